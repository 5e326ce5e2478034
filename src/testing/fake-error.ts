import type { RTCError, RTCErrorInit } from 'strict-webrtc';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const DOMException: new (message: string, name: string) => Error;

/**
 * The error that a data channel or transport fails with.
 *
 * @param init - `errorDetail` and what else is known of it. Default of each: `null`.
 * @param message - What went wrong. Default: none.
 * @example
 * ```ts
 * import { dispatch, FakePeerConnection, fakeError } from 'strict-webrtc/testing';
 *
 * const channel = new FakePeerConnection().createDataChannel('chat');
 * dispatch(channel, 'error', { error: fakeError({ errorDetail: 'sctp-failure', sctpCauseCode: 2 }) });
 * ```
 */
export function fakeError(init: RTCErrorInit, message = ''): RTCError {
  const nothing = { sdpLineNumber: null, sctpCauseCode: null, receivedAlert: null, sentAlert: null };
  const error = Object.assign(new DOMException(message, 'OperationError'), nothing, init);
  return error as unknown as RTCError;
}
