import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  CryptoKeyID,
  RTCEncodedVideoFrame,
  SFrameCipherSuite,
  SFrameDecryptorManager,
  SFrameEncryptorManager,
} from '../types/encoded-transform.js';
import {
  RTCRtpSFrameDecryptor,
  RTCRtpSFrameEncryptor,
  SFrameDecryptorStream,
  SFrameEncryptorStream,
  SFrameTransformErrorEvent,
} from '../types/encoded-transform.js';
import type { RTCRtpReceiver, RTCRtpSender } from '../types/rtp.js';

declare const key: CryptoKey;
declare const frame: RTCEncodedVideoFrame;
declare const sender: RTCRtpSender;
declare const receiver: RTCRtpReceiver;

const cipherSuite = 'AES_256_GCM_SHA512_128';
expectAssignable<SFrameCipherSuite>(cipherSuite);

// A cipher suite is needed, and must be one of those there are.
const encryptor = new RTCRtpSFrameEncryptor({ cipherSuite, type: 'per-packet' });
const decryptor = new RTCRtpSFrameDecryptor({ cipherSuite });
expectError(new RTCRtpSFrameEncryptor());
expectError(new RTCRtpSFrameEncryptor({}));
expectError(new RTCRtpSFrameDecryptor({ cipherSuite: 'AES' }));
expectError(new RTCRtpSFrameDecryptor({ cipherSuite, type: 'per-frame' }));

// Encryption is for senders, decryption for receivers.
sender.transform = encryptor;
receiver.transform = decryptor;
expectError(() => {
  sender.transform = decryptor;
});
expectError(() => {
  receiver.transform = encryptor;
});

// Keys go by numbers, large ones by bigint. No browser has all of this yet.
expectAssignable<SFrameEncryptorManager>(encryptor);
expectAssignable<SFrameDecryptorManager>(decryptor);
expectType<Promise<void> | undefined>(encryptor.setEncryptionKey?.(key, 1));
expectType<Promise<void> | undefined>(decryptor.addDecryptionKey?.(key, 2n ** 60n));
expectType<Promise<void> | undefined>(decryptor.removeDecryptionKey?.(2n));
expectError(encryptor.setEncryptionKey?.(key));
expectNotAssignable<CryptoKeyID>('1');

// Streams fit between the platform's.
const encrypting = new SFrameEncryptorStream({ cipherSuite });
const decrypting = new SFrameDecryptorStream({ cipherSuite });
new ReadableStream<RTCEncodedVideoFrame>().pipeThrough(encrypting).pipeThrough(decrypting);

// What goes wrong comes as an event.
decryptor.addEventListener('error', (event) => {
  expectType<'authentication' | 'keyID' | 'syntax' | undefined>(event.errorType);
  expectType<number | bigint | null | undefined>(event.keyID);
  expectAssignable<RTCRtpSFrameDecryptor>(event.currentTarget);
});
decrypting.onerror = (event) => {
  expectAssignable<SFrameDecryptorManager>(event.currentTarget);
};
expectError(decryptor.addEventListener('errors', () => {}));
new SFrameTransformErrorEvent('error', { errorType: 'keyID', frame, keyID: 7n });
new SFrameTransformErrorEvent('error', { errorType: 'syntax', frame, keyID: null });
expectError(new SFrameTransformErrorEvent('error', { errorType: 'keyID' }));
expectError(new SFrameTransformErrorEvent('error'));
