import type { RTCStatsOf } from '../types/index.js';
import { describe } from './describe.ts';

/**
 * The shape of a report, of whatever implementation: the strict one, `lib.dom`'s, a `Map` from id to statistics, or
 * an array of statistics, as a snapshot becomes in JSON.
 */
export interface StatsReport {
  /** Calls `callback` with each of the statistics. */
  forEach(callback: (stats: unknown) => void): void;
}

/**
 * The statistics of a browser's own reports, which never change. Chromium makes them anew each time they are asked for,
 * which takes longer than a summary of them, and the report before is summarized again with the next one.
 */
const known = new WeakMap<StatsReport, RTCStatsOf[]>();

/** All statistics of a report, in its order. Throws where it is none, or has something else in it. */
export function allStats(operation: string, name: string, report: StatsReport): readonly RTCStatsOf[] {
  const before = known.get(report);
  if (before) return before;
  const all: RTCStatsOf[] = [];
  if (typeof report?.forEach === 'function') {
    report.forEach((stats) => {
      all.push(stats as RTCStatsOf);
    });
    if (all.every((stats) => typeof stats?.id === 'string')) {
      if (Object.prototype.toString.call(report) === '[object RTCStatsReport]') known.set(report, all);
      return all;
    }
  }
  const accepted = 'an RTCStatsReport, a Map or an array of statistics';
  throw new TypeError(`${operation}: ${name} is ${describe(report)}; accepted: ${accepted}.`);
}
