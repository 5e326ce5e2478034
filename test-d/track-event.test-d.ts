import { expectAssignable, expectError, expectType } from 'tsd';
import type { RTCRtpReceiver, RTCRtpTransceiver } from '../types/rtp.js';
import { RTCTrackEvent } from '../types/rtp.js';

declare const event: RTCTrackEvent;
declare const track: MediaStreamTrack;
declare const receiver: RTCRtpReceiver;
declare const transceiver: RTCRtpTransceiver;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCTrackEvent>(event);
expectAssignable<globalThis.Event>(event);
expectType<RTCRtpTransceiver>(event.transceiver);
expectType<readonly MediaStream[]>(event.streams);
expectError(() => {
  event.streams = [];
});

// The constructor needs everything but the streams, which may be a read-only list.
const made = new RTCTrackEvent('track', { receiver, track, transceiver });
expectType<RTCTrackEvent>(made);
new RTCTrackEvent('track', { receiver, track, transceiver, streams: [] as readonly MediaStream[] });
new RTCTrackEvent('track', { receiver, track, transceiver, streams: undefined });
expectError(new RTCTrackEvent('track', { receiver, track }));
expectError(new RTCTrackEvent('track'));
expectError(new RTCTrackEvent('track', null));
