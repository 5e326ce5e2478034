import type { EnumObject } from './enum-object.js';
import type { RTCSentRtpStreamStats } from './stats-rtp.js';

/**
 * An RTP stream that is sent from here, as this side measures it: one for each encoding of a sender.
 *
 * Browsers: Chrome 80, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats | WebRTC Statistics: RTCOutboundRtpStreamStats}
 */
export interface RTCOutboundRtpStreamStats extends RTCSentRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'outbound-rtp';

  /**
   * The `mid` of the transceiver that sends the stream. Absent before it has one.
   *
   * Browsers: Chrome 105, Firefox 135, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-mid | WebRTC Statistics: mid}
   */
  mid?: string;

  /**
   * The `id` of the {@link RTCMediaSourceStats} of the track that is sent. Absent while there is none.
   *
   * Browsers: Chrome 80, Firefox no, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-mediasourceid | WebRTC Statistics: mediaSourceId}
   */
  mediaSourceId?: string;

  /**
   * The `id` of the {@link RTCRemoteInboundRtpStreamStats} of the same stream.
   *
   * Browsers: Chrome 81, Firefox 27, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-remoteid | WebRTC Statistics: remoteId}
   */
  remoteId?: string;

  /**
   * The `rid` of the encoding. Absent when it has none. For video only.
   *
   * Browsers: Chrome 105, Firefox 135, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-rid | WebRTC Statistics: rid}
   */
  rid?: string;

  /**
   * The place of the encoding in `getParameters().encodings`, from 0. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-encodingindex | WebRTC Statistics: encodingIndex}
   */
  encodingIndex?: number;

  /**
   * Bytes of RTP headers and padding sent. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 100, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-headerbytessent | WebRTC Statistics: headerBytesSent}
   */
  headerBytesSent?: number;

  /**
   * Packets that were sent again; `packetsSent` counts them too. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 100, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-retransmittedpacketssent | WebRTC Statistics: retransmittedPacketsSent}
   */
  retransmittedPacketsSent?: number;

  /**
   * Bytes of payload that were sent again; `bytesSent` counts them too. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 100, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-retransmittedbytessent | WebRTC Statistics: retransmittedBytesSent}
   */
  retransmittedBytesSent?: number;

  /**
   * The synchronization source of the stream that carries retransmissions. Absent where there is none of its
   * own.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-rtxssrc | WebRTC Statistics: rtxSsrc}
   */
  rtxSsrc?: number;

  /**
   * What the encoder is aiming at now, in bits per second of payload. Not cumulative.
   *
   * Browsers: Chrome 98, Firefox no, Safari 16.4.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-targetbitrate | WebRTC Statistics: targetBitrate}
   */
  targetBitrate?: number;

  /**
   * The sum of the sizes that the encoder was aiming at, frame by frame, in bytes. Cumulative. For video only.
   *
   * Browsers: Chrome no, Firefox 102, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-totalencodedbytestarget | WebRTC Statistics: totalEncodedBytesTarget}
   */
  totalEncodedBytesTarget?: number;

  /**
   * The width of the last encoded frame, in pixels; it may be smaller than the source's. Absent before the
   * first. For video only.
   *
   * Browsers: Chrome 84, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-framewidth | WebRTC Statistics: frameWidth}
   */
  frameWidth?: number;

  /**
   * The height of the last encoded frame, in pixels; it may be smaller than the source's. Absent before the
   * first. For video only.
   *
   * Browsers: Chrome 84, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-frameheight | WebRTC Statistics: frameHeight}
   */
  frameHeight?: number;

  /**
   * Frames encoded in the last second. Not cumulative. For video only.
   *
   * Browsers: Chrome 84, Firefox 115, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-framespersecond | WebRTC Statistics: framesPerSecond}
   */
  framesPerSecond?: number;

  /**
   * Frames sent. Cumulative. For video only.
   *
   * Browsers: Chrome 84, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-framessent | WebRTC Statistics: framesSent}
   */
  framesSent?: number;

  /**
   * Frames sent that were at least 2.5 times as large as the average, as when a slide changes. Cumulative. For
   * video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-hugeframessent | WebRTC Statistics: hugeFramesSent}
   */
  hugeFramesSent?: number;

  /**
   * Frames encoded. Cumulative. For video only.
   *
   * Browsers: Chrome 80, Firefox 55, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-framesencoded | WebRTC Statistics: framesEncoded}
   */
  framesEncoded?: number;

  /**
   * Key frames encoded; `framesEncoded` counts them too. Cumulative. For video only.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-keyframesencoded | WebRTC Statistics: keyFramesEncoded}
   */
  keyFramesEncoded?: number;

  /**
   * The sum of the quantization parameters of the encoded frames; what one is worth depends on the codec,
   * lower is finer. Divide its growth by that of `framesEncoded` for the average. Cumulative. For video only.
   *
   * Browsers: Chrome 80, Firefox 66, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-qpsum | WebRTC Statistics: qpSum}
   */
  qpSum?: number;

  /**
   * For each plane of the picture, the sum of the measured likenesses of encoded frames to their source (peak
   * signal-to-noise ratio), in decibels. Divide its growth by that of `psnrMeasurements` for the average.
   * Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-psnrsum | WebRTC Statistics: psnrSum}
   */
  psnrSum?: Record<'y' | 'u' | 'v', number>;

  /**
   * How often the likeness of encoded frames to their source was measured. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-psnrmeasurements | WebRTC Statistics: psnrMeasurements}
   */
  psnrMeasurements?: number;

  /**
   * Time spent on encoding, in seconds. Divide its growth by that of `framesEncoded` for the average.
   * Cumulative. For video only.
   *
   * Browsers: Chrome 80, Firefox 102, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-totalencodetime | WebRTC Statistics: totalEncodeTime}
   */
  totalEncodeTime?: number;

  /**
   * The sum of the times that packets waited here before they went to the network, in seconds. Divide its
   * growth by that of `packetsSent` for the average. Cumulative.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-totalpacketsenddelay | WebRTC Statistics: totalPacketSendDelay}
   */
  totalPacketSendDelay?: number;

  /**
   * What limits resolution or frame rate most, now. For video only.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-qualitylimitationreason | WebRTC Statistics: qualityLimitationReason}
   */
  qualityLimitationReason?: RTCQualityLimitationReason;

  /**
   * How long the stream has been limited for each reason, and not limited (`none`), in seconds. Cumulative.
   * For video only.
   *
   * Browsers: Chrome 93, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-qualitylimitationdurations | WebRTC Statistics: qualityLimitationDurations}
   */
  qualityLimitationDurations?: Record<RTCQualityLimitationReason, number>;

  /**
   * How often a limit has changed the resolution, down or up. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-qualitylimitationresolutionchanges | WebRTC Statistics: qualityLimitationResolutionChanges}
   */
  qualityLimitationResolutionChanges?: number;

  /**
   * Requests to send packets again (NACK) that this side received. Cumulative.
   *
   * Browsers: Chrome 93, Firefox 55, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-nackcount | WebRTC Statistics: nackCount}
   */
  nackCount?: number;

  /**
   * Requests for a key frame of the kind "full intra" (FIR) that this side received. Cumulative. For video
   * only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-fircount | WebRTC Statistics: firCount}
   */
  firCount?: number;

  /**
   * Requests for a key frame of the kind "picture loss" (PLI) that this side received. Cumulative. For video
   * only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-plicount | WebRTC Statistics: pliCount}
   */
  pliCount?: number;

  /**
   * The name of the encoder in use. Absent unless the page may know about hardware, as while it captures. For
   * video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-encoderimplementation | WebRTC Statistics: encoderImplementation}
   */
  encoderImplementation?: string;

  /**
   * Whether the encoder in use saves power, as hardware does. Absent unless the page may know about hardware,
   * as while it captures. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-powerefficientencoder | WebRTC Statistics: powerEfficientEncoder}
   */
  powerEfficientEncoder?: boolean;

  /**
   * Whether the encoding is set to be sent; the network may still keep it from being sent.
   *
   * Browsers: Chrome 106, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-active | WebRTC Statistics: active}
   */
  active?: boolean;

  /**
   * The layers of the encoding, such as `L1T3`. Absent when none are configured. For video only.
   *
   * Browsers: Chrome 110, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-scalabilitymode | WebRTC Statistics: scalabilityMode}
   */
  scalabilityMode?: string;

  /**
   * Packets sent that were marked ECT(1), for low-latency networks (L4S). Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcoutboundrtpstreamstats-packetssentwithect1 | WebRTC Statistics: packetsSentWithEct1}
   */
  packetsSentWithEct1?: number;
}

/**
 * Why a stream is sent with less resolution or fewer frames than its source has.
 *
 * - `none`: it is not limited.
 * - `cpu`: mostly for want of processing power.
 * - `bandwidth`: mostly for want of bandwidth.
 * - `other`: mostly for another reason.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcqualitylimitationreason | WebRTC Statistics: RTCQualityLimitationReason}
 */
export type RTCQualityLimitationReason = 'none' | 'cpu' | 'bandwidth' | 'other';

/** The values of `RTCQualityLimitationReason` by name. */
export declare const RTCQualityLimitationReason: EnumObject<RTCQualityLimitationReason>;
