import type { RTCStats } from './stats-base.js';

/**
 * A codec that an RTP stream of a transport is using.
 *
 * Browsers: Chrome 80, Firefox 98, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats | WebRTC Statistics: RTCCodecStats}
 */
export interface RTCCodecStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'codec';

  /**
   * The payload type of the codec in RTP packets, 0 to 127.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-payloadtype | WebRTC Statistics: payloadType}
   */
  payloadType: number;

  /**
   * The `id` of the {@link RTCTransportStats} of the transport that the codec is used on.
   *
   * Browsers: Chrome 89, Firefox 98, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-transportid | WebRTC Statistics: transportId}
   */
  transportId: string;

  /**
   * The media type with its subtype, such as `video/VP8`.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-mimetype | WebRTC Statistics: mimeType}
   */
  mimeType: string;

  /**
   * The clock rate of the RTP timestamps, in hertz.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-clockrate | WebRTC Statistics: clockRate}
   */
  clockRate?: number;

  /**
   * The number of audio channels: 1 is mono, 2 is stereo.
   *
   * Browsers: Chrome 83, Firefox 98, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-channels | WebRTC Statistics: channels}
   */
  channels?: number;

  /**
   * The format parameters, as they stand after the payload type in the `a=fmtp` line of the session
   * description.
   *
   * Browsers: Chrome 83, Firefox 98, Safari 14.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-sdpfmtpline | WebRTC Statistics: sdpFmtpLine}
   */
  sdpFmtpLine?: string;
}
