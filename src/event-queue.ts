import { overflowError } from './errors.ts';

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

type AsyncDispose = SymbolConstructor extends { readonly asyncDispose: infer Name extends symbol }
  ? Name
  : never;

/**
 * An iterator over what happens, for one `for await` loop.
 *
 * Leaving the loop, `return()` and `await using` take its listeners off.
 */
export type EventIterator<Value> = AsyncIterableIterator<Value, undefined> & {
  /** How many values `overflow` has dropped so far. */
  readonly dropped: number;
  /** Takes the listeners off and ends the iterator. */
  return(): Promise<IteratorResult<Value, undefined>>;
} & { [Name in AsyncDispose]: () => Promise<void> };

/** What fills an {@link EventIterator}. */
export interface EventQueue<Value> {
  readonly iterator: EventIterator<Value>;
  push(value: Value): void;
  /** Ends the iterator once the buffer is empty. */
  end(): void;
  /** Throws `error` from the iterator once the buffer is empty. */
  fail(error: unknown): void;
}

interface Waiting<Value> {
  resolve(result: IteratorResult<Value, undefined>): void;
  reject(error: unknown): void;
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
): EventQueue<Value> {
  if (!(Number.isInteger(capacity) || capacity === Number.POSITIVE_INFINITY) || capacity < 1) {
    throw new RangeError(`${operation}: capacity is ${String(capacity)}; accepted: 1 to Infinity.`);
  }
  if (!overflows.includes(overflow)) {
    throw new TypeError(`${operation}: overflow is ${String(overflow)}; accepted: ${overflows.join(', ')}.`);
  }

  let buffer: (Value | undefined)[] = [];
  let head = 0;
  const waiting: Waiting<Value>[] = [];
  let dropped = 0;
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  const done = { done: true, value: undefined } as const;

  function take(): Value {
    const value = buffer[head] as Value;
    // What was taken must not be kept alive by the buffer.
    buffer[head++] = undefined;
    if (head === buffer.length) {
      buffer = [];
      head = 0;
    } else if (head > 1_024 && head * 2 > buffer.length) {
      buffer = buffer.slice(head);
      head = 0;
    }
    return value;
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    release();
    for (const next of waiting.splice(0)) settleWithEnd(next);
  }

  function fail(error: unknown): void {
    if (isOver) return;
    failure = { error };
    end();
  }

  /** The first one to reach the end gets the failure, all others `done`. */
  function settleWithEnd(next: Waiting<Value>): void {
    const failed = failure;
    failure = undefined;
    if (failed) next.reject(failed.error);
    else next.resolve(done);
  }

  function push(value: Value): void {
    if (isOver) return;
    const next = waiting.shift();
    if (next) {
      next.resolve({ done: false, value });
    } else if (buffer.length - head < capacity) {
      buffer.push(value);
    } else if (overflow === 'error') {
      fail(overflowError(operation, capacity));
    } else {
      dropped++;
      if (overflow === 'drop-newest') return;
      take();
      buffer.push(value);
    }
  }

  const iterator = {
    get dropped() {
      return dropped;
    },
    next() {
      if (head < buffer.length) return Promise.resolve({ done: false, value: take() } as const);
      return new Promise((resolve, reject) => {
        const next = { resolve, reject };
        if (isOver) settleWithEnd(next);
        else waiting.push(next);
      });
    },
    return() {
      buffer = [];
      head = 0;
      failure = undefined;
      end();
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
  } as unknown as EventIterator<Value>;
  if (Symbol.asyncDispose) {
    Object.defineProperty(iterator, Symbol.asyncDispose, { value: () => iterator.return().then(() => {}) });
  }
  return { iterator, push, end, fail };
}
