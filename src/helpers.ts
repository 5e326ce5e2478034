/** What the package adds to the platform. */
export { asPlatform, type PlatformTypeOf } from './as-platform.ts';
export { generateCertificate } from './certificate.ts';
export type { BufferOptions, EventIterator, Overflow } from './event-queue.ts';
export type { EventMapOf, EventOf, EventTypeOf, MediaStreamTrackEventMap } from './event-types.ts';
export { type EventsOptions, events } from './events.ts';
export { isRTCError } from './guards.ts';
export { type CandidateSource, iceCandidates } from './ice-candidates.ts';
export { type Closable, closedSignal } from './lifetime.ts';
export { type OnceOptions, once } from './once.ts';
export { type DisposablePeerConnection, openPeerConnection } from './open-peer-connection.ts';
export {
  addIceCandidate,
  type CreateAnswerOptions,
  type CreateOfferOptions,
  createAnswer,
  createOffer,
  setLocalDescription,
  setRemoteDescription,
} from './operations.ts';
export type { ConnectionWith, ParameterSender, StatsSource, TrackSender } from './receivers.ts';
export { replaceTrack, type SetParametersOptions, setParameters } from './rtp-sender.ts';
export type { AbortOptions } from './settle.ts';
export { getStats } from './stats.ts';
