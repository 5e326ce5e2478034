import type { InterfaceObject } from './events.js';
import type { RTCStatsType } from './stats-base.js';
import type { RTCCodecStats } from './stats-codec.js';
import type { RTCDataChannelStats, RTCPeerConnectionStats } from './stats-connection.js';
import type { RTCIceCandidatePairStats, RTCIceCandidateStats } from './stats-ice.js';
import type { RTCInboundRtpStreamStats } from './stats-inbound-rtp.js';
import type { RTCAudioPlayoutStats, RTCAudioSourceStats, RTCVideoSourceStats } from './stats-media.js';
import type { RTCOutboundRtpStreamStats } from './stats-outbound-rtp.js';
import type { RTCRemoteInboundRtpStreamStats, RTCRemoteOutboundRtpStreamStats } from './stats-remote-rtp.js';
import type { RTCCertificateStats, RTCTransportStats } from './stats-transport.js';

/**
 * The dictionary that each type of statistics has.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype | WebRTC Statistics: RTCStatsType}
 */
export interface RTCStatsTypeMap {
  /**
   * A codec in use.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-codec | WebRTC Statistics: codec}
   */
  codec: RTCCodecStats;

  /**
   * An RTP stream that arrives here.
   *
   * Browsers: Chrome 79, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-inbound-rtp | WebRTC Statistics: inbound-rtp}
   */
  'inbound-rtp': RTCInboundRtpStreamStats;

  /**
   * An RTP stream that is sent from here.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-outbound-rtp | WebRTC Statistics: outbound-rtp}
   */
  'outbound-rtp': RTCOutboundRtpStreamStats;

  /**
   * A stream sent from here, as the other side sees it arrive.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-remote-inbound-rtp | WebRTC Statistics: remote-inbound-rtp}
   */
  'remote-inbound-rtp': RTCRemoteInboundRtpStreamStats;

  /**
   * A stream that arrives here, as the other side sends it.
   *
   * Browsers: Chrome 91, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-remote-outbound-rtp | WebRTC Statistics: remote-outbound-rtp}
   */
  'remote-outbound-rtp': RTCRemoteOutboundRtpStreamStats;

  /**
   * A track that is being sent, before encoding; `kind` tells sound from pictures.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-media-source | WebRTC Statistics: media-source}
   */
  'media-source': RTCAudioSourceStats | RTCVideoSourceStats;

  /**
   * The way of received sound to the loudspeaker.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-media-playout | WebRTC Statistics: media-playout}
   */
  'media-playout': RTCAudioPlayoutStats;

  /**
   * The connection as a whole.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-peer-connection | WebRTC Statistics: peer-connection}
   */
  'peer-connection': RTCPeerConnectionStats;

  /**
   * A data channel.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-data-channel | WebRTC Statistics: data-channel}
   */
  'data-channel': RTCDataChannelStats;

  /**
   * A transport.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-transport | WebRTC Statistics: transport}
   */
  transport: RTCTransportStats;

  /**
   * A pair of ICE candidates.
   *
   * Browsers: Chrome 58, Firefox 29, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-candidate-pair | WebRTC Statistics: candidate-pair}
   */
  'candidate-pair': RTCIceCandidatePairStats;

  /**
   * An ICE candidate of this side.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-local-candidate | WebRTC Statistics: local-candidate}
   */
  'local-candidate': RTCIceCandidateStats;

  /**
   * An ICE candidate of the other side.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-remote-candidate | WebRTC Statistics: remote-candidate}
   */
  'remote-candidate': RTCIceCandidateStats;

  /**
   * A certificate that a transport uses.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype-certificate | WebRTC Statistics: certificate}
   */
  certificate: RTCCertificateStats;
}

/**
 * The statistics of one type, or, without a type, of any: a union that narrows on `type`.
 *
 * @example
 * ```ts
 * import type { RTCStatsReport } from 'strict-webrtc';
 *
 * function printLosses(report: RTCStatsReport): void {
 *   report.forEach((stats) => {
 *     if (stats.type === 'inbound-rtp') console.log(stats.kind, stats.packetsLost);
 *   });
 * }
 * ```
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype | WebRTC Statistics: RTCStatsType}
 */
export type RTCStatsOf<Type extends RTCStatsType = RTCStatsType> = RTCStatsTypeMap[Type];

/**
 * Statistics of a connection, a sender or a receiver at one moment: a read-only map from `id` to dictionary.
 *
 * Once made it never changes; ask again for newer figures.
 *
 * Browsers: Chrome 58, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstatsreport | WebRTC: RTCStatsReport}
 */
export interface RTCStatsReport extends ReadonlyMap<string, RTCStatsOf> {}

/** The interface object of {@link RTCStatsReport}; it has no constructor. */
export declare const RTCStatsReport: InterfaceObject<RTCStatsReport>;
