import type { AbortSignal } from '../types/platform.d.ts';
import { assertSignal } from './assert-option.ts';
import type { AsyncDispose } from './disposable.ts';
import { listen } from './listen.ts';
import { ownScope } from './owned-scope.ts';
import type { AbortOptions } from './settle.ts';

/** What starts tasks, and ends together with all of them. */
export type Scope = {
  /** Aborts when the scope is left, when one of its tasks fails, and with the signal it was opened with. */
  readonly signal: AbortSignal;
  /**
   * What `task` gives. It starts in this call.
   *
   * The scope waits for it, so it must end when the signal it gets aborts, and must not wait for the scope's own end.
   * When it fails, the scope fails and the other tasks are aborted. The promise may be left alone: its rejection is
   * never unhandled.
   *
   * Without starting the task, it rejects with `signal.reason` where the scope has aborted, and with
   * `InvalidStateError` where it is being left. It throws `TypeError` where `task` is no function.
   */
  launch<Value>(task: (signal: AbortSignal) => PromiseLike<Value> | Value): Promise<Value>;
  /**
   * Calls `cleanup` when the scope is left, after all tasks have ended, and waits for what it returns. The last one
   * that was added is the first; one that fails keeps none of the others from being called.
   *
   * It throws `InvalidStateError` once the scope has been left.
   */
  defer(cleanup: () => unknown): void;
} & { [Name in AsyncDispose]: () => Promise<void> };

/**
 * A scope for tasks that are to end together, for `await using`.
 *
 * Leaving the block aborts the tasks, waits for them, and cleans up in reverse order. Then it throws the first
 * failure of a task or a clean-up; where there were more, a `SuppressedError` with the first in `error` and the later
 * ones in `suppressed`. A task that rejects because the scope has aborted has not failed.
 *
 * @param options - `signal` aborts the tasks when it aborts.
 * @returns The scope. Where the platform lacks `Symbol.asyncDispose`, the method stands under
 * `Symbol.for('Symbol.asyncDispose')`, where compiled `await using` looks for it.
 * @throws `signal.reason` when aborted already.
 * @example
 * ```ts
 * import { events, openScope, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function watch(pc: RTCPeerConnection, work: () => Promise<void>): Promise<void> {
 *   await using scope = openScope();
 *   scope.launch(async (signal) => {
 *     for await (const { errorText } of events(pc, 'icecandidateerror', { signal })) console.warn(errorText);
 *   });
 *   await work();
 * }
 * ```
 */
export function openScope(options?: AbortOptions): Scope {
  const outer = options?.signal;
  assertSignal('openScope()', outer);
  if (outer?.aborted) throw outer.reason;
  const { scope, abort } = ownScope();
  if (outer) {
    const release = listen(outer, 'abort', () => abort(outer.reason));
    // It aborts at the latest when it is left.
    scope.signal.addEventListener('abort', release);
  }
  return scope;
}
