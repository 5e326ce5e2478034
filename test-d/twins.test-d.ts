import { expectError, expectType } from 'tsd';
import {
  addDecryptionKey,
  type CryptoKeyID,
  generateKeyFrame,
  getIdentityAssertion,
  peerIdentity,
  type RTCIceCandidatePair,
  type RTCIceTransport,
  type RTCIdentityAssertion,
  type RTCPeerConnection,
  type RTCRtpScriptTransformer,
  type RTCRtpSFrameDecryptor,
  type RTCRtpSFrameEncryptor,
  removeCandidatePair,
  removeDecryptionKey,
  type SFrameDecryptorStream,
  type SFrameEncryptorStream,
  selectCandidatePair,
  sendKeyFrameRequest,
  setEncryptionKey,
} from '../dist/index.js';

declare const pc: RTCPeerConnection;
declare const transformer: RTCRtpScriptTransformer;
declare const transport: RTCIceTransport;
declare const pair: RTCIceCandidatePair;
declare const encryptor: RTCRtpSFrameEncryptor | SFrameEncryptorStream;
declare const decryptor: RTCRtpSFrameDecryptor | SFrameDecryptorStream;
declare const key: CryptoKey;
declare const keyId: CryptoKeyID;
declare const signal: AbortSignal;

expectType<Promise<void>>(generateKeyFrame(transformer));
expectType<Promise<void>>(generateKeyFrame(transformer, 'rid', { signal }));
expectType<Promise<void>>(generateKeyFrame(transformer, null, { signal }));
expectType<Promise<void>>(sendKeyFrameRequest(transformer, { signal }));
expectType<Promise<void>>(selectCandidatePair(transport, pair, { signal }));
expectType<Promise<void>>(removeCandidatePair(transport, pair, { signal }));
expectType<Promise<void>>(setEncryptionKey(encryptor, key, keyId, { signal }));
expectType<Promise<void>>(addDecryptionKey(decryptor, key, 7n, { signal }));
expectType<Promise<void>>(removeDecryptionKey(decryptor, 7, { signal }));
expectType<Promise<string>>(getIdentityAssertion(pc, { signal }));
expectType<Promise<RTCIdentityAssertion>>(peerIdentity(pc, { signal }));

// An older declaration, as that of TypeScript 5.9, gives the timestamp of the key frame.
declare const older: { generateKeyFrame(rid?: string): Promise<number> };
expectType<Promise<void>>(generateKeyFrame(older));

expectError(generateKeyFrame(transformer, 7));
expectError(generateKeyFrame(pc));
expectError(selectCandidatePair(transport));
expectError(setEncryptionKey(decryptor, key, keyId));
expectError(addDecryptionKey(decryptor, key, '7'));
expectError(getIdentityAssertion(transformer));
