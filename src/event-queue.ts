import { assertCount, assertOneOf } from './assert-option.ts';
import { asyncIterator, type DisposableIterator } from './async-iterator.ts';
import { quotaError } from './errors.ts';
import { Fifo } from './fifo.ts';

/** What happens to a value that comes when the buffer is full. */
export type Overflow = 'error' | 'drop-oldest' | 'drop-newest';

/** How an iterator buffers what its loop has not taken yet. */
export interface BufferOptions {
  /** How many values wait at most: a whole number from 1 on, or `Infinity`. Default: 10 000. */
  capacity?: number | undefined;
  /**
   * What happens when one more comes. `'error'`: the loop gets what is buffered, then a `QuotaExceededError`;
   * `'drop-oldest'` and `'drop-newest'` lose that value and count it in `dropped`. Default: `'error'`.
   */
  overflow?: Overflow | undefined;
}

/** An iterator over what happens, for one `for await` loop. */
export type EventIterator<Value> = DisposableIterator<Value> & {
  /** How many values `overflow` has dropped so far. */
  readonly dropped: number;
};

/** What fills an {@link EventIterator}. */
export interface EventQueue<Value> {
  readonly iterator: EventIterator<Value>;
  push(value: Value): void;
  /** Ends the iterator once the buffer is empty. */
  end(): void;
  /** Throws `error` from the iterator once the buffer is empty. */
  fail(error: unknown): void;
}

const overflows: readonly Overflow[] = ['error', 'drop-oldest', 'drop-newest'];

/**
 * A buffer between events, which come when they like, and a loop, which takes them when it can. `release` is
 * called once, as soon as nothing more is wanted.
 */
export function eventQueue<Value>(
  operation: string,
  { capacity = 10_000, overflow = 'error' }: BufferOptions,
  release: () => void,
  discard: (value: Value) => void = () => {},
): EventQueue<Value> {
  assertCount(operation, 'capacity', capacity);
  assertOneOf(operation, 'overflow', overflow, overflows);

  const buffer = new Fifo<Value>();
  let dropped = 0;

  const { iterator, push, end, fail } = asyncIterator<Value>({
    has: () => buffer.size() > 0,
    take: () => buffer.shift(),
    keep(value) {
      if (buffer.size() >= capacity) {
        if (overflow === 'error') {
          fail(quotaError(`${operation}: more than ${capacity} events are waiting to be read.`));
        } else dropped++;
        discard(overflow === 'drop-oldest' ? buffer.shift() : value);
        if (overflow !== 'drop-oldest') return;
      }
      buffer.push(value);
    },
    clear() {
      while (buffer.size()) discard(buffer.shift());
    },
    release,
  });

  Object.defineProperty(iterator, 'dropped', { get: () => dropped });
  return { iterator: iterator as EventIterator<Value>, push, end, fail };
}
