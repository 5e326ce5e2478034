import type { RTCCertificate, RTCCertificateAlgorithm } from '../types/index.js';
import { platformPeerConnection } from './platform-peer-connection.ts';
import { type AbortOptions, abortion, native, settle } from './settle.ts';

/**
 * A new certificate for {@link RTCConfiguration.certificates}, with a key that never leaves the browser.
 *
 * @param algorithm - The kind of key, such as `{ name: 'ECDSA', namedCurve: 'P-256' }`; `expires` gives the lifetime in
 * milliseconds.
 * @param options - `signal` ends the wait.
 * @returns The certificate. It can be stored in IndexedDB and used again until it expires.
 * @throws `NotSupportedError` when the browser doesn't know the algorithm.
 * @throws `TypeError` where the platform has no `RTCPeerConnection`.
 * @throws `signal.reason` when aborted. The key may still be made; nobody gets it.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-generatecertificate | WebRTC: generateCertificate()}
 * @example
 * ```ts
 * import { generateCertificate } from 'strict-webrtc';
 *
 * const certificate = await generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
 * const pc = new RTCPeerConnection({ certificates: [certificate] });
 * ```
 */
export function generateCertificate(
  algorithm: RTCCertificateAlgorithm,
  options?: AbortOptions,
): Promise<RTCCertificate> {
  return settle(
    abortion(options?.signal),
    native(() => platformPeerConnection('generateCertificate()').generateCertificate(algorithm)),
  );
}
