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
    const releases: (() => void)[] = [];
    let isSettled = false;
    const first =
      <Result>(settleWith: (result: Result) => void) =>
      (result: Result) => {
        if (isSettled) return;
        isSettled = true;
        for (const release of releases) release();
        settleWith(result);
      };
    for (const source of sources) {
      try {
        const release = source(first(resolve), first(reject));
        if (release) releases.push(release);
        // It settled while it started, so its own release was not there yet.
        if (isSettled) release?.();
      } catch (error) {
        first(reject)(error);
      }
      if (isSettled) break;
    }
  });
}

/** Rejects with `reason()` once `signal` aborts. */
export function abortion(signal: AbortSignal | null | undefined, reason?: () => unknown): Source<never> {
  return (_resolve, reject) => {
    if (!signal) return undefined;
    const onAbort = () => reject(reason ? reason() : signal.reason);
    if (signal.aborted) {
      onAbort();
      return undefined;
    }
    signal.addEventListener('abort', onAbort);
    return () => signal.removeEventListener('abort', onAbort);
  };
}

/** Settles as the browser's own promise does; what that promise does later is of no consequence. */
export function native<Value>(call: () => PromiseLike<Value>): Source<Value> {
  return (resolve, reject) => {
    call().then(resolve, reject);
    return undefined;
  };
}
