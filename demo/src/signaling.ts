import { openBroadcastLink } from './broadcast-link.ts';
import type { Link } from './link.ts';
import { type Envelope, MAX_MESSAGE_LENGTH, type Message } from './message.ts';
import { parseEnvelope } from './parse-message.ts';
import { openRelayLink } from './relay-link.ts';

/** Sends to one page (`to`), or to everybody in the room (`null`). */
export interface Signaling {
  send(to: string | null, message: Message): void;
  close(): void;
}

export interface SignalingListener {
  received(envelope: Envelope): void;
  /** Something came that is no message of ours; it was ignored. */
  malformed(): void;
  /** The relay no longer reaches the page with this id. */
  left(id: string): void;
  /** Whether pages on other devices can be reached. */
  relay(isUp: boolean): void;
}

/** How many senders' numbers are remembered; a room holds a few. */
const MAX_SENDERS = 256;

/**
 * Every message goes out over every link, with the sender's id and a number that only grows. Each link keeps
 * order, so what has a number that is not greater than the last is a copy, and is dropped.
 */
export function openSignaling(room: string, id: string, listener: SignalingListener): Signaling {
  const latest = new Map<string, number>();
  let seq = 0;

  function received(data: unknown): void {
    const envelope = parseEnvelope(data);
    if (!envelope) {
      listener.malformed();
      return;
    }
    const { from, to } = envelope;
    if (from === id || envelope.seq <= (latest.get(from) ?? -1)) return;
    latest.delete(from);
    latest.set(from, envelope.seq);
    const oldest = latest.size > MAX_SENDERS ? latest.keys().next().value : undefined;
    if (oldest !== undefined) latest.delete(oldest);
    if (to === null || to === id) listener.received(envelope);
  }

  const links: Link[] = [
    openBroadcastLink(room, { received, up() {}, left() {} }),
    openRelayLink(room, id, { received, up: listener.relay, left: listener.left }),
  ];

  return {
    send(to, message) {
      const text = JSON.stringify({ from: id, to, seq: seq++, message } satisfies Envelope);
      if (text.length > MAX_MESSAGE_LENGTH) throw new RangeError('The message is too long to be sent.');
      for (const link of links) link.send(text);
    },
    close() {
      for (const link of links) link.close();
    },
  };
}
