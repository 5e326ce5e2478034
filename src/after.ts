import type { Release } from './watches.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/** The longest time that a timer of the platform can be set to; a longer one would go off at once. */
export const longestDelay = 2_147_483_647;

/** Calls `callback` once after `milliseconds`; returns what prevents that. After `Infinity` it never comes. */
export function after(milliseconds: number, callback: () => void): Release {
  if (milliseconds === Number.POSITIVE_INFINITY) return () => {};
  const timer = setTimeout(callback, Math.min(milliseconds, longestDelay));
  return () => clearTimeout(timer);
}
