import type { RTCStatsOf } from '../types/index.js';
import { describe } from './describe.ts';
import { allStats, type StatsReport } from './report-shape.ts';

/** Statistics as JSON: an object from id to statistics. */
export interface StatsJSON {
  readonly [id: string]: RTCStatsOf;
}

/** A report that is a plain `Map` of plain objects, and can be made JSON. */
export interface StatsSnapshot extends Map<string, RTCStatsOf> {
  /** For `JSON.stringify()`: an object from id to statistics, in the order of the report. */
  toJSON(): StatsJSON;
}

/**
 * A report as plain data: it can be stored, sent as JSON or by `postMessage()`, and read again.
 *
 * `JSON.stringify()` of a browser's own report gives `{}`. A snapshot of what was read back from JSON is taken like a
 * report by `statsOf()`, `summarize()` and `statsDump()`.
 *
 * @param source - A report, or the object that the JSON of a snapshot stands for.
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
 *   const report = statsSnapshot(JSON.parse(localStorage.getItem('statistics') ?? '{}'));
 *   return statsOf(report, 'codec').map(({ mimeType }) => mimeType);
 * }
 * ```
 */
export function statsSnapshot(source: StatsReport | StatsJSON): StatsSnapshot {
  const all = listOf(source);
  if (!all?.every((stats) => typeof stats?.id === 'string')) {
    const accepted = 'an RTCStatsReport, a Map, an object from id to statistics';
    throw new TypeError(`statsSnapshot(): the source is ${describe(source)}; accepted: ${accepted}.`);
  }
  const snapshot = new Map(all.map((stats) => [stats.id, { ...stats }]));
  const toJSON = () => Object.fromEntries(snapshot);
  return Object.defineProperty(snapshot, 'toJSON', { value: toJSON }) as StatsSnapshot;
}

function listOf(source: StatsReport | StatsJSON): RTCStatsOf[] | undefined {
  if (typeof source !== 'object' || source === null) return undefined;
  return typeof source.forEach === 'function' ? allStats(source as StatsReport) : Object.values(source);
}
