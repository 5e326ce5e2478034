import type {
  MediaStreamTrack,
  RTCIceCandidateInit,
  RTCLocalSessionDescriptionInit,
  RTCRtpSendParameters,
  RTCSessionDescriptionInit,
  RTCSetParameterOptions,
} from '../types/index.js';
import type { Closable } from './lifetime.ts';

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
  getStats(selector?: MediaStreamTrack | null): PromiseLike<object>;
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
  replaceTrack(track: MediaStreamTrack | null): PromiseLike<unknown>;
}

/** Every sender whose parameters can be set. */
export interface ParameterSender {
  setParameters(parameters: RTCRtpSendParameters, options?: RTCSetParameterOptions): PromiseLike<unknown>;
}
