import type {
  RTCEncodedAudioFrameDescription,
  RTCEncodedAudioFrameMetadata,
  RTCEncodedVideoFrameDescription,
  RTCEncodedVideoFrameMetadata,
} from './encoded-frame-metadata.js';
import type { InterfaceObject } from './events.js';
import type { EncodedVideoChunkType } from './platform.js';

/**
 * How a copy of an encoded picture differs from the original.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedvideoframeoptions | WebRTC Encoded Transform: RTCEncodedVideoFrameOptions}
 */
export interface RTCEncodedVideoFrameOptions {
  /**
   * The metadata of the copy, all of it. Absent: as in the original.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframeoptions-metadata | WebRTC Encoded Transform: metadata}
   */
  metadata?: RTCEncodedVideoFrameMetadata | undefined;
}

/**
 * How a copy of an encoded piece of sound differs from the original.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedaudioframeoptions | WebRTC Encoded Transform: RTCEncodedAudioFrameOptions}
 */
export interface RTCEncodedAudioFrameOptions {
  /**
   * The metadata of the copy, all of it. Absent: as in the original.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframeoptions-metadata | WebRTC Encoded Transform: metadata}
   */
  metadata?: RTCEncodedAudioFrameMetadata | undefined;
}

/**
 * A picture between encoder and network: what a transform reads, changes and writes.
 *
 * Exists in windows and dedicated workers.
 *
 * Browsers: Chrome 86, Firefox 117, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcencodedvideoframe | WebRTC Encoded Transform: RTCEncodedVideoFrame}
 */
export interface RTCEncodedVideoFrame {
  /**
   * Whether the picture stands on its own (`key`) or needs earlier ones (`delta`).
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframe-type | WebRTC Encoded Transform: type}
   */
  readonly type: EncodedVideoChunkType;

  /**
   * The encoded picture; assign other bytes to change it. Empty once the frame has been written.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframe-data | WebRTC Encoded Transform: data}
   */
  data: ArrayBuffer;

  /**
   * The RTP timestamp, in ticks of the codec's clock rate.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @deprecated Read `rtpTimestamp` of {@link RTCEncodedVideoFrame.getMetadata}; this was taken out of the
   * specification.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcencodedvideoframe | WebRTC Encoded Transform: RTCEncodedVideoFrame}
   */
  readonly timestamp: number;

  /**
   * Gives what the frame carries beside its data.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframe-getmetadata | WebRTC Encoded Transform: getMetadata()}
   */
  getMetadata(): RTCEncodedVideoFrameDescription;
}

/** The interface object of {@link RTCEncodedVideoFrame}. */
export declare const RTCEncodedVideoFrame: InterfaceObject<RTCEncodedVideoFrame> & {
  /**
   * Makes a copy of a frame, with other metadata if you like.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframe-constructor | WebRTC Encoded Transform: RTCEncodedVideoFrame()}
   */
  new (
    originalFrame: RTCEncodedVideoFrame,
    options?: RTCEncodedVideoFrameOptions | null,
  ): RTCEncodedVideoFrame;
};

/**
 * A piece of sound between encoder and network: what a transform reads, changes and writes.
 *
 * Exists in windows and dedicated workers.
 *
 * Browsers: Chrome 86, Firefox 117, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcencodedaudioframe | WebRTC Encoded Transform: RTCEncodedAudioFrame}
 */
export interface RTCEncodedAudioFrame {
  /**
   * The encoded sound; assign other bytes to change it. Empty once the frame has been written.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframe-data | WebRTC Encoded Transform: data}
   */
  data: ArrayBuffer;

  /**
   * The RTP timestamp, in ticks of the codec's clock rate.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @deprecated Read `rtpTimestamp` of {@link RTCEncodedAudioFrame.getMetadata}; this was taken out of the
   * specification.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcencodedaudioframe | WebRTC Encoded Transform: RTCEncodedAudioFrame}
   */
  readonly timestamp: number;

  /**
   * Gives what the frame carries beside its data.
   *
   * Browsers: Chrome 86, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframe-getmetadata | WebRTC Encoded Transform: getMetadata()}
   */
  getMetadata(): RTCEncodedAudioFrameDescription;
}

/** The interface object of {@link RTCEncodedAudioFrame}. */
export declare const RTCEncodedAudioFrame: InterfaceObject<RTCEncodedAudioFrame> & {
  /**
   * Makes a copy of a frame, with other metadata if you like.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframe-constructor | WebRTC Encoded Transform: RTCEncodedAudioFrame()}
   */
  new (
    originalFrame: RTCEncodedAudioFrame,
    options?: RTCEncodedAudioFrameOptions | null,
  ): RTCEncodedAudioFrame;
};
