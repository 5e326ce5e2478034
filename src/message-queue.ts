import { assertOneOf } from './assert-option.ts';
import { asyncIterator, type DisposableIterator } from './async-iterator.ts';
import type { MessageOf, MessageSource } from './channel.ts';
import { listen, onChannelOver } from './ending.ts';
import { quotaError } from './errors.ts';
import { fifo } from './fifo.ts';
import { messageSize } from './message-size.ts';
import { type Release, watches } from './watches.ts';

/** How much of what was received is kept for a loop that has not taken it yet. */
export interface MessageBound {
  /** The number of bytes, with text as UTF-8. Default: 64 MiB. */
  maxBufferedBytes?: number | undefined;
  /**
   * What happens when more comes: the loop gets what is kept, then a `QuotaExceededError`. With `'close'`, the channel
   * is closed as well, so that the other side learns of it. Default: `'error'`.
   */
  overflow?: 'error' | 'close' | undefined;
}

/** The messages of a channel, from the moment it was made. */
export interface MessageQueue {
  readonly iterator: DisposableIterator<Message>;
  /** Sets how much it keeps. */
  bound(bound: MessageBound): void;
  /** Starts what belongs to it and stops with it. */
  start(start: () => Release | undefined): void;
  /** Throws `error` from the iterator, after what is kept. */
  fail(error: unknown): void;
}

type Message = MessageOf<unknown>;

interface Kept {
  readonly message: Message;
  readonly size: number;
}

const overflows = ['error', 'close'] as const;

/** Besides its bytes, a message takes memory of its own: no more of them are kept than one for each of these bytes. */
const bytesPerMessage = 64;

/** Small bounds allow this many messages nevertheless. */
const fewMessages = 10_000;

/** Throws where `bound` is none. */
export function assertBound(
  operation: string,
  { maxBufferedBytes = 0, overflow = 'error' }: MessageBound,
): void {
  if (!(maxBufferedBytes >= 0)) {
    throw new RangeError(
      `${operation}: maxBufferedBytes is ${String(maxBufferedBytes)}; accepted: 0 to Infinity.`,
    );
  }
  assertOneOf(operation, 'overflow', overflow, overflows);
}

export function messageQueue(channel: MessageSource): MessageQueue {
  let maxBufferedBytes: number;
  let overflow: MessageBound['overflow'];
  const kept = fifo<Kept>();
  let bytes = 0;
  const { start, release } = watches();

  const { iterator, give, end, fail } = asyncIterator<Message>({
    take() {
      if (!kept.size()) return undefined;
      const { message, size } = kept.shift();
      bytes -= size;
      return { value: message, done: false };
    },
    clear() {
      kept.clear();
      bytes = 0;
    },
    release,
  });

  function receive({ data }: { readonly data: Message }): void {
    if (give(data)) return;
    const size = messageSize(data) ?? 0;
    const most = Math.max(fewMessages, maxBufferedBytes / bytesPerMessage);
    if (bytes + size > maxBufferedBytes || kept.size() >= most) {
      const much = `${maxBufferedBytes} bytes, or too many messages,`;
      fail(quotaError(`messages(): more than ${much} are waiting to be read.`));
      if (overflow === 'close') channel.close();
      return;
    }
    bytes += size;
    kept.push({ message: data, size });
  }

  start(
    () => listen(channel, 'message', receive),
    () => onChannelOver(channel, end, fail),
  );
  return {
    iterator,
    bound(bound) {
      ({ maxBufferedBytes = 67_108_864, overflow = 'error' } = bound);
    },
    start,
    fail,
  };
}

/** Of each channel whose messages were kept: those that nobody has asked for yet. */
const early = new WeakMap<object, MessageQueue | undefined>();

/** Keeps the messages of `channel` from now on, for the first who asks for them. */
export function keepMessages(channel: MessageSource, bound: MessageBound): void {
  if (early.has(channel)) return;
  const queue = messageQueue(channel);
  queue.bound(bound);
  early.set(channel, queue);
}

/** The messages of `channel` that are kept, if any are; nobody else gets them. */
export function keptMessages(channel: MessageSource): MessageQueue | undefined {
  const queue = early.get(channel);
  // Another `dataChannels()` of the connection may see the channel in a moment: it must not keep them again.
  if (queue) early.set(channel, undefined);
  return queue;
}
