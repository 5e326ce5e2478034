import type { RTCConfiguration, RTCPeerConnection } from '../types/index.js';
import { closedSignal } from './lifetime.ts';
import { platformPeerConnection } from './platform-peer-connection.ts';
import type { AbortOptions } from './settle.ts';

type Dispose = SymbolConstructor extends { readonly dispose: infer Name extends symbol } ? Name : never;

/** A native connection that `using` closes. */
export type DisposablePeerConnection = RTCPeerConnection & { [Name in Dispose]: () => void };

/**
 * A new native connection that closes with its scope: `using` closes it, and so does `signal`.
 *
 * @param configuration - What the constructor takes. Default: no servers.
 * @param options - `signal` closes the connection when it aborts.
 * @returns The browser's own `RTCPeerConnection`, with `[Symbol.dispose]` where the platform has that symbol.
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
  if (signal?.aborted) throw signal.reason;
  const pc = new (platformPeerConnection('openPeerConnection()'))(configuration ?? undefined);
  if (Symbol.dispose) {
    Object.defineProperty(pc, Symbol.dispose, { configurable: true, value: () => pc.close() });
  }
  if (signal) {
    const onAbort = () => pc.close();
    signal.addEventListener('abort', onAbort);
    closedSignal(pc).addEventListener('abort', () => signal.removeEventListener('abort', onAbort));
  }
  return pc as DisposablePeerConnection;
}
