import { expectAssignable, expectError, expectType } from 'tsd';
import { asPlatform, type PlatformTypeOf } from '../dist/index.js';
import type * as strict from '../types/index.js';

declare const pc: strict.RTCPeerConnection;
declare const event: strict.RTCTrackEvent;
declare const sctp: strict.RTCSctpTransport;
declare const description: strict.RTCSessionDescription;
declare const report: strict.RTCStatsReport;
declare const certificate: strict.RTCCertificate;

// A strict object gets the type that lib.dom has under the same name.
expectType<RTCPeerConnection>(asPlatform(pc));
expectType<RTCTrackEvent>(asPlatform(event));
expectType<RTCRtpTransceiver>(asPlatform(event.transceiver));
expectType<RTCRtpReceiver>(asPlatform(event.receiver));
expectType<RTCRtpSender>(asPlatform(event.transceiver.sender));
expectType<RTCSctpTransport>(asPlatform(sctp));
expectType<RTCDtlsTransport>(asPlatform(sctp.transport));
expectType<RTCIceTransport>(asPlatform(sctp.transport.iceTransport));
expectType<RTCDataChannel>(asPlatform(pc.createDataChannel('x')));
expectType<RTCSessionDescription>(asPlatform(description));
expectType<RTCStatsReport>(asPlatform(report));
expectType<RTCCertificate>(asPlatform(certificate));

// So does each part of a union, and an object with more than the interface.
expectType<RTCRtpSender | RTCRtpReceiver>(
  asPlatform(event.receiver as strict.RTCRtpSender | strict.RTCRtpReceiver),
);
expectType<RTCPeerConnection>(asPlatform(pc as strict.RTCPeerConnection & { label: string }));
expectAssignable<PlatformTypeOf<strict.RTCIceCandidate>>(new RTCIceCandidate());

// Other objects have no type to get.
expectError(asPlatform(new EventTarget()));
expectError(asPlatform(null));
