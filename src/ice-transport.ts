import type { RTCIceCandidatePair } from '../types/index.js';
import { partClosing } from './closing.ts';
import { optional } from './optional.ts';
import type { PairSelector } from './receivers.ts';
import { type AbortOptions, abortion, settle } from './settle.ts';

/**
 * Sends over another pair of candidates from now on.
 *
 * @param transport - The ICE transport.
 * @param candidatePair - A pair that came with `icecandidatepairadd` and was not removed since.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when the transport is not running, or the connection is or gets closed.
 * @throws `NotFoundError` when the transport does not know the pair.
 * @throws `NotSupportedError` when the browser does not have it, as none has yet.
 * @throws `signal.reason` when aborted. The pair may be selected all the same: look at
 * `transport.getSelectedCandidatePair()`.
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-selectcandidatepair | WebRTC Extensions: selectCandidatePair()}
 * @example
 * ```ts
 * import { type RTCIceCandidatePair, type RTCIceTransport, selectCandidatePair } from 'strict-webrtc';
 *
 * async function preferRelay(transport: RTCIceTransport, pair: RTCIceCandidatePair): Promise<void> {
 *   if (pair.local.type === 'relay') await selectCandidatePair(transport, pair);
 * }
 * ```
 */
export function selectCandidatePair(
  transport: PairSelector,
  candidatePair: RTCIceCandidatePair,
  options?: AbortOptions,
): Promise<void> {
  return withPair('selectCandidatePair', transport, candidatePair, options);
}

/**
 * Gives a pair of candidates up, so that it is neither checked nor used any more.
 *
 * @param transport - The ICE transport.
 * @param candidatePair - A pair that came with `icecandidatepairadd` and was not removed since.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when the transport is not running or uses that pair, or the connection is or gets
 * closed.
 * @throws `NotFoundError` when the transport does not know the pair.
 * @throws `NotSupportedError` when the browser does not have it, as none has yet.
 * @throws `signal.reason` when aborted. The pair may be removed all the same.
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-removecandidatepair | WebRTC Extensions: removeCandidatePair()}
 * @example
 * ```ts
 * import { type RTCIceCandidatePair, type RTCIceTransport, removeCandidatePair } from 'strict-webrtc';
 *
 * async function avoidTcp(transport: RTCIceTransport, pair: RTCIceCandidatePair): Promise<void> {
 *   if (pair.local.protocol === 'tcp') await removeCandidatePair(transport, pair);
 * }
 * ```
 */
export function removeCandidatePair(
  transport: PairSelector,
  candidatePair: RTCIceCandidatePair,
  options?: AbortOptions,
): Promise<void> {
  return withPair('removeCandidatePair', transport, candidatePair, options);
}

function withPair(
  name: keyof PairSelector,
  transport: PairSelector,
  candidatePair: RTCIceCandidatePair,
  options: AbortOptions | undefined,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    partClosing(transport, `${name}()`),
    optional(transport, name, candidatePair),
  );
}
