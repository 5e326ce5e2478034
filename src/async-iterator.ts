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
  /** The next value, if there is one now. */
  take(): IteratorYieldResult<Value> | undefined;
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
  /** Gives `value` to the one who waits longest, past the supply; `false` where it is to be kept for one to come. */
  give(value: Value): boolean;
  /** Ends the iterator once everything is taken. */
  end(): void;
  /** Throws `error` from the iterator once everything is taken. */
  fail(error: unknown): void;
}

interface Waiting<Value> {
  resolve(result: IteratorResult<Value, undefined>): void;
  reject(error: unknown): void;
}

/** An iterator over what `supply` has, whose `next()` waits while it has nothing. */
export function asyncIterator<Value>(supply: Supply<Value>): DrivenIterator<Value> {
  const { take } = supply;
  /** Who waits longest stands apart, in no object of its own: as a rule there is nobody else. */
  let resolveFirst: Waiting<Value>['resolve'] | undefined;
  let rejectFirst: Waiting<Value>['reject'] | undefined;
  const others: Waiting<Value>[] = [];
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  // Engines are faster with this order, which is that of their own iterators.
  const done = { value: undefined, done: true } as const;

  function offer(): void {
    while (resolveFirst) {
      const taken = take();
      if (!taken) return;
      pass(taken);
    }
  }

  function pass(result: IteratorResult<Value, undefined>): void {
    resolveFirst?.(result);
    moveUp();
  }

  function moveUp(): void {
    const next = others.length > 0 ? others.shift() : undefined;
    resolveFirst = next?.resolve;
    rejectFirst = next?.reject;
  }

  function give(value: Value): boolean {
    if (!resolveFirst) return isOver;
    pass({ value, done: false });
    return true;
  }

  function end(): void {
    if (isOver) return;
    isOver = true;
    supply.release();
    while (resolveFirst) {
      settleWithEnd(resolveFirst, rejectFirst);
      moveUp();
    }
  }

  function fail(error: unknown): void {
    if (isOver) return;
    failure = { error };
    end();
  }

  /** The first one to reach the end gets the failure, all others `done`. */
  function settleWithEnd(resolve: Waiting<Value>['resolve'], reject?: Waiting<Value>['reject']): void {
    const failed = failure;
    failure = undefined;
    if (failed) reject?.(failed.error);
    else resolve(done);
  }

  /** One function for all promises: to make one for each costs as much as the rest of `next()`. */
  function wait(resolve: Waiting<Value>['resolve'], reject: Waiting<Value>['reject']): void {
    if (isOver) settleWithEnd(resolve, reject);
    else if (resolveFirst) others.push({ resolve, reject });
    else {
      resolveFirst = resolve;
      rejectFirst = reject;
    }
  }

  const iterator = {
    next() {
      const taken = take();
      return taken ? Promise.resolve(taken) : new Promise(wait);
    },
    return() {
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
  return { iterator, offer, give, end, fail };
}
