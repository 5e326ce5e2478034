import type {
  RTCAnswer,
  RTCAnswerOptions,
  RTCLocalSessionDescriptionInit,
  RTCOffer,
  RTCOfferOptions,
  RTCSdpType,
  RTCValidIceCandidateInit,
  RTCValidSessionDescriptionInit,
} from '../types/index.js';
import { connectionClosing } from './closing.ts';
import type { ConnectionWith } from './receivers.ts';
import { type AbortOptions, abortion, native, settle } from './settle.ts';

/** What {@link createOffer} takes. */
export interface CreateOfferOptions extends RTCOfferOptions, AbortOptions {}

/** What {@link createAnswer} takes. */
export interface CreateAnswerOptions extends RTCAnswerOptions, AbortOptions {}

/**
 * An offer for the connection's tracks, channels and transceivers as they are now.
 *
 * @param pc - The connection to describe.
 * @param options - `iceRestart` asks for new ICE credentials; `signal` ends the wait.
 * @returns The offer, whose `sdp` is always there. It changes nothing until it is set as a description.
 * @throws `InvalidStateError` when the connection is closed, or closes before the offer is made.
 * @throws `OperationError` when the browser cannot make one.
 * @throws `signal.reason` when aborted. The browser may still finish the offer; nobody gets it, and the
 * connection is as it was.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createoffer | WebRTC: createOffer()}
 * @example
 * ```ts
 * import { createOffer, setLocalDescription } from 'strict-webrtc';
 *
 * const pc = new RTCPeerConnection();
 * const offer = await createOffer(pc, { signal: AbortSignal.timeout(5_000) });
 * await setLocalDescription(pc, offer);
 * ```
 */
export function createOffer(
  pc: ConnectionWith<'createOffer'>,
  options?: CreateOfferOptions,
): Promise<RTCOffer> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'createOffer()'),
    native(() => pc.createOffer(options) as PromiseLike<RTCOffer>),
  );
}

/**
 * An answer to the offer that is set as the remote description.
 *
 * @param pc - The connection that was offered something.
 * @param options - `signal` ends the wait.
 * @returns The answer, whose `sdp` is always there. It changes nothing until it is set as a description.
 * @throws `InvalidStateError` when there is no offer to answer, or the connection is or gets closed.
 * @throws `OperationError` when the browser cannot make one.
 * @throws `signal.reason` when aborted. The browser may still finish the answer; nobody gets it, and the
 * connection is as it was.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createanswer | WebRTC: createAnswer()}
 * @example
 * ```ts
 * import { createAnswer, type RTCAnswer, type RTCPeerConnection, setRemoteDescription } from 'strict-webrtc';
 *
 * async function answer(pc: RTCPeerConnection, sdp: string): Promise<RTCAnswer> {
 *   await setRemoteDescription(pc, { type: 'offer', sdp });
 *   return createAnswer(pc);
 * }
 * ```
 */
export function createAnswer(
  pc: ConnectionWith<'createAnswer'>,
  options?: CreateAnswerOptions,
): Promise<RTCAnswer> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'createAnswer()'),
    native(() => pc.createAnswer(options) as PromiseLike<RTCAnswer>),
  );
}

/**
 * Applies a description of this side; without one, the browser makes the offer or answer that fits the
 * signaling state. Gathering of candidates starts with it.
 *
 * @param pc - The connection.
 * @param description - The offer, answer or rollback to apply. Default: made by the browser.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when the description doesn't fit the signaling state, or the connection is or gets
 * closed.
 * @throws `InvalidModificationError` when the SDP is not what this connection made.
 * @throws `OperationError` when the browser cannot apply it.
 * @throws `signal.reason` when aborted. The description may be applied all the same: look at
 * `pc.signalingState`, and roll back with `{ type: 'rollback' }` if need be.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-setlocaldescription | WebRTC: setLocalDescription()}
 * @example
 * ```ts
 * import { setLocalDescription } from 'strict-webrtc';
 *
 * const pc = new RTCPeerConnection();
 * pc.createDataChannel('chat');
 * await setLocalDescription(pc);
 * console.log(pc.localDescription?.type); // offer
 * ```
 */
export function setLocalDescription(
  pc: ConnectionWith<'setLocalDescription'>,
  description?: RTCLocalSessionDescriptionInit | null,
  options?: AbortOptions,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'setLocalDescription()'),
    native(() => pc.setLocalDescription(description ?? undefined) as PromiseLike<void>),
  );
}

/**
 * Applies the other side's description. Where an offer of this side is in the way, it is rolled back first.
 *
 * @param pc - The connection.
 * @param description - The offer, answer or rollback that came from the other side.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when the description doesn't fit the signaling state, or the connection is or gets
 * closed.
 * @throws `RTCError` with `errorDetail` `sdp-syntax-error` when the SDP cannot be parsed.
 * @throws `InvalidAccessError` when the content is not acceptable.
 * @throws `signal.reason` when aborted. The description may be applied all the same: look at
 * `pc.signalingState`.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-setremotedescription | WebRTC: setRemoteDescription()}
 * @example
 * ```ts
 * import { type RTCPeerConnection, setLocalDescription, setRemoteDescription } from 'strict-webrtc';
 *
 * async function accept(pc: RTCPeerConnection, sdp: string): Promise<void> {
 *   await setRemoteDescription(pc, { type: 'offer', sdp });
 *   await setLocalDescription(pc);
 * }
 * ```
 */
export function setRemoteDescription<Type extends RTCSdpType>(
  pc: ConnectionWith<'setRemoteDescription'>,
  description: RTCValidSessionDescriptionInit<Type>,
  options?: AbortOptions,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'setRemoteDescription()'),
    native(() => pc.setRemoteDescription(description) as PromiseLike<void>),
  );
}

/**
 * Hands one of the other side's candidates to the ICE agent.
 *
 * @param pc - The connection.
 * @param candidate - The candidate as it was sent; `null`, `undefined` or one with an empty `candidate` means
 * that no more will come. Before a remote description is set, Chromium resolves on `null` and Firefox rejects.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when there is no remote description yet, or the connection is or gets closed.
 * @throws `OperationError` when the candidate doesn't fit the remote description or cannot be parsed.
 * @throws `TypeError` when it names neither `sdpMid` nor `sdpMLineIndex`.
 * @throws `signal.reason` when aborted. The candidate may be added all the same, which does no harm.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-addicecandidate | WebRTC: addIceCandidate()}
 * @example
 * ```ts
 * import { addIceCandidate, type RTCIceCandidateInit, type RTCPeerConnection } from 'strict-webrtc';
 *
 * function received(pc: RTCPeerConnection, candidate: RTCIceCandidateInit | null): Promise<void> {
 *   return addIceCandidate(pc, candidate);
 * }
 * ```
 */
export function addIceCandidate<
  Mid extends string | null | undefined = null,
  Index extends number | null | undefined = null,
>(
  pc: ConnectionWith<'addIceCandidate'>,
  candidate?: RTCValidIceCandidateInit<Mid, Index> | null,
  options?: AbortOptions,
): Promise<void> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'addIceCandidate()'),
    native(() => pc.addIceCandidate(candidate) as PromiseLike<void>),
  );
}
