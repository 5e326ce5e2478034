import type { RTCStatsOf } from '../types/index.js';
import { allStats, type StatsReport } from './report-shape.ts';

/** A report that is a plain `Map` of plain objects, and can be made JSON. */
export interface StatsSnapshot extends Map<string, RTCStatsOf> {
  /** For `JSON.stringify()`: the statistics, in the order of the report. */
  toJSON(): RTCStatsOf[];
}

/**
 * A report as plain data: it can be stored, sent as JSON or by `postMessage()`, and read again.
 *
 * `JSON.stringify()` of a browser's own report gives `{}`, that of a snapshot an array of the statistics. What is read
 * back is taken like a report by `statsOf()`, `summarize()` and `statsDump()`, and by this function, which makes it a
 * `Map` again.
 *
 * @param source - A report, or the array that the JSON of a snapshot stands for.
 * @returns The snapshot, a `Map` from id to statistics.
 * @throws `TypeError` when the source is neither.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstatsreport | WebRTC: RTCStatsReport}
 * @example
 * ```ts
 * import { getStats, type RTCPeerConnection, statsOf, statsSnapshot } from 'strict-webrtc';
 *
 * async function store(pc: RTCPeerConnection): Promise<void> {
 *   localStorage.setItem('statistics', JSON.stringify(statsSnapshot(await getStats(pc))));
 * }
 *
 * function codecs(): string[] {
 *   const report = statsSnapshot(JSON.parse(localStorage.getItem('statistics') ?? '[]'));
 *   return statsOf(report, 'codec').map(({ mimeType }) => mimeType);
 * }
 * ```
 */
export function statsSnapshot(source: StatsReport): StatsSnapshot {
  const all = allStats('statsSnapshot()', 'the source', source);
  const snapshot = new Map(all.map((stats) => [stats.id, { ...stats }]));
  const toJSON = () => [...snapshot.values()];
  return Object.defineProperty(snapshot, 'toJSON', { value: toJSON }) as StatsSnapshot;
}
