import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCAudioPlayoutStats,
  RTCAudioSourceStats,
  RTCCertificateStats,
  RTCCodecStats,
  RTCDataChannelStats,
  RTCIceCandidatePairStats,
  RTCIceCandidateStats,
  RTCInboundRtpStreamStats,
  RTCMediaSourceStats,
  RTCOutboundRtpStreamStats,
  RTCPeerConnectionStats,
  RTCQualityLimitationReason,
  RTCReceivedRtpStreamStats,
  RTCRemoteInboundRtpStreamStats,
  RTCRemoteOutboundRtpStreamStats,
  RTCRtpStreamStats,
  RTCSentRtpStreamStats,
  RTCStats,
  RTCStatsOf,
  RTCStatsType,
  RTCTransportStats,
  RTCVideoSourceStats,
} from '../types/stats.js';
import { RTCStatsReport } from '../types/stats.js';

declare const report: RTCStatsReport;
declare const value: unknown;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCStatsReport>(report);
expectAssignable<ReadonlyMap<string, RTCStats>>(report);

// What stands under an identifier is one of the dictionaries, or nothing.
const stats = report.get('id');
expectType<RTCStatsOf | undefined>(stats);
if (stats) {
  expectType<RTCStatsType>(stats.type);
  expectType<string>(stats.id);
  expectType<number>(stats.timestamp);
  expectError(stats.packetsSent);
  // @ts-expect-error: no such type
  stats.type === 'inbound';

  // The type tells which.
  switch (stats.type) {
    case 'codec':
      expectType<RTCCodecStats>(stats);
      break;
    case 'inbound-rtp':
      expectType<RTCInboundRtpStreamStats>(stats);
      expectType<number | undefined>(stats.packetsLost);
      expectType<'audio' | 'video'>(stats.kind);
      break;
    case 'outbound-rtp':
      expectType<RTCOutboundRtpStreamStats>(stats);
      expectType<Record<RTCQualityLimitationReason, number> | undefined>(stats.qualityLimitationDurations);
      break;
    case 'remote-inbound-rtp':
      expectType<RTCRemoteInboundRtpStreamStats>(stats);
      break;
    case 'remote-outbound-rtp':
      expectType<RTCRemoteOutboundRtpStreamStats>(stats);
      break;
    case 'media-source':
      expectType<RTCAudioSourceStats | RTCVideoSourceStats>(stats);
      if (stats.kind === 'audio') expectType<RTCAudioSourceStats>(stats);
      else expectType<RTCVideoSourceStats>(stats);
      break;
    case 'media-playout':
      expectType<RTCAudioPlayoutStats>(stats);
      break;
    case 'peer-connection':
      expectType<RTCPeerConnectionStats>(stats);
      break;
    case 'data-channel':
      expectType<RTCDataChannelStats>(stats);
      break;
    case 'transport':
      expectType<RTCTransportStats>(stats);
      break;
    case 'candidate-pair':
      expectType<RTCIceCandidatePairStats>(stats);
      break;
    case 'local-candidate':
    case 'remote-candidate':
      expectType<RTCIceCandidateStats>(stats);
      expectType<string | null | undefined>(stats.address);
      break;
    case 'certificate':
      expectType<RTCCertificateStats>(stats);
      break;
    default:
      expectType<never>(stats);
  }
}

// One type names one dictionary.
expectType<RTCInboundRtpStreamStats>(value as RTCStatsOf<'inbound-rtp'>);
expectType<RTCInboundRtpStreamStats | RTCOutboundRtpStreamStats>(
  value as RTCStatsOf<'inbound-rtp' | 'outbound-rtp'>,
);
expectError<RTCStatsOf<'inbound'>>(value);

// Every way through a report gives the same dictionaries.
report.forEach((entry, id, all) => {
  expectType<RTCStatsOf>(entry);
  expectType<string>(id);
  expectType<RTCStatsOf | undefined>(all.get(id));
  expectError(entry.nonsense.deep.call());
});
for (const entry of report.values()) expectType<RTCStatsOf>(entry);
for (const [id, entry] of report) {
  expectType<string>(id);
  expectType<RTCStatsOf>(entry);
}
expectError(report.get('x')?.anything);
expectNotAssignable<number | undefined>([...report.values()][0]);

// A report is read-only.
expectError(report.set('x', value));
expectError(report.delete('x'));

// The dictionaries extend one another as in the specification.
declare const inbound: RTCInboundRtpStreamStats;
declare const outbound: RTCOutboundRtpStreamStats;
declare const audioSource: RTCAudioSourceStats;
expectAssignable<RTCReceivedRtpStreamStats>(inbound);
expectAssignable<RTCRtpStreamStats>(inbound);
expectAssignable<RTCSentRtpStreamStats>(outbound);
expectAssignable<RTCMediaSourceStats>(audioSource);
expectAssignable<RTCStats>(audioSource);

// Where lib.dom has the dictionary, the strict one passes for it.
declare const transport: RTCTransportStats;
declare const pair: RTCIceCandidatePairStats;
expectAssignable<globalThis.RTCInboundRtpStreamStats>(inbound);
expectAssignable<globalThis.RTCOutboundRtpStreamStats>(outbound);
expectAssignable<globalThis.RTCTransportStats>(transport);
expectAssignable<globalThis.RTCIceCandidatePairStats>(pair);

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCStatsReport());
if (value instanceof RTCStatsReport) expectType<RTCStatsReport>(value);
