import { expectError, expectType } from 'tsd';
import type {
  RTCRemoteInboundRtpStreamStats,
  RTCRemoteOutboundRtpStreamStats,
} from '../types/stats-remote-rtp.js';

declare const inbound: RTCRemoteInboundRtpStreamStats;
declare const outbound: RTCRemoteOutboundRtpStreamStats;

// What the other side has told about what it receives and sends.
expectType<'remote-inbound-rtp'>(inbound.type);
expectType<number | undefined>(inbound.fractionLost);
expectType<number | undefined>(inbound.roundTripTime);
expectType<string | undefined>(inbound.localId);
expectType<'remote-outbound-rtp'>(outbound.type);
expectType<number | undefined>(outbound.remoteTimestamp);
expectType<number | undefined>(outbound.reportsSent);
expectError(outbound.fractionLost);
