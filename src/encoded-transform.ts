import { optional } from './optional.ts';
import type { KeyFrameGenerator, KeyFrameRequester } from './receivers.ts';
import { type AbortOptions, abortion, settle } from './settle.ts';

/**
 * Makes the encoder of a sender produce a key frame, and resolves just before that frame can be read.
 *
 * @param transformer - The worker's end of the transform of a sender.
 * @param rid - The encoding to do it for. Default: the first.
 * @param options - `signal` ends the wait. Give one: when the connection closes, nobody tells the worker, and Firefox
 * may leave the promise pending.
 * @throws `InvalidStateError` when the transform is not that of a sender of video.
 * @throws `TypeError` when `rid` is malformed.
 * @throws `NotFoundError` when no active encoding has that `rid`.
 * @throws `NotSupportedError` when the browser does not have it, as Chrome.
 * @throws `signal.reason` when aborted. The key frame may come all the same, which does no harm.
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-generatekeyframe | WebRTC Encoded Transform: generateKeyFrame()}
 * @example
 * ```ts
 * import { generateKeyFrame, type RTCRtpScriptTransformer } from 'strict-webrtc';
 *
 * function refresh(transformer: RTCRtpScriptTransformer): Promise<void> {
 *   return generateKeyFrame(transformer, null, { signal: AbortSignal.timeout(5_000) });
 * }
 * ```
 */
export function generateKeyFrame(
  transformer: KeyFrameGenerator,
  rid?: string | null,
  options?: AbortOptions,
): Promise<void> {
  return settle(abortion(options?.signal), optional(transformer, 'generateKeyFrame', rid ?? undefined));
}

/**
 * Asks the other side for a key frame. Resolves when the request was sent, or was not worth sending.
 *
 * @param transformer - The worker's end of the transform of a receiver.
 * @param options - `signal` ends the wait. Give one: when the connection closes, nobody tells the worker, and Firefox
 * leaves the promise pending.
 * @throws `InvalidStateError` when the transform is not that of a receiver of video.
 * @throws `NotSupportedError` when the browser does not have it.
 * @throws `signal.reason` when aborted. The request may be sent all the same, which does no harm.
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-sendkeyframerequest | WebRTC Encoded Transform: sendKeyFrameRequest()}
 * @example
 * ```ts
 * import { type RTCRtpScriptTransformer, sendKeyFrameRequest } from 'strict-webrtc';
 *
 * function recover(transformer: RTCRtpScriptTransformer): Promise<void> {
 *   return sendKeyFrameRequest(transformer, { signal: AbortSignal.timeout(5_000) });
 * }
 * ```
 */
export function sendKeyFrameRequest(transformer: KeyFrameRequester, options?: AbortOptions): Promise<void> {
  return settle(abortion(options?.signal), optional(transformer, 'sendKeyFrameRequest'));
}
