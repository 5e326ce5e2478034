import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type { RTCRtpCodec, RTCRtpCodecCapability, RTCRtpCodecParameters } from '../types/rtp-codec.js';

declare const capability: RTCRtpCodecCapability;
declare const parameters: RTCRtpCodecParameters;

// What was found out goes in again, and an undefined member is an absent one.
expectAssignable<RTCRtpCodec>(capability);
expectAssignable<RTCRtpCodec>(parameters);
expectAssignable<RTCRtpCodec>({ mimeType: 'audio/opus', clockRate: 48_000, channels: undefined });
expectNotAssignable<RTCRtpCodec>({ mimeType: 'audio/opus' });

// Negotiated codecs have their number.
expectType<number>(parameters.payloadType);
expectNotAssignable<RTCRtpCodecParameters>(capability);
