import { expectError, expectType } from 'tsd';
import type { RTCRtpCapabilities } from '../types/rtp-capabilities.js';
import type { RTCRtpCodecCapability } from '../types/rtp-codec.js';
import { RTCRtpReceiver } from '../types/rtp-receiver.js';

// What can be received of one kind of media, where the browser knows the kind.
const capabilities = RTCRtpReceiver.getCapabilities('audio');
expectType<RTCRtpCapabilities | null>(capabilities);
expectType<RTCRtpCodecCapability[] | undefined>(capabilities?.codecs);
expectType<string | undefined>(capabilities?.headerExtensions[0]?.uri);
expectError(RTCRtpReceiver.getCapabilities('sound'));
