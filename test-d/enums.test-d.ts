import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import {
  RTCIceConnectionState,
  RTCIceGatheringState,
  RTCSdpType,
  RTCSignalingState,
} from '../types/index.js';

// One object per enum, of the same name, with the values under their names.
expectType<'have-local-offer'>(RTCSignalingState.haveLocalOffer);
expectType<'rollback'>(RTCSdpType.rollback);
expectAssignable<RTCSignalingState>(RTCSignalingState.stable);
expectError(RTCSignalingState.haveLocalAnswer);

// A value of one enum does not pass for a value of another.
expectNotAssignable<RTCIceConnectionState>(RTCIceGatheringState.complete);
expectAssignable<RTCIceConnectionState>(RTCIceConnectionState.completed);
