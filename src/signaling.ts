import type { SignalMessage } from './signal-message.ts';

/**
 * What carries messages between two peers: `negotiate()` sends on it and reads what comes.
 *
 * It may lose, double and swap messages, keep none for a peer who is not there yet, and show a peer its own; all of that
 * is repaired. It must show nobody the messages of a third peer: on a medium that many share, addressing them is its
 * affair. What it yields has been through `parseSignalMessage()`.
 */
export interface Signaling extends AsyncIterable<SignalMessage> {
  /**
   * Sends one message to the other side.
   *
   * @param message - Plain JSON.
   * @returns Nothing, or a promise for when it is handed over. What that rejects with, or what this throws, ends the
   * negotiation: a carrier that will come back keeps the message instead.
   */
  send(message: SignalMessage): void | Promise<void>;
}
