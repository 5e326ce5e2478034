import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { MediaStreamTrack, RTCDegradationPreference } from '../types/media-stream-track.js';
import type { RTCPeerConnection } from '../types/peer-connection.js';
import { RTCRtpReceiver, type RTCRtpSender } from '../types/rtp.js';

declare const strict: MediaStreamTrack;
declare const platform: globalThis.MediaStreamTrack;

declare const connection: RTCPeerConnection;
declare const sender: RTCRtpSender;
declare const receiver: RTCRtpReceiver;

// A strict track passes where the platform's is wanted, and whatever takes a track takes the platform's.
expectAssignable<globalThis.MediaStreamTrack>(strict);
new MediaStream([strict]);
const [microphone] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
for (const track of [strict, platform, microphone]) {
  if (!track) continue;
  connection.addTrack(track);
  connection.addTransceiver(track);
  connection.getStats(track);
  sender.replaceTrack(track);
  sender.replaceTrack(track.clone());
}

// What the platform declares is there, and a copy is strict as well.
strict.stop();
expectType<MediaStreamTrack>(strict.clone());

// There are two kinds, and what takes a kind takes that of a track.
expectType<'audio' | 'video'>(strict.kind);
// @ts-expect-error: no such kind.
strict.kind === 'vidoe';
connection.addTransceiver(receiver.track.kind);
RTCRtpReceiver.getCapabilities(receiver.track.kind);

// A hint is one of the hints, and goes from one track to another.
expectType<'' | 'speech' | 'speech-recognition' | 'music' | 'motion' | 'detail' | 'text'>(strict.contentHint);
strict.contentHint = 'motion';
strict.contentHint = '';
strict.contentHint = receiver.track.contentHint;
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
