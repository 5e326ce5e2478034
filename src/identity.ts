import type { RTCIdentityAssertion } from '../types/index.js';
import { connectionClosing } from './closing.ts';
import { optional, unsupported } from './optional.ts';
import type { IdentityConnection } from './receivers.ts';
import { type AbortOptions, abortion, native, settle } from './settle.ts';

/**
 * What the identity provider of this side vouches with, asked for now rather than with the next description.
 *
 * @param pc - The connection, with its identity provider set.
 * @param options - `signal` ends the wait.
 * @returns The assertion, as it goes into the description.
 * @throws `RTCError` with the `errorDetail` of {@link RTCErrorDetailTypeIdp} when the provider failed.
 * @throws `InvalidStateError` when no provider is set, or the connection is or gets closed.
 * @throws `NotSupportedError` when the browser does not have it, as Chrome and Safari.
 * @throws `signal.reason` when aborted. The provider may finish all the same; nobody gets what it made.
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-getidentityassertion | WebRTC Identity: getIdentityAssertion()}
 * @example
 * ```ts
 * import { getIdentityAssertion, type RTCPeerConnection } from 'strict-webrtc';
 *
 * function vouch(pc: RTCPeerConnection): Promise<string> {
 *   pc.setIdentityProvider?.('idp.example.org');
 *   return getIdentityAssertion(pc, { signal: AbortSignal.timeout(30_000) });
 * }
 * ```
 */
export function getIdentityAssertion(pc: IdentityConnection, options?: AbortOptions): Promise<string> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'getIdentityAssertion()'),
    optional(pc, 'getIdentityAssertion'),
  );
}

/**
 * The proven identity of the other side, as soon as it is proven.
 *
 * @param pc - The connection.
 * @param options - `signal` ends the wait.
 * @returns Who vouches, and for whom.
 * @throws The browser's own error when the proof is not good.
 * @throws `InvalidStateError` when the connection is closed, or closes before there is a proof.
 * @throws `NotSupportedError` when the browser does not have it, as Chrome and Safari.
 * @throws `signal.reason` when aborted; waiting has no effect on the connection.
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-peeridentity | WebRTC Identity: peerIdentity}
 * @example
 * ```ts
 * import { peerIdentity, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function nameOfPeer(pc: RTCPeerConnection): Promise<string> {
 *   const { idp, name } = await peerIdentity(pc);
 *   return `${name}@${idp}`;
 * }
 * ```
 */
export function peerIdentity(pc: IdentityConnection, options?: AbortOptions): Promise<RTCIdentityAssertion> {
  return settle(
    abortion(options?.signal),
    connectionClosing(pc, 'peerIdentity()'),
    native(() => {
      const identity = pc.peerIdentity;
      if (!identity) throw unsupported('peerIdentity()');
      return identity;
    }),
  );
}
