import type { DOMHighResTimeStamp } from './platform.js';
import type { RTCReceivedRtpStreamStats, RTCSentRtpStreamStats } from './stats-rtp.js';

/**
 * An RTP stream that is sent from here, as the other side reports its arrival (RTCP receiver reports).
 *
 * Browsers: Chrome 80, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats | WebRTC Statistics: RTCRemoteInboundRtpStreamStats}
 */
export interface RTCRemoteInboundRtpStreamStats extends RTCReceivedRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'remote-inbound-rtp';

  /**
   * The `id` of the {@link RTCOutboundRtpStreamStats} of the same stream.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-localid | WebRTC Statistics: localId}
   */
  localId?: string;

  /**
   * The latest round trip time, in seconds. Absent until a report allows to measure it. Not cumulative.
   *
   * Browsers: Chrome 80, Firefox 96, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-roundtriptime | WebRTC Statistics: roundTripTime}
   */
  roundTripTime?: number;

  /**
   * The sum of all round trip times measured, in seconds. Divide its growth by that of
   * `roundTripTimeMeasurements` for the average. Cumulative.
   *
   * Browsers: Chrome 91, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-totalroundtriptime | WebRTC Statistics: totalRoundTripTime}
   */
  totalRoundTripTime?: number;

  /**
   * The share of packets lost since the report before, from 0 to 1. Not cumulative.
   *
   * Browsers: Chrome 91, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-fractionlost | WebRTC Statistics: fractionLost}
   */
  fractionLost?: number;

  /**
   * How often the round trip time was measured. Cumulative.
   *
   * Browsers: Chrome 91, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-roundtriptimemeasurements | WebRTC Statistics: roundTripTimeMeasurements}
   */
  roundTripTimeMeasurements?: number;

  /**
   * Packets that were sent with the mark ECT(1) and arrived without it, because something on the way took it
   * off. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-packetswithbleachedect1marking | WebRTC Statistics: packetsWithBleachedEct1Marking}
   */
  packetsWithBleachedEct1Marking?: number;
}

/**
 * An RTP stream that arrives here, as the other side reports sending it (RTCP sender reports).
 *
 * Browsers: Chrome 91, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats | WebRTC Statistics: RTCRemoteOutboundRtpStreamStats}
 */
export interface RTCRemoteOutboundRtpStreamStats extends RTCSentRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 91, Firefox 72, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'remote-outbound-rtp';

  /**
   * The `id` of the {@link RTCInboundRtpStreamStats} of the same stream.
   *
   * Browsers: Chrome 91, Firefox 68, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-localid | WebRTC Statistics: localId}
   */
  localId?: string;

  /**
   * When the other side sent its report, in milliseconds since the Unix epoch on its own clock, which may be
   * off from the local one.
   *
   * Browsers: Chrome 91, Firefox 79, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-remotetimestamp | WebRTC Statistics: remoteTimestamp}
   */
  remoteTimestamp?: DOMHighResTimeStamp;

  /**
   * Reports that the other side sent about the stream. Cumulative.
   *
   * Browsers: Chrome 91, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-reportssent | WebRTC Statistics: reportsSent}
   */
  reportsSent?: number;

  /**
   * The latest round trip time, in seconds. Absent when the latest report does not allow to measure it. Not
   * cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-roundtriptime | WebRTC Statistics: roundTripTime}
   */
  roundTripTime?: number;

  /**
   * The sum of all round trip times measured, in seconds. Divide its growth by that of
   * `roundTripTimeMeasurements` for the average. Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-totalroundtriptime | WebRTC Statistics: totalRoundTripTime}
   */
  totalRoundTripTime?: number;

  /**
   * How often the round trip time was measured. Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-roundtriptimemeasurements | WebRTC Statistics: roundTripTimeMeasurements}
   */
  roundTripTimeMeasurements?: number;
}
