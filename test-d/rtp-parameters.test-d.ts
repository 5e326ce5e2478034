import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCRtpParameters,
  RTCRtpReceiveParameters,
  RTCRtpSenderParameters,
  RTCRtpSendParameters,
} from '../types/rtp-parameters.js';

declare const sent: RTCRtpSenderParameters;
declare const received: RTCRtpReceiveParameters;

// What getParameters() gives goes back into setParameters(), and has all that it always has.
expectAssignable<RTCRtpSendParameters>(sent);
expectAssignable<RTCRtpParameters>(sent);
expectType<string>(sent.transactionId);
expectType<number | undefined>(sent.encodings[0]?.maxBitrate);
expectNotAssignable<RTCRtpSendParameters>({ encodings: [] });
expectNotAssignable<RTCRtpSendParameters>(42);

// A receiver has no encodings.
expectType<string | undefined>(received.codecs[0]?.mimeType);
expectNotAssignable<RTCRtpSendParameters>(received);
