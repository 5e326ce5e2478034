import type {
  CryptoKeyID,
  RTCIceCandidateInit,
  RTCIceCandidatePair,
  RTCLocalSessionDescriptionInit,
  RTCRtpSendParameters,
  RTCSessionDescriptionInit,
  RTCSetParameterOptions,
} from '../types/index.js';
import type { CryptoKey, PlatformMediaStreamTrack } from '../types/platform.d.ts';
import type { Closable } from './lifetime.ts';
import type { Listenable } from './listen.ts';

/**
 * The shape of a connection as far as the operations need it. The strict types have it, `lib.dom`'s have it,
 * and so do the connections of Node implementations.
 */
interface ConnectionOperations {
  createOffer(options?: object): PromiseLike<{ readonly type?: string; readonly sdp?: string }>;
  createAnswer(options?: object): PromiseLike<{ readonly type?: string; readonly sdp?: string }>;
  setLocalDescription(description?: RTCLocalSessionDescriptionInit): PromiseLike<unknown>;
  setRemoteDescription(description: RTCSessionDescriptionInit): PromiseLike<unknown>;
  addIceCandidate(candidate?: RTCIceCandidateInit | null): PromiseLike<unknown>;
  getStats(selector?: PlatformMediaStreamTrack | null): PromiseLike<object>;
}

/** Every connection on which `Operation` can be called: a strict one, `lib.dom`'s, or another with its shape. */
export type ConnectionWith<Operation extends keyof ConnectionOperations> = Closable &
  Pick<ConnectionOperations, Operation>;

/** Every sender or receiver that has statistics. */
export interface StatsSource {
  getStats(): PromiseLike<object>;
}

/** Every sender whose track can be replaced. */
export interface TrackSender {
  replaceTrack(track: PlatformMediaStreamTrack | null): PromiseLike<unknown>;
}

/** Every sender whose parameters can be set. */
export interface ParameterSender {
  setParameters(parameters: RTCRtpSendParameters, options?: RTCSetParameterOptions): PromiseLike<unknown>;
}

interface Description {
  readonly sdp: string;
}

/** Every connection that takes candidates, and tells which remote descriptions they can belong to. */
export interface CandidateReceiver extends Closable, Listenable {
  addIceCandidate(candidate?: RTCIceCandidateInit | null): PromiseLike<unknown>;
  readonly remoteDescription: Description | null;
  readonly currentRemoteDescription?: Description | null;
  readonly pendingRemoteDescription?: Description | null;
}

interface GatheringTransport {
  readonly iceTransport?: { readonly gatheringState?: string };
}

/** Every connection that gathers candidates for a description. */
export interface GatheringConnection extends Closable, Listenable {
  readonly localDescription: Description | null;
  readonly iceGatheringState: string;
  readonly sctp?: { readonly transport?: GatheringTransport } | null;
  getSenders?(): readonly { readonly transport?: GatheringTransport | null }[];
}

/** Every connection that can be negotiated. */
export interface NegotiableConnection
  extends CandidateReceiver,
    GatheringConnection,
    ConnectionWith<'createOffer' | 'setLocalDescription' | 'setRemoteDescription'> {
  readonly currentLocalDescription?: Description | null;
  restartIce?(): void;
  getTransceivers?(): { readonly length: number };
}

/** Every connection that can vouch for its user. */
export interface IdentityConnection extends Closable {
  getIdentityAssertion?(): PromiseLike<string>;
  readonly peerIdentity?: PromiseLike<{ readonly idp: string; readonly name: string }>;
}

/** Every transformer of a sender that makes key frames. */
export interface KeyFrameGenerator {
  generateKeyFrame?(rid?: string): PromiseLike<unknown>;
}

/** Every transformer of a receiver that asks for key frames. */
export interface KeyFrameRequester {
  sendKeyFrameRequest?(): PromiseLike<unknown>;
}

/** Every ICE transport whose pairs a script can choose from. */
export interface PairSelector {
  selectCandidatePair?(pair: RTCIceCandidatePair): PromiseLike<unknown>;
  removeCandidatePair?(pair: RTCIceCandidatePair): PromiseLike<unknown>;
}

/** Everything that encrypts with SFrame. */
export interface SFrameEncryptor {
  /** Encrypts with `key` from the next frame on, and says so by `keyId`. */
  setEncryptionKey?(key: CryptoKey, keyId: CryptoKeyID): PromiseLike<unknown>;
}

/** Everything that decrypts SFrame. */
export interface SFrameDecryptor {
  /** Decrypts with `key` what names `keyId`. */
  addDecryptionKey?(key: CryptoKey, keyId: CryptoKeyID): PromiseLike<unknown>;
  /** Decrypts no more of what names `keyId`. */
  removeDecryptionKey?(keyId: CryptoKeyID): PromiseLike<unknown>;
}
