import type { RTCStatsOf, RTCStatsType } from '../types/index.js';
import { assertOneOf } from './assert-option.ts';
import { RTCStatsType as types } from './enums.ts';
import { allStats, type StatsReport } from './report-shape.ts';

/**
 * The statistics of one type that a report has.
 *
 * @param report - A report, strict or `lib.dom`'s, a `Map` or an array of statistics.
 * @param type - The type, such as `'inbound-rtp'`.
 * @returns Those of that type, in the order of the report; none is an empty array.
 * @throws `TypeError` when the report is none, or when the specification knows no such type.
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcstatstype | WebRTC Statistics: RTCStatsType}
 * @example
 * ```ts
 * import { getStats, type RTCPeerConnection, statsOf } from 'strict-webrtc';
 *
 * async function packetsLost(pc: RTCPeerConnection): Promise<number> {
 *   const streams = statsOf(await getStats(pc), 'inbound-rtp');
 *   return streams.reduce((sum, { packetsLost = 0 }) => sum + packetsLost, 0);
 * }
 * ```
 */
export function statsOf<Type extends RTCStatsType>(report: StatsReport, type: Type): RTCStatsOf<Type>[] {
  assertOneOf<RTCStatsType>('statsOf()', 'type', type, Object.values(types));
  return allStats('statsOf()', 'report', report).filter(
    (stats): stats is RTCStatsOf<Type> => stats.type === type,
  );
}
