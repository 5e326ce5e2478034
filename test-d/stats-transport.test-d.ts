import { expectError, expectType } from 'tsd';
import type { RTCDtlsTransportState } from '../types/dtls.js';
import type { RTCCertificateStats, RTCTransportStats } from '../types/stats-transport.js';

declare const transport: RTCTransportStats;
declare const certificate: RTCCertificateStats;

// A transport has the state that its DTLS transport has.
expectType<'transport'>(transport.type);
expectType<RTCDtlsTransportState>(transport.dtlsState);
expectType<string | undefined>(transport.selectedCandidatePairId);
expectError(transport.state);

// A certificate is known by its fingerprint.
expectType<'certificate'>(certificate.type);
expectType<string>(certificate.fingerprint);
expectType<string>(certificate.fingerprintAlgorithm);
expectType<string | undefined>(certificate.issuerCertificateId);
