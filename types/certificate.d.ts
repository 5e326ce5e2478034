import type { InterfaceObject } from './events.js';
import type { EpochTimeStamp } from './platform.js';

/**
 * The self-signed certificate, with its private key, that a connection proves its identity with.
 *
 * Comes from {@link generateCertificate} and goes into
 * {@link RTCConfiguration.certificates}; never constructed. It can be kept in IndexedDB and sent to a worker,
 * though its key cannot be read.
 *
 * Browsers: Chrome 49, Firefox 42, Safari 12.1.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate | WebRTC: RTCCertificate}
 */
export interface RTCCertificate {
  /**
   * When the certificate stops being valid, in milliseconds since the Unix epoch. A connection cannot be made
   * with an expired one.
   *
   * Browsers: Chrome 49, Firefox 42, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate-expires | WebRTC: expires}
   */
  readonly expires: EpochTimeStamp;

  /**
   * Gives the fingerprints of the certificate, one for each hash algorithm that the browser uses for it.
   *
   * Browsers: Chrome 61, Firefox 138, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate-getfingerprints | WebRTC: getFingerprints()}
   */
  getFingerprints(): RTCDtlsFingerprint[];
}

/** The interface object of {@link RTCCertificate}; it has no constructor. */
export declare const RTCCertificate: InterfaceObject<RTCCertificate>;

/**
 * A certificate as {@link RTCConfiguration.certificates} takes it: an {@link RTCCertificate}, whichever
 * library declares its type.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate | WebRTC: RTCCertificate}
 */
export interface RTCCertificateLike {
  /**
   * When the certificate stops being valid, in milliseconds since the Unix epoch.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate-expires | WebRTC: expires}
   */
  readonly expires: EpochTimeStamp;

  /**
   * Gives the fingerprints of the certificate.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificate-getfingerprints | WebRTC: getFingerprints()}
   */
  getFingerprints(): readonly Partial<RTCDtlsFingerprint>[];
}

/**
 * The hash of a certificate, by which the other side recognises it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlsfingerprint | WebRTC: RTCDtlsFingerprint}
 */
export interface RTCDtlsFingerprint {
  /**
   * The hash algorithm, such as `sha-256`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlsfingerprint-algorithm | WebRTC: algorithm}
   */
  algorithm: string;

  /**
   * The hash: lower-case hexadecimal bytes with colons between them.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlsfingerprint-value | WebRTC: value}
   */
  value: string;
}

/**
 * For how long a new certificate is to be valid.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificateexpiration | WebRTC: RTCCertificateExpiration}
 */
export interface RTCCertificateExpiration {
  /**
   * For how long the certificate is valid, in milliseconds from now: at most a year, and the browser may
   * shorten it. Absent: 30 days.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtccertificateexpiration-expires | WebRTC: expires}
   */
  expires?: number | undefined;
}

/**
 * Asks {@link generateCertificate} for a key on an elliptic curve, which is quick.
 *
 * @see {@link https://w3c.github.io/webcrypto/#EcKeyGenParams-dictionary | Web Cryptography: EcKeyGenParams}
 */
export interface RTCEcdsaCertificateParams extends RTCCertificateExpiration {
  /**
   * Always `'ECDSA'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-Algorithm-name | Web Cryptography: name}
   */
  name: 'ECDSA';

  /**
   * The curve. All browsers take `P-256`, some the others as well.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-EcKeyGenParams-namedCurve | Web Cryptography: namedCurve}
   */
  namedCurve: 'P-256' | 'P-384' | 'P-521';
}

/**
 * Asks {@link generateCertificate} for an RSA key, which takes a while.
 *
 * @see {@link https://w3c.github.io/webcrypto/#RsaHashedKeyGenParams-dictionary | Web Cryptography: RsaHashedKeyGenParams}
 */
export interface RTCRsaCertificateParams extends RTCCertificateExpiration {
  /**
   * Always `'RSASSA-PKCS1-v1_5'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-Algorithm-name | Web Cryptography: name}
   */
  name: 'RSASSA-PKCS1-v1_5';

  /**
   * The length of the modulus, in bits. All browsers take 2048.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-RsaKeyGenParams-modulusLength | Web Cryptography: modulusLength}
   */
  modulusLength: number;

  /**
   * The exponent, as bytes with the most significant one first. All browsers take 65537, which is
   * `new Uint8Array([1, 0, 1])`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-RsaKeyGenParams-publicExponent | Web Cryptography: publicExponent}
   */
  publicExponent: Uint8Array<ArrayBuffer>;

  /**
   * The hash algorithm of the signature. The browsers take no other.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webcrypto/#dfn-RsaHashedKeyGenParams-hash | Web Cryptography: hash}
   */
  hash: 'SHA-256' | { name: 'SHA-256' };
}

/**
 * What {@link generateCertificate} takes: the kind of key, with its parameters. The bare name of an
 * algorithm is not enough: those that can be used all have parameters that are required.
 *
 * A variable of `lib.dom`'s `EcKeyGenParams` or `RsaHashedKeyGenParams` is no such thing: its name is any string, so
 * that a misspelt one would pass. Declare it with `satisfies`, as in
 * `const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const satisfies EcKeyGenParams`.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-generatecertificate | WebRTC: generateCertificate()}
 */
export type RTCCertificateAlgorithm = RTCEcdsaCertificateParams | RTCRsaCertificateParams;
