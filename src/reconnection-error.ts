import type { RTCPeerConnectionState, RTCSignalingState } from '../types/index.js';

/** One restart of ICE that `keepConnected()` has asked for. */
export interface RestartAttempt {
  /** Its number since the interruption, from 1 on. */
  readonly attempt: number;
  /** Why: the state of the connection at that time, or that the network is there again. */
  readonly cause: RTCPeerConnectionState | 'online';
  /** Milliseconds since the interruption was noticed. */
  readonly after: number;
  /** Of no `stable` connection the restart waits until the negotiation that is going on has ended. */
  readonly signalingState: RTCSignalingState;
}

/** That a connection did not come back, and what was tried. */
export class ReconnectionError extends Error {
  override readonly name: string = 'ReconnectionError';
  /** Every restart since the interruption, in order. */
  readonly attempts: readonly RestartAttempt[];

  /** Made by `keepConnected()`. */
  constructor(message: string, attempts: readonly RestartAttempt[]) {
    super(message);
    this.attempts = attempts;
  }
}
