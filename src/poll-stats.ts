import type { RTCStatsReport } from '../types/index.js';
import type { PlatformMediaStreamTrack } from '../types/platform.d.ts';
import { longestDelay } from './after.ts';
import { assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { describe } from './describe.ts';
import { type EventIterator, eventQueue } from './event-queue.ts';
import { connectionClosed, isConnection, onConnectionEnd } from './lifetime.ts';
import { pace } from './pace.ts';
import { watchVisibility } from './page-visibility.ts';
import { onPartClose } from './parts.ts';
import type { ConnectionWith, StatsSource } from './receivers.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { watches } from './watches.ts';

/** What {@link pollStats} takes. */
export interface PollStatsOptions extends AbortOptions {
  /** Milliseconds from one request to the next, 1 to 2 147 483 647. Default: 1 000. */
  interval?: number | undefined;
  /** Only what belongs to this track of the connection. Default: everything. */
  selector?: PlatformMediaStreamTrack | null | undefined;
  /** Whether nothing is asked while the page is hidden. Default: `true`. */
  pauseWhenHidden?: boolean | undefined;
}

const operation = 'pollStats()';

/**
 * The statistics of a connection, a sender or a receiver, again and again, as an async iterator.
 *
 * The first request is made in this very call, the others at whole multiples of `interval` after it, so that the pace
 * does not drift. Never are there two at once: while one waits for its answer, the times that pass are left out. A
 * loop that is slow gets the newest report, and `dropped` counts those that it did not get. While the page is hidden
 * nothing is asked; when it is shown again, that is done at once, and the pace counts from there. A worker and Node
 * have no page, and never pause.
 *
 * The iterator ends when the connection closes, and throws what a request fails with. It asks on until it ends, also
 * when nobody takes the reports: leave its loop, or abort it.
 *
 * @param target - What to ask.
 * @param options - `interval` and `selector` say when and what; `pauseWhenHidden: false` goes on in a hidden page,
 * where browsers let timers wait for a second or, after some minutes, for a minute; `signal` ends the iterator.
 * @returns The iterator, for one loop. On an abort it throws `signal.reason`, after a report that has not been taken.
 * @throws `TypeError` at once when the target has no statistics, or when an option is of the wrong kind.
 * @throws `RangeError` at once when `interval` is out of its range.
 * @throws `InvalidAccessError` from the loop when the connection has no or more than one sender or receiver for the
 * track.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-getstats | WebRTC: getStats()}
 * @example
 * ```ts
 * import { pollStats, type RTCPeerConnection, type RTCStatsReport, summarize } from 'strict-webrtc';
 *
 * async function show(pc: RTCPeerConnection, output: HTMLElement): Promise<void> {
 *   let previous: RTCStatsReport | undefined;
 *   for await (const report of pollStats(pc)) {
 *     const { outbound, roundTripTime } = summarize(previous, report);
 *     output.textContent = `${outbound.video.bitrate} bit/s, ${roundTripTime} s`;
 *     previous = report;
 *   }
 * }
 * ```
 */
export function pollStats(
  target: ConnectionWith<'getStats'> | StatsSource,
  options?: PollStatsOptions,
): EventIterator<RTCStatsReport> {
  const { interval = 1_000, selector, pauseWhenHidden = true, signal } = options ?? {};
  assertTarget(operation, target, 'a connection, sender or receiver', hasStats);
  assertInterval(interval);
  assertSignal(operation, signal);

  const { start, release } = watches();
  const newest = { capacity: 1, overflow: 'drop-oldest' } as const;
  const { iterator, push, end, fail } = eventQueue<RTCStatsReport>(operation, newest, release);
  let isAsking = false;
  let isPaused = true;
  let isOver = false;

  async function ask(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    try {
      const report = selector ? (target as ConnectionWith<'getStats'>).getStats(selector) : target.getStats();
      push((await report) as RTCStatsReport);
    } catch (error) {
      // A close that nobody was told of is an end, also where it makes the request fail.
      if (isConnection(target)) connectionClosed(target);
      fail(error);
    }
    isAsking = false;
    if (!isOver && !isPaused) clock.next();
  }
  const clock = pace(interval, ask);

  function pause(isHidden: boolean): void {
    const before = isPaused;
    isPaused = isHidden;
    if (isPaused) clock.stop();
    else if (before) clock.begin();
  }

  start(
    () => abortion(signal)(() => {}, fail),
    () => (isConnection(target) ? onConnectionEnd(target, end) : onPartClose(target, end)),
    () => () => {
      isOver = true;
      clock.stop();
    },
    () => (pauseWhenHidden ? watchVisibility(pause) : void pause(false)),
  );
  return iterator;
}

function hasStats(target: object): boolean {
  return 'getStats' in target && typeof target.getStats === 'function';
}

function assertInterval(interval: number): void {
  if (typeof interval === 'number' && interval >= 1 && interval <= longestDelay) return;
  throw new RangeError(`${operation}: interval is ${describe(interval)}; accepted: 1 to ${longestDelay}.`);
}
