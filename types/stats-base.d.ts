import type { EnumObject } from './enum-object.js';
import type { DOMHighResTimeStamp } from './platform.js';

/**
 * What a set of statistics is about.
 *
 * - `codec`: a codec in use, {@link RTCCodecStats}.
 * - `inbound-rtp`: an RTP stream that arrives here, {@link RTCInboundRtpStreamStats}.
 * - `outbound-rtp`: an RTP stream that is sent from here, {@link RTCOutboundRtpStreamStats}.
 * - `remote-inbound-rtp`: a stream sent from here, as the other side sees it arrive, {@link
 *   RTCRemoteInboundRtpStreamStats}.
 * - `remote-outbound-rtp`: a stream that arrives here, as the other side sends it, {@link
 *   RTCRemoteOutboundRtpStreamStats}.
 * - `media-source`: a track that is being sent, before encoding, {@link RTCAudioSourceStats} or {@link
 *   RTCVideoSourceStats}.
 * - `media-playout`: the way of received sound to the loudspeaker, {@link RTCAudioPlayoutStats}.
 * - `peer-connection`: the connection as a whole, {@link RTCPeerConnectionStats}.
 * - `data-channel`: a data channel, {@link RTCDataChannelStats}.
 * - `transport`: a transport, {@link RTCTransportStats}.
 * - `candidate-pair`: a pair of ICE candidates, {@link RTCIceCandidatePairStats}.
 * - `local-candidate`: an ICE candidate of this side, {@link RTCIceCandidateStats}.
 * - `remote-candidate`: an ICE candidate of the other side, {@link RTCIceCandidateStats}.
 * - `certificate`: a certificate that a transport uses, {@link RTCCertificateStats}.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype | WebRTC Statistics: RTCStatsType}
 */
export type RTCStatsType =
  | 'codec'
  | 'inbound-rtp'
  | 'outbound-rtp'
  | 'remote-inbound-rtp'
  | 'remote-outbound-rtp'
  | 'media-source'
  | 'media-playout'
  | 'peer-connection'
  | 'data-channel'
  | 'transport'
  | 'candidate-pair'
  | 'local-candidate'
  | 'remote-candidate'
  | 'certificate';

/** The values of `RTCStatsType` by name. */
export declare const RTCStatsType: EnumObject<RTCStatsType>;

/**
 * What all statistics have: when they were taken, and of what.
 *
 * Browsers: Chrome 80, Firefox 98, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats | WebRTC: RTCStats}
 */
export interface RTCStats {
  /**
   * When the statistics were taken, in milliseconds since the Unix epoch. For `remote-inbound-rtp` and
   * `remote-outbound-rtp`: when the other side's report arrived.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-timestamp | WebRTC: timestamp}
   */
  timestamp: DOMHighResTimeStamp;

  /**
   * What the statistics are about; narrows to the dictionary that describes it.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: RTCStatsType;

  /**
   * The key of these statistics in the report. The same thing keeps its identifier from one report to the
   * next.
   *
   * Browsers: Chrome 80, Firefox 98, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-id | WebRTC: id}
   */
  id: string;
}
