/** Two times of `Date.now()` between which something did not happen. */
export type Gap = readonly [from: number, to: number];

/** When something has not happened for more than `least` milliseconds, from its first time on. */
export function watchGaps(least: number): { seen(): void; gaps(): Gap[] } {
  const over: Gap[] = [];
  let last: number | undefined;
  return {
    seen() {
      const now = Date.now();
      if (last !== undefined && now - last > least) over.push([last, now]);
      last = now;
    },
    /** The last one goes up to now, also where it is short. */
    gaps: () => [...over, [last ?? Number.NEGATIVE_INFINITY, Date.now()]],
  };
}
