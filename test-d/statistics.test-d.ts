import { expectAssignable, expectError, expectType } from 'tsd';
import {
  pollStats,
  type RTCInboundRtpStreamStats,
  type RTCOutboundRtpStreamStats,
  type RTCPeerConnection,
  type RTCRtpSender,
  type RTCStatsReport,
  rates,
  type StatsRates,
  statsOf,
  statsSnapshot,
  summarize,
} from '../dist/index.js';

declare const pc: RTCPeerConnection;
declare const sender: RTCRtpSender;
declare const report: RTCStatsReport;
declare const native: globalThis.RTCPeerConnection;
declare const nativeReport: globalThis.RTCStatsReport;
declare const before: RTCOutboundRtpStreamStats;
declare const after: RTCOutboundRtpStreamStats;

// statsOf(): the dictionary of the type, from every kind of report.
expectType<RTCInboundRtpStreamStats[]>(statsOf(report, 'inbound-rtp'));
expectType<RTCInboundRtpStreamStats[]>(statsOf(nativeReport, 'inbound-rtp'));
expectType<RTCInboundRtpStreamStats[]>(statsOf(new Map<string, object>(), 'inbound-rtp'));
expectType<RTCInboundRtpStreamStats[]>(statsOf(statsSnapshot(report), 'inbound-rtp'));
expectError(statsOf(report, 'inbound-rpt'));
expectError(statsOf({}, 'codec'));

// rates(): only what counts, and all that counts.
const rate = rates(before, after);
expectType<number | undefined>(rate.bytesSent);
expectType<number | undefined>(rate.totalEncodeTime);
expectType<number | undefined>(rate.qualityLimitationDurations?.cpu);
expectError(rate.frameWidth);
expectError(rate.ssrc);
expectError(rate.timestamp);
expectError(rate.bytesReceived);
expectAssignable<StatsRates<RTCOutboundRtpStreamStats>>({});
rates(undefined, after);
expectError(rates(before, undefined));
for (const stats of statsOf(report, 'media-source')) {
  if (stats.kind === 'video') expectType<number | undefined>(rates(undefined, stats).frames);
}

// pollStats(): every connection, sender and receiver.
for await (const each of pollStats(pc, { interval: 500, pauseWhenHidden: false }))
  expectType<RTCStatsReport>(each);
pollStats(native, { selector: null, signal: AbortSignal.abort() });
pollStats(sender);
expectType<number>(pollStats(pc).dropped);
expectError(pollStats(pc, { interval: '1 s' }));
expectError(pollStats(pc, 500));

// summarize(): what is not known is undefined, and has to be looked at.
const { inbound, outbound, selectedCandidatePair } = summarize(undefined, nativeReport);
expectType<number | undefined>(inbound.video.freezeCount);
expectType<number | undefined>(outbound.audio.bitrate);
expectType<'none' | 'cpu' | 'bandwidth' | 'other' | undefined>(outbound.video.qualityLimitationReason);
expectType<boolean | undefined>(selectedCandidatePair?.isRelayed);
expectError(inbound.audio.frameRate);
for (const stream of inbound.streams) {
  if (stream.kind === 'video') expectType<number | undefined>(stream.frameRate);
}
