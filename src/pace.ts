import { after } from './after.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

/** A clock that strikes at fixed times, and never twice for one of them. */
export interface Pace {
  /** Calls back now, and makes this the time that the others are counted from. */
  begin(): void;
  /** Calls back at the next time that has not passed: the start and a whole number of intervals. */
  next(): void;
  /** Calls back no more. */
  stop(): void;
}

export function pace(interval: number, strike: () => void): Pace {
  let start = 0;
  /** Which of the times was the last: a timer that fires early must not have it come again. */
  let count = 0;
  let stop = () => {};
  return {
    begin() {
      stop();
      start = performance.now();
      count = 0;
      strike();
    },
    next() {
      const elapsed = performance.now() - start;
      count = Math.max(count + 1, Math.ceil(elapsed / interval));
      stop = after(count * interval - elapsed, strike);
    },
    stop: () => stop(),
  };
}
