import type { RTCEncodedAudioFrame, RTCEncodedVideoFrame } from './encoded-frame.js';
import type { EnumObject } from './enum-object.js';
import type { EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { CryptoKey, Event, EventInit, ReadableStream, WritableStream } from './platform.js';

/**
 * How SFrame encrypts frames: the cipher, its hash and the length of the authentication tag in bits.
 *
 * - `AES_128_CTR_HMAC_SHA256_80`: AES-128 in counter mode, tags of 80 bits.
 * - `AES_128_CTR_HMAC_SHA256_64`: AES-128 in counter mode, tags of 64 bits.
 * - `AES_128_CTR_HMAC_SHA256_32`: AES-128 in counter mode, tags of 32 bits.
 * - `AES_128_GCM_SHA256_128`: AES-128 in Galois mode, tags of 128 bits.
 * - `AES_256_GCM_SHA512_128`: AES-256 in Galois mode, tags of 128 bits.
 * - `AES_256_CTR_HMAC_SHA512_80`: AES-256 in counter mode, tags of 80 bits.
 * - `AES_256_CTR_HMAC_SHA512_64`: AES-256 in counter mode, tags of 64 bits.
 * - `AES_256_CTR_HMAC_SHA512_32`: AES-256 in counter mode, tags of 32 bits.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#enumdef-sframeciphersuite | WebRTC Encoded Transform: SFrameCipherSuite}
 */
export type SFrameCipherSuite =
  | 'AES_128_CTR_HMAC_SHA256_80'
  | 'AES_128_CTR_HMAC_SHA256_64'
  | 'AES_128_CTR_HMAC_SHA256_32'
  | 'AES_128_GCM_SHA256_128'
  | 'AES_256_GCM_SHA512_128'
  | 'AES_256_CTR_HMAC_SHA512_80'
  | 'AES_256_CTR_HMAC_SHA512_64'
  | 'AES_256_CTR_HMAC_SHA512_32';

/** The values of `SFrameCipherSuite` by name. */
export declare const SFrameCipherSuite: EnumObject<SFrameCipherSuite>;

/**
 * How an SFrame transform works.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-sframetransformoptions | WebRTC Encoded Transform: SFrameTransformOptions}
 */
export interface SFrameTransformOptions {
  /**
   * How frames are encrypted; both sides need the same.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformoptions-ciphersuite | WebRTC Encoded Transform: cipherSuite}
   */
  cipherSuite: SFrameCipherSuite;
}

/**
 * What SFrame encrypts at a time.
 *
 * - `per-frame`: whole frames, before they are cut into packets.
 * - `per-packet`: the payload of each packet.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#enumdef-sframetype | WebRTC Encoded Transform: SFrameType}
 */
export type SFrameType = 'per-frame' | 'per-packet';

/** The values of `SFrameType` by name. */
export declare const SFrameType: EnumObject<SFrameType>;

/**
 * How an {@link RTCRtpSFrameEncryptor} works.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-rtcrtpsframeencryptoroptions | WebRTC Encoded Transform: RTCRtpSFrameEncryptorOptions}
 */
export interface RTCRtpSFrameEncryptorOptions extends SFrameTransformOptions {
  /**
   * What is encrypted at a time. Default: `'per-frame'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpsframeencryptoroptions-type | WebRTC Encoded Transform: type}
   */
  type?: SFrameType | undefined;
}

/**
 * A key identifier that fits into a number: an integer from 0 to 2^53 - 1.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#typedefdef-smallcryptokeyid | WebRTC Encoded Transform: SmallCryptoKeyID}
 */
export type SmallCryptoKeyID = number;

/**
 * The identifier that a key has in SFrame headers: an integer from 0 to 2^64 - 1.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#typedefdef-cryptokeyid | WebRTC Encoded Transform: CryptoKeyID}
 */
export type CryptoKeyID = SmallCryptoKeyID | bigint;

/**
 * The key of whatever encrypts SFrame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#sframeencryptormanager | WebRTC Encoded Transform: SFrameEncryptorManager}
 */
export interface SFrameEncryptorManager {
  /**
   * Encrypts with another key from now on. Resolves when it is in use.
   *
   * Browsers: no data.
   *
   * @param key - The key.
   * @param keyId - The identifier that the frames will name the key by.
   *
   * @throws `RangeError` when `keyId` is not an integer from 0 to 2^64 - 1.
   * @throws `InvalidModificationError` when the key cannot be used.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframeencryptormanager-setencryptionkey | WebRTC Encoded Transform: setEncryptionKey()}
   */
  setEncryptionKey?(key: CryptoKey, keyId: CryptoKeyID): Promise<void>;
}

/**
 * The keys of whatever decrypts SFrame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#sframedecryptormanager | WebRTC Encoded Transform: SFrameDecryptorManager}
 */
export interface SFrameDecryptorManager {
  /**
   * Adds a key to decrypt with. Resolves when it can be used.
   *
   * Browsers: no data.
   *
   * @param key - The key.
   * @param keyId - The identifier that frames name the key by.
   *
   * @throws `RangeError` when `keyId` is not an integer from 0 to 2^64 - 1.
   * @throws `InvalidModificationError` when the key cannot be used.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-adddecryptionkey | WebRTC Encoded Transform: addDecryptionKey()}
   */
  addDecryptionKey?(key: CryptoKey, keyId: CryptoKeyID): Promise<void>;

  /**
   * Forgets a key. Resolves when it is no longer used.
   *
   * Browsers: no data.
   *
   * @param keyId - The identifier that the key was added with.
   *
   * @throws `RangeError` when `keyId` is not an integer from 0 to 2^64 - 1.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-removedecryptionkey | WebRTC Encoded Transform: removeDecryptionKey()}
   */
  removeDecryptionKey?(keyId: CryptoKeyID): Promise<void>;

  /**
   * Called when a frame could not be decrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-onerror | WebRTC Encoded Transform: onerror}
   */
  onerror?: EventHandler<SFrameTransformErrorEvent, SFrameDecryptorManager>;
}

/** The events of whatever decrypts SFrame. */
export interface SFrameDecryptorManagerEventMap {
  /**
   * A frame could not be decrypted; it is dropped.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptormanager-onerror | WebRTC Encoded Transform: onerror}
   */
  error: SFrameTransformErrorEvent;
}

/**
 * Encrypts what a sender sends (SFrame), without a script that sees the frames: assign it to
 * {@link RTCRtpSender.transform}.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcrtpsframeencryptor | WebRTC Encoded Transform: RTCRtpSFrameEncryptor}
 */
export interface RTCRtpSFrameEncryptor extends SFrameEncryptorManager {
  /** The name of the class; nothing else passes for an encryptor. */
  readonly [Symbol.toStringTag]: 'RTCRtpSFrameEncryptor';
}

/** The interface object of {@link RTCRtpSFrameEncryptor}. */
export declare const RTCRtpSFrameEncryptor: InterfaceObject<RTCRtpSFrameEncryptor> & {
  /**
   * Makes an encryptor; it needs a key before frames are sent.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpsframeencryptor-rtcrtpsframeencryptor | WebRTC Encoded Transform: RTCRtpSFrameEncryptor()}
   */
  new (options: RTCRtpSFrameEncryptorOptions): RTCRtpSFrameEncryptor;
};

/**
 * Decrypts what a receiver receives (SFrame), without a script that sees the frames: assign it to
 * {@link RTCRtpReceiver.transform}.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcrtpsframedecryptor | WebRTC Encoded Transform: RTCRtpSFrameDecryptor}
 */
export interface RTCRtpSFrameDecryptor
  extends TypedEventTarget<SFrameDecryptorManagerEventMap, RTCRtpSFrameDecryptor>,
    SFrameDecryptorManager {
  /** The name of the class; no other event target passes for a decryptor. */
  readonly [Symbol.toStringTag]: 'RTCRtpSFrameDecryptor';
}

/** The interface object of {@link RTCRtpSFrameDecryptor}. */
export declare const RTCRtpSFrameDecryptor: InterfaceObject<RTCRtpSFrameDecryptor> & {
  /**
   * Makes a decryptor; it needs the keys of the frames that arrive.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpsframedecryptor-rtcrtpsframedecryptor | WebRTC Encoded Transform: RTCRtpSFrameDecryptor()}
   */
  new (options: SFrameTransformOptions): RTCRtpSFrameDecryptor;
};

/**
 * Encrypts a stream of frames or bytes (SFrame), for use with `pipeThrough()`.
 *
 * Exists in windows and dedicated workers.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#sframeencryptorstream | WebRTC Encoded Transform: SFrameEncryptorStream}
 */
export interface SFrameEncryptorStream extends SFrameEncryptorManager {
  /**
   * What comes out: encrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://streams.spec.whatwg.org/#dom-generictransformstream-readable | Streams: readable}
   */
  readonly readable: ReadableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;

  /**
   * What goes in: in the clear.
   *
   * Browsers: no data.
   *
   * @see {@link https://streams.spec.whatwg.org/#dom-generictransformstream-writable | Streams: writable}
   */
  readonly writable: WritableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;
}

/** The interface object of {@link SFrameEncryptorStream}. */
export declare const SFrameEncryptorStream: InterfaceObject<SFrameEncryptorStream> & {
  /**
   * Makes an encrypting stream; it needs a key before frames go through.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframeencryptorstream-sframeencryptorstream | WebRTC Encoded Transform: SFrameEncryptorStream()}
   */
  new (options: SFrameTransformOptions): SFrameEncryptorStream;
};

/**
 * Decrypts a stream of frames or bytes (SFrame), for use with `pipeThrough()`.
 *
 * Exists in windows and dedicated workers.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#sframedecryptorstream | WebRTC Encoded Transform: SFrameDecryptorStream}
 */
export interface SFrameDecryptorStream
  extends TypedEventTarget<SFrameDecryptorManagerEventMap, SFrameDecryptorStream>,
    SFrameDecryptorManager {
  /**
   * What comes out: in the clear.
   *
   * Browsers: no data.
   *
   * @see {@link https://streams.spec.whatwg.org/#dom-generictransformstream-readable | Streams: readable}
   */
  readonly readable: ReadableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;

  /**
   * What goes in: encrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://streams.spec.whatwg.org/#dom-generictransformstream-writable | Streams: writable}
   */
  readonly writable: WritableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;
}

/** The interface object of {@link SFrameDecryptorStream}. */
export declare const SFrameDecryptorStream: InterfaceObject<SFrameDecryptorStream> & {
  /**
   * Makes a decrypting stream; it needs the keys of the frames that go through.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframedecryptorstream-sframedecryptorstream | WebRTC Encoded Transform: SFrameDecryptorStream()}
   */
  new (options: SFrameTransformOptions): SFrameDecryptorStream;
};

/**
 * Why a frame could not be decrypted.
 *
 * - `authentication`: the authentication tag does not fit; the frame was changed, or the key is wrong.
 * - `keyID`: there is no key of the identifier that the frame names.
 * - `syntax`: the frame is not SFrame.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#enumdef-sframetransformerroreventtype | WebRTC Encoded Transform: SFrameTransformErrorEventType}
 */
export type SFrameTransformErrorEventType = 'authentication' | 'keyID' | 'syntax';

/** The values of `SFrameTransformErrorEventType` by name. */
export declare const SFrameTransformErrorEventType: EnumObject<SFrameTransformErrorEventType>;

/**
 * Tells that a frame could not be decrypted.
 *
 * Exists in windows and dedicated workers.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#sframetransformerrorevent | WebRTC Encoded Transform: SFrameTransformErrorEvent}
 */
export interface SFrameTransformErrorEvent extends Event {
  /**
   * Why the frame could not be decrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerrorevent-errortype | WebRTC Encoded Transform: errorType}
   */
  readonly errorType?: SFrameTransformErrorEventType;

  /**
   * The identifier of the key that the frame names, or `null` unless the error is `keyID`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerrorevent-keyid | WebRTC Encoded Transform: keyID}
   */
  readonly keyID?: CryptoKeyID | null;

  /**
   * The frame that could not be decrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerrorevent-frame | WebRTC Encoded Transform: frame}
   */
  readonly frame?: RTCEncodedVideoFrame | RTCEncodedAudioFrame;
}

/** The interface object of {@link SFrameTransformErrorEvent}. */
export declare const SFrameTransformErrorEvent: InterfaceObject<SFrameTransformErrorEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerrorevent-sframetransformerrorevent | WebRTC Encoded Transform: SFrameTransformErrorEvent()}
   */
  new (type: string, eventInitDict: SFrameTransformErrorEventInit): SFrameTransformErrorEvent;
};

/**
 * What the constructor of {@link SFrameTransformErrorEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-sframetransformerroreventinit | WebRTC Encoded Transform: SFrameTransformErrorEventInit}
 */
export interface SFrameTransformErrorEventInit extends EventInit {
  /**
   * Why the frame could not be decrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerroreventinit-errortype | WebRTC Encoded Transform: errorType}
   */
  errorType: SFrameTransformErrorEventType;

  /**
   * The frame that could not be decrypted.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerroreventinit-frame | WebRTC Encoded Transform: frame}
   */
  frame: RTCEncodedVideoFrame | RTCEncodedAudioFrame;

  /**
   * The identifier of the key that the frame names, or `null` for none. Default: `null`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-sframetransformerroreventinit-keyid | WebRTC Encoded Transform: keyID}
   */
  keyID?: CryptoKeyID | null | undefined;
}
