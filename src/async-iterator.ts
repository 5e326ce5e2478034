import { type AsyncDispose, onDispose } from './disposable.ts';

/**
 * An iterator for one `for await` loop.
 *
 * Leaving the loop, `return()` and `await using` take its listeners off.
 */
export type DisposableIterator<Value> = AsyncIterableIterator<Value, undefined> & {
  /** Takes the listeners off and ends the iterator. */
  return(): Promise<IteratorResult<Value, undefined>>;
} & { [Name in AsyncDispose]: () => Promise<void> };

/** Where an iterator takes its values from. */
export interface Supply<Value> {
  /** Whether there is a value now. */
  has(): boolean;
  /** The next value; there must be one. */
  take(): Value;
  /** Keeps a value that was pushed while nobody waited. */
  keep?(value: Value): void;
  /** Forgets what has not been taken. */
  clear(): void;
  /** Called once, as soon as nothing more is wanted. */
  release(): void;
}

/** An iterator, and what drives it. */
export interface DrivenIterator<Value> {
  readonly iterator: DisposableIterator<Value>;
  /** Gives those who wait what there is to take. */
  offer(): void;
  /** Gives `value` to the one who waits longest, or else has it kept. */
  push(value: Value): void;
  /** Ends the iterator once everything is taken. */
  end(): void;
  /** Throws `error` from the iterator once everything is taken. */
  fail(error: unknown): void;
}

type Resolve<Value> = (result: IteratorResult<Value, undefined> | PromiseLike<never>) => void;

/** An iterator over what `supply` has, whose `next()` waits while it has nothing. */
export function asyncIterator<Value>(supply: Supply<Value>): DrivenIterator<Value> {
  const { take, keep } = supply;
  let { has } = supply;
  /** Who waits longest stands apart from the others: as a rule there are none. */
  let first: Resolve<Value> | undefined;
  const others: Resolve<Value>[] = [];
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  // Engines are faster with this order, which is that of their own iterators.
  const done = { value: undefined, done: true } as const;

  function offer(): void {
    while (first && has()) next()?.({ value: take(), done: false });
  }

  /** Who waits longest, and waits no more. */
  function next(): Resolve<Value> | undefined {
    const resolve = first;
    first = others.length > 0 ? others.shift() : undefined;
    return resolve;
  }

  /** As a listener: each call between it and the one who waits would cost as much as all that it does. */
  function push(value: Value): void {
    if (first) next()?.({ value, done: false });
    else if (!isOver) keep?.(value);
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    supply.release();
    while (first) next()?.(ending());
  }

  function fail(error: unknown): void {
    if (!isOver) failure = { error };
    end();
  }

  /** The first one to reach the end gets the failure, all others `done`. */
  function ending(): typeof done | Promise<never> {
    const failed = failure;
    failure = undefined;
    return failed ? Promise.reject(failed.error) : done;
  }

  const iterator = {
    next() {
      // An object that stands here has no `then`, as V8 knows.
      if (has()) return Promise.resolve({ value: take(), done: false });
      if (isOver) return Promise.resolve(ending());
      // An executor that stands here is what V8 makes part of this function.
      return new Promise<IteratorResult<Value, undefined>>((resolve) => {
        if (first) others.push(resolve);
        else first = resolve;
      });
    },
    return() {
      // What there is, or comes, may be for others.
      has = () => false;
      supply.clear();
      failure = undefined;
      end();
      return Promise.resolve(done);
    },
    [Symbol.asyncIterator]() {
      return iterator;
    },
  } as unknown as DisposableIterator<Value>;
  onDispose(iterator, 'asyncDispose', () => iterator.return().then(() => {}));
  return { iterator, offer, push, end, fail };
}
