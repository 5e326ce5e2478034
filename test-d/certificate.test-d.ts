import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  RTCCertificateAlgorithm,
  RTCCertificateExpiration,
  RTCCertificateLike,
  RTCDtlsFingerprint,
} from '../types/certificate.js';
import { RTCCertificate } from '../types/certificate.js';

declare const certificate: RTCCertificate;
declare const platformCertificate: globalThis.RTCCertificate;

// A strict certificate passes where lib.dom's is wanted; a configuration takes either.
expectAssignable<globalThis.RTCCertificate>(certificate);
expectAssignable<RTCCertificateLike>(certificate);
expectAssignable<RTCCertificateLike>(platformCertificate);
expectNotAssignable<RTCCertificateLike>({ expires: 0 });

// A fingerprint has its algorithm and its value.
expectType<number>(certificate.expires);
expectType<RTCDtlsFingerprint[]>(certificate.getFingerprints());
expectType<{ algorithm: string; value: string } | undefined>(certificate.getFingerprints()[0]);

// A key is asked for with the parameters that its kind needs; its name alone is not enough.
expectAssignable<RTCCertificateAlgorithm>({ name: 'ECDSA', namedCurve: 'P-256' });
expectAssignable<RTCCertificateAlgorithm>({ name: 'ECDSA', namedCurve: 'P-256', expires: 86_400_000 });
expectAssignable<RTCCertificateAlgorithm>({ name: 'ECDSA', namedCurve: 'P-256', expires: undefined });
expectAssignable<RTCCertificateAlgorithm>({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: 'SHA-256',
});
expectAssignable<RTCCertificateAlgorithm>({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash: { name: 'SHA-256' },
});
expectNotAssignable<RTCCertificateAlgorithm>('ECDSA');
expectNotAssignable<RTCCertificateAlgorithm>({ name: 'ECDSA' });
expectNotAssignable<RTCCertificateAlgorithm>({ name: 'ECDSA', namedCurve: 'P-265' });
expectNotAssignable<RTCCertificateAlgorithm>({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048 });
expectNotAssignable<RTCCertificateAlgorithm>({ name: 'RSA-PSS', modulusLength: 2048 });
expectNotAssignable<RTCCertificateExpiration>({ expires: new Date() });

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCCertificate());
declare const value: unknown;
if (value instanceof RTCCertificate) expectType<RTCCertificate>(value);
