import type { RTCConfiguration } from '../types/index.js';
import { assertSignal } from './assert-option.ts';
import { closeOnAbort } from './close-on-abort.ts';
import { type DisposablePeerConnection, disposable } from './disposable.ts';
import { onConnectionEnd } from './lifetime.ts';
import { platformPeerConnection } from './platform-peer-connection.ts';
import type { AbortOptions } from './settle.ts';

/**
 * A new native connection that closes with its scope: `using` closes it, and so does `signal`.
 *
 * @param configuration - What the constructor takes. Default: no servers.
 * @param options - `signal` closes the connection when it aborts.
 * @returns The browser's own `RTCPeerConnection`, with the `[Symbol.dispose]` of {@link disposable}.
 * @throws `signal.reason` when aborted already; no connection is made then.
 * @throws `SyntaxError` when the URL of a server is malformed.
 * @throws `InvalidAccessError` when a certificate has expired.
 * @throws `TypeError` where the platform has no `RTCPeerConnection`.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-constructor | WebRTC: RTCPeerConnection()}
 * @example
 * ```ts
 * import { openPeerConnection, setLocalDescription } from 'strict-webrtc';
 *
 * async function candidateTypes(): Promise<string> {
 *   using pc = openPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
 *   pc.createDataChannel('probe');
 *   await setLocalDescription(pc);
 *   return pc.iceGatheringState;
 * }
 * ```
 */
export function openPeerConnection(
  configuration?: RTCConfiguration | null,
  options?: AbortOptions,
): DisposablePeerConnection {
  const signal = options?.signal;
  assertSignal('openPeerConnection()', signal);
  if (signal?.aborted) throw signal.reason;
  const pc = disposable(new (platformPeerConnection('openPeerConnection()'))(configuration ?? undefined));
  closeOnAbort(pc, signal, (end) => onConnectionEnd(pc, end));
  return pc;
}
