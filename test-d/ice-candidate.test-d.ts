import { expectAssignable, expectError, expectType } from 'tsd';
import type {
  RTCIceCandidateInit,
  RTCIceCandidateJSON,
  RTCIceCandidateType,
  RTCIceComponent,
  RTCIceProtocol,
  RTCIceServerTransportProtocol,
  RTCIceTcpCandidateType,
  RTCLocalIceCandidateInit,
} from '../types/ice-candidate.js';
import { RTCIceCandidate, RTCIceCandidatePair } from '../types/ice-candidate.js';

declare const candidate: RTCIceCandidate;
declare const platformCandidate: globalThis.RTCIceCandidate;

// A strict candidate passes where lib.dom's is wanted, and so does its interface object.
expectAssignable<globalThis.RTCIceCandidate>(candidate);
expectAssignable<typeof globalThis.RTCIceCandidate>(RTCIceCandidate);

// What could not be read out of the line is null.
expectType<string>(candidate.candidate);
expectType<string | null>(candidate.foundation);
expectType<RTCIceComponent | null>(candidate.component);
expectType<number | null>(candidate.priority);
expectType<string | null>(candidate.address);
expectType<RTCIceProtocol | null>(candidate.protocol);
expectType<number | null>(candidate.port);
expectType<RTCIceCandidateType | null>(candidate.type);
expectType<RTCIceTcpCandidateType | null>(candidate.tcpType);
expectType<string | null>(candidate.relatedAddress);
expectType<number | null>(candidate.relatedPort);
expectType<string | null>(candidate.usernameFragment);
expectType<string | null>(candidate.sdpMid);
expectType<number | null>(candidate.sdpMLineIndex);

// What not every engine tells may be missing.
expectType<RTCIceServerTransportProtocol | null | undefined>(candidate.relayProtocol);
expectType<string | null | undefined>(candidate.url);

// What goes over the wire is taken back, also when lib.dom gave it.
expectType<RTCIceCandidateJSON>(candidate.toJSON());
expectType<string>(candidate.toJSON().candidate);
expectAssignable<globalThis.RTCIceCandidateInit>(candidate.toJSON());
expectAssignable<RTCIceCandidateInit>(candidate.toJSON());
expectAssignable<RTCIceCandidateInit>(candidate);
expectAssignable<RTCIceCandidateInit>(platformCandidate);
expectAssignable<RTCIceCandidateInit>(platformCandidate.toJSON());
expectAssignable<globalThis.RTCIceCandidateInit>(new RTCIceCandidate({ sdpMid: '0' }));

// The constructor wants to know the media section, even of the end; what is optional may be undefined or null.
declare const init: RTCIceCandidateInit;
declare const platformInit: globalThis.RTCIceCandidateInit;
declare const maybeMid: string | undefined;
expectType<RTCIceCandidate>(new RTCIceCandidate(init));
expectType<RTCIceCandidate>(new RTCIceCandidate(platformInit));
expectType<RTCIceCandidate>(new RTCIceCandidate(candidate));
expectType<RTCIceCandidate>(new RTCIceCandidate(platformCandidate.toJSON()));
expectType<RTCIceCandidate>(new RTCIceCandidate({ candidate: 'candidate:1', sdpMid: maybeMid }));
expectError(new RTCIceCandidate());
expectError(new RTCIceCandidate(null));
expectError(new RTCIceCandidate({}));
expectError(new RTCIceCandidate({ candidate: '' }));
expectError(new RTCIceCandidate({ candidate: 'candidate:1' }));
expectError(new RTCIceCandidate({ candidate: 'candidate:1', sdpMid: null, sdpMLineIndex: undefined }));
expectError(new RTCIceCandidate({ sdpMid: '0', sdpMlineIndex: 0 }));
expectType<RTCIceCandidate>(new RTCIceCandidate({ candidate: undefined, sdpMid: null, sdpMLineIndex: 0 }));
expectType<RTCIceCandidate>(
  new RTCIceCandidate({ sdpMid: '0', relayProtocol: 'tls', url: 'turns:example.org' }),
);
expectError(new RTCIceCandidate('candidate:1'));
expectError(new RTCIceCandidate({ sdpMid: 0 }));
expectError(new RTCIceCandidate({ sdpMid: '0', relayProtocol: 'quic' }));
expectAssignable<RTCLocalIceCandidateInit>({});

// A pair does not change, and is never constructed.
declare const pair: RTCIceCandidatePair;
expectAssignable<globalThis.RTCIceCandidatePair>(pair);
expectType<RTCIceCandidate>(pair.local);
expectType<RTCIceCandidate>(pair.remote);
// @ts-expect-error: read-only.
pair.local = candidate;
expectError(new RTCIceCandidatePair());

// `instanceof` narrows.
declare const value: unknown;
if (value instanceof RTCIceCandidate) expectType<RTCIceCandidate>(value);
if (value instanceof RTCIceCandidatePair) expectType<RTCIceCandidatePair>(value);
