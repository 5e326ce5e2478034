import type { RTCStatsOf } from '../types/index.js';

/** One statistics object over time, by its members: those are far less memory than all of its objects. */
interface History {
  readonly type: string;
  /** The numbers of the reports that had it. */
  readonly reports: number[];
  /** The values of each member, one for each report; it ends early where the latest ones lack it. */
  readonly members: Map<string, unknown[]>;
}

/** The latest reports of a connection. */
export interface StatsHistory {
  /** Keeps a report; says whether an older one has made room. */
  add(all: readonly RTCStatsOf[]): boolean;
  /** Each statistics object with the values of its members, all as many; `undefined` where a member was absent. */
  all(): {
    readonly id: string;
    readonly type: string;
    readonly members: ReadonlyMap<string, readonly unknown[]>;
  }[];
}

export function statsHistory(capacity: number): StatsHistory {
  const histories = new Map<string, History>();
  let count = 0;

  function append({ id, ...stats }: RTCStatsOf): void {
    let history = histories.get(id);
    if (history?.type !== stats.type) {
      history = { type: stats.type, reports: [], members: new Map() };
      histories.set(id, history);
    }
    for (const [member, value] of Object.entries(stats)) {
      const values = history.members.get(member) ?? [];
      pad(values, history.reports.length);
      values.push(value);
      history.members.set(member, values);
    }
    history.reports.push(count);
  }

  function makeRoom(): void {
    for (const [id, { reports, members }] of histories) {
      if ((reports[0] ?? count) > count - capacity) continue;
      reports.shift();
      for (const [member, values] of members) {
        values.shift();
        if (values.length === 0) members.delete(member);
      }
      if (reports.length === 0) histories.delete(id);
    }
  }

  return {
    add(all) {
      count++;
      for (const stats of all) append(stats);
      makeRoom();
      return count > capacity;
    },
    all() {
      return [...histories].map(([id, { type, reports, members }]) => {
        const entries = [...members].map(
          ([member, values]) => [member, pad([...values], reports.length)] as const,
        );
        return { id, type, members: new Map(entries) };
      });
    },
  };
}

/** Makes `values` as long as the reports before, which lacked the member. */
function pad(values: unknown[], length: number): unknown[] {
  while (values.length < length) values.push(undefined);
  return values;
}
