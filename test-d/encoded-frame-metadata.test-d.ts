import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCEncodedAudioFrameDescription,
  RTCEncodedAudioFrameMetadata,
  RTCEncodedVideoFrameDescription,
  RTCEncodedVideoFrameMetadata,
} from '../types/encoded-frame-metadata.js';

declare const video: RTCEncodedVideoFrameDescription;
declare const audio: RTCEncodedAudioFrameDescription;

// What a frame tells goes into another frame.
expectAssignable<RTCEncodedVideoFrameMetadata>(video);
expectAssignable<RTCEncodedAudioFrameMetadata>(audio);
expectType<number[] | undefined>(video.dependencies);
expectType<number | undefined>(audio.audioLevel);

// What goes in may be read-only, and undefined is as good as absent.
declare const dependencies: readonly number[];
expectAssignable<RTCEncodedVideoFrameMetadata>({ dependencies, width: undefined });
expectNotAssignable<RTCEncodedVideoFrameMetadata>({ width: '640' });
expectNotAssignable<RTCEncodedAudioFrameMetadata>({ sequenceNumber: '1' });
