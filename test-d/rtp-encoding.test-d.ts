import { expectAssignable, expectError, expectNotAssignable } from 'tsd';
import type {
  RTCEncodingOptions,
  RTCRtpCodec,
  RTCRtpCodecCapability,
  RTCRtpEncodingParameters,
  RTCRtpSenderEncodingParameters,
  RTCSetParameterOptions,
} from '../types/rtp.js';

// An encoding may have any of its members, or none; undefined is as good as absent.
expectAssignable<RTCRtpEncodingParameters>({});
expectAssignable<RTCRtpEncodingParameters>({ maxBitrate: 1 });
expectAssignable<RTCRtpEncodingParameters>({ maxBitrate: undefined, active: undefined, rid: undefined });
expectAssignable<RTCRtpEncodingParameters>({ scalabilityMode: 'L1T3', priority: 'high' });
expectAssignable<RTCRtpEncodingParameters>({ codec: { mimeType: 'video/VP9', clockRate: 90_000 } });
expectAssignable<RTCRtpEncodingParameters>({ codec: { mimeType: 'a/b', clockRate: 1, channels: undefined } });
expectAssignable<RTCRtpEncodingParameters>({ scaleResolutionDownTo: { maxWidth: 320, maxHeight: 180 } });
expectAssignable<RTCRtpEncodingParameters>({ ptime: 20, adaptivePtime: false });

// Priorities are four words, and a codec needs its clock rate.
expectNotAssignable<RTCRtpEncodingParameters>({ priority: 'urgent' });
expectNotAssignable<RTCRtpEncodingParameters>({ codec: { mimeType: 'video/VP9' } });
expectNotAssignable<RTCRtpEncodingParameters>(42);

// What a sender gives goes in again, and passes where lib.dom's is wanted.
declare const given: RTCRtpSenderEncodingParameters;
expectAssignable<RTCRtpEncodingParameters>(given);
expectAssignable<globalThis.RTCRtpEncodingParameters>(given);
expectError(() => {
  given.maxBitrate = undefined;
});
delete given.maxBitrate;

// A capability is a codec, and lib.dom's codec too.
declare const capability: RTCRtpCodecCapability;
expectAssignable<RTCRtpCodec>(capability);
expectAssignable<globalThis.RTCRtpCodec>(capability);

// Dictionaries of options take no number and no string.
expectNotAssignable<RTCSetParameterOptions>(42);
expectNotAssignable<RTCSetParameterOptions>('x');
expectNotAssignable<RTCEncodingOptions>(42);
declare const readonlyOptions: readonly { readonly keyFrame: boolean }[];
expectAssignable<RTCSetParameterOptions>({ encodingOptions: readonlyOptions });
