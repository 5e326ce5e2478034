import type { AbortSignal } from '../types/platform.d.ts';

/** The options of every operation that can be abandoned. */
export interface AbortOptions {
  /** Rejects the promise with `signal.reason` when it aborts. Default: none. */
  signal?: AbortSignal | null | undefined;
}

/** One of the things that may settle a promise; it returns what takes its listeners off again. */
export type Source<Value> = (
  resolve: (value: Value) => void,
  reject: (reason: unknown) => void,
) => (() => void) | undefined;

/**
 * A promise that the first of `sources` settles, after which every source has let go.
 *
 * The sources start in order and in this very call. A source that settles at once, or throws, keeps the later ones
 * from starting, so an operation that is already over never reaches the browser.
 */
export function settle<Value>(...sources: readonly Source<Value>[]): Promise<Value> {
  return new Promise((resolve, reject) => {
    const releases: ((() => void) | undefined)[] = [];
    let isSettled = false;
    const release = () => {
      for (const each of releases.splice(0)) each?.();
    };
    const first =
      <Result>(settleWith: (result: Result) => void) =>
      (result: Result) => {
        settleWith(result);
        isSettled = true;
        release();
      };
    for (const source of sources) {
      try {
        releases.push(source(first(resolve), first(reject)));
      } catch (error) {
        first(reject)(error);
      }
      // One that settles while it starts is let go here.
      if (isSettled) return release();
    }
  });
}

/** Rejects with the reason of `signal` once it aborts. */
export function abortion(signal: AbortSignal | null | undefined): Source<never> {
  return (_resolve, reject) => {
    const onAbort = () => reject(signal?.reason);
    if (signal?.aborted) onAbort();
    else signal?.addEventListener('abort', onAbort);
    return () => signal?.removeEventListener('abort', onAbort);
  };
}

/** Settles as the browser's own promise does; what that promise does later is of no consequence. */
export function native<Value>(call: () => PromiseLike<Value>): Source<Value> {
  return (resolve, reject) => {
    call().then(resolve, reject);
    return undefined;
  };
}
