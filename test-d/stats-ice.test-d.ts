import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCIceCandidatePairStats, RTCIceCandidateStats } from '../types/stats-ice.js';
import { RTCStatsIceCandidatePairState } from '../types/stats-ice.js';

declare const candidate: RTCIceCandidateStats;
declare const pair: RTCIceCandidatePairStats;

// One dictionary stands for candidates of either side; the type tells which.
expectType<'local-candidate' | 'remote-candidate'>(candidate.type);
expectType<string | null | undefined>(candidate.address);
expectError(candidate.adress);

// A pair names its candidates, and is in one of five states.
expectType<'candidate-pair'>(pair.type);
expectType<string>(pair.localCandidateId);
expectType<string>(pair.remoteCandidateId);
expectType<number | undefined>(pair.currentRoundTripTime);
expectType<'in-progress'>(RTCStatsIceCandidatePairState.inProgress);
expectAssignable<RTCStatsIceCandidatePairState>('succeeded');
expectNotAssignable<RTCStatsIceCandidatePairState>('inprogress');
