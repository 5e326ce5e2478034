import { every } from './every.ts';
import type { Release } from './watches.ts';

/** Milliseconds between two looks at the clock. */
const interval = 5;

/** The page is late when so many milliseconds have passed between two looks. */
const late = 13;

/** A page that was late is taken to be late again for so many milliseconds. */
const memory = 500;

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

let watchers = 0;
let stopTimer: Release | undefined;
let ticks = 0;
let lastLook = 0;
let lastLate = Number.NEGATIVE_INFINITY;
/** The longest time between two looks of late. */
let longest = 0;

function look(): void {
  const now = performance.now();
  const gap = now - lastLook;
  lastLook = now;
  if (now - lastLate > memory) longest = 0;
  if (gap < late) return;
  lastLate = now;
  longest = Math.max(longest, gap);
}

/**
 * Looks whether the page, busy with other things, comes late to what has happened. The function that ends this returns
 * by how many milliseconds it was late at most in the last half second, 0 when it was on time, and `undefined` when it
 * was over before anything could be seen. One timer looks for all.
 */
export function watchLateness(): () => number | undefined {
  if (watchers++ === 0) {
    lastLook = performance.now();
    stopTimer = every(interval, () => {
      ticks++;
      look();
    });
  }
  const ticksBefore = ticks;
  return () => {
    look();
    if (--watchers === 0) stopTimer?.();
    if (longest) return longest;
    return ticks > ticksBefore ? 0 : undefined;
  };
}
