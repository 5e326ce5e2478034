import type { CryptoKeyID } from '../types/index.js';
import type { CryptoKey } from '../types/platform.d.ts';
import { optional } from './optional.ts';
import type { SFrameDecryptor, SFrameEncryptor } from './receivers.ts';
import { type AbortOptions, abortion, settle } from './settle.ts';

/**
 * Encrypts with this key from now on.
 *
 * @param encryptor - An `RTCRtpSFrameEncryptor` or an `SFrameEncryptorStream`.
 * @param key - The base key; `HKDF` is its algorithm.
 * @param keyId - The number that the other side knows the key by: an integer from 0 to 2⁶⁴ − 1.
 * @param options - `signal` ends the wait.
 * @throws The browser's own error when the key or its number is not usable.
 * @throws `NotSupportedError` when the browser does not have it, as none has yet.
 * @throws `signal.reason` when aborted. The key may be set all the same.
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframeencryptormanager-setencryptionkey | WebRTC Encoded Transform: setEncryptionKey()}
 * @example
 * ```ts
 * import { type RTCRtpSFrameEncryptor, setEncryptionKey } from 'strict-webrtc';
 *
 * function rotate(encryptor: RTCRtpSFrameEncryptor, key: CryptoKey, generation: number): Promise<void> {
 *   return setEncryptionKey(encryptor, key, generation);
 * }
 * ```
 */
export function setEncryptionKey(
  encryptor: SFrameEncryptor,
  key: CryptoKey,
  keyId: CryptoKeyID,
  options?: AbortOptions,
): Promise<void> {
  return settle(abortion(options?.signal), optional(encryptor, 'setEncryptionKey', key, keyId));
}

/**
 * Decrypts, from now on, what comes with this number with this key.
 *
 * @param decryptor - An `RTCRtpSFrameDecryptor` or an `SFrameDecryptorStream`.
 * @param key - The base key; `HKDF` is its algorithm.
 * @param keyId - The number that the other side sends: an integer from 0 to 2⁶⁴ − 1.
 * @param options - `signal` ends the wait.
 * @throws The browser's own error when the key or its number is not usable.
 * @throws `NotSupportedError` when the browser does not have it, as none has yet.
 * @throws `signal.reason` when aborted. The key may be added all the same.
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-adddecryptionkey | WebRTC Encoded Transform: addDecryptionKey()}
 * @example
 * ```ts
 * import { addDecryptionKey, type RTCRtpSFrameDecryptor } from 'strict-webrtc';
 *
 * function learn(decryptor: RTCRtpSFrameDecryptor, key: CryptoKey, generation: number): Promise<void> {
 *   return addDecryptionKey(decryptor, key, generation);
 * }
 * ```
 */
export function addDecryptionKey(
  decryptor: SFrameDecryptor,
  key: CryptoKey,
  keyId: CryptoKeyID,
  options?: AbortOptions,
): Promise<void> {
  return settle(abortion(options?.signal), optional(decryptor, 'addDecryptionKey', key, keyId));
}

/**
 * Decrypts nothing more that comes with this number.
 *
 * @param decryptor - An `RTCRtpSFrameDecryptor` or an `SFrameDecryptorStream`.
 * @param keyId - The number of the key.
 * @param options - `signal` ends the wait.
 * @throws The browser's own error when it does not know the number.
 * @throws `NotSupportedError` when the browser does not have it, as none has yet.
 * @throws `signal.reason` when aborted. The key may be removed all the same.
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-removedecryptionkey | WebRTC Encoded Transform: removeDecryptionKey()}
 * @example
 * ```ts
 * import { type RTCRtpSFrameDecryptor, removeDecryptionKey } from 'strict-webrtc';
 *
 * function forget(decryptor: RTCRtpSFrameDecryptor, generation: number): Promise<void> {
 *   return removeDecryptionKey(decryptor, generation);
 * }
 * ```
 */
export function removeDecryptionKey(
  decryptor: SFrameDecryptor,
  keyId: CryptoKeyID,
  options?: AbortOptions,
): Promise<void> {
  return settle(abortion(options?.signal), optional(decryptor, 'removeDecryptionKey', keyId));
}
