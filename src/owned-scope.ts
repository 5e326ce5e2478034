import type { AbortSignal } from '../types/platform.d.ts';
import { assertFunction } from './assert-option.ts';
import { onDispose } from './disposable.ts';
import { invalidStateError } from './errors.ts';
import type { Controller } from './lifetime.ts';
import type { Scope } from './scope.ts';
import { withSuppressed } from './suppressed.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has these classes.
declare const AbortController: new () => Controller;
declare const DOMException: new (message: string, name: string) => Error;

/** A scope, and what only its owner does with it. */
export interface OwnedScope {
  readonly scope: Scope;
  /** Aborts the tasks. */
  abort(reason: unknown): void;
  /** Aborts the tasks with `error`, with which {@link leave} will reject. */
  fail(error: unknown): void;
  /**
   * Whether `error` only tells that the scope was aborted: the very reason, or another exception of that name, as
   * `fetch()` has its own `AbortError`, and each helper its own `InvalidStateError` for a connection that closed.
   */
  isOfAbort(error: unknown): boolean;
  /** Aborts the tasks, waits for them, and cleans up. */
  leave(): Promise<void>;
}

function leftError(operation: string): Error {
  return invalidStateError(`${operation}: the scope has been left`);
}

export function ownScope(): OwnedScope {
  const controller = new AbortController();
  const { signal } = controller;
  const tasks = new Set<Promise<unknown>>();
  const cleanups: (() => unknown)[] = [];
  const failures: unknown[] = [];
  let leaving: Promise<void> | undefined;
  let hasLeft = false;

  const abort = (reason?: unknown) => controller.abort(reason);

  function isOfAbort(error: unknown): boolean {
    const { aborted, reason } = signal;
    if (!aborted || error === reason) return aborted;
    if (!(error instanceof DOMException && reason instanceof DOMException)) return false;
    // A reason that is a failure itself says nothing of another one of that name.
    return (
      error.name === reason.name && (/^(Abort|Timeout)Error$/.test(reason.name) || !failures.includes(reason))
    );
  }

  function fail(error: unknown): void {
    // The reason is the first failure, or an error of the platform's own where that is undefined.
    if (!failures.length || (error !== signal.reason && !failures.includes(error))) failures.push(error);
    abort(error);
  }

  function launch<Value>(task: (signal: AbortSignal) => PromiseLike<Value> | Value): Promise<Value> {
    assertFunction('launch()', 'the task', task);
    if (leaving || signal.aborted) return rejected(leaving ? leftError('launch()') : signal.reason);
    const promise = new Promise<Value>((resolve) => resolve(task(signal)));
    tasks.add(promise);
    promise.then(
      () => tasks.delete(promise),
      (error) => {
        tasks.delete(promise);
        if (!isOfAbort(error)) fail(error);
      },
    );
    return promise;
  }

  /** A task that was aborted may still have to add one, so it is refused only when nobody would call it any more. */
  function defer(cleanup: () => unknown): void {
    if (hasLeft) throw leftError('defer()');
    assertFunction('defer()', 'the clean-up', cleanup);
    cleanups.push(cleanup);
  }

  async function end(): Promise<void> {
    await Promise.allSettled(tasks);
    while (cleanups.length > 0) {
      try {
        await cleanups.pop()?.();
      } catch (error) {
        fail(error);
      }
    }
    hasLeft = true;
    if (failures.length > 0) throw failures.reduceRight((later, earlier) => withSuppressed(earlier, later));
  }

  function leave(): Promise<void> {
    if (!leaving) {
      leaving = Promise.resolve().then(end);
      abort();
    }
    return leaving;
  }

  const scope = { signal, launch, defer } as Scope;
  // The second time there is nothing left to do, and nothing left to tell.
  onDispose(scope, 'asyncDispose', () => (leaving ? leaving.catch(() => {}) : leave()));
  return { scope, abort, fail, isOfAbort, leave };
}

function rejected(reason: unknown): Promise<never> {
  const promise = Promise.reject(reason);
  promise.catch(() => {});
  return promise;
}
