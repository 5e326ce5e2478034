import { expectError, expectType } from 'tsd';
import {
  abortable,
  closed,
  closedSignal,
  type DisposableIterator,
  type MediaStreamTrack,
  type RTCDataChannel,
  type RTCDataChannelState,
  type RTCDtlsTransport,
  type RTCDtlsTransportState,
  type RTCIceConnectionState,
  type RTCIceGathererState,
  type RTCIceGatheringState,
  type RTCIceRole,
  type RTCIceTransport,
  type RTCIceTransportState,
  type RTCPeerConnection,
  type RTCPeerConnectionState,
  type RTCRtpSender,
  type RTCSctpTransport,
  type RTCSctpTransportState,
  type RTCSignalingState,
  states,
  until,
} from '../dist/index.js';

declare const unknown: ReturnType<typeof JSON.parse>;
declare const pc: RTCPeerConnection;
declare const native: globalThis.RTCPeerConnection;
declare const channel: RTCDataChannel;
declare const nativeChannel: globalThis.RTCDataChannel;
declare const track: MediaStreamTrack;
declare const dtls: RTCDtlsTransport;
declare const ice: RTCIceTransport;
declare const sctp: RTCSctpTransport;
const { signal } = new AbortController();

// Each state has its own values.
expectType<DisposableIterator<RTCPeerConnectionState>>(states(pc, 'connectionState', { signal }));
expectType<DisposableIterator<RTCIceConnectionState>>(states(pc, 'iceConnectionState'));
expectType<DisposableIterator<RTCIceGatheringState>>(states(pc, 'iceGatheringState'));
expectType<DisposableIterator<RTCSignalingState>>(states(pc, 'signalingState'));
expectType<DisposableIterator<RTCPeerConnectionState>>(states(native, 'connectionState'));
expectType<DisposableIterator<RTCDataChannelState>>(states(channel, 'readyState'));
expectType<DisposableIterator<RTCDataChannelState>>(states(nativeChannel, 'readyState'));
expectType<DisposableIterator<'live' | 'ended'>>(states(track, 'readyState'));
expectType<DisposableIterator<RTCDtlsTransportState>>(states(dtls, 'state'));
expectType<DisposableIterator<RTCIceTransportState>>(states(ice, 'state'));
expectType<DisposableIterator<RTCIceGathererState>>(states(ice, 'gatheringState'));
expectType<DisposableIterator<RTCIceRole | null>>(states(ice, 'role'));
expectType<DisposableIterator<RTCSctpTransportState>>(states(sctp, 'state'));

expectError(states(pc, 'conectionState'));
expectError(states(pc, 'state'));
expectError(states(channel, 'state'));
expectError(states(new MediaStream(), 'active'));
expectError(states(new WebSocket('wss://example.org'), 'readyState'));
for await (const state of states(pc, 'connectionState')) expectType<RTCPeerConnectionState>(state);

// A wait gives what was waited for.
expectType<Promise<'connected'>>(until(pc, 'connectionState', 'connected'));
expectType<Promise<'connected' | 'completed'>>(
  until(pc, 'iceConnectionState', ['connected', 'completed'], { unless: ['failed'], signal }),
);
expectType<Promise<'open'>>(until(nativeChannel, 'readyState', 'open', { unless: 'closing' }));
const wanted = ['stable', 'have-local-offer'] as const;
expectType<Promise<'stable' | 'have-local-offer'>>(until(native, 'signalingState', wanted));
expectType<Promise<'controlling'>>(until(ice, 'role', 'controlling'));
expectType<Promise<'failed'>>(until(pc, 'connectionState', (state): state is 'failed' => state === 'failed'));
expectType<Promise<RTCPeerConnectionState>>(
  until(pc, 'connectionState', (state): boolean => state.startsWith('c')),
);

expectError(until(pc, 'connectionState', 'conected'));
expectError(until(pc, 'connectionState', ['connected', 'completed']));
expectError(until(pc, 'connectionState', 'connected', { unless: 'dead' }));
expectError(until(pc, 'connectionState'));
expectError(until(pc, 'connectionState', (state: number) => state > 1));

// The end.
expectType<Promise<void>>(closed(pc));
expectType<Promise<void>>(closed(nativeChannel, { signal }));
expectType<AbortSignal>(closedSignal(native));
expectType<AbortSignal>(closedSignal(channel));
declare const sender: RTCRtpSender;
expectError(closed(sender));
expectError(closedSignal(track));

// Any promise, thenable or value.
expectType<Promise<number>>(abortable(Promise.resolve(1), signal));
expectType<Promise<string>>(abortable('value', null));
declare const thenable: PromiseLike<boolean>;
expectType<Promise<boolean>>(abortable(thenable, undefined));
expectError(abortable(Promise.resolve(1), new AbortController()));

// Of `any`, nothing is known but the names.
expectType<DisposableIterator<string>>(states(unknown, 'connectionState'));
expectType<Promise<'open'>>(until(unknown, 'readyState', 'open'));
expectError(states(unknown, 'connectionStat'));
