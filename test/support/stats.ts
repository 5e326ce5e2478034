import type { RTCStatsOf, RTCStatsReport } from '../../types/index.js';

/** Statistics as a test writes them: what it leaves out does not matter to it. */
export type Sketch = Partial<Record<string, unknown>> & { readonly id: string; readonly type: string };

/** A report of these statistics, taken at `timestamp` unless they say otherwise. */
export function reportOf(timestamp: number, ...all: readonly Sketch[]): RTCStatsReport {
  return new Map(all.map((stats) => [stats.id, { timestamp, ...stats } as unknown as RTCStatsOf]));
}
