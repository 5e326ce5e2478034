import type { DOMHighResTimeStamp } from './platform.js';
import type { RTCReceivedRtpStreamStats, RTCSentRtpStreamStats } from './stats-rtp.js';

/**
 * An RTP stream that is sent from here, as the other side reports its arrival (RTCP receiver reports).
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats | WebRTC Statistics: RTCRemoteInboundRtpStreamStats}
 */
export interface RTCRemoteInboundRtpStreamStats extends RTCReceivedRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'remote-inbound-rtp';

  /**
   * The `id` of the {@link RTCOutboundRtpStreamStats} of the same stream.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-localid | WebRTC Statistics: localId}
   */
  localId?: string;

  /**
   * The latest round trip time, in seconds. Absent until a report allows to measure it. Not cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-roundtriptime | WebRTC Statistics: roundTripTime}
   */
  roundTripTime?: number;

  /**
   * The sum of all round trip times measured, in seconds. Divide its growth by that of
   * `roundTripTimeMeasurements` for the average. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-totalroundtriptime | WebRTC Statistics: totalRoundTripTime}
   */
  totalRoundTripTime?: number;

  /**
   * The share of packets lost since the report before, from 0 to 1. Not cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-fractionlost | WebRTC Statistics: fractionLost}
   */
  fractionLost?: number;

  /**
   * How often the round trip time was measured. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-roundtriptimemeasurements | WebRTC Statistics: roundTripTimeMeasurements}
   */
  roundTripTimeMeasurements?: number;

  /**
   * Packets that were sent with the mark ECT(1) and arrived without it, because something on the way took it
   * off. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteinboundrtpstreamstats-packetswithbleachedect1marking | WebRTC Statistics: packetsWithBleachedEct1Marking}
   */
  packetsWithBleachedEct1Marking?: number;
}

/**
 * An RTP stream that arrives here, as the other side reports sending it (RTCP sender reports).
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats | WebRTC Statistics: RTCRemoteOutboundRtpStreamStats}
 */
export interface RTCRemoteOutboundRtpStreamStats extends RTCSentRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'remote-outbound-rtp';

  /**
   * The `id` of the {@link RTCInboundRtpStreamStats} of the same stream.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-localid | WebRTC Statistics: localId}
   */
  localId?: string;

  /**
   * When the other side sent its report, in milliseconds since the Unix epoch on its own clock, which may be
   * off from the local one.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-remotetimestamp | WebRTC Statistics: remoteTimestamp}
   */
  remoteTimestamp?: DOMHighResTimeStamp;

  /**
   * Reports that the other side sent about the stream. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-reportssent | WebRTC Statistics: reportsSent}
   */
  reportsSent?: number;

  /**
   * The latest round trip time, in seconds. Absent when the latest report does not allow to measure it. Not
   * cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-roundtriptime | WebRTC Statistics: roundTripTime}
   */
  roundTripTime?: number;

  /**
   * The sum of all round trip times measured, in seconds. Divide its growth by that of
   * `roundTripTimeMeasurements` for the average. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-totalroundtriptime | WebRTC Statistics: totalRoundTripTime}
   */
  totalRoundTripTime?: number;

  /**
   * How often the round trip time was measured. Cumulative.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcremoteoutboundrtpstreamstats-roundtriptimemeasurements | WebRTC Statistics: roundTripTimeMeasurements}
   */
  roundTripTimeMeasurements?: number;
}
