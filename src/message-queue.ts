import { assertOneOf } from './assert-option.ts';
import { asyncIterator, type DisposableIterator } from './async-iterator.ts';
import type { MessageOf, MessageSource } from './channel.ts';
import { describe } from './describe.ts';
import { onChannelOver } from './ending.ts';
import { quotaError } from './errors.ts';
import { Fifo } from './fifo.ts';
import { listen } from './listen.ts';
import { bytesPerMessage, messageSize } from './message-size.ts';
import { noteMessage } from './opening.ts';
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
  /** Sets how much it keeps from the next message on. */
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

/** A bound allows one message for each `bytesPerMessage` of it; a small one allows this many nevertheless. */
const fewMessages = 10_000;

/** Throws where `bound` is none. */
export function assertBound(
  operation: string,
  { maxBufferedBytes = 0, overflow = 'error' }: MessageBound,
): void {
  if (typeof maxBufferedBytes !== 'number' || !(maxBufferedBytes >= 0)) {
    throw new RangeError(
      `${operation}: maxBufferedBytes is ${describe(maxBufferedBytes)}; accepted: 0 to Infinity.`,
    );
  }
  assertOneOf(operation, 'overflow', overflow, overflows);
}

export function messageQueue(channel: MessageSource): MessageQueue {
  let maxBufferedBytes: number;
  let overflow: MessageBound['overflow'];
  const kept = new Fifo<Kept>();
  let bytes = 0;
  let hasOverflowed = false;
  const { start, release } = watches();

  const { iterator, push, end, fail } = asyncIterator<Message>({
    has: () => kept.size() > 0,
    take() {
      const { message, size } = kept.shift();
      bytes -= size;
      return message;
    },
    keep(message) {
      const size = messageSize(message) ?? 0;
      const most = Math.max(fewMessages, maxBufferedBytes / bytesPerMessage);
      if (bytes + size > maxBufferedBytes || kept.size() >= most) {
        const much = `${maxBufferedBytes} bytes, or too many messages,`;
        fail(quotaError(`messages(): more than ${much} are waiting to be read.`));
        hasOverflowed = true;
        if (overflow === 'close') channel.close();
        return;
      }
      bytes += size;
      kept.push({ message, size });
    },
    clear() {
      kept.clear();
      bytes = 0;
    },
    release,
  });

  const take = ({ data }: { readonly data: Message }) => {
    noteMessage(channel);
    push(data);
  };
  start(
    () => listen(channel, 'message', take),
    () => onChannelOver(channel, end, fail),
  );
  return {
    iterator,
    bound(bound) {
      ({ maxBufferedBytes = 67_108_864, overflow = 'error' } = bound);
      // It may have happened before anybody took the messages over.
      if (hasOverflowed && overflow === 'close') channel.close();
    },
    start,
    fail,
  };
}

/** The messages of a channel that nobody has asked for yet, and how many may still. */
interface Early {
  readonly queue: MessageQueue;
  holders: number;
}

/** Of each channel whose messages are or were kept. */
const early = new WeakMap<object, Early | undefined>();

/** Keeps the messages of `channel` from now on, for the first who asks for them; each call is a holder of them. */
export function keepMessages(channel: MessageSource, bound: MessageBound): void {
  const known = early.get(channel);
  if (known) known.holders++;
  if (early.has(channel)) return;
  const queue = messageQueue(channel);
  queue.bound(bound);
  early.set(channel, { queue, holders: 1 });
}

/** One holder less; when there is none any more, nobody can ask for the messages, and they are let go. */
export function discardMessages(channel: MessageSource): void {
  const known = early.get(channel);
  if (!known || --known.holders > 0) return;
  // Another loop may see the channel in this very task, and keeps them anew.
  early.delete(channel);
  known.queue.iterator.return();
}

/** The messages of `channel` that are kept, if any are; nobody else gets them. */
export function keptMessages(channel: MessageSource): MessageQueue | undefined {
  const queue = early.get(channel)?.queue;
  // Another `dataChannels()` of the connection may see the channel in a moment: it must not keep them again.
  if (queue) early.set(channel, undefined);
  return queue;
}
