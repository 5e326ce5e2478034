import type { RTCStats } from './stats-base.js';

/**
 * What the statistics of every RTP stream have.
 *
 * Browsers: Chrome 79, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcrtpstreamstats | WebRTC Statistics: RTCRtpStreamStats}
 */
export interface RTCRtpStreamStats extends RTCStats {
  /**
   * Which end of which stream the statistics are about.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'inbound-rtp' | 'outbound-rtp' | 'remote-inbound-rtp' | 'remote-outbound-rtp';

  /**
   * The synchronization source (SSRC), the number that marks the packets of the stream.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcrtpstreamstats-ssrc | WebRTC Statistics: ssrc}
   */
  ssrc: number;

  /**
   * The kind of media in the stream.
   *
   * Browsers: Chrome 80, Firefox 63, Safari 14.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcrtpstreamstats-kind | WebRTC Statistics: kind}
   */
  kind: 'audio' | 'video';

  /**
   * The `id` of the {@link RTCTransportStats} of the transport that carries the stream.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcrtpstreamstats-transportid | WebRTC Statistics: transportId}
   */
  transportId?: string;

  /**
   * The `id` of the {@link RTCCodecStats} of the codec in use.
   *
   * Browsers: Chrome 80, Firefox 98, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcrtpstreamstats-codecid | WebRTC Statistics: codecId}
   */
  codecId?: string;
}

/**
 * What the receiving end of an RTP stream measures, here or on the other side.
 *
 * Browsers: Chrome 79, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats | WebRTC Statistics: RTCReceivedRtpStreamStats}
 */
export interface RTCReceivedRtpStreamStats extends RTCRtpStreamStats {
  /**
   * Whether the receiving end is here (`inbound-rtp`) or on the other side.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'inbound-rtp' | 'remote-inbound-rtp';

  /**
   * Packets received, retransmissions included. Cumulative. For `remote-inbound-rtp`: as far as reports tell.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetsreceived | WebRTC Statistics: packetsReceived}
   */
  packetsReceived?: number;

  /**
   * Packets received that were marked ECT(1), as senders for low-latency networks (L4S) mark them. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetsreceivedwithect1 | WebRTC Statistics: packetsReceivedWithEct1}
   */
  packetsReceivedWithEct1?: number;

  /**
   * Packets received that the network had marked "congestion experienced". Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetsreceivedwithce | WebRTC Statistics: packetsReceivedWithCe}
   */
  packetsReceivedWithCe?: number;

  /**
   * Packets that the receiving end's congestion feedback (RFC 8888) called lost. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetsreportedaslost | WebRTC Statistics: packetsReportedAsLost}
   */
  packetsReportedAsLost?: number;

  /**
   * Packets that congestion feedback called lost and, later, received after all. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetsreportedaslostbutrecovered | WebRTC Statistics: packetsReportedAsLostButRecovered}
   */
  packetsReportedAsLostButRecovered?: number;

  /**
   * Packets lost: those expected less those received. Cumulative; it falls when late packets or duplicates
   * arrive, and can be negative.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-packetslost | WebRTC Statistics: packetsLost}
   */
  packetsLost?: number;

  /**
   * How unevenly packets arrive, in seconds, smoothed over the latest ones (RFC 3550). Not cumulative.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcreceivedrtpstreamstats-jitter | WebRTC Statistics: jitter}
   */
  jitter?: number;
}

/**
 * What the sending end of an RTP stream measures, here or on the other side.
 *
 * Browsers: Chrome 80, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcsentrtpstreamstats | WebRTC Statistics: RTCSentRtpStreamStats}
 */
export interface RTCSentRtpStreamStats extends RTCRtpStreamStats {
  /**
   * Whether the sending end is here (`outbound-rtp`) or on the other side.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'outbound-rtp' | 'remote-outbound-rtp';

  /**
   * Packets sent, retransmissions included. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcsentrtpstreamstats-packetssent | WebRTC Statistics: packetsSent}
   */
  packetsSent?: number;

  /**
   * Bytes of payload sent, retransmissions included, without headers and padding. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcsentrtpstreamstats-bytessent | WebRTC Statistics: bytesSent}
   */
  bytesSent?: number;
}
