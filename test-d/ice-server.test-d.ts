import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type { RTCCurrentIceServer, RTCIceServer, RTCIceTransportPolicy } from '../types/ice-server.js';

// One address or several, in an array that may be readonly.
expectAssignable<RTCIceServer>({ urls: 'stun:stun.example.org' });
expectAssignable<RTCIceServer>({ urls: ['stun:stun.example.org'] });
expectAssignable<RTCIceServer>({ urls: ['stun:stun.example.org'] as readonly string[] });
expectAssignable<RTCIceServer>({ urls: [] as const });
expectNotAssignable<RTCIceServer>({});
expectNotAssignable<RTCIceServer>({ url: 'stun:stun.example.org' });

// What is optional may be undefined; what was taken out of the specification is unknown.
expectAssignable<RTCIceServer>({ urls: 'turn:example.org', username: undefined, credential: undefined });
expectNotAssignable<RTCIceServer>({ urls: 'turn:example.org', credential: { accessToken: '' } });
// @ts-expect-error: there is no other kind of credential any more.
export const server: RTCIceServer = { urls: 'turn:example.org', credentialType: 'password' };

// What a connection reports goes back in, here and with lib.dom.
declare const current: RTCCurrentIceServer;
expectAssignable<RTCIceServer>(current);
expectAssignable<globalThis.RTCIceServer>(current);
declare const platformServer: globalThis.RTCIceServer;
expectAssignable<RTCIceServer>(platformServer);

declare const policy: RTCIceTransportPolicy;
expectType<'relay' | 'all'>(policy);
