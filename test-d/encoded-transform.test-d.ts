import { expectAssignable, expectNotAssignable } from 'tsd';
import type { RTCRtpReceiverTransform, RTCRtpSenderTransform } from '../types/encoded-transform.js';
import type { RTCRtpScriptTransform } from '../types/script-transform.js';

declare const script: RTCRtpScriptTransform;

// What may stand in a sender's or receiver's `transform`; nothing else passes.
expectAssignable<RTCRtpSenderTransform>(script);
expectAssignable<RTCRtpReceiverTransform>(script);
expectNotAssignable<RTCRtpSenderTransform>(42);
expectNotAssignable<RTCRtpReceiverTransform>('text');
