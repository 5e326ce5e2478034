import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCOutboundRtpStreamStats } from '../types/stats-outbound-rtp.js';
import { RTCQualityLimitationReason } from '../types/stats-outbound-rtp.js';
import type { RTCSentRtpStreamStats } from '../types/stats-rtp.js';

declare const outbound: RTCOutboundRtpStreamStats;

// It extends what is known of every sent stream, and narrows its type.
expectAssignable<RTCSentRtpStreamStats>(outbound);
expectType<'outbound-rtp'>(outbound.type);
expectType<number | undefined>(outbound.targetBitrate);
expectType<string | undefined>(outbound.scalabilityMode);
expectError(outbound.bytesReceived);

// What limits the quality is a word, and has its seconds.
expectType<RTCQualityLimitationReason | undefined>(outbound.qualityLimitationReason);
expectType<number | undefined>(outbound.qualityLimitationDurations?.bandwidth);
expectError(outbound.qualityLimitationDurations?.network);
expectType<'cpu'>(RTCQualityLimitationReason.cpu);
expectNotAssignable<RTCQualityLimitationReason>('network');
