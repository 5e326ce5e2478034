import { watchLateness } from './lateness.ts';

/** Between which amounts of bytes the buffer of a channel is kept. */
export interface Marks {
  /** From here on nobody sends. */
  readonly high: number;
  /** Down to here the buffer empties before the next one sends. */
  readonly low: number;
}

/**
 * The marks of a channel for which nobody has told any. As long as its buffer holds something, a browser lets SCTP send
 * more and more, until packets are lost; so a page that is on time gets further with little in it. One that is late
 * needs as much as leaves the buffer in the meantime.
 */
export interface WaterLevel extends Marks {
  /** The page begins to wait for the buffer to empty, if it does not wait already. */
  begin(): void;
  /** The page does not wait any more. */
  end(): void;
}

/** The marks while nothing is known of the page, and the highest of one that is late. */
export const highest: Marks = { high: 1_048_576, low: 262_144 };

/** The high mark of a page that is on time. */
const onTime = 131_072;

/** How many bytes leave the buffer of a fast channel in a millisecond. */
const rate = 24_576;

export function waterLevel(): WaterLevel {
  let { high } = highest;
  let endWatch: (() => number | undefined) | undefined;
  return {
    get high() {
      return high;
    },
    get low() {
      return Math.min(high / 2, highest.low);
    },
    begin() {
      endWatch ??= watchLateness();
    },
    end() {
      const lateness = endWatch?.();
      endWatch = undefined;
      if (lateness !== undefined) high = Math.min(Math.max(lateness * rate, onTime), highest.high);
    },
  };
}
