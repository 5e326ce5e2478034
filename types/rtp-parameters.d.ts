import type { RTCDegradationPreference } from './media-stream-track.js';
import type { RTCRtpCodecParameters } from './rtp-codec.js';
import type { RTCRtpEncodingParameters, RTCRtpSenderEncodingParameters } from './rtp-encoding.js';
import type { RTCRtpHeaderExtensionParameters } from './rtp-header-extension.js';

/**
 * How RTCP, the control protocol beside RTP, is used.
 *
 * Read-only for a page: `setParameters()` takes it back only as `getParameters()` gave it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtcpparameters | WebRTC: RTCRtcpParameters}
 */
export interface RTCRtcpParameters {
  /**
   * The canonical name that the sender's reports carry. Absent on a receiver.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtcpparameters-cname | WebRTC: cname}
   */
  cname?: string;

  /**
   * Whether reports may be shortened (reduced-size RTCP, RFC 5506); otherwise they are compound.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtcpparameters-reducedsize | WebRTC: reducedSize}
   */
  reducedSize?: boolean;
}

/**
 * What was negotiated for an RTP stream, in either direction.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters | WebRTC: RTCRtpParameters}
 */
export interface RTCRtpParameters {
  /**
   * The RTP header extensions in use.
   *
   * Browsers: Chrome 69, Firefox 46 (partly), Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-headerextensions | WebRTC: headerExtensions}
   */
  headerExtensions: readonly RTCRtpHeaderExtensionParameters[];

  /**
   * How RTCP is used.
   *
   * Browsers: Chrome 69, Firefox 154, Safari 15.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-rtcp | WebRTC: rtcp}
   */
  rtcp: RTCRtcpParameters;

  /**
   * The codecs that were negotiated, the preferred one first. Empty before negotiation.
   *
   * Browsers: Chrome 69, Firefox 128, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-codecs | WebRTC: codecs}
   */
  codecs: readonly RTCRtpCodecParameters[];
}

/**
 * What {@link RTCRtpSender.setParameters} takes: what {@link RTCRtpSender.getParameters} gave, with the encodings
 * or the degradation preference changed.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsendparameters | WebRTC: RTCRtpSendParameters}
 */
export interface RTCRtpSendParameters extends RTCRtpParameters {
  /**
   * The mark of the `getParameters()` call that these parameters come from; must not be changed.
   *
   * Browsers: Chrome 69, Firefox 110, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsendparameters-transactionid | WebRTC: transactionId}
   */
  transactionId: string;

  /**
   * How the track is encoded, one entry for each encoding. Their number and order must not be changed.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsendparameters-encodings | WebRTC: encodings}
   */
  encodings: readonly RTCRtpEncodingParameters[];

  /**
   * What to give up first when bandwidth or processing power is short. For video only. Absent: the engine decides
   * by the content of the track.
   *
   * Browsers: Chrome 83, Firefox 138, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/mst-content-hint/#dom-rtcrtpsendparameters-degradationpreference | Content Hints: degradationPreference}
   */
  degradationPreference?: RTCDegradationPreference | undefined;
}

/**
 * What {@link RTCRtpSender.getParameters} gives: change it and hand it to {@link RTCRtpSender.setParameters} in
 * the same task.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsendparameters | WebRTC: RTCRtpSendParameters}
 */
export interface RTCRtpSenderParameters extends RTCRtpSendParameters {
  /**
   * The RTP header extensions that were negotiated for sending; some engines always leave the list empty.
   *
   * Browsers: Chrome 69, Firefox 46 (partly), Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-headerextensions | WebRTC: headerExtensions}
   */
  headerExtensions: RTCRtpHeaderExtensionParameters[];

  /**
   * The codecs that were negotiated for sending, the preferred one first. Empty before negotiation.
   *
   * Browsers: Chrome 69, Firefox 128, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-codecs | WebRTC: codecs}
   */
  codecs: RTCRtpCodecParameters[];

  /**
   * How the track is encoded, one entry for each encoding. Their number and order must not be changed.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsendparameters-encodings | WebRTC: encodings}
   */
  encodings: RTCRtpSenderEncodingParameters[];

  /**
   * What is given up first when bandwidth or processing power is short. Absent until a page sets it.
   *
   * Browsers: Chrome 83, Firefox 138, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/mst-content-hint/#dom-rtcrtpsendparameters-degradationpreference | Content Hints: degradationPreference}
   */
  degradationPreference?: RTCDegradationPreference;
}

/**
 * What was negotiated for receiving, as {@link RTCRtpReceiver.getParameters} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiveparameters | WebRTC: RTCRtpReceiveParameters}
 */
export interface RTCRtpReceiveParameters extends Omit<RTCRtpParameters, 'headerExtensions'> {
  /**
   * The RTP header extensions that were negotiated for receiving. Absent where the engine does not say.
   *
   * Browsers: Chrome 69, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-headerextensions | WebRTC: headerExtensions}
   */
  headerExtensions?: RTCRtpHeaderExtensionParameters[];

  /**
   * The codecs that the receiver is ready to decode, the preferred one first. Empty before negotiation.
   *
   * Browsers: Chrome 69, Firefox 128, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpparameters-codecs | WebRTC: codecs}
   */
  codecs: RTCRtpCodecParameters[];
}
