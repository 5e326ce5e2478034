import type { AbortSignal } from '../types/platform.d.ts';
import { assertSignal } from './assert-option.ts';
import { abortion, native, settle } from './settle.ts';

/**
 * What `promise` comes to, unless `signal` aborts first.
 *
 * It is what the other helpers are made of, for waits of your own. Aborting does not stop what the promise stands
 * for; what comes of it later, a rejection too, is of no consequence.
 *
 * @param promise - What to wait for: a promise, another thenable, or a value.
 * @param signal - Ends the wait. `null` and `undefined`: nothing does.
 * @returns The value of the promise.
 * @throws What the promise rejects with.
 * @throws `signal.reason` when it aborts first, or has aborted.
 * @throws `TypeError` when `signal` is no signal.
 * @see {@link https://dom.spec.whatwg.org/#abortsignal-using-abortable-api-section | DOM: using AbortSignal}
 * @example
 * ```ts
 * import { abortable, type RTCPeerConnection, setRemoteDescription } from 'strict-webrtc';
 *
 * async function answered(pc: RTCPeerConnection, answer: Promise<string>, signal: AbortSignal): Promise<void> {
 *   await setRemoteDescription(pc, { type: 'answer', sdp: await abortable(answer, signal) }, { signal });
 * }
 * ```
 */
export function abortable<Value>(
  promise: Value | PromiseLike<Value>,
  signal: AbortSignal | null | undefined,
): Promise<Awaited<Value>> {
  const outcome = Promise.resolve(promise);
  // After an abort nobody else handles it.
  outcome.catch(() => {});
  const assertion = () => void assertSignal('abortable()', signal);
  return settle(
    assertion,
    abortion(signal),
    native(() => outcome),
  );
}
