import { expectAssignable, expectError, expectType } from 'tsd';
import type { RTCInboundRtpStreamStats } from '../types/stats-inbound-rtp.js';
import type { RTCReceivedRtpStreamStats } from '../types/stats-rtp.js';

declare const inbound: RTCInboundRtpStreamStats;

// It extends what is known of every received stream, and narrows its type.
expectAssignable<RTCReceivedRtpStreamStats>(inbound);
expectType<'inbound-rtp'>(inbound.type);
expectType<string>(inbound.trackIdentifier);
expectType<'audio' | 'video'>(inbound.kind);
expectType<number | undefined>(inbound.framesDecoded);
expectType<number | undefined>(inbound.jitterBufferDelay);
expectType<boolean | undefined>(inbound.powerEfficientDecoder);
expectError(inbound.bytesSent);
