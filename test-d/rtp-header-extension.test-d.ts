import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type { RTCRtpTransceiverDirection } from '../types/rtp-direction.js';
import type {
  RTCRtpHeaderExtensionCapability,
  RTCRtpHeaderExtensionParameters,
  RTCRtpSupportedHeaderExtension,
} from '../types/rtp-header-extension.js';

declare const supported: RTCRtpSupportedHeaderExtension;
declare const negotiated: RTCRtpHeaderExtensionParameters;

// What is asked for has a direction; what a browser lists may have none.
expectAssignable<RTCRtpHeaderExtensionCapability>({ uri: 'urn:x', direction: 'sendonly' });
expectNotAssignable<RTCRtpHeaderExtensionCapability>({ uri: 'urn:x' });
expectNotAssignable<RTCRtpHeaderExtensionCapability>({ uri: 'urn:x', direction: 'up' });
expectType<RTCRtpTransceiverDirection | undefined>(supported.direction);

// A negotiated one has its number.
expectType<number>(negotiated.id);
expectType<boolean | undefined>(negotiated.encrypted);
