import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCReceivedRtpStreamStats,
  RTCRtpStreamStats,
  RTCSentRtpStreamStats,
} from '../types/stats-rtp.js';

declare const received: RTCReceivedRtpStreamStats;
declare const sent: RTCSentRtpStreamStats;

// Every stream has its source, and is of one of two kinds.
expectAssignable<RTCRtpStreamStats>(received);
expectAssignable<RTCRtpStreamStats>(sent);
expectType<number>(sent.ssrc);
expectType<'audio' | 'video'>(received.kind);
expectType<number | undefined>(received.jitter);
expectType<number | undefined>(sent.packetsSent);
expectNotAssignable<RTCSentRtpStreamStats>(received);
