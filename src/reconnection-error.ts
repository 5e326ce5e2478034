import type { RTCPeerConnectionState, RTCSignalingState } from '../types/index.js';

/** One restart of ICE that `keepConnected()` has asked for. */
export interface RestartAttempt {
  /** Its number since the interruption, from 1 on. */
  readonly attempt: number;
  /** Why: the state of the connection at that time, or that the network has come back. */
  readonly cause: RTCPeerConnectionState | 'online';
  /** Milliseconds since the interruption was noticed. */
  readonly after: number;
  /** Unless it was `stable`, the restart waits until the negotiation that was going on has ended. */
  readonly signalingState: RTCSignalingState;
}

/**
 * Why a connection was given up: none of the restarts has helped in its time, or a DTLS transport has failed, which no
 * restart of ICE can mend.
 */
export type ReconnectionFailure = 'attempts' | 'transport';

/** That a connection has not come back, and what was tried. The connection is left as it is. */
export class ReconnectionError extends Error {
  /** Always `ReconnectionError`. */
  override readonly name: string = 'ReconnectionError';
  /** Why the connection was given up. */
  readonly reason: ReconnectionFailure;
  /** Every restart since the interruption, in order. */
  readonly attempts: readonly RestartAttempt[];

  /** `keepConnected()` makes it. */
  constructor(message: string, reason: ReconnectionFailure, attempts: readonly RestartAttempt[]) {
    super(message);
    this.reason = reason;
    this.attempts = attempts;
  }
}
