import { expectAssignable, expectNotAssignable, expectType } from 'tsd';
import type { RTCCertificate } from '../types/certificate.js';
import type {
  RTCBundlePolicy,
  RTCConfiguration,
  RTCCurrentConfiguration,
  RTCRtcpMuxPolicy,
} from '../types/configuration.js';
import type { RTCCurrentIceServer, RTCIceTransportPolicy } from '../types/ice-server.js';

declare const certificate: RTCCertificate;
declare const platformCertificate: globalThis.RTCCertificate;

// Everything may be left out, or be undefined; arrays may be readonly.
expectAssignable<RTCConfiguration>({});
expectAssignable<RTCConfiguration>({
  iceServers: undefined,
  certificates: undefined,
  bundlePolicy: undefined,
});
expectAssignable<RTCConfiguration>({ iceServers: [{ urls: [] as readonly string[] }] as const });
expectAssignable<RTCConfiguration>({ certificates: [certificate, platformCertificate] as const });
expectAssignable<RTCConfiguration>({
  iceTransportPolicy: 'relay',
  bundlePolicy: 'max-bundle',
  rtcpMuxPolicy: 'require',
  iceCandidatePoolSize: 1,
});

// The members of the other specifications are known.
expectAssignable<RTCConfiguration>({ peerIdentity: 'user@example.org' });
expectAssignable<RTCConfiguration>({ peerIdentity: null });
expectAssignable<RTCConfiguration>({ rtpHeaderEncryptionPolicy: 'require' });
expectAssignable<RTCConfiguration>({ alwaysNegotiateDataChannels: true, targetLatency: 'none' });

// What is misspelt, or in no specification, is not.
expectNotAssignable<RTCConfiguration>({ bundlePolicy: 'max-bundel' });
expectNotAssignable<RTCConfiguration>({ rtcpMuxPolicy: 'negotiate' });
expectNotAssignable<RTCConfiguration>({ iceServers: { urls: 'stun:example.org' } });
expectNotAssignable<RTCConfiguration>({ encodedInsertableStreams: true });
expectNotAssignable<RTCConfiguration>(42);
expectNotAssignable<RTCConfiguration>('stun:example.org');

// What is in force has its defaults filled in; what some engine does not report may be missing.
declare const current: RTCCurrentConfiguration;
expectType<RTCCurrentIceServer[]>(current.iceServers);
expectType<RTCIceTransportPolicy>(current.iceTransportPolicy);
expectType<RTCBundlePolicy>(current.bundlePolicy);
expectType<RTCRtcpMuxPolicy>(current.rtcpMuxPolicy);
expectType<RTCCertificate[]>(current.certificates);
expectType<number | undefined>(current.iceCandidatePoolSize);
expectType<string | null | undefined>(current.peerIdentity);
expectType<boolean | undefined>(current.alwaysNegotiateDataChannels);

// It goes back in, here and with lib.dom.
expectAssignable<RTCConfiguration>(current);
expectAssignable<globalThis.RTCConfiguration>(current);
declare const platformConfiguration: globalThis.RTCConfiguration;
expectAssignable<RTCConfiguration>(platformConfiguration);
