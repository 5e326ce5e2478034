import type { RTCError } from '../types/index.js';

/**
 * Whether a value that was caught is an `RTCError`: one that says in `errorDetail` which part of WebRTC failed.
 *
 * It looks at the value, not at its class, so it also knows the errors of another window or implementation.
 *
 * @param error - What was caught.
 * @returns Whether it is one.
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcerror-interface | WebRTC: RTCError}
 * @example
 * ```ts
 * import { isRTCError, type RTCPeerConnection, setRemoteDescription } from 'strict-webrtc';
 *
 * async function apply(pc: RTCPeerConnection, sdp: string): Promise<void> {
 *   try {
 *     await setRemoteDescription(pc, { type: 'answer', sdp });
 *   } catch (error) {
 *     if (isRTCError(error)) console.warn(`line ${error.sdpLineNumber} of the description is wrong`);
 *     else throw error;
 *   }
 * }
 * ```
 */
export function isRTCError(error: unknown): error is RTCError {
  return typeof error === 'object' && error !== null && 'errorDetail' in error && 'message' in error;
}
