import type { AbortSignal } from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { isConnectionClosed } from './channel-connection.ts';
import { onChannelFailure } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { type Line, line, type Place } from './line.ts';
import { listen } from './listen.ts';
import { assertFits } from './message-limit.ts';
import { type Block, isComplete, isOpen, newBlock } from './message-pace.ts';
import { type MessageData, messageSize } from './message-size.ts';
import { abortion } from './settle.ts';
import { sweep } from './sweep.ts';
import { borrowThreshold, type Threshold } from './threshold.ts';
import { type Release, watchAll } from './watches.ts';
import { type LatenessWatch, lowest, type Marks, type Path, watchLateness } from './watermarks.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

/** A message on its way into the buffer. */
export interface Turn {
  data: MessageData;
  /** How many bytes it had when it was checked. */
  readonly size: number;
  /** How many it may have. */
  readonly maxMessageSize: number | undefined;
  /** What it was told, if anything. */
  marks: Marks | undefined;
  readonly signal: AbortSignal | null | undefined;
  /** It was checked before the channel had opened, when it was not known what the other side takes. */
  readonly isEarly: boolean;
  isBeingRead?: boolean;
  /** What reading its bytes failed with. */
  failure?: { readonly reason: unknown };
  isSent: boolean;
}

/** One that could not have its turn at once. */
interface Waiter {
  readonly turn: Turn;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
  /** Takes the listener of its signal off. */
  readonly release: Release | undefined;
}

/** What is on while somebody waits. */
interface Watching {
  readonly threshold: Threshold;
  readonly lateness: LatenessWatch;
  readonly stop: Release;
}

/** Those who send on one channel, in the order they came. */
interface Senders extends Path {
  readonly waiters: Line<Waiter>;
  readonly block: Block;
  /** When the high mark was reached: nobody sends until the buffer has emptied down to the low one. */
  fullSince: number | undefined;
  /** Of those who told none, until the buffer has emptied down to the low one. */
  marks: Marks;
  watching: Watching | undefined;
}

const sendersOf = new WeakMap<object, Senders>();

function startSenders(channel: MessageSink): Senders {
  const senders: Senders = {
    waiters: line<Waiter>(),
    block: newBlock(),
    fullSince: undefined,
    marks: lowest,
    slowest: 0,
    watching: undefined,
  };
  sendersOf.set(channel, senders);
  return senders;
}

/**
 * Sends a message as soon as its turn comes; the promise settles when that is over. Who need not wait takes no place in
 * the channel's line, which would cost more than the rest.
 */
export function join(channel: MessageSink, turn: Turn): Promise<void> {
  const { signal } = turn;
  const senders = sendersOf.get(channel) ?? startSenders(channel);
  try {
    if (signal?.aborted) throw signal.reason;
    if (!senders.waiters.first() && takesTurn(channel, senders, turn)) return Promise.resolve();
  } catch (error) {
    return Promise.reject(error);
  }
  return new Promise((resolve, reject) => {
    const place = senders.waiters.join({
      turn,
      resolve,
      reject,
      release: signal
        ? abortion(signal)(resolve, (reason) => abandon(channel, senders, place, reason))
        : undefined,
    });
    // Those before it wait: it would not change anything.
    if (senders.waiters.first() === place) advance(channel, senders);
  });
}

/** The turn at `place` is over: the next one comes. */
function end({ waiters }: Senders, place: Place<Waiter>): Waiter {
  const waiter = place.value;
  waiters.leave(place);
  waiter.release?.();
  return waiter;
}

/** Ends the turn at `place` out of turn. */
function abandon(channel: MessageSink, senders: Senders, place: Place<Waiter>, reason: unknown): void {
  const isNext = senders.waiters.first() === place;
  end(senders, place).reject(reason);
  if (isNext) advance(channel, senders);
}

/** Lets all have their turn for whom there is room; watches the channel for the others. */
function advance(channel: MessageSink, senders: Senders): void {
  for (let place = senders.waiters.first(); place; place = senders.waiters.first()) {
    const { turn } = place.value;
    try {
      if (!takesTurn(channel, senders, turn)) {
        watch(channel, senders, turn);
        return;
      }
      end(senders, place).resolve();
    } catch (error) {
      end(senders, place).reject(error);
    }
  }
  senders.watching?.stop();
}

/** Sends the message of `turn` as soon as there is room, and tells whether there is room for the next one. */
function takesTurn(channel: MessageSink, senders: Senders, turn: Turn): boolean {
  // Where several have one signal, the first that hears of it comes here before the others do.
  if (turn.signal?.aborted) throw turn.signal.reason;
  if (turn.failure) throw turn.failure.reason;
  const { readyState } = channel;
  if (readyState === 'connecting') return false;
  if (readyState !== 'open' || isConnectionClosed(channel)) throw channelClosedError('send()', channel);
  if (!turn.isSent) {
    if (!hasRoom(channel, senders, turn) || !isReady(channel, senders, turn)) return false;
    if (turn.isEarly) assertFits(channel, turn.size, turn.maxMessageSize);
    try {
      channel.send(turn.data as string);
    } catch (error) {
      // The browser's own buffer is full: others send on this channel too, or the marks are above what it takes.
      const { bufferedAmount } = channel;
      if ((error as Error).name !== 'OperationError' || bufferedAmount === 0) throw error;
      const { high, low } = marksOf(senders, turn);
      turn.marks = { high, low: Math.min(low, bufferedAmount / 2) };
      senders.fullSince ??= performance.now();
      return false;
    }
    turn.isSent = true;
    senders.block.sent++;
  }
  return hasRoom(channel, senders, turn);
}

/**
 * Whether the bytes of the message are there. Those of a `Blob` are read first: Chromium sends what comes after it
 * before it, though the specification keeps the order (https://github.com/w3c/webrtc-pc/issues/2215).
 */
function isReady(channel: MessageSink, senders: Senders, turn: Turn): boolean {
  const { data, size } = turn;
  if (typeof data === 'string') return true;
  if ('byteLength' in data) {
    const now = messageSize(data);
    if (now === size) return true;
    throw new TypeError(`send(): the message had ${size} bytes and has ${now}; accepted: no change.`);
  }
  if (!turn.isBeingRead) {
    turn.isBeingRead = true;
    data
      .arrayBuffer()
      .then(
        (bytes) => {
          turn.data = bytes;
        },
        (reason) => {
          turn.failure = { reason };
        },
      )
      .then(() => advance(channel, senders));
  }
  return false;
}

const marksOf = ({ marks }: Senders, turn: Turn): Marks => turn.marks ?? marks;

function hasRoom(channel: MessageSink, senders: Senders, turn: Turn): boolean {
  const { bufferedAmount } = channel;
  const { high, low } = marksOf(senders, turn);
  if (!isOpen(senders.block, bufferedAmount)) return false;
  if (bufferedAmount <= low) startFill(senders, turn);
  else if (bufferedAmount >= high) senders.fullSince ??= performance.now();
  return senders.fullSince === undefined;
}

/** The buffer has emptied: if it was full, how far it is filled now is what fits the page by now. */
function startFill(senders: Senders, { size }: Turn): void {
  const { fullSince, watching } = senders;
  if (fullSince === undefined) return;
  senders.fullSince = undefined;
  if (watching) senders.marks = watching.lateness.marks(senders, fullSince, size);
}

/** The buffer empties, the channel opens or closes: `advance()` finds out which. The first of the line sets the mark. */
function watch(channel: MessageSink, senders: Senders, first: Turn): void {
  senders.watching ??= startWatch(channel, senders);
  senders.watching.threshold.set(isComplete(senders.block) ? 0 : marksOf(senders, first).low);
}

function startWatch(channel: MessageSink, senders: Senders): Watching {
  const threshold = borrowThreshold(channel);
  const lateness = watchLateness();
  const onChange = () => advance(channel, senders);
  const fail = (error: unknown) => {
    for (let place = senders.waiters.first(); place; place = senders.waiters.first()) {
      end(senders, place).reject(error);
    }
    senders.watching?.stop();
  };
  const release = watchAll(
    () => lateness.stop,
    ...['open', 'bufferedamountlow', 'closing', 'close'].map((type) => () => listen(channel, type, onChange)),
    () => onChannelFailure(channel, fail),
    // No event tells of `channel.close()` before the buffer is empty, nor when the pace lets go on.
    () => sweep(onChange),
    () => threshold.giveBack,
  );
  return {
    threshold,
    lateness,
    stop() {
      senders.watching = undefined;
      release();
    },
  };
}
