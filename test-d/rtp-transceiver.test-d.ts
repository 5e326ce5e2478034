import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCRtpHeaderExtensionCapability,
  RTCRtpSender,
  RTCRtpTransceiverDirection,
  RTCRtpTransceiverInit,
} from '../types/rtp.js';
import { RTCRtpReceiver, RTCRtpTransceiver } from '../types/rtp.js';

declare const transceiver: RTCRtpTransceiver;
declare const value: unknown;

// A strict object passes where lib.dom's is wanted.
expectAssignable<globalThis.RTCRtpTransceiver>(transceiver);
expectType<RTCRtpSender>(transceiver.sender);
expectType<string | null>(transceiver.mid);
expectType<RTCRtpTransceiverDirection | null>(transceiver.currentDirection);

// A direction may read `stopped`, and what was read can be set again; stopping is stop()'s business.
expectType<RTCRtpTransceiverDirection>(transceiver.direction);
const previous = transceiver.direction;
transceiver.direction = 'recvonly';
const restore = (): void => {
  transceiver.direction = previous;
};
restore();
expectError(() => {
  transceiver.direction = 'sendreceive';
});

// Any collection of codecs will do.
const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
transceiver.setCodecPreferences(codecs);
transceiver.setCodecPreferences([] as readonly { mimeType: string; clockRate: number }[]);
transceiver.setCodecPreferences(new Set([{ mimeType: 'a', clockRate: 1 }]));
expectError(transceiver.setCodecPreferences(['video/VP8']));
expectError(transceiver.setCodecPreferences('video/VP8'));

// Not every browser lets a page control header extensions.
const extensions = transceiver.getHeaderExtensionsToNegotiate?.();
expectType<RTCRtpHeaderExtensionCapability[] | undefined>(extensions);
if (extensions?.[0]) {
  extensions[0].direction = 'stopped';
  transceiver.setHeaderExtensionsToNegotiate?.(extensions);
  transceiver.setHeaderExtensionsToNegotiate?.(extensions as readonly RTCRtpHeaderExtensionCapability[]);
}

// How a transceiver is set up: read-only lists and undefined members are fine.
expectAssignable<RTCRtpTransceiverInit>({ sendEncodings: [{ maxBitrate: 1 }] });
expectAssignable<RTCRtpTransceiverInit>({ sendEncodings: [{ scalabilityMode: 'L1T3' }] });
expectAssignable<RTCRtpTransceiverInit>({ direction: undefined, streams: [] as readonly MediaStream[] });
expectNotAssignable<RTCRtpTransceiverInit>({ direction: 'both' });
expectNotAssignable<RTCRtpTransceiverInit>(42);
declare const platformInit: globalThis.RTCRtpTransceiverInit;
expectAssignable<RTCRtpTransceiverInit>(platformInit);

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCRtpTransceiver());
if (value instanceof RTCRtpTransceiver) expectType<RTCRtpTransceiver>(value);
