import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { MediaStreamTrack, RTCDegradationPreference } from '../types/media-stream-track.js';

declare const strict: MediaStreamTrack;
declare const platform: globalThis.MediaStreamTrack;

// A track of the platform is a strict one, and the other way round.
expectAssignable<MediaStreamTrack>(platform);
expectAssignable<globalThis.MediaStreamTrack>(strict);
const [microphone] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
if (microphone) expectAssignable<MediaStreamTrack>(microphone);
new MediaStream([strict]);

// What the platform declares is there.
expectType<string>(strict.kind);
strict.stop();

// A hint is read as any string, and written as one of the hints.
expectType<string>(strict.contentHint);
strict.contentHint = 'motion';
strict.contentHint = '';
expectError(() => {
  strict.contentHint = 'movement';
});

// Isolation is not in every browser, and its handler knows the track.
expectType<boolean | undefined>(strict.isolated);
strict.onisolationchange = (event) => expectType<string>(event.currentTarget.id);
strict.onisolationchange = null;
expectError(() => {
  strict.isolated = true;
});

expectAssignable<RTCDegradationPreference>('maintain-framerate-and-resolution');
expectNotAssignable<RTCDegradationPreference>('maintain-quality');
