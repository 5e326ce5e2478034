import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCIceCandidate, RTCIceCandidatePair, RTCIceComponent } from '../types/ice-candidate.js';
import type {
  RTCIceCandidatePairEvent,
  RTCPeerConnectionIceErrorEvent,
  RTCPeerConnectionIceEvent,
} from '../types/ice-events.js';
import type { RTCIceGathererState, RTCIceRole, RTCIceTransportState } from '../types/ice-state.js';
import type {
  RTCCurrentIceParameters,
  RTCIceGatherOptions,
  RTCIceParameters,
} from '../types/ice-transport.js';
import { RTCIceTransport } from '../types/ice-transport.js';

declare const transport: RTCIceTransport;

// A strict transport passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCIceTransport>(transport);

// What all engines have is there.
expectType<RTCIceTransportState>(transport.state);
expectType<RTCIceGathererState>(transport.gatheringState);
expectType<RTCIceCandidatePair | null>(transport.getSelectedCandidatePair());

// What some engines lack must be looked for first.
expectType<RTCIceRole | null | undefined>(transport.role);
expectType<RTCIceComponent | undefined>(transport.component);
expectType<RTCIceCandidate[] | undefined>(transport.getLocalCandidates?.());
expectType<RTCIceCandidate[] | undefined>(transport.getRemoteCandidates?.());
expectType<RTCCurrentIceParameters | null | undefined>(transport.getLocalParameters?.());
expectType<RTCCurrentIceParameters | null | undefined>(transport.getRemoteParameters?.());
// @ts-expect-error: it may be missing.
transport.getLocalCandidates();
// @ts-expect-error: it may be missing.
transport.selectCandidatePair(transport.getSelectedCandidatePair());

// What drafts add takes what they say.
declare const pair: RTCIceCandidatePair;
declare const candidate: RTCIceCandidate;
expectType<Promise<void> | undefined>(transport.selectCandidatePair?.(pair));
expectType<Promise<void> | undefined>(transport.removeCandidatePair?.(pair));
transport.gather?.();
transport.gather?.(null);
transport.gather?.({ gatherPolicy: 'relay', iceServers: [{ urls: 'stun:example.org' }] as const });
transport.start?.({ usernameFragment: 'abcd', password: undefined, iceLite: true }, 'controlling');
transport.start?.(transport.getRemoteParameters?.());
transport.addRemoteCandidate?.();
transport.addRemoteCandidate?.(candidate);
transport.stop?.();
// @ts-expect-error: no such role.
transport.start?.({}, 'controler');
expectNotAssignable<RTCIceGatherOptions>({ gatherPolicy: 'relays' });
expectNotAssignable<RTCIceParameters>(42);

// No browser lets a script make one.
expectError(new RTCIceTransport());

// Each listener knows its event and the transport it listens on.
transport.addEventListener('statechange', (event) => {
  expectType<RTCIceTransportState>(event.currentTarget.state);
});
transport.addEventListener('icecandidate', (event) => {
  expectAssignable<RTCPeerConnectionIceEvent>(event);
});
transport.addEventListener('icecandidateerror', (event) => {
  expectAssignable<RTCPeerConnectionIceErrorEvent>(event);
});
transport.addEventListener('icecandidatepairnominate', (event) => {
  expectAssignable<RTCIceCandidatePairEvent>(event);
  event.preventDefault();
});
transport.onselectedcandidatepairchange = (event) => {
  expectType<RTCIceCandidatePair | null>(event.currentTarget.getSelectedCandidatePair());
};
transport.onerror = (event) => {
  expectType<number>(event.errorCode);
};
transport.onicecandidatepairadd = (event) => {
  expectType<RTCIceCandidatePair>(event.candidatePair);
};

// `error` is the name of a handler, not of an event.
expectError(transport.addEventListener('error', () => {}));

// `instanceof` narrows.
declare const value: unknown;
if (value instanceof RTCIceTransport) expectType<RTCIceTransport>(value);
