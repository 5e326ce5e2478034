import type { RTCIceCandidate } from '../types/index.js';
import type { EventIterator } from './event-queue.ts';
import { type EventsOptions, eventsAs } from './events.ts';
import type { Closable } from './lifetime.ts';
import type { Listenable } from './listen.ts';

/** Every connection that finds candidates: a strict one, `lib.dom`'s, or another with its shape. */
export type CandidateSource = Closable & Listenable;

/**
 * What to send to the other side for its `addIceCandidate()`: each candidate that this side finds from this call
 * on, in order, and `null` whenever gathering has finished.
 *
 * Firefox also gives a candidate with an empty `candidate` for each media section that is finished; it is to be
 * sent like the others. A later ICE restart goes on in the same iterator, which ends when the connection closes.
 *
 * @param pc - The connection; call this before `setLocalDescription()`, which starts the gathering.
 * @param options - `signal` ends the iterator; `capacity` and `overflow` bound its buffer.
 * @returns The iterator, for one loop. It throws `signal.reason` on an abort, after what is buffered.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceevent-candidate | WebRTC: candidate}
 * @example
 * ```ts
 * import { iceCandidates, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function trickle(pc: RTCPeerConnection, socket: WebSocket): Promise<void> {
 *   for await (const candidate of iceCandidates(pc)) socket.send(JSON.stringify({ candidate }));
 * }
 * ```
 */
export function iceCandidates(
  pc: CandidateSource,
  options?: EventsOptions,
): EventIterator<RTCIceCandidate | null> {
  type IceEvent = { readonly candidate?: RTCIceCandidate | null };
  return eventsAs<RTCIceCandidate | null>('iceCandidates()', pc, ['icecandidate'], options, (push) => {
    return ({ candidate }: IceEvent) => push(candidate ?? null);
  });
}
