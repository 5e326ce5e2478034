/** How much is kept and shown, in seconds. */
export const KEPT = 300;
/** What a call that has just begun is shown in, so that its lines do not begin as one steep step. */
const SHORTEST = 30;

/** From when to when a chart goes, in seconds since the Unix epoch. */
export type TimeWindow = readonly [from: number, to: number];

/** The seconds since the Unix epoch, by a clock that nobody sets back. */
export function now(): number {
  return (performance.timeOrigin + performance.now()) / 1_000;
}

/** What is shown at `to` of something that began at `first`. */
export function windowUntil(to: number, first: number): TimeWindow {
  return [Math.max(to - KEPT, Math.min(first, to - SHORTEST)), to];
}
