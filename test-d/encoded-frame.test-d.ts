import { expectAssignable, expectError, expectType } from 'tsd';
import type {
  RTCEncodedAudioFrameDescription,
  RTCEncodedAudioFrameMetadata,
  RTCEncodedVideoFrameDescription,
  RTCEncodedVideoFrameMetadata,
} from '../types/encoded-transform.js';
import { RTCEncodedAudioFrame, RTCEncodedVideoFrame } from '../types/encoded-transform.js';

declare const video: RTCEncodedVideoFrame;
declare const audio: RTCEncodedAudioFrame;

// Strict objects pass where lib.dom's are wanted.
expectAssignable<globalThis.RTCEncodedVideoFrame>(video);
expectAssignable<globalThis.RTCEncodedAudioFrame>(audio);

// A picture is a key frame or a delta frame; its bytes can be replaced.
expectType<'key' | 'delta'>(video.type);
video.data = new ArrayBuffer(1);
expectError(() => {
  video.type = 'key';
});
expectError(() => {
  video.data = 'bytes';
});
expectType<RTCEncodedVideoFrameDescription>(video.getMetadata());
expectType<number | undefined>(video.getMetadata().captureTime);
expectType<number[] | undefined>(video.getMetadata().dependencies);
expectType<RTCEncodedAudioFrameDescription>(audio.getMetadata());
expectType<number | undefined>(audio.getMetadata().audioLevel);
expectError(audio.getMetadata().width);

// Metadata that was given is metadata that can be given.
expectAssignable<RTCEncodedVideoFrameMetadata>(video.getMetadata());
expectAssignable<RTCEncodedAudioFrameMetadata>(audio.getMetadata());
expectAssignable<RTCEncodedVideoFrameMetadata>({
  frameId: undefined,
  dependencies: [1] as readonly number[],
});

// A frame is made from a frame.
expectType<RTCEncodedVideoFrame>(new RTCEncodedVideoFrame(video));
new RTCEncodedVideoFrame(video, null);
new RTCEncodedVideoFrame(video, { metadata: { ...video.getMetadata(), rtpTimestamp: 1 } });
new RTCEncodedVideoFrame(video, { metadata: undefined });
new RTCEncodedAudioFrame(audio, { metadata: { sequenceNumber: 1 } });
expectError(new RTCEncodedVideoFrame());
expectError(new RTCEncodedVideoFrame(video, 42));
expectError(new RTCEncodedVideoFrame(video, { metadata: { sequenceNumber: 1 } }));
expectError(new RTCEncodedVideoFrame(audio));
