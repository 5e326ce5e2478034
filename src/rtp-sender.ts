import type { RTCRtpSendParameters, RTCSetParameterOptions } from '../types/index.js';
import type { PlatformMediaStreamTrack } from '../types/platform.d.ts';
import { partClosing } from './closing.ts';
import type { ParameterSender, TrackSender } from './receivers.ts';
import { type AbortOptions, abortion, native, settle } from './settle.ts';

/** What {@link setParameters} takes. */
export interface SetParametersOptions extends RTCSetParameterOptions, AbortOptions {}

/**
 * Sends another track, or none, in place of the current one, without a new negotiation.
 *
 * @param sender - The sender whose track to replace.
 * @param track - The track to send from now on, of the sender's kind; `null` to send nothing.
 * @param options - `signal` ends the wait.
 * @throws `TypeError` when the track is of the other kind, or `undefined`.
 * @throws `InvalidModificationError` when the new track needs a negotiation.
 * @throws `InvalidStateError` when the transceiver is stopped, or the connection is or gets closed.
 * @throws `signal.reason` when aborted. The track may be replaced all the same: look at `sender.track`.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-replacetrack | WebRTC: replaceTrack()}
 * @example
 * ```ts
 * import { type RTCRtpSender, replaceTrack } from 'strict-webrtc';
 *
 * async function shareScreen(sender: RTCRtpSender): Promise<void> {
 *   const [track] = (await navigator.mediaDevices.getDisplayMedia()).getVideoTracks();
 *   await replaceTrack(sender, track ?? null);
 * }
 * ```
 */
export function replaceTrack(
  sender: TrackSender,
  track: PlatformMediaStreamTrack | null,
  options?: AbortOptions,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    partClosing(sender, 'replaceTrack()'),
    native(() => {
      // The platform takes it for null, and would take the track away.
      if (track === undefined) {
        throw new TypeError('replaceTrack(): the track is undefined; accepted: a MediaStreamTrack, null.');
      }
      return sender.replaceTrack(track) as PromiseLike<void>;
    }),
  );
}

/**
 * Changes how a sender encodes and sends: bit rates, frame rate, resolution, which layers are active.
 *
 * Start from what `sender.getParameters()` gave in the same task, and change that.
 *
 * @param sender - The sender to change.
 * @param parameters - What `getParameters()` gave, changed.
 * @param options - `encodingOptions` for this one call, such as a key frame; `signal` ends the wait.
 * @throws `InvalidStateError` when `getParameters()` was not called just before, the transceiver is stopped, or
 * the connection is or gets closed.
 * @throws `InvalidModificationError` when a read-only part was changed or `transactionId` is an old one.
 * @throws `RangeError` when a value is out of its range.
 * @throws `OperationError` when the browser cannot apply them.
 * @throws `signal.reason` when aborted. The parameters may be applied all the same: read them again.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-setparameters | WebRTC: setParameters()}
 * @example
 * ```ts
 * import { type RTCRtpSender, setParameters } from 'strict-webrtc';
 *
 * async function limit(sender: RTCRtpSender, bitsPerSecond: number): Promise<void> {
 *   const parameters = sender.getParameters();
 *   for (const encoding of parameters.encodings) encoding.maxBitrate = bitsPerSecond;
 *   await setParameters(sender, parameters);
 * }
 * ```
 */
export function setParameters(
  sender: ParameterSender,
  parameters: RTCRtpSendParameters,
  options?: SetParametersOptions,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    partClosing(sender, 'setParameters()'),
    native(() => sender.setParameters(parameters, options) as PromiseLike<void>),
  );
}
