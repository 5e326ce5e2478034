import type { RTCStatsOf, RTCStatsType } from '../types/index.js';
import { type StatsChange, statsChange } from './stats-change.ts';

/** Two reports, and what they say of the same things. */
export interface StatsIndex {
  /** All statistics of the later report. */
  readonly all: readonly RTCStatsOf[];
  /** Those of one type. */
  of<Type extends RTCStatsType>(type: Type): RTCStatsOf<Type>[];
  /** The one with this `id`, if it is of this type. */
  get<Type extends RTCStatsType>(type: Type, id: string | undefined): RTCStatsOf<Type> | undefined;
  /** How it has changed since the earlier report. */
  change(stats: RTCStatsOf): StatsChange | undefined;
}

export function statsIndex(previous: readonly RTCStatsOf[], all: readonly RTCStatsOf[]): StatsIndex {
  const now = byId(all);
  const before = byId(previous);
  const isOf =
    <Type extends RTCStatsType>(type: Type) =>
    (stats: RTCStatsOf): stats is RTCStatsOf<Type> =>
      stats.type === type;
  return {
    all,
    of: (type) => all.filter(isOf(type)),
    get(type, id) {
      const stats = id === undefined ? undefined : now.get(id);
      return stats && isOf(type)(stats) ? stats : undefined;
    },
    change: (stats) => statsChange(before.get(stats.id), stats),
  };
}

function byId(all: readonly RTCStatsOf[]): Map<string, RTCStatsOf> {
  const map = new Map<string, RTCStatsOf>();
  for (const stats of all) map.set(stats.id, stats);
  return map;
}
