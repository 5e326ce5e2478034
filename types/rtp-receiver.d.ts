import type { RTCDtlsTransport } from './dtls.js';
import type { RTCRtpReceiverTransform } from './encoded-transform.js';
import type { EventHandler, InterfaceObject } from './events.js';
import type { MediaStreamTrack } from './media-stream-track.js';
import type { DOMHighResTimeStamp, Event } from './platform.js';
import type { RTCRtpCapabilities } from './rtp-capabilities.js';
import type { RTCRtpHeaderExtensionParameters } from './rtp-header-extension.js';
import type { RTCRtpReceiveParameters } from './rtp-parameters.js';
import type { RTCStatsReport } from './stats.js';

/**
 * Receives media from the other side and decodes it into a track.
 *
 * Comes from a transceiver; never constructed.
 *
 * Browsers: Chrome 59, Firefox 34, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcrtpreceiver-interface | WebRTC: RTCRtpReceiver}
 */
export interface RTCRtpReceiver {
  /**
   * The track that the received media plays on. It exists from the start, muted until media arrives, and ends when
   * the transceiver stops.
   *
   * Browsers: Chrome 59, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtpreceiver-track | WebRTC: track}
   */
  readonly track: MediaStreamTrack;

  /**
   * The transport that the media arrives on, or `null` before a description has set one up. With bundling, several
   * senders and receivers share it.
   *
   * Browsers: Chrome 59, Firefox 82, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-transport | WebRTC: transport}
   */
  readonly transport: RTCDtlsTransport | null;

  /**
   * What the received frames go through before they are decoded, or `null` for nothing.
   *
   * Set it in the task of the `track` event to miss no frame.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @throws `InvalidStateError` when the transform is already used by another sender or receiver.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpreceiver-transform | WebRTC Encoded Transform: transform}
   */
  transform: RTCRtpReceiverTransform | null;

  /**
   * How long media should be buffered before it plays, in milliseconds, 0 to 4000; `null` lets the engine choose.
   *
   * More makes playback smoother, less makes it more immediate. The engine comes as near as it can, gradually.
   *
   * Browsers: Chrome 124, Firefox 115, Safari 27.
   *
   * @throws `RangeError` when it is set below 0 or above 4000.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-jitterbuffertarget | WebRTC: jitterBufferTarget}
   */
  jitterBufferTarget: DOMHighResTimeStamp | null;

  /**
   * Called when another source starts or stops being the synchronization source of the stream.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpreceiver-onssrcchange | WebRTC Extensions: onssrcchange}
   */
  onssrcchange?: EventHandler<Event, RTCRtpReceiver>;

  /**
   * Called when the set of contributing sources of the stream changes.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpreceiver-oncsrcchange | WebRTC Extensions: oncsrcchange}
   */
  oncsrcchange?: EventHandler<Event, RTCRtpReceiver>;

  /**
   * Gives the parameters that media is received with.
   *
   * Browsers: Chrome 59, Firefox 128, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-getparameters | WebRTC: getParameters()}
   */
  getParameters(): RTCRtpReceiveParameters;

  /**
   * The same, in the words of `lib.dom`, which thinks that header extensions are always there. A call never picks
   * this signature; it lets a receiver pass where `lib.dom`'s `RTCRtpReceiver` is wanted.
   *
   * Browsers: Chrome 59, Firefox 128, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-getparameters | WebRTC: getParameters()}
   */
  getParameters(): RTCRtpReceiveParameters & { headerExtensions: RTCRtpHeaderExtensionParameters[] };

  /**
   * Gives the sources that were mixed into what arrived in the last 10 seconds, the most recent first. Empty unless
   * a mixer names them.
   *
   * Browsers: Chrome 59, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-getcontributingsources | WebRTC: getContributingSources()}
   */
  getContributingSources(): RTCRtpContributingSource[];

  /**
   * Gives the sources that sent what arrived in the last 10 seconds, the most recent first.
   *
   * Browsers: Chrome 73, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-getsynchronizationsources | WebRTC: getSynchronizationSources()}
   */
  getSynchronizationSources(): RTCRtpSynchronizationSource[];

  /**
   * Resolves with the statistics of what this receiver receives, and of everything they refer to.
   *
   * Browsers: Chrome 67, Firefox 55, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#widl-RTCRtpReceiver-getStats-Promise-RTCStatsReport | WebRTC: getStats()}
   */
  getStats(): Promise<RTCStatsReport>;
}

/** The interface object of {@link RTCRtpReceiver}; it has no constructor. */
export declare const RTCRtpReceiver: InterfaceObject<RTCRtpReceiver> & {
  /**
   * Gives what the browser can receive of one kind of media; `null` if it can receive none.
   *
   * Browsers: Chrome 59, Firefox 113, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpreceiver-getcapabilities | WebRTC: getCapabilities()}
   */
  getCapabilities(kind: 'audio' | 'video'): RTCRtpCapabilities | null;

  /**
   * Keeps the page from using hardware video decoders from now on, to work around a faulty one.
   *
   * Call it before the first connection is made.
   *
   * Browsers: no data.
   *
   * @throws `InvalidStateError` when it is too late to turn hardware decoding off.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpreceiver-disablehardwaredecoding | WebRTC Extensions: disableHardwareDecoding()}
   */
  disableHardwareDecoding?(): void;
};

/**
 * A source whose media was recently delivered to the track of a receiver, and the latest packet's facts.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcontributingsource | WebRTC: RTCRtpContributingSource}
 */
export interface RTCRtpContributingSource {
  /**
   * When the latest frame from the source was delivered to the track, in milliseconds on the local clock that
   * `performance.timeOrigin + performance.now()` reads.
   *
   * Browsers: Chrome 59, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcontributingsource-timestamp | WebRTC: timestamp}
   */
  timestamp: DOMHighResTimeStamp;

  /**
   * The identifier of the source (CSRC or SSRC).
   *
   * Browsers: Chrome 59, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcontributingsource-source | WebRTC: source}
   */
  source: number;

  /**
   * The loudness of the latest frame, from 0 (silence) to 1 (full scale), linear. For audio only; absent when the
   * packets carry no level.
   *
   * Browsers: Chrome 73, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcontributingsource-audiolevel | WebRTC: audioLevel}
   */
  audioLevel?: number;

  /**
   * The RTP timestamp of the latest frame, counted in ticks of the codec's clock rate; wraps around at 2^32.
   *
   * Browsers: Chrome 76, Firefox 72, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpcontributingsource-rtptimestamp | WebRTC: rtpTimestamp}
   */
  rtpTimestamp: number;

  /**
   * When the latest frame was captured, in milliseconds on the NTP clock of the system that captured it. Absent
   * unless the packets carry the time of capture.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpcontributingsource-capturetimestamp | WebRTC Extensions: captureTimestamp}
   */
  captureTimestamp?: DOMHighResTimeStamp;

  /**
   * How far the sending system's NTP clock is ahead of the capturing system's, in milliseconds, as the sender
   * estimates it. Add it to `captureTimestamp` for the time of capture on the sender's clock. Absent unless the
   * packets carry it.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpcontributingsource-sendercapturetimeoffset | WebRTC Extensions: senderCaptureTimeOffset}
   */
  senderCaptureTimeOffset?: DOMHighResTimeStamp;
}

/**
 * A source that recently sent media to a receiver itself, rather than through a mixer.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpsynchronizationsource | WebRTC: RTCRtpSynchronizationSource}
 */
export interface RTCRtpSynchronizationSource extends RTCRtpContributingSource {}
