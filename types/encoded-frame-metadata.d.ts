import type { DOMHighResTimeStamp } from './platform.js';

/**
 * What an encoded frame carries beside its data, as a page gives it for a new frame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedframemetadata | WebRTC Encoded Transform: RTCEncodedFrameMetadata}
 */
export interface RTCEncodedFrameMetadata {
  /**
   * The synchronization source (SSRC) of the stream that the frame belongs to.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-synchronizationsource | WebRTC Encoded Transform: synchronizationSource}
   */
  synchronizationSource?: number | undefined;

  /**
   * The payload type of the packets of the frame, 0 to 127.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-payloadtype | WebRTC Encoded Transform: payloadType}
   */
  payloadType?: number | undefined;

  /**
   * The sources that were mixed into the frame (CSRC).
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-contributingsources | WebRTC Encoded Transform: contributingSources}
   */
  contributingSources?: readonly number[] | undefined;

  /**
   * The RTP timestamp, in ticks of the codec's clock rate.
   *
   * Browsers: Chrome 127, Firefox no, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-rtptimestamp | WebRTC Encoded Transform: rtpTimestamp}
   */
  rtpTimestamp?: number | undefined;

  /**
   * When the last packet of the frame arrived, in milliseconds since the time origin of the page or worker. For
   * received frames only.
   *
   * Browsers: Chrome 127, Firefox 152, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-receivetime | WebRTC Encoded Transform: receiveTime}
   */
  receiveTime?: DOMHighResTimeStamp | undefined;

  /**
   * When the frame was captured, in milliseconds since the time origin of the page or worker.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-capturetime | WebRTC Encoded Transform: captureTime}
   */
  captureTime?: DOMHighResTimeStamp | undefined;

  /**
   * How far the sending system's clock is ahead of the capturing system's, in milliseconds, as the sender estimates
   * it. For received frames only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-sendercapturetimeoffset | WebRTC Encoded Transform: senderCaptureTimeOffset}
   */
  senderCaptureTimeOffset?: DOMHighResTimeStamp | undefined;

  /**
   * The media type of the codec with its subtype, such as `video/VP8`.
   *
   * Browsers: Chrome 127, Firefox no, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-mimetype | WebRTC Encoded Transform: mimeType}
   */
  mimeType?: string | undefined;
}

/**
 * What an encoded picture carries beside its data, as a page gives it for a new frame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedvideoframemetadata | WebRTC Encoded Transform: RTCEncodedVideoFrameMetadata}
 */
export interface RTCEncodedVideoFrameMetadata extends RTCEncodedFrameMetadata {
  /**
   * The number of the frame, growing in decoding order.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-frameid | WebRTC Encoded Transform: frameId}
   */
  frameId?: number | undefined;

  /**
   * The `frameId`s of the frames that decoding this one needs; empty for a key frame.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-dependencies | WebRTC Encoded Transform: dependencies}
   */
  dependencies?: readonly number[] | undefined;

  /**
   * The width of the picture, in pixels.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-width | WebRTC Encoded Transform: width}
   */
  width?: number | undefined;

  /**
   * The height of the picture, in pixels.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-height | WebRTC Encoded Transform: height}
   */
  height?: number | undefined;

  /**
   * The spatial layer of a scalable encoding that the frame belongs to, from 0.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-spatialindex | WebRTC Encoded Transform: spatialIndex}
   */
  spatialIndex?: number | undefined;

  /**
   * The temporal layer of a scalable encoding that the frame belongs to, from 0.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-temporalindex | WebRTC Encoded Transform: temporalIndex}
   */
  temporalIndex?: number | undefined;

  /**
   * The presentation timestamp of the picture before encoding, in microseconds.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-timestamp | WebRTC Encoded Transform: timestamp}
   */
  timestamp?: number | undefined;
}

/**
 * What an encoded piece of sound carries beside its data, as a page gives it for a new frame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedaudioframemetadata | WebRTC Encoded Transform: RTCEncodedAudioFrameMetadata}
 */
export interface RTCEncodedAudioFrameMetadata extends RTCEncodedFrameMetadata {
  /**
   * The RTP sequence number of the packet, which wraps around. For received frames only.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframemetadata-sequencenumber | WebRTC Encoded Transform: sequenceNumber}
   */
  sequenceNumber?: number | undefined;

  /**
   * How loud the sound is, from 0 (silence) to 1 (full scale), linear.
   *
   * Browsers: Chrome 139, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframemetadata-audiolevel | WebRTC Encoded Transform: audioLevel}
   */
  audioLevel?: number | undefined;
}

/**
 * What an encoded frame carries beside its data, as `getMetadata()` gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedframemetadata | WebRTC Encoded Transform: RTCEncodedFrameMetadata}
 */
export interface RTCEncodedFrameDescription extends RTCEncodedFrameMetadata {
  /**
   * The synchronization source (SSRC) of the stream that the frame belongs to.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-synchronizationsource | WebRTC Encoded Transform: synchronizationSource}
   */
  synchronizationSource?: number;

  /**
   * The payload type of the packets of the frame, 0 to 127.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-payloadtype | WebRTC Encoded Transform: payloadType}
   */
  payloadType?: number;

  /**
   * The sources that were mixed into the frame (CSRC); usually none.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-contributingsources | WebRTC Encoded Transform: contributingSources}
   */
  contributingSources?: number[];

  /**
   * The RTP timestamp, in ticks of the codec's clock rate.
   *
   * Browsers: Chrome 127, Firefox no, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-rtptimestamp | WebRTC Encoded Transform: rtpTimestamp}
   */
  rtpTimestamp?: number;

  /**
   * When the last packet of the frame arrived, in milliseconds since the time origin of the page or worker. For
   * received frames only.
   *
   * Browsers: Chrome 127, Firefox 152, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-receivetime | WebRTC Encoded Transform: receiveTime}
   */
  receiveTime?: DOMHighResTimeStamp;

  /**
   * When the frame was captured, in milliseconds since the time origin of the page or worker. Absent for received
   * frames unless the packets carry it.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-capturetime | WebRTC Encoded Transform: captureTime}
   */
  captureTime?: DOMHighResTimeStamp;

  /**
   * How far the sending system's clock is ahead of the capturing system's, in milliseconds, as the sender estimates
   * it. For received frames only; absent unless the packets carry it.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-sendercapturetimeoffset | WebRTC Encoded Transform: senderCaptureTimeOffset}
   */
  senderCaptureTimeOffset?: DOMHighResTimeStamp;

  /**
   * The media type of the codec with its subtype, such as `video/VP8`.
   *
   * Browsers: Chrome 127, Firefox no, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedframemetadata-mimetype | WebRTC Encoded Transform: mimeType}
   */
  mimeType?: string;
}

/**
 * What an encoded picture carries beside its data, as {@link RTCEncodedVideoFrame.getMetadata} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedvideoframemetadata | WebRTC Encoded Transform: RTCEncodedVideoFrameMetadata}
 */
export interface RTCEncodedVideoFrameDescription extends RTCEncodedFrameDescription {
  /**
   * The number of the frame, growing in decoding order. Absent when the stream does not carry it.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-frameid | WebRTC Encoded Transform: frameId}
   */
  frameId?: number;

  /**
   * The `frameId`s of the frames that decoding this one needs; empty for a key frame.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-dependencies | WebRTC Encoded Transform: dependencies}
   */
  dependencies?: number[];

  /**
   * The width of the picture, in pixels; 0 in delta frames of some engines.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-width | WebRTC Encoded Transform: width}
   */
  width?: number;

  /**
   * The height of the picture, in pixels; 0 in delta frames of some engines.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-height | WebRTC Encoded Transform: height}
   */
  height?: number;

  /**
   * The spatial layer of a scalable encoding that the frame belongs to, from 0.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-spatialindex | WebRTC Encoded Transform: spatialIndex}
   */
  spatialIndex?: number;

  /**
   * The temporal layer of a scalable encoding that the frame belongs to, from 0.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-temporalindex | WebRTC Encoded Transform: temporalIndex}
   */
  temporalIndex?: number;

  /**
   * The presentation timestamp of the picture before encoding, in microseconds. Absent for received frames.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedvideoframemetadata-timestamp | WebRTC Encoded Transform: timestamp}
   */
  timestamp?: number;
}

/**
 * What an encoded piece of sound carries beside its data, as {@link RTCEncodedAudioFrame.getMetadata} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcencodedaudioframemetadata | WebRTC Encoded Transform: RTCEncodedAudioFrameMetadata}
 */
export interface RTCEncodedAudioFrameDescription extends RTCEncodedFrameDescription {
  /**
   * The RTP sequence number of the packet, which wraps around. For received frames only.
   *
   * Browsers: Chrome 127, Firefox 145, Safari 26.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframemetadata-sequencenumber | WebRTC Encoded Transform: sequenceNumber}
   */
  sequenceNumber?: number;

  /**
   * How loud the sound is, from 0 (silence) to 1 (full scale), linear. Absent when it is not known.
   *
   * Browsers: Chrome 139, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcencodedaudioframemetadata-audiolevel | WebRTC Encoded Transform: audioLevel}
   */
  audioLevel?: number;
}
