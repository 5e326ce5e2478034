import type { RTCStatsOf } from '../types/index.js';
import { describe } from './describe.ts';

/**
 * The shape of a report, of whatever implementation: the strict one, `lib.dom`'s, a `Map` from id to statistics, or a
 * snapshot.
 */
export interface StatsReport {
  forEach(callback: (stats: unknown) => void): void;
}

/** Throws where `report` is none; an array of statistics has `forEach()` too, and their type in each. */
export function assertReport(operation: string, name: string, report: StatsReport | undefined): void {
  if (typeof report?.forEach === 'function') return;
  throw new TypeError(`${operation}: ${name} is ${describe(report)}; accepted: an RTCStatsReport, a Map.`);
}

/** All statistics of a report, in its order. */
export function allStats(report: StatsReport): RTCStatsOf[] {
  const all: RTCStatsOf[] = [];
  report.forEach((stats) => {
    all.push(stats as RTCStatsOf);
  });
  return all;
}
