import { bits, type StatsChange } from './stats-change.ts';
import type { StatsIndex } from './stats-index.ts';
import type {
  InboundVideoSummary,
  MediaSummary,
  OutboundVideoSummary,
  StreamIdentity,
} from './stats-summary.ts';

/** Everything that is said of a stream, whatever its kind and direction. */
export interface Stream extends StreamIdentity, MediaSummary, InboundVideoSummary, OutboundVideoSummary {
  readonly kind: 'audio' | 'video';
}

/** A stream, and how many packets its `packetLoss` is about. */
export interface WeighedStream {
  readonly stream: Stream;
  readonly packets: number;
}

/** The streams that arrive. */
export function inboundStreams(index: StatsIndex): WeighedStream[] {
  return index.of('inbound-rtp').map((stats) => {
    const change = index.change(stats);
    const received = receivedAtFirst(change);
    const lost = atLeastZero(change?.difference('packetsLost'));
    const packets = received === undefined || lost === undefined ? 0 : received + lost;
    // Written out: a spread of its parts takes ten times as long.
    const stream = {
      id: stats.id,
      kind: stats.kind,
      ssrc: stats.ssrc,
      mid: stats.mid,
      rid: undefined,
      trackIdentifier: stats.trackIdentifier,
      bitrate: bits(change, 'bytesReceived'),
      packetLoss: lost !== undefined && packets > 0 ? lost / packets : undefined,
      jitter: stats.jitter,
      roundTripTime: index.get('remote-outbound-rtp', stats.remoteId)?.roundTripTime,
      codec: index.get('codec', stats.codecId)?.mimeType,
      frameRate: change?.rate('framesDecoded') ?? stats.framesPerSecond,
      frameWidth: stats.frameWidth || undefined,
      frameHeight: stats.frameHeight || undefined,
      freezeCount: change?.grown('freezeCount'),
      freezesDuration: change?.grown('totalFreezesDuration'),
      qualityLimitationReason: undefined,
    };
    return { stream, packets };
  });
}

/** How many packets have come that were not sent again: Chromium counts those among the received ones. */
function receivedAtFirst(change: StatsChange | undefined): number | undefined {
  const received = change?.grown('packetsReceived');
  const again = change?.grown('retransmittedPacketsReceived') ?? 0;
  return received === undefined ? undefined : Math.max(received - again, 0);
}

/** The streams that are sent. */
export function outboundStreams(index: StatsIndex): WeighedStream[] {
  return index.of('outbound-rtp').map((stats) => {
    const change = index.change(stats);
    const remote = index.get('remote-inbound-rtp', stats.remoteId);
    // In a first report nothing has changed yet, and all streams count the same.
    const packets = change ? (change.grown('packetsSent') ?? 0) : 1;
    const stream = {
      id: stats.id,
      kind: stats.kind,
      ssrc: stats.ssrc,
      mid: stats.mid,
      rid: stats.rid,
      trackIdentifier: index.get('media-source', stats.mediaSourceId)?.trackIdentifier,
      bitrate: bits(change, 'bytesSent'),
      packetLoss: packets > 0 ? remote?.fractionLost : undefined,
      jitter: remote?.jitter,
      roundTripTime: remote?.roundTripTime,
      codec: index.get('codec', stats.codecId)?.mimeType,
      frameRate: change?.rate('framesEncoded') ?? stats.framesPerSecond,
      // Before the first picture it is 0, or absent.
      frameWidth: stats.frameWidth || undefined,
      frameHeight: stats.frameHeight || undefined,
      freezeCount: undefined,
      freezesDuration: undefined,
      qualityLimitationReason: stats.active === false ? undefined : stats.qualityLimitationReason,
    };
    return { stream, packets };
  });
}

/** Late packets are no longer lost, and more of them can come than are lost meanwhile. */
function atLeastZero(lost: number | undefined): number | undefined {
  return lost === undefined ? undefined : Math.max(lost, 0);
}
