import { expectAssignable, expectError, expectType } from 'tsd';
import {
  type DisposableIterator,
  type EventIterator,
  type EventOf,
  events,
  type MediaStreamTrack,
  once,
  type RTCDataChannel,
  type RTCDTMFSender,
  type RTCDtlsTransport,
  type RTCErrorEvent,
  type RTCIceTransport,
  type RTCPeerConnection,
  type RTCPeerConnectionIceEvent,
  type RTCSctpTransport,
  type RTCTrackEvent,
} from '../dist/index.js';

declare const pc: RTCPeerConnection;
declare const native: globalThis.RTCPeerConnection;
declare const channel: RTCDataChannel;
declare const nativeChannel: globalThis.RTCDataChannel;
declare const stream: MediaStream;

// One type gives its event; target and type are exact.
const iterator = events(pc, 'track', { capacity: 10, overflow: 'drop-oldest', signal: null });
expectType<EventIterator<EventOf<RTCPeerConnection, 'track'>>>(iterator);
expectAssignable<DisposableIterator<RTCTrackEvent>>(iterator);
for await (const event of iterator) {
  expectType<'track'>(event.type);
  expectAssignable<RTCPeerConnection>(event.target);
  expectAssignable<RTCPeerConnection | null>(event.currentTarget);
}

// Several give a union that `type` tells apart.
for await (const event of events(pc, ['icecandidate', 'track'])) {
  expectType<'icecandidate' | 'track'>(event.type);
  if (event.type === 'track') expectAssignable<RTCTrackEvent>(event);
  else expectAssignable<RTCPeerConnectionIceEvent>(event);
  expectError(event.candidate);
}
for (const target of [channel, nativeChannel]) {
  for await (const event of events(target, ['message', 'error'] as const)) {
    switch (event.type) {
      case 'message':
        expectType<string | ArrayBuffer | Blob>(event.data);
        break;
      case 'error':
        expectAssignable<RTCErrorEvent>(event);
        break;
      default:
        expectType<never>(event);
    }
  }
}
for await (const { track } of events(native, 'track')) expectType<string>(track.id);

// Every target of the family.
declare const dtls: RTCDtlsTransport;
declare const ice: RTCIceTransport;
declare const sctp: RTCSctpTransport;
declare const dtmf: RTCDTMFSender;
declare const track: MediaStreamTrack;
expectAssignable<Promise<Event>>(once(dtls, 'statechange'));
expectAssignable<Promise<Event>>(once(ice, 'gatheringstatechange'));
expectAssignable<Promise<Event>>(once(sctp, 'statechange'));
expectType<string>((await once(dtmf, 'tonechange')).tone);
expectAssignable<Promise<Event>>(once(track, 'mute'));
expectType<MediaStreamTrack>(
  (await once(stream, 'addtrack', { filter: ({ type }) => type === 'addtrack' })).track,
);
events(stream, ['addtrack', 'removetrack']);

// What does not exist is refused.
expectError(events(pc, 'icecandidat'));
expectError(events(pc, ['track', 'message']));
expectError(events(channel, 'track'));
expectError(events(stream, 'mute'));
expectError(events(new EventTarget(), 'track'));
expectError(once(pc, 'message'));
expectError(once(document, 'click'));
expectError(events(pc, 'track', { overflow: 'drop' }));
expectError(events(pc, 'track', { signal: new AbortController() }));
expectError(once(channel, 'message', { filter: (event: { nonsense: true }) => event.nonsense }));
