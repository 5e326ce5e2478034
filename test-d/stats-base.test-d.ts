import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCStats } from '../types/stats-base.js';
import { RTCStatsType } from '../types/stats-base.js';

declare const stats: RTCStats;

// Every object of a report says what it is, when, and under which identifier.
expectType<RTCStatsType>(stats.type);
expectType<number>(stats.timestamp);
expectType<string>(stats.id);
expectNotAssignable<RTCStats>({ type: 'codec', id: 'x' });
expectNotAssignable<RTCStats>({ type: 'nonsense', id: 'x', timestamp: 0 });

// A type has hyphens, its name has none.
expectType<'candidate-pair'>(RTCStatsType.candidatePair);
expectError(RTCStatsType.candidatepair);
expectAssignable<RTCStatsType>('media-playout');
expectNotAssignable<RTCStatsType>('mediaplayout');
