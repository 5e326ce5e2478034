import type { RTCStats } from './stats-base.js';

/**
 * A codec that an RTP stream of a transport is using.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats | WebRTC Statistics: RTCCodecStats}
 */
export interface RTCCodecStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'codec';

  /**
   * The payload type of the codec in RTP packets, 0 to 127.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-payloadtype | WebRTC Statistics: payloadType}
   */
  payloadType: number;

  /**
   * The `id` of the {@link RTCTransportStats} of the transport that the codec is used on.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-transportid | WebRTC Statistics: transportId}
   */
  transportId: string;

  /**
   * The media type with its subtype, such as `video/VP8`.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-mimetype | WebRTC Statistics: mimeType}
   */
  mimeType: string;

  /**
   * The clock rate of the RTP timestamps, in hertz.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-clockrate | WebRTC Statistics: clockRate}
   */
  clockRate?: number;

  /**
   * The number of audio channels: 1 is mono, 2 is stereo.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-channels | WebRTC Statistics: channels}
   */
  channels?: number;

  /**
   * The format parameters, as they stand after the payload type in the `a=fmtp` line of the session
   * description.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccodecstats-sdpfmtpline | WebRTC Statistics: sdpFmtpLine}
   */
  sdpFmtpLine?: string;
}
