/**
 * A codec with its settings, as the page names one: to prefer it, or to send an encoding with it.
 *
 * Start from what `getCapabilities()` lists; engines compare every member, the format parameters included.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec | WebRTC: RTCRtpCodec}
 */
export interface RTCRtpCodec {
  /**
   * The media type with its subtype, such as `video/VP8` or `audio/opus`. Case does not matter.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-mimetype | WebRTC: mimeType}
   */
  mimeType: string;

  /**
   * The clock rate of the RTP timestamps, in hertz: 90000 for video, often 48000 for audio.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-clockrate | WebRTC: clockRate}
   */
  clockRate: number;

  /**
   * The number of audio channels: 1 is mono, 2 is stereo. Absent for video.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-channels | WebRTC: channels}
   */
  channels?: number | undefined;

  /**
   * The format parameters, as they stand after the payload type in the `a=fmtp` line of a session description.
   * Absent when the codec has none.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-sdpfmtpline | WebRTC: sdpFmtpLine}
   */
  sdpFmtpLine?: string | undefined;
}

/**
 * A codec as the browser hands it out: in the capabilities, or in the encodings of a sender.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec | WebRTC: RTCRtpCodec}
 */
export interface RTCRtpCodecCapability extends RTCRtpCodec {
  /**
   * The number of audio channels: 1 is mono, 2 is stereo. Absent for video.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-channels | WebRTC: channels}
   */
  channels?: number;

  /**
   * The format parameters, as they stand after the payload type in the `a=fmtp` line of a session description.
   * Absent when the codec has none.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-sdpfmtpline | WebRTC: sdpFmtpLine}
   */
  sdpFmtpLine?: string;
}

/**
 * A codec that both sides agreed on, with the payload type it has in their RTP packets.
 *
 * Read-only for a page: `setParameters()` takes it back only as `getParameters()` gave it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodecparameters | WebRTC: RTCRtpCodecParameters}
 */
export interface RTCRtpCodecParameters extends RTCRtpCodec {
  /**
   * The number that marks packets of this codec, 0 to 127.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodecparameters-payloadtype | WebRTC: payloadType}
   */
  payloadType: number;

  /**
   * The number of audio channels: 1 is mono, 2 is stereo. Absent for video.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-channels | WebRTC: channels}
   */
  channels?: number;

  /**
   * The negotiated format parameters, as they stand after the payload type in the `a=fmtp` line. Absent when
   * there are none.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcodec-sdpfmtpline | WebRTC: sdpFmtpLine}
   */
  sdpFmtpLine?: string;
}
