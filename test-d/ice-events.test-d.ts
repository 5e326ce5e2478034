import { expectAssignable, expectDeprecated, expectError, expectType } from 'tsd';
import type { RTCIceCandidate, RTCIceCandidatePair } from '../types/ice-candidate.js';
import {
  RTCIceCandidatePairEvent,
  RTCPeerConnectionIceErrorEvent,
  RTCPeerConnectionIceEvent,
} from '../types/ice-events.js';

declare const candidate: RTCIceCandidate;
declare const pair: RTCIceCandidatePair;

// A candidate, or the news that there are no more.
const found = new RTCPeerConnectionIceEvent('icecandidate', { candidate, bubbles: true });
expectAssignable<globalThis.RTCPeerConnectionIceEvent>(found);
expectType<RTCIceCandidate | null>(found.candidate);
expectType<string | null | undefined>(found.url);
expectDeprecated(found.url);
expectType<RTCPeerConnectionIceEvent>(new RTCPeerConnectionIceEvent('icecandidate'));
expectType<RTCPeerConnectionIceEvent>(new RTCPeerConnectionIceEvent('icecandidate', null));
expectType<RTCPeerConnectionIceEvent>(
  new RTCPeerConnectionIceEvent('icecandidate', { candidate: null, url: undefined }),
);
expectError(new RTCPeerConnectionIceEvent());
expectError(new RTCPeerConnectionIceEvent('icecandidate', { candidate: 'candidate:1' }));

// A server's failure: the address may be hidden, the code is always there.
const failed = new RTCPeerConnectionIceErrorEvent('icecandidateerror', {
  errorCode: 701,
  address: undefined,
});
expectAssignable<globalThis.RTCPeerConnectionIceErrorEvent>(failed);
expectType<string | null>(failed.address);
expectType<number | null>(failed.port);
expectType<string>(failed.url);
expectType<number>(failed.errorCode);
expectType<string>(failed.errorText);
expectError(new RTCPeerConnectionIceErrorEvent('icecandidateerror'));
expectError(new RTCPeerConnectionIceErrorEvent('icecandidateerror', null));
expectError(new RTCPeerConnectionIceErrorEvent('icecandidateerror', { url: 'stun:example.org' }));

// An event of a pair has its pair.
expectType<RTCIceCandidatePair>(
  new RTCIceCandidatePairEvent('icecandidatepairadd', { candidatePair: pair }).candidatePair,
);
expectError(new RTCIceCandidatePairEvent('icecandidatepairadd', {}));
