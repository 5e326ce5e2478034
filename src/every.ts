import type { Release } from './watches.ts';

interface Timer {
  unref?(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare function setInterval(callback: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer): void;

/** Calls `callback` every `milliseconds`, but does not keep a process of Node alive for that; returns what stops it. */
export function every(milliseconds: number, callback: () => void): Release {
  const timer = setInterval(callback, milliseconds);
  timer.unref?.();
  return () => clearInterval(timer);
}
