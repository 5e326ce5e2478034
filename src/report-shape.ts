import type { RTCStatsOf } from '../types/index.js';
import { describe } from './describe.ts';

/**
 * The shape of a report, of whatever implementation: the strict one, `lib.dom`'s, a `Map` from id to statistics, or
 * an array of statistics, as a snapshot becomes in JSON.
 */
export interface StatsReport {
  forEach(callback: (stats: unknown) => void): void;
}

/** All statistics of a report, in its order. Throws where it is none, or has something else in it. */
export function allStats(operation: string, name: string, report: StatsReport): RTCStatsOf[] {
  const all: RTCStatsOf[] = [];
  if (typeof report?.forEach === 'function') {
    report.forEach((stats) => {
      all.push(stats as RTCStatsOf);
    });
    if (all.every((stats) => typeof stats?.id === 'string')) return all;
  }
  const accepted = 'an RTCStatsReport, a Map or an array of statistics';
  throw new TypeError(`${operation}: ${name} is ${describe(report)}; accepted: ${accepted}.`);
}
