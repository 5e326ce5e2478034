import { expectAssignable, expectType } from 'tsd';
import type {
  RTCIceConnectionState,
  RTCIceGathererState,
  RTCIceGatheringState,
  RTCIceRole,
  RTCIceTransportState,
} from '../types/ice-state.js';

// The states of a transport and of a connection have the same names.
declare const transportState: RTCIceTransportState;
declare const connectionState: RTCIceConnectionState;
expectType<'closed' | 'failed' | 'disconnected' | 'new' | 'checking' | 'completed' | 'connected'>(
  transportState,
);
expectType<RTCIceTransportState>(connectionState);
declare const gathererState: RTCIceGathererState;
declare const gatheringState: RTCIceGatheringState;
expectType<'new' | 'gathering' | 'complete'>(gathererState);
expectType<RTCIceGathererState>(gatheringState);

// They are lib.dom's.
expectAssignable<globalThis.RTCIceTransportState>(transportState);
expectAssignable<globalThis.RTCIceConnectionState>(connectionState);
expectAssignable<globalThis.RTCIceGatheringState>(gatheringState);

// A side decides, follows, or does not know yet.
declare const role: RTCIceRole;
expectType<'unknown' | 'controlling' | 'controlled'>(role);
