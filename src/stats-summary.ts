import type {
  RTCIceCandidateType,
  RTCIceServerTransportProtocol,
  RTCQualityLimitationReason,
} from '../types/index.js';

/*
 * In the formulas, Δ is by how much a counter has grown since the previous report, and Δ`timestamp` the time between
 * the two, as in `rates()`. What cannot be told is `undefined`.
 */

/** What an app shows of sound or pictures that go in one direction. */
export interface MediaSummary {
  /**
   * Bits per second, without headers: 8 × Δ`bytesReceived` ÷ Δ`timestamp` of `inbound-rtp`, or 8 × Δ`bytesSent` ÷
   * Δ`timestamp` of `outbound-rtp`. Of several streams the sum.
   */
  readonly bitrate: number | undefined;
  /**
   * The part of the packets that is lost, 0 to 1. Inbound: Δ`packetsLost` ÷ (Δ`packetsLost` + Δ`packetsReceived` −
   * Δ`retransmittedPacketsReceived`) of `inbound-rtp`, and 0 when more come late than are lost; Firefox has no
   * retransmissions among the received packets, and no such counter. Outbound: `fractionLost` of
   * `remote-inbound-rtp`, which the other side has measured between its two latest reports; `undefined` while nothing
   * is sent. Of several streams the mean, weighted by their packets.
   */
  readonly packetLoss: number | undefined;
  /**
   * How unevenly packets arrive, in seconds: `jitter` of `inbound-rtp`, or of `remote-inbound-rtp` for what is sent. Of
   * several streams the greatest.
   */
  readonly jitter: number | undefined;
  /**
   * Seconds to the other side and back: `roundTripTime` of `remote-inbound-rtp` for what is sent, of
   * `remote-outbound-rtp` for what arrives. Of several streams the greatest.
   */
  readonly roundTripTime: number | undefined;
  /** Such as `video/VP8`: `mimeType` of the `codec` that `codecId` names. Of several streams the leading one's. */
  readonly codec: string | undefined;
}

/**
 * What an app shows of pictures that go in one direction. Of several streams, as of simulcast, size and rate are those
 * of the leading one: the one with the largest pictures among those whose pictures move, and of these the one with the
 * most bits.
 */
export interface VideoSummary extends MediaSummary {
  /**
   * Pictures per second: Δ`framesDecoded` ÷ Δ`timestamp` of `inbound-rtp`, Δ`framesEncoded` ÷ Δ`timestamp` of
   * `outbound-rtp`; where that cannot be told `framesPerSecond`.
   */
  readonly frameRate: number | undefined;
  /** `frameWidth` of `inbound-rtp` or `outbound-rtp`, in pixels. */
  readonly frameWidth: number | undefined;
  /** `frameHeight` of `inbound-rtp` or `outbound-rtp`, in pixels. */
  readonly frameHeight: number | undefined;
}

/** What an app shows of pictures that arrive. */
export interface InboundVideoSummary extends VideoSummary {
  /** How many freezes have begun since the previous report: Δ`freezeCount` of `inbound-rtp`. Of several the sum. */
  readonly freezeCount: number | undefined;
  /**
   * For how many seconds the freezes lasted that have ended since the previous report: Δ`totalFreezesDuration` of
   * `inbound-rtp`. Of several the sum.
   */
  readonly freezesDuration: number | undefined;
}

/** What an app shows of pictures that are sent. */
export interface OutboundVideoSummary extends VideoSummary {
  /**
   * What keeps the pictures from being better: `qualityLimitationReason` of `outbound-rtp`, unless the app
   * has made it inactive. Of several the first that is not `none`.
   */
  readonly qualityLimitationReason: RTCQualityLimitationReason | undefined;
}

/** What tells a stream from the others. */
export interface StreamIdentity {
  /** `id` of its statistics. */
  readonly id: string;
  readonly ssrc: number;
  readonly mid: string | undefined;
  /** The encoding of simulcast; `undefined` for what arrives. */
  readonly rid: string | undefined;
  /** The `id` of the track: `trackIdentifier` of `inbound-rtp`, or of the `media-source` that is sent. */
  readonly trackIdentifier: string | undefined;
}

/** One stream of sound. */
export interface AudioStreamSummary extends StreamIdentity, MediaSummary {
  readonly kind: 'audio';
}

/** One stream of pictures that arrives. */
export interface InboundVideoStreamSummary extends StreamIdentity, InboundVideoSummary {
  readonly kind: 'video';
}

/** One stream of pictures that is sent. */
export interface OutboundVideoStreamSummary extends StreamIdentity, OutboundVideoSummary {
  readonly kind: 'video';
}

/** What an app shows of data channels in one direction. */
export interface DataSummary {
  /**
   * Bits per second of messages: 8 × Δ`bytesReceived` or Δ`bytesSent` ÷ Δ`timestamp` of `data-channel`. The sum of all
   * channels that are open.
   */
  readonly bitrate: number | undefined;
}

/** What arrives. */
export interface InboundSummary {
  /** All audio streams together. */
  readonly audio: MediaSummary;
  /** All video streams together. */
  readonly video: InboundVideoSummary;
  /** All data channels together. */
  readonly data: DataSummary;
  /** Each stream by itself. */
  readonly streams: readonly (AudioStreamSummary | InboundVideoStreamSummary)[];
}

/** What is sent. */
export interface OutboundSummary {
  /** All audio streams together. */
  readonly audio: MediaSummary;
  /** All video streams together. */
  readonly video: OutboundVideoSummary;
  /** All data channels together. */
  readonly data: DataSummary;
  /** Each stream by itself: of simulcast, each encoding. */
  readonly streams: readonly (AudioStreamSummary | OutboundVideoStreamSummary)[];
}

/** The pair of candidates that is in use. */
export interface CandidatePairSummary {
  /** `id` of its statistics; another one when another pair is taken. */
  readonly id: string;
  /** `protocol` of the local candidate; of a relay, that from the server on. */
  readonly protocol: 'udp' | 'tcp' | undefined;
  /** `relayProtocol` of the local candidate: how the TURN server is reached; `undefined` where none is. */
  readonly relayProtocol: RTCIceServerTransportProtocol | undefined;
  /** `candidateType` of the local candidate. */
  readonly localCandidateType: RTCIceCandidateType | undefined;
  /** `candidateType` of the remote candidate. A relay of the other side can look like `prflx`. */
  readonly remoteCandidateType: RTCIceCandidateType | undefined;
  /** Whether one of the two is of type `relay`. */
  readonly isRelayed: boolean | undefined;
  /** All bits per second that arrive, with the headers of RTP and SCTP: 8 × Δ`bytesReceived` ÷ Δ`timestamp`. */
  readonly inboundBitrate: number | undefined;
  /** All bits per second that are sent, with the headers of RTP and SCTP: 8 × Δ`bytesSent` ÷ Δ`timestamp`. */
  readonly outboundBitrate: number | undefined;
  /** What the congestion control of the media holds possible, in bits per second: `availableIncomingBitrate`. */
  readonly availableIncomingBitrate: number | undefined;
  /** What the congestion control of the media holds possible, in bits per second: `availableOutgoingBitrate`. */
  readonly availableOutgoingBitrate: number | undefined;
}

/** What an app shows of a connection. */
export interface StatsSummary {
  /** When the statistics were taken, in milliseconds since the Unix epoch: the greatest `timestamp`. */
  readonly timestamp: number | undefined;
  /**
   * Seconds to the other side and back: `currentRoundTripTime` of the `candidate-pair` in use, else the greatest of
   * the streams. Firefox counts whole milliseconds there: 0 is less than one.
   */
  readonly roundTripTime: number | undefined;
  /** What is received. */
  readonly inbound: InboundSummary;
  /** What is sent. */
  readonly outbound: OutboundSummary;
  /**
   * The `candidate-pair` that `selectedCandidatePairId` of the `transport` names; where there is no `transport`, the one
   * that is `selected` (which Firefox says), or else the `nominated` one that succeeded and was used last.
   */
  readonly selectedCandidatePair: CandidatePairSummary | undefined;
}
