import type { RTCDtlsTransport } from './dtls.js';
import type { RTCDTMFSender } from './dtmf.js';
import type { RTCRtpSenderTransform } from './encoded-transform.js';
import type { InterfaceObject } from './events.js';
import type { MediaStreamTrack, RTCDegradationPreference } from './media-stream-track.js';
import type { MediaStream, PlatformMediaStreamTrack } from './platform.js';
import type { RTCRtpCapabilities } from './rtp-capabilities.js';
import type { RTCSetParameterOptions } from './rtp-encoding.js';
import type { RTCRtpSenderParameters, RTCRtpSendParameters } from './rtp-parameters.js';
import type { RTCStatsReport } from './stats.js';

/**
 * Encodes a track and sends it to the other side.
 *
 * Comes from {@link RTCPeerConnection.addTrack} or from a transceiver; never constructed.
 *
 * Browsers: Chrome 64, Firefox 34, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcrtpsender-interface | WebRTC: RTCRtpSender}
 */
export interface RTCRtpSender {
  /**
   * The track that is sent, or `null` when there is none. A track that has ended, or is disabled, is sent as
   * silence or black.
   *
   * Browsers: Chrome 64, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-track | WebRTC: track}
   */
  readonly track: MediaStreamTrack | null;

  /**
   * The transport that carries the media, or `null` before a description has set one up. With bundling, several
   * senders and receivers share it.
   *
   * Browsers: Chrome 75, Firefox 82, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-transport | WebRTC: transport}
   */
  readonly transport: RTCDtlsTransport | null;

  /**
   * Sends telephone tones; `null` unless the sender is for audio.
   *
   * Browsers: Chrome 66, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-dtmf | WebRTC: dtmf}
   */
  readonly dtmf: RTCDTMFSender | null;

  /**
   * What the encoded frames go through before they are sent, or `null` for nothing.
   *
   * Set it in the task that made the sender to miss no frame; setting `null` sends the frames untouched again.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @throws `InvalidStateError` when the transform is already used by another sender or receiver.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpsender-transform | WebRTC Encoded Transform: transform}
   */
  transform: RTCRtpSenderTransform | null;

  /**
   * Gives the parameters that the track is sent with: change them and hand them to
   * {@link RTCRtpSender.setParameters} before this task ends.
   *
   * Browsers: Chrome 68, Firefox 46, Safari 11.
   *
   * @example
   * ```ts
   * import type { RTCRtpSender } from 'strict-webrtc';
   *
   * async function limit(sender: RTCRtpSender, bitsPerSecond: number): Promise<void> {
   *   const parameters = sender.getParameters();
   *   for (const encoding of parameters.encodings) encoding.maxBitrate = bitsPerSecond;
   *   await sender.setParameters(parameters);
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-getparameters | WebRTC: getParameters()}
   */
  getParameters(): RTCRtpSenderParameters;

  /**
   * The same, in the words of `lib.dom`, which knows three degradation preferences. A call never picks this
   * signature; it lets a sender pass where `lib.dom`'s `RTCRtpSender` is wanted.
   *
   * Browsers: Chrome 68, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-getparameters | WebRTC: getParameters()}
   */
  getParameters(): RTCRtpSenderParameters & {
    degradationPreference?: Exclude<RTCDegradationPreference, 'maintain-framerate-and-resolution'>;
  };

  /**
   * Changes how the track is sent, without negotiation. Resolves when the change is in effect.
   *
   * Browsers: Chrome 68, Firefox 64, Safari 11.
   *
   * @param parameters - What {@link RTCRtpSender.getParameters} gave in this task, with changes to the encodings or
   * the degradation preference.
   * @param setParameterOptions - Options for each encoding, such as asking for a key frame.
   *
   * @throws `InvalidStateError` when the transceiver is stopped, or `getParameters()` was not called in this task.
   * @throws `InvalidModificationError` when a read-only parameter, the number of encodings or their order changed,
   * a codec was not negotiated, or `encodingOptions` has not one entry for each encoding.
   * @throws `RangeError` when a frame rate is below 0 or a scale factor is below 1.
   * @throws `OperationError` when the engine cannot apply the parameters.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-setparameters | WebRTC: setParameters()}
   */
  setParameters(
    parameters: RTCRtpSendParameters,
    setParameterOptions?: RTCSetParameterOptions | null,
  ): Promise<void>;

  /**
   * Sends another track, without negotiation. Resolves when the new track is being sent.
   *
   * Browsers: Chrome 65, Firefox 34, Safari 11.
   *
   * @param withTrack - A track of the same kind, or `null` to send nothing.
   *
   * @throws `TypeError` when the track is of the other kind.
   * @throws `InvalidStateError` when the transceiver is stopped or the connection is closed.
   * @throws `InvalidModificationError` when the track would need a negotiation, such as audio with other channels
   * than its codec can take.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-replacetrack | WebRTC: replaceTrack()}
   */
  replaceTrack(withTrack: PlatformMediaStreamTrack | null): Promise<void>;

  /**
   * Says which streams the track belongs to on the other side; takes effect with the next negotiation, which it
   * asks for.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 14.1.
   *
   * @param streams - The streams; none takes the track out of all.
   *
   * @throws `InvalidStateError` when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-setstreams | WebRTC: setStreams()}
   */
  setStreams(...streams: MediaStream[]): void;

  /**
   * Resolves with the statistics of what this sender sends, and of everything they refer to.
   *
   * Browsers: Chrome 67, Firefox 55, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#widl-RTCRtpSender-getStats-Promise-RTCStatsReport | WebRTC: getStats()}
   */
  getStats(): Promise<RTCStatsReport>;
}

/** The interface object of {@link RTCRtpSender}; it has no constructor. */
export declare const RTCRtpSender: InterfaceObject<RTCRtpSender> & {
  /**
   * Gives what the browser can send of one kind of media; `null` if it can send none.
   *
   * The list is the most that a negotiation may end with, not a promise that it works at any size.
   *
   * Browsers: Chrome 69, Firefox 113, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsender-getcapabilities | WebRTC: getCapabilities()}
   */
  getCapabilities(kind: 'audio' | 'video'): RTCRtpCapabilities | null;

  /**
   * Keeps the page from using hardware video encoders from now on, to work around a faulty one.
   *
   * Call it before the first connection is made.
   *
   * Browsers: no data.
   *
   * @throws `InvalidStateError` when it is too late to turn hardware encoding off.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpsender-disablehardwareencoding | WebRTC Extensions: disableHardwareEncoding()}
   */
  disableHardwareEncoding?(): void;
};
