import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCDTMFSender } from '../types/dtmf.js';
import type { RTCRtpCapabilities, RTCRtpSenderParameters, RTCRtpSendParameters } from '../types/rtp.js';
import { RTCRtpSender } from '../types/rtp.js';
import type { RTCStatsReport } from '../types/stats.js';

declare const sender: RTCRtpSender;
declare const value: unknown;
declare const track: MediaStreamTrack;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCRtpSender>(sender);

// What getParameters() gives can be changed and handed back.
const parameters = sender.getParameters();
expectType<RTCRtpSenderParameters>(parameters);
for (const encoding of parameters.encodings) {
  expectType<boolean>(encoding.active);
  encoding.active = false;
  encoding.maxBitrate = 500_000;
  encoding.scalabilityMode = 'L1T3';
  encoding.codec = { mimeType: 'video/VP9', clockRate: 90_000 };
  encoding.scaleResolutionDownTo = { maxWidth: 640, maxHeight: 360 };
}
parameters.degradationPreference = 'maintain-framerate-and-resolution';
expectType<Promise<void>>(sender.setParameters(parameters));
expectType<Promise<void>>(sender.setParameters(parameters, { encodingOptions: [{ keyFrame: true }] }));
expectType<Promise<void>>(sender.setParameters(parameters, null));

// setParameters() takes read-only lists, and members that are undefined.
const changed = {
  ...parameters,
  degradationPreference: undefined,
  encodings: parameters.encodings.map((encoding) => ({ ...encoding, maxBitrate: undefined })),
} as const;
expectAssignable<RTCRtpSendParameters>(changed);
declare const readonlyParameters: Readonly<
  Omit<RTCRtpSenderParameters, 'encodings'> & { encodings: readonly { readonly maxBitrate: 1 }[] }
>;
sender.setParameters(readonlyParameters);

// Parameters of lib.dom's sender are accepted as well.
declare const platformParameters: globalThis.RTCRtpSendParameters;
sender.setParameters(platformParameters);

// The options are a dictionary: nothing else, and nothing misspelt.
expectError(sender.setParameters(parameters, 42));
expectError(sender.setParameters(parameters, 'keyFrame'));
expectError(sender.setParameters(parameters, { encodingOption: [] }));
expectError(sender.setParameters(parameters, { encodingOptions: [{ keyframe: true }] }));
expectError(sender.setParameters({ encodings: [] }));

// A track is replaced by a track, or by null.
sender.replaceTrack(track);
sender.replaceTrack(null);
expectError(sender.replaceTrack());
expectError(sender.replaceTrack(undefined));
sender.setStreams(new MediaStream(), new MediaStream());

expectType<RTCDTMFSender | null>(sender.dtmf);
expectType<Promise<RTCStatsReport>>(sender.getStats());
expectAssignable<MediaStreamTrack | null>(sender.track);
expectError(() => {
  sender.track = null;
});

// Only audio and video have capabilities.
expectType<RTCRtpCapabilities | null>(RTCRtpSender.getCapabilities('audio'));
expectError(RTCRtpSender.getCapabilities('vidoe'));
const codec = RTCRtpSender.getCapabilities('video')?.codecs[0];
if (codec) expectAssignable<globalThis.RTCRtpCodec>(codec);
expectNotAssignable<null>(RTCRtpSender.getCapabilities('video')?.headerExtensions);

// Not every browser can turn hardware encoding off.
expectType<(() => void) | undefined>(RTCRtpSender.disableHardwareEncoding);
RTCRtpSender.disableHardwareEncoding?.();

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCRtpSender());
if (value instanceof RTCRtpSender) expectType<RTCRtpSender>(value);

// What is not in the specification is not there.
expectError(sender.createEncodedStreams());
