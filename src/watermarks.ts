import type { Release } from './watches.ts';

/** Between which amounts of bytes the buffer of a channel is kept. */
export interface Marks {
  /** From here on nobody sends. */
  readonly high: number;
  /** Down to here the buffer empties before the next one sends. */
  readonly low: number;
}

/** What is known of the path of a channel. */
export interface Path {
  /** In how many milliseconds its buffer empties when it takes long; forgotten bit by bit. */
  slowest: number;
}

/** What is on while somebody waits for a buffer to empty. */
export interface LatenessWatch {
  /**
   * The marks that fit the page, messages of `size` bytes, and `path`, whose buffer has emptied; it had been full since
   * that time.
   */
  marks(path: Path, fullSince: number, size: number): Marks;
  readonly stop: Release;
}

/** The marks of a page that is on time, and of one that nothing is known of. */
export const lowest: Marks = { high: 65_536, low: 32_768 };

/**
 * Those of a page that is on time, on a quick path, with messages of `size` bytes. A browser takes messages whole, and
 * there should be one left when it has taken one, unless they are so large that packets would be lost.
 */
const ofQuickPath = (size: number): Marks => ({
  high: 98_304,
  low: Math.min(Math.max(49_152, size), 65_536),
});

/** The highest of a page that is late, and what stands for the one that is not told when the other is. */
export const highest: Marks = { high: 1_048_576, low: 262_144 };

/** Milliseconds between two looks at the clock. */
const interval = 5;

/** The page has been late when so many milliseconds have passed between two looks. */
const late = 13;

/**
 * It is a late page when it has been late for such a part of the time. One that is so now and then, as when garbage is
 * collected, would lose more by a large buffer than by a pause.
 */
const latePart = 0.25;

/** Milliseconds of being on time that a page begins with. */
const onTrust = 50;

/** Milliseconds in which it is forgotten how late the page was, and for which a late page is taken to be one still. */
const memory = 500;

/** The path is quick when the buffer empties within so many milliseconds: it would run dry before the page comes. */
const quick = 25;

/** What is left, of the time of a buffer that took long, when the next one has emptied. */
const remembering = 0.9;

/** How many bytes leave the buffer of a fast channel in a millisecond. */
const rate = 24_576;

interface Timer {
  unref?(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare const performance: { now(): number };
declare function setInterval(callback: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;

let { high } = lowest;
let lastLook = 0;
/** How many milliseconds the page was late beyond `latePart` of the time; forgotten bit by bit. */
let excess = -onTrust * latePart;
let lastLate = Number.NEGATIVE_INFINITY;
let watchers = 0;
let timer: Timer | undefined;

function look(): void {
  const now = performance.now();
  const gap = now - lastLook;
  lastLook = now;
  const isLate = gap >= late;
  excess = excess * Math.exp(-gap / memory) + gap * (Number(isLate) - latePart);
  if (isLate && excess >= 0) {
    lastLate = now;
    high = Math.min(Math.max(high, gap * rate), highest.high);
  } else if (now > lastLate + memory) {
    high = lowest.high;
  }
}

/**
 * Watches whether the page is late because it is busy, as long as somebody waits; one timer does for all.
 *
 * As long as its buffer holds something, a browser lets SCTP send more and more, until packets are lost; so a page that
 * is on time gets further with little in it. One that is late needs as much as leaves the buffer in the meantime.
 */
export function watchLateness(): LatenessWatch {
  if (watchers++ === 0) {
    lastLook = performance.now();
    timer = setInterval(look, interval);
    // In Node it must not keep the process alive.
    timer.unref?.();
  }
  return {
    marks(path, fullSince, size) {
      look();
      path.slowest = Math.max(lastLook - fullSince, path.slowest * remembering);
      if (high === lowest.high && path.slowest < quick) return ofQuickPath(size);
      return { high, low: Math.min(high / 2, highest.low) };
    },
    stop() {
      if (--watchers === 0) clearInterval(timer);
    },
  };
}
