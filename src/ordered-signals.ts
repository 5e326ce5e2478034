import { later } from './later.ts';
import { randomName } from './random-name.ts';
import type { SignalContent, SignalEnvelope, SignalMessage } from './signal-message.ts';

/** A message that has its place in the order. */
export type OrderedSignal = Exclude<SignalMessage, { type: 'acknowledgement' | 'resend' }>;

export type OrderedContent = Extract<SignalContent, { type: OrderedSignal['type'] }>;

/** What an end of {@link OrderedSignals} works with while it is open. */
export interface Carrier {
  transmit(message: SignalMessage): void;
  /** There is a `first()` now, or something was acknowledged. */
  arrived(): void;
  /** Whether the conversation may go on with another connection of the other side, as it has not really begun. */
  canBegin(): boolean;
  /** It does, and nothing that was sent counts. */
  begun(): void;
  /** It may not. */
  replaced(): void;
}

/**
 * One connection's end of a conversation, over a carrier that may lose, double and swap messages.
 *
 * The receiver puts them in order and passes over doubles; it acknowledges what it has, and asks for the one that is
 * missing when it sees a later one. The sender repeats what is not acknowledged, less and less often. When everything
 * is acknowledged, nothing is sent, and soon no timer runs.
 */
export interface OrderedSignals {
  /** Says that this end is there, and repeats what it has said. */
  open(carrier: Carrier): void;
  /** Repeats nothing any more, until it is opened again. */
  close(): void;
  /** Sends a message; returns its sequence. */
  send(content: OrderedContent): number;
  /** Whether the other side has the message of that sequence, and has done with it if it is an answer. */
  isReceived(sequence: number): boolean;
  /** Takes a message as it comes. */
  receive(message: SignalMessage): void;
  /** The message whose turn it is. */
  first(): OrderedSignal | undefined;
  /** The message of that sequence, if it is here. */
  at(sequence: number): OrderedSignal | undefined;
  /** Done with `message`, which was the first. */
  shift(message: OrderedSignal): void;
  /** Asks for `message`, which is the first, once more: something has happened to it on its way. */
  again(message: OrderedSignal): void;
}

/** How many messages a receiver holds, in order or not; what is beyond comes again. */
const windowSize = 128;

/** Milliseconds until an acknowledgement goes by itself, if no other message takes it along. */
const acknowledgeAfter = 50;

/** Milliseconds until what is not acknowledged is repeated; each time twice as many, up to the second figure. */
const repeatAfter = 500;
const repeatAtMost = 10_000;

/** How many former sessions of the other side are remembered, so that a late message of theirs begins nothing. */
const rememberedSessions = 16;

type Entry = OrderedContent & Pick<SignalEnvelope, 'sequence'>;

export function orderedSignals(): OrderedSignals {
  const session = randomName();
  let carrier: Carrier | undefined;
  let peer: string | null = null;
  const formerPeers: string[] = [];
  let lastSent = 0;
  let unacknowledged: Entry[] = [];
  let delay = repeatAfter;
  /** What has come and is not done with, by sequence. */
  const held = new Map<number, OrderedSignal>();
  let done = 0;
  let received = 0;
  /** The gap that was asked for: once, as in a swap the missing one is on its way. */
  let askedAfter = -1;

  /** Whether something has come of which the other side has not been told. */
  let isOwing = false;
  /** The last message before the repetition was put off: those after it need not be repeated yet. */
  let dueUpTo = 0;

  // A timer costs more than a message: what makes one needless lets it run out.
  const acknowledging = later(() => {
    if (isOwing) transmit({ type: 'acknowledgement', sequence: 0 });
  });
  const repeating = later(() => {
    if (Number(unacknowledged[0]?.sequence) <= dueUpTo) {
      repeat();
      delay = Math.min(delay * 2, repeatAtMost);
    }
    schedule();
  });
  const asking = later(() => ask(done + 1));

  function transmit(content: SignalContent & Pick<SignalEnvelope, 'sequence'>): void {
    isOwing = false;
    carrier?.transmit({ version: 1, session, to: peer, acknowledged: inHand(), ...content });
  }

  /** How far everything is here for good: an answer is not before it has been done with. */
  function inHand(): number {
    let sequence = done;
    for (let next = held.get(done + 1); next && next.type !== 'answer'; next = held.get(sequence + 1))
      sequence++;
    return sequence;
  }

  function ask(missing: number): void {
    transmit({ type: 'resend', sequence: 0, missing });
    if (missing <= received) asking.in(repeatAfter);
  }

  function repeat(): void {
    for (const entry of unacknowledged.slice(0, windowSize)) transmit(entry);
  }

  function schedule(): void {
    if (unacknowledged.length > 0 && carrier && !repeating.isPending) {
      dueUpTo = lastSent;
      repeating.in(delay);
    }
  }

  function acknowledged(sequence: number): void {
    const left = unacknowledged.filter((entry) => entry.sequence > sequence);
    if (left.length === unacknowledged.length) return;
    unacknowledged = left;
    if (delay > repeatAfter) {
      delay = repeatAfter;
      repeating.cancel();
      schedule();
    }
    carrier?.arrived();
  }

  /** Whether messages of `name`, a session that is not `peer`, count from now on. */
  function begin(name: string): boolean {
    if (formerPeers.includes(name)) return false;
    if (peer !== null) {
      if (!carrier?.canBegin()) {
        carrier?.replaced();
        return false;
      }
      formerPeers.push(peer);
      formerPeers.splice(0, formerPeers.length - rememberedSessions);
      held.clear();
      done = received = lastSent = 0;
      askedAfter = -1;
      unacknowledged = [];
      asking.cancel();
      repeating.cancel();
    }
    const isFirst = peer === null;
    peer = name;
    if (!isFirst) carrier?.begun();
    return true;
  }

  function hold(message: OrderedSignal): void {
    const { sequence } = message;
    if (sequence > done + windowSize) return;
    if (sequence > done && !held.has(sequence)) held.set(sequence, message);
    while (held.has(received + 1)) received++;
    const isGap = sequence > received;
    if (isGap && askedAfter !== received) {
      askedAfter = received;
      ask(received + 1);
    } else {
      isOwing = true;
      if (!acknowledging.isPending) acknowledging.in(acknowledgeAfter);
    }
    if (!held.has(done + 1)) return;
    asking.cancel();
    carrier?.arrived();
  }

  return {
    open(opened) {
      carrier = opened;
      ask(done + 1);
      repeat();
      delay = repeatAfter;
      schedule();
    },
    close() {
      carrier = undefined;
      acknowledging.cancel();
      repeating.cancel();
      asking.cancel();
    },
    send(content) {
      const entry: Entry = { ...content, sequence: ++lastSent };
      unacknowledged.push(entry);
      transmit(entry);
      schedule();
      return entry.sequence;
    },
    isReceived: (sequence) => !unacknowledged.some((entry) => entry.sequence === sequence),
    receive(message) {
      if (message.session === session || (message.to !== null && message.to !== session)) return;
      if (message.session !== peer && !begin(message.session)) return;
      if (message.to === session) acknowledged(message.acknowledged);
      if (message.type === 'resend') {
        // One who knows nobody yet may have come when everything had been said.
        if (message.to === null) repeat();
        const missing = unacknowledged.find(({ sequence }) => sequence === message.missing);
        if (missing && message.to !== null) transmit(missing);
      } else if (message.type !== 'acknowledgement') hold(message);
    },
    first: () => held.get(done + 1),
    at: (sequence) => held.get(sequence),
    again({ sequence }) {
      held.delete(sequence);
      ask(sequence);
    },
    shift(message) {
      // With another session, its turn has passed already.
      if (held.get(done + 1) !== message) return;
      held.delete(++done);
      if (message.type === 'answer') transmit({ type: 'acknowledgement', sequence: 0 });
    },
  };
}
