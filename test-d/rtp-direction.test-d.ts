import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import { RTCRtpTransceiverDirection } from '../types/rtp-direction.js';

// Five words, each under its own name.
expectType<'sendrecv'>(RTCRtpTransceiverDirection.sendrecv);
expectType<'stopped'>(RTCRtpTransceiverDirection.stopped);
expectAssignable<RTCRtpTransceiverDirection>('inactive');
expectNotAssignable<RTCRtpTransceiverDirection>('sendRecv');
expectError(RTCRtpTransceiverDirection.sendRecv);
