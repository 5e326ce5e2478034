import { quotaError } from './errors.ts';
import { messageSize } from './message-size.ts';
import { isOpen, type WebSocketLike } from './web-socket.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

/** What is on its way out: kept while there is no socket, and for a while after it was handed to one. */
export interface Outbox {
  send(text: string): void;
  /** Hands `socket` what may be lost, then what is kept. */
  opened(socket: WebSocketLike): void;
  /** There is no socket any more. */
  lost(): void;
}

/** How many messages that were handed over are remembered. */
const mostHanded = 1_000;

/**
 * An outbox that throws when more than `maxBytes` are kept. What was handed over less than `window` milliseconds before
 * its socket was lost is handed to the next one again, once: nobody knows whether it has arrived.
 */
export function outbox(operation: string, maxBytes: number, window: number): Outbox {
  let socket: WebSocketLike | undefined;
  /** What was never handed over. A carrier may double messages, so the same text stands here once. */
  const kept = new Set<string>();
  let keptBytes = 0;
  /** What was handed to this socket, and when. */
  const handed = new Map<string, number>();
  /** What was handed to the socket before. */
  const doubtful = new Set<string>();

  function forgetOld(): void {
    const oldest = performance.now() - window;
    for (const [text, time] of handed) {
      if (time > oldest && handed.size <= mostHanded) return;
      handed.delete(text);
    }
  }

  function hand(socket: WebSocketLike, text: string): void {
    socket.send(text);
    // Behind those that came after its first time.
    handed.delete(text);
    handed.set(text, performance.now());
    forgetOld();
  }

  return {
    send(text) {
      // One that is closing takes nothing and says nothing.
      const taker = socket && isOpen(socket) ? socket : undefined;
      if (!taker && kept.has(text)) return;
      const size = messageSize(text) ?? 0;
      if (size + (taker?.bufferedAmount ?? keptBytes) > maxBytes) {
        throw quotaError(`${operation}: more than ${maxBytes} bytes are waiting to be sent.`);
      }
      if (taker) return hand(taker, text);
      kept.add(text);
      keptBytes += size;
    },
    opened(opened) {
      socket = opened;
      for (const text of doubtful) opened.send(text);
      doubtful.clear();
      for (const text of kept) hand(opened, text);
      kept.clear();
      keptBytes = 0;
    },
    lost() {
      socket = undefined;
      forgetOld();
      for (const text of handed.keys()) doubtful.add(text);
      handed.clear();
    },
  };
}
