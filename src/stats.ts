import type { RTCStatsReport } from '../types/index.js';
import type { PlatformMediaStreamTrack } from '../types/platform.d.ts';
import { connectionClosing, partClosing } from './closing.ts';
import { isConnection } from './lifetime.ts';
import type { ConnectionWith, StatsSource } from './receivers.ts';
import { type AbortOptions, abortion, native, type Source, settle } from './settle.ts';

/**
 * The statistics of a connection, a sender or a receiver, as they are now.
 *
 * Of a closed connection they are the last ones, where the browser still has them.
 *
 * @param target - What to ask.
 * @param selector - Only what belongs to this track of the connection. Default: everything.
 * @param options - `signal` ends the wait.
 * @returns The report: a map from id to statistics, each told apart by its `type`.
 * @throws `InvalidAccessError` when the connection has no or more than one sender or receiver for the track.
 * @throws `InvalidStateError` when the connection closes before the statistics are there.
 * @throws `signal.reason` when aborted; asking has no effect on the connection.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-getstats | WebRTC: getStats()}
 * @example
 * ```ts
 * import { getStats, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function bytesReceived(pc: RTCPeerConnection): Promise<number> {
 *   let bytes = 0;
 *   for (const stats of (await getStats(pc)).values()) {
 *     if (stats.type === 'inbound-rtp') bytes += stats.bytesReceived ?? 0;
 *   }
 *   return bytes;
 * }
 * ```
 */
export function getStats(
  target: ConnectionWith<'getStats'>,
  selector?: PlatformMediaStreamTrack | null,
  options?: AbortOptions,
): Promise<RTCStatsReport>;
export function getStats(
  target: StatsSource,
  selector?: null,
  options?: AbortOptions,
): Promise<RTCStatsReport>;
export function getStats(
  target: ConnectionWith<'getStats'> | StatsSource,
  selector?: PlatformMediaStreamTrack | null,
  options?: AbortOptions,
): Promise<RTCStatsReport> {
  const closing: Source<never> = (resolve, reject) => {
    if (!isConnection(target)) return partClosing(target, 'getStats()')(resolve, reject);
    // A closed connection still has its last statistics.
    if (target.signalingState === 'closed') return undefined;
    return connectionClosing(target, 'getStats()')(resolve, reject);
  };
  return settle(
    abortion(options?.signal),
    closing,
    native(() => (selector ? target.getStats(selector) : target.getStats()) as PromiseLike<RTCStatsReport>),
  );
}
