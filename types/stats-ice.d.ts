import type { EnumObject } from './enum-object.js';
import type { RTCIceCandidateType, RTCIceServerTransportProtocol, RTCIceTcpCandidateType } from './ice.js';
import type { DOMHighResTimeStamp } from './platform.js';
import type { RTCStats } from './stats-base.js';

/**
 * An ICE candidate, of this side or of the other: an address that the other can be reached at.
 *
 * Browsers: Chrome 80, Firefox 27, Safari 12.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats | WebRTC Statistics: RTCIceCandidateStats}
 */
export interface RTCIceCandidateStats extends RTCStats {
  /**
   * Whether the candidate is of this side (`local-candidate`) or of the other.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'local-candidate' | 'remote-candidate';

  /**
   * The `id` of the {@link RTCTransportStats} of the transport that the candidate belongs to.
   *
   * Browsers: Chrome 80, Firefox 65, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-transportid | WebRTC Statistics: transportId}
   */
  transportId: string;

  /**
   * The address: IPv4, IPv6 or a domain name. `null` when the page may not see it, as for a candidate of the
   * other side that the page did not give to `addIceCandidate()`.
   *
   * Browsers: Chrome 91, Firefox 65, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-address | WebRTC Statistics: address}
   */
  address?: string | null;

  /**
   * The port.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-port | WebRTC Statistics: port}
   */
  port?: number;

  /**
   * The protocol that the candidate is reached with.
   *
   * Browsers: Chrome 80, Firefox 64, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-protocol | WebRTC Statistics: protocol}
   */
  protocol?: 'udp' | 'tcp';

  /**
   * How the candidate was found.
   *
   * Browsers: Chrome 80, Firefox 27, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-candidatetype | WebRTC Statistics: candidateType}
   */
  candidateType: RTCIceCandidateType;

  /**
   * The priority of the candidate, as ICE computes it; higher is preferred.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-priority | WebRTC Statistics: priority}
   */
  priority?: number;

  /**
   * The URL of the STUN or TURN server that the candidate came from. Absent for candidates of the other side.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-url | WebRTC Statistics: url}
   */
  url?: string;

  /**
   * The protocol between this side and the TURN server. Absent unless the candidate is a local one of type
   * `relay`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-relayprotocol | WebRTC Statistics: relayProtocol}
   */
  relayProtocol?: RTCIceServerTransportProtocol;

  /**
   * The foundation: the same for candidates of the same kind from the same address and server.
   *
   * Browsers: Chrome 108, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-foundation | WebRTC Statistics: foundation}
   */
  foundation?: string;

  /**
   * The address that a reflexive or relayed candidate was made from. Absent for others.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-relatedaddress | WebRTC Statistics: relatedAddress}
   */
  relatedAddress?: string;

  /**
   * The port that a reflexive or relayed candidate was made from. Absent for others.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-relatedport | WebRTC Statistics: relatedPort}
   */
  relatedPort?: number;

  /**
   * The ICE user name fragment of the side that the candidate is of.
   *
   * Browsers: Chrome 108, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-usernamefragment | WebRTC Statistics: usernameFragment}
   */
  usernameFragment?: string;

  /**
   * Which side opens the TCP connection. Absent unless the protocol is `tcp`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatestats-tcptype | WebRTC Statistics: tcpType}
   */
  tcpType?: RTCIceTcpCandidateType;
}

/**
 * A local and a remote ICE candidate that were put together to see whether they reach each other.
 *
 * Browsers: Chrome 58, Firefox 29, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats | WebRTC Statistics: RTCIceCandidatePairStats}
 */
export interface RTCIceCandidatePairStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'candidate-pair';

  /**
   * The `id` of the {@link RTCTransportStats} of the transport that the pair belongs to.
   *
   * Browsers: Chrome 58, Firefox 56, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-transportid | WebRTC Statistics: transportId}
   */
  transportId: string;

  /**
   * The `id` of the {@link RTCIceCandidateStats} of the local candidate.
   *
   * Browsers: Chrome 58, Firefox 29, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-localcandidateid | WebRTC Statistics: localCandidateId}
   */
  localCandidateId: string;

  /**
   * The `id` of the {@link RTCIceCandidateStats} of the remote candidate.
   *
   * Browsers: Chrome 58, Firefox 29, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-remotecandidateid | WebRTC Statistics: remoteCandidateId}
   */
  remoteCandidateId: string;

  /**
   * How far the connectivity check of the pair is.
   *
   * Browsers: Chrome 58, Firefox 29, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-state | WebRTC Statistics: state}
   */
  state: RTCStatsIceCandidatePairState;

  /**
   * Whether the controlling side chose the pair. It need not be the one in use: `selectedCandidatePairId` of
   * the transport names that.
   *
   * Browsers: Chrome 58, Firefox 56, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-nominated | WebRTC Statistics: nominated}
   */
  nominated?: boolean;

  /**
   * Packets sent on the pair. Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-packetssent | WebRTC Statistics: packetsSent}
   */
  packetsSent?: number;

  /**
   * Packets received on the pair. Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-packetsreceived | WebRTC Statistics: packetsReceived}
   */
  packetsReceived?: number;

  /**
   * Bytes of payload sent on the pair, without headers, padding and connectivity checks. Cumulative.
   *
   * Browsers: Chrome 58, Firefox 56, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-bytessent | WebRTC Statistics: bytesSent}
   */
  bytesSent?: number;

  /**
   * Bytes of payload received on the pair, without headers, padding and connectivity checks. Cumulative.
   *
   * Browsers: Chrome 58, Firefox 56, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-bytesreceived | WebRTC Statistics: bytesReceived}
   */
  bytesReceived?: number;

  /**
   * When the last packet other than a connectivity check was sent, in milliseconds since the Unix epoch.
   *
   * Browsers: Chrome 109, Firefox 56, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-lastpacketsenttimestamp | WebRTC Statistics: lastPacketSentTimestamp}
   */
  lastPacketSentTimestamp?: DOMHighResTimeStamp;

  /**
   * When the last packet other than a connectivity check was received, in milliseconds since the Unix epoch.
   *
   * Browsers: Chrome 109, Firefox 56, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-lastpacketreceivedtimestamp | WebRTC Statistics: lastPacketReceivedTimestamp}
   */
  lastPacketReceivedTimestamp?: DOMHighResTimeStamp;

  /**
   * The sum of all round trip times measured by connectivity checks, in seconds. Divide its growth by that of
   * `responsesReceived` for the average. Cumulative.
   *
   * Browsers: Chrome 71, Firefox 142, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-totalroundtriptime | WebRTC Statistics: totalRoundTripTime}
   */
  totalRoundTripTime?: number;

  /**
   * The latest round trip time measured by a connectivity check, in seconds. Not cumulative.
   *
   * Browsers: Chrome 71, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-currentroundtriptime | WebRTC Statistics: currentRoundTripTime}
   */
  currentRoundTripTime?: number;

  /**
   * The bandwidth that congestion control estimates for sending on the pair, in bits per second. Absent unless
   * the pair is in use and an estimate was made. Not cumulative.
   *
   * Browsers: Chrome 58, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-availableoutgoingbitrate | WebRTC Statistics: availableOutgoingBitrate}
   */
  availableOutgoingBitrate?: number;

  /**
   * The bandwidth that congestion control estimates for receiving on the pair, in bits per second. Absent
   * unless the pair is in use and an estimate was made here. Not cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-availableincomingbitrate | WebRTC Statistics: availableIncomingBitrate}
   */
  availableIncomingBitrate?: number;

  /**
   * Connectivity checks received, those that only renew consent included. Cumulative.
   *
   * Browsers: Chrome 58, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-requestsreceived | WebRTC Statistics: requestsReceived}
   */
  requestsReceived?: number;

  /**
   * Connectivity checks sent, without those that only renew consent. Cumulative.
   *
   * Browsers: Chrome 58, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-requestssent | WebRTC Statistics: requestsSent}
   */
  requestsSent?: number;

  /**
   * Answers to connectivity checks received. Cumulative.
   *
   * Browsers: Chrome 58, Firefox 142, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-responsesreceived | WebRTC Statistics: responsesReceived}
   */
  responsesReceived?: number;

  /**
   * Answers to connectivity checks sent. Cumulative.
   *
   * Browsers: Chrome 58, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-responsessent | WebRTC Statistics: responsesSent}
   */
  responsesSent?: number;

  /**
   * Connectivity checks sent to renew consent. Cumulative.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-consentrequestssent | WebRTC Statistics: consentRequestsSent}
   */
  consentRequestsSent?: number;

  /**
   * Packets thrown away because the socket would not take them. Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-packetsdiscardedonsend | WebRTC Statistics: packetsDiscardedOnSend}
   */
  packetsDiscardedOnSend?: number;

  /**
   * Bytes of payload thrown away because the socket would not take them, without headers and padding.
   * Cumulative.
   *
   * Browsers: Chrome 96, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcicecandidatepairstats-bytesdiscardedonsend | WebRTC Statistics: bytesDiscardedOnSend}
   */
  bytesDiscardedOnSend?: number;
}

/**
 * How far the connectivity check of a pair of ICE candidates is.
 *
 * - `frozen`: it waits until a pair of the same foundation has succeeded.
 * - `waiting`: it is due, and has not been sent.
 * - `in-progress`: it was sent, and has no answer yet.
 * - `failed`: it had no answer, or a bad one.
 * - `succeeded`: the pair works.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatsicecandidatepairstate | WebRTC Statistics: RTCStatsIceCandidatePairState}
 */
export type RTCStatsIceCandidatePairState = 'frozen' | 'waiting' | 'in-progress' | 'failed' | 'succeeded';

/** The values of `RTCStatsIceCandidatePairState` by name. */
export declare const RTCStatsIceCandidatePairState: EnumObject<RTCStatsIceCandidatePairState>;
