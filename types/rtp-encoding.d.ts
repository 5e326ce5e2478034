import type { RTCPriorityType } from './data-channel.js';
import type { RTCRtpCodec, RTCRtpCodecCapability } from './rtp-codec.js';

/**
 * What encodings have in common, whichever side they are on.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodingparameters | WebRTC: RTCRtpCodingParameters}
 */
export interface RTCRtpCodingParameters {
  /**
   * The name of the encoding among several of one sender (simulcast): 1 to 255 letters and digits.
   *
   * Given once, in `sendEncodings`; it cannot be changed later. Absent when there is a single encoding.
   *
   * Browsers: Chrome no, Firefox 46, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodingparameters-rid | WebRTC: rid}
   */
  rid?: string | undefined;
}

/**
 * How a sender encodes its track: one of these, or one for each simulcast layer.
 *
 * @example
 * ```ts
 * import type { RTCRtpEncodingParameters } from 'strict-webrtc';
 *
 * const sendEncodings: RTCRtpEncodingParameters[] = [
 *   { rid: 'small', scaleResolutionDownBy: 4, maxBitrate: 150_000 },
 *   { rid: 'large', maxBitrate: 2_500_000 },
 * ];
 * ```
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters | WebRTC: RTCRtpEncodingParameters}
 */
export interface RTCRtpEncodingParameters extends RTCRtpCodingParameters {
  /**
   * Whether the encoding is sent. Turning it off needs no negotiation. Default: `true`.
   *
   * Browsers: Chrome 69, Firefox 110, Safari 11.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-active | WebRTC: active}
   */
  active?: boolean | undefined;

  /**
   * The codec to encode with, one of those that were negotiated. Absent: the first negotiated one.
   *
   * Changing it needs no negotiation.
   *
   * Browsers: Chrome 119, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-codec | WebRTC: codec}
   */
  codec?: RTCRtpCodec | undefined;

  /**
   * The highest bit rate of the encoding, in bits per second, without transport and RTP headers. Absent: no limit
   * but the network's.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-maxbitrate | WebRTC: maxBitrate}
   */
  maxBitrate?: number | undefined;

  /**
   * The highest frame rate, in frames per second, 0 or more. For video only. Absent: no limit.
   *
   * Zero freezes the picture.
   *
   * Browsers: Chrome 81, Firefox 101 (partly), Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-maxframerate | WebRTC: maxFramerate}
   */
  maxFramerate?: number | undefined;

  /**
   * The factor that both sides of the picture are divided by, 1 or more. For video only.
   *
   * When no encoding has one, the last is sent in full size and each one before it at half the size of the next.
   *
   * Browsers: Chrome 74, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-scaleresolutiondownby | WebRTC: scaleResolutionDownBy}
   */
  scaleResolutionDownBy?: number | undefined;

  /**
   * The frame that the picture is scaled down to fit, in pixels. For video only.
   *
   * The aspect ratio is kept, and nothing is scaled up. Takes precedence over `scaleResolutionDownBy`. Either all
   * active encodings have one or none has.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-scaleresolutiondownto | WebRTC Extensions: scaleResolutionDownTo}
   */
  scaleResolutionDownTo?: RTCResolutionRestriction | undefined;

  /**
   * The layers of a scalable encoding, such as `L1T3` (one spatial, three temporal layers). For video only.
   *
   * Absent: the engine chooses.
   *
   * Browsers: Chrome 111, Firefox no, Safari 17.
   *
   * @see {@link https://w3c.github.io/webrtc-svc/#dom-rtcrtpencodingparameters-scalabilitymode | WebRTC SVC: scalabilityMode}
   */
  scalabilityMode?: string | undefined;

  /**
   * How much of the connection's bandwidth the encoding should get when there is too little for all.
   * Default: `'low'`.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcrtpencodingparameters-priority | WebRTC Priority: priority}
   */
  priority?: RTCPriorityType | undefined;

  /**
   * How the packets of the encoding are marked for the network (DSCP). Absent: as `priority` says.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcrtpencodingparameters-networkpriority | WebRTC Priority: networkPriority}
   */
  networkPriority?: RTCPriorityType | undefined;

  /**
   * How much media one packet should hold, in milliseconds. For audio only. Absent: the engine chooses.
   *
   * Must not be given together with `adaptivePtime`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-ptime | WebRTC Extensions: ptime}
   */
  ptime?: number | undefined;

  /**
   * Whether the engine may change the amount of audio in a packet as the network changes. For audio only.
   * Default: `false`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-adaptiveptime | WebRTC Extensions: adaptivePtime}
   */
  adaptivePtime?: boolean | undefined;
}

/**
 * One encoding, as {@link RTCRtpSender.getParameters} gives it: change what you want and hand it back to
 * {@link RTCRtpSender.setParameters}. To take a limit off, `delete` the member.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters | WebRTC: RTCRtpEncodingParameters}
 */
export interface RTCRtpSenderEncodingParameters extends RTCRtpEncodingParameters {
  /**
   * The name of the encoding among several of one sender (simulcast). Absent when there is a single one. Cannot be
   * changed.
   *
   * Browsers: Chrome no, Firefox 46, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodingparameters-rid | WebRTC: rid}
   */
  rid?: string;

  /**
   * Whether the encoding is sent.
   *
   * Browsers: Chrome 69, Firefox 110, Safari 11.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-active | WebRTC: active}
   */
  active: boolean;

  /**
   * The codec that the page chose for the encoding. Absent: the first negotiated one is used.
   *
   * Browsers: Chrome 119, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-codec | WebRTC: codec}
   */
  codec?: RTCRtpCodecCapability;

  /**
   * The highest bit rate, in bits per second, without transport and RTP headers. Absent: no limit but the
   * network's.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-maxbitrate | WebRTC: maxBitrate}
   */
  maxBitrate?: number;

  /**
   * The highest frame rate, in frames per second. For video only. Absent: no limit.
   *
   * Browsers: Chrome 81, Firefox 101 (partly), Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-maxframerate | WebRTC: maxFramerate}
   */
  maxFramerate?: number;

  /**
   * The factor that both sides of the picture are divided by, 1 or more. For video only.
   *
   * Browsers: Chrome 74, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpencodingparameters-scaleresolutiondownby | WebRTC: scaleResolutionDownBy}
   */
  scaleResolutionDownBy?: number;

  /**
   * The frame that the picture is scaled down to fit, in pixels. For video only. Absent: none was set.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-scaleresolutiondownto | WebRTC Extensions: scaleResolutionDownTo}
   */
  scaleResolutionDownTo?: RTCResolutionRestriction;

  /**
   * The layers of the scalable encoding, such as `L1T3`. For video only. Absent: the engine chooses.
   *
   * Browsers: Chrome 111, Firefox no, Safari 17.
   *
   * @see {@link https://w3c.github.io/webrtc-svc/#dom-rtcrtpencodingparameters-scalabilitymode | WebRTC SVC: scalabilityMode}
   */
  scalabilityMode?: string;

  /**
   * How much of the connection's bandwidth the encoding should get when there is too little for all.
   *
   * Browsers: Chrome 69, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcrtpencodingparameters-priority | WebRTC Priority: priority}
   */
  priority?: RTCPriorityType;

  /**
   * How the packets of the encoding are marked for the network (DSCP).
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcrtpencodingparameters-networkpriority | WebRTC Priority: networkPriority}
   */
  networkPriority?: RTCPriorityType;

  /**
   * How much media one packet should hold, in milliseconds. For audio only. Absent: the engine chooses.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-ptime | WebRTC Extensions: ptime}
   */
  ptime?: number;

  /**
   * Whether the engine may change the amount of audio in a packet as the network changes. For audio only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpencodingparameters-adaptiveptime | WebRTC Extensions: adaptivePtime}
   */
  adaptivePtime?: boolean;
}

/**
 * The largest picture that an encoding may have, whichever way it is turned: for a portrait picture, width and
 * height change places.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcresolutionrestriction | WebRTC Extensions: RTCResolutionRestriction}
 */
export interface RTCResolutionRestriction {
  /**
   * The largest width, in pixels, above 0.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcresolutionrestriction-maxwidth | WebRTC Extensions: maxWidth}
   */
  maxWidth?: number | undefined;

  /**
   * The largest height, in pixels, above 0.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcresolutionrestriction-maxheight | WebRTC Extensions: maxHeight}
   */
  maxHeight?: number | undefined;
}

/**
 * What {@link RTCRtpSender.setParameters} does to the encodings beyond changing their parameters.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsetparameteroptions | WebRTC: RTCSetParameterOptions}
 */
export interface RTCSetParameterOptions {
  /**
   * One entry for each encoding, in the order of `parameters.encodings`; or none at all. Default: `[]`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcsetparameteroptions-encodingoptions | WebRTC Extensions: encodingOptions}
   */
  encodingOptions?: readonly RTCEncodingOptions[] | undefined;
}

/**
 * What {@link RTCRtpSender.setParameters} does to one encoding beyond changing its parameters.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcencodingoptions | WebRTC Extensions: RTCEncodingOptions}
 */
export interface RTCEncodingOptions {
  /**
   * Whether the next frame is encoded as a key frame, which can be decoded on its own. For video only.
   * Default: `false`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcencodingoptions-keyframe | WebRTC Extensions: keyFrame}
   */
  keyFrame?: boolean | undefined;
}
