import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCAudioPlayoutStats,
  RTCAudioSourceStats,
  RTCMediaSourceStats,
  RTCVideoSourceStats,
} from '../types/stats-media.js';

declare const source: RTCAudioSourceStats | RTCVideoSourceStats;
declare const playout: RTCAudioPlayoutStats;

// The kind tells sources apart.
expectAssignable<RTCMediaSourceStats>(source);
expectType<'media-source'>(source.type);
if (source.kind === 'audio') expectType<number | undefined>(source.audioLevel);
else expectType<number | undefined>(source.framesPerSecond);
expectError(source.audioLevel);
expectNotAssignable<RTCMediaSourceStats>({ ...source, kind: 'text' });

// What is played is sound.
expectType<'media-playout'>(playout.type);
expectType<'audio'>(playout.kind);
expectType<number | undefined>(playout.totalPlayoutDelay);
