import type { RTCRtpCodecCapability } from './rtp-codec.js';
import type { RTCRtpSupportedHeaderExtension } from './rtp-header-extension.js';

/**
 * What the browser is able to send, or to receive, of one kind of media.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcapabilities | WebRTC: RTCRtpCapabilities}
 */
export interface RTCRtpCapabilities {
  /**
   * The codecs, the preferred one first. Retransmission, redundancy and error correction stand in the list too,
   * under their own media types (`video/rtx`, `audio/red`, `video/ulpfec`).
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcapabilities-codecs | WebRTC: codecs}
   */
  codecs: RTCRtpCodecCapability[];

  /**
   * The RTP header extensions.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcapabilities-headerextensions | WebRTC: headerExtensions}
   */
  headerExtensions: RTCRtpSupportedHeaderExtension[];
}
