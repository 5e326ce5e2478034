import { allStats, type StatsReport } from './report-shape.ts';
import { selectedPair, summarizePair } from './selected-pair.ts';
import { bits } from './stats-change.ts';
import { type StatsIndex, statsIndex } from './stats-index.ts';
import type {
  AudioStreamSummary,
  DataSummary,
  InboundVideoStreamSummary,
  OutboundVideoStreamSummary,
  StatsSummary,
} from './stats-summary.ts';
import { summarizeKind } from './summarize-kind.ts';
import { inboundStreams, outboundStreams, type WeighedStream } from './summarize-streams.ts';
import { greatest, sum } from './totals.ts';

/**
 * What an app shows of a connection: bit rates in and out by kind, losses, jitter, round-trip time, frame rate and size,
 * freezes, codecs, the pair of candidates in use, and what limits the quality.
 *
 * Each field's comment has its formula and the statistics that it comes from. What a browser does not tell is
 * `undefined`, as is everything that needs two reports while there is only one. The reports may be of a connection, a
 * sender or a receiver, and snapshots of them.
 *
 * @param previous - The report before, of the same connection; `undefined` for the first one.
 * @param current - The report.
 * @returns The summary, of plain objects.
 * @throws `TypeError` when one of the two is no report.
 * @see {@link https://w3c.github.io/webrtc-stats/#stats-dictionaries | WebRTC Statistics}
 * @example
 * ```ts
 * import { pollStats, type RTCPeerConnection, type RTCStatsReport, summarize } from 'strict-webrtc';
 *
 * async function warn(pc: RTCPeerConnection, signal: AbortSignal): Promise<void> {
 *   let previous: RTCStatsReport | undefined;
 *   for await (const report of pollStats(pc, { interval: 2_000, signal })) {
 *     const { inbound, selectedCandidatePair } = summarize(previous, report);
 *     if ((inbound.video.packetLoss ?? 0) > 0.05) console.log('more than 5 % of the packets are lost');
 *     if (selectedCandidatePair?.isRelayed) console.log('by way of a relay');
 *     previous = report;
 *   }
 * }
 * ```
 */
export function summarize(previous: StatsReport | null | undefined, current: StatsReport): StatsSummary {
  const before = previous ? allStats('summarize()', 'previous', previous) : [];
  const index = statsIndex(before, allStats('summarize()', 'current', current));
  const inbound = inboundStreams(index);
  const outbound = outboundStreams(index);
  const pair = selectedPair(index);
  const roundTripTimes = [...inbound, ...outbound].flatMap(({ stream }) => stream.roundTripTime ?? []);
  return {
    timestamp: greatest(index.all.flatMap(({ timestamp }) => timestamp ?? [])),
    roundTripTime: pair?.currentRoundTripTime ?? greatest(roundTripTimes),
    inbound: {
      audio: summarizeKind('audio', inbound),
      video: summarizeKind('video', inbound),
      data: summarizeData(index, 'bytesReceived'),
      streams: streamsOf<AudioStreamSummary | InboundVideoStreamSummary>(inbound),
    },
    outbound: {
      audio: summarizeKind('audio', outbound),
      video: summarizeKind('video', outbound),
      data: summarizeData(index, 'bytesSent'),
      streams: streamsOf<AudioStreamSummary | OutboundVideoStreamSummary>(outbound),
    },
    selectedCandidatePair: pair && summarizePair(index, pair),
  };
}

function streamsOf<Summary>(weighed: readonly WeighedStream[]): Summary[] {
  return weighed.map(({ stream }) => stream as Summary);
}

function summarizeData(index: StatsIndex, counter: 'bytesReceived' | 'bytesSent'): DataSummary {
  const rates = index.of('data-channel').flatMap((stats) => bits(index.change(stats), counter) ?? []);
  return { bitrate: sum(rates) };
}
