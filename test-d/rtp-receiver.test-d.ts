import { expectAssignable, expectError, expectType } from 'tsd';
import type {
  RTCRtpCapabilities,
  RTCRtpContributingSource,
  RTCRtpHeaderExtensionParameters,
  RTCRtpReceiveParameters,
  RTCRtpSynchronizationSource,
} from '../types/rtp.js';
import { RTCRtpReceiver } from '../types/rtp.js';
import type { RTCStatsReport } from '../types/stats.js';

declare const receiver: RTCRtpReceiver;
declare const value: unknown;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCRtpReceiver>(receiver);
expectAssignable<globalThis.MediaStreamTrack>(receiver.track);

// Not every browser tells the header extensions of a receiver.
expectType<RTCRtpReceiveParameters>(receiver.getParameters());
expectType<RTCRtpHeaderExtensionParameters[] | undefined>(receiver.getParameters().headerExtensions);

expectType<RTCRtpContributingSource[]>(receiver.getContributingSources());
expectType<RTCRtpSynchronizationSource[]>(receiver.getSynchronizationSources());
declare const source: RTCRtpSynchronizationSource;
expectType<number>(source.rtpTimestamp);
expectType<number | undefined>(source.captureTimestamp);
expectType<Promise<RTCStatsReport>>(receiver.getStats());

// The jitter buffer aims at milliseconds, or at nothing.
receiver.jitterBufferTarget = 200;
receiver.jitterBufferTarget = null;
expectError(() => {
  receiver.jitterBufferTarget = '200';
});
expectError(receiver.playoutDelayHint);

// Handlers know the receiver that they are on.
receiver.onssrcchange = (event) => {
  expectType<number | null>(event.currentTarget.jitterBufferTarget);
};
receiver.oncsrcchange = null;

// Only audio and video have capabilities, and there may be none.
expectType<RTCRtpCapabilities | null>(RTCRtpReceiver.getCapabilities('audio'));
expectError(RTCRtpReceiver.getCapabilities('sound'));
expectType<(() => void) | undefined>(RTCRtpReceiver.disableHardwareDecoding);

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCRtpReceiver());
if (value instanceof RTCRtpReceiver) expectType<RTCRtpReceiver>(value);
