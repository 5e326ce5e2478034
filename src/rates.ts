import { type CounterName, counters } from './counters.ts';
import { describe } from './describe.ts';
import { growth, type IdentifiedStats, statsChange } from './stats-change.ts';

/**
 * What the counters of statistics grow by in a second. Of other members there is none; one that cannot be told is
 * absent.
 */
export type StatsRates<Stats> = Stats extends unknown
  ? { readonly [Name in keyof Stats & CounterName]?: RateOf<Exclude<Stats[Name], undefined>> }
  : never;

/** A number for a number; for several numbers by name, one for each. */
type RateOf<Counter> = Counter extends number ? number : { readonly [Name in keyof Counter]?: number };

/**
 * What the counters of one statistics object have grown by in each second from one report to a later one.
 *
 * The unit is that of the counter, for each second: `bytesSent` becomes bytes per second (8 times that are bits),
 * `packetsReceived` packets, `framesDecoded` frames. What counts seconds has no unit any more: `totalDecodeTime` is
 * the part of the time that was spent decoding, and `qualityLimitationDurations` has such a part for each reason. The
 * time is that between the two `timestamp`s: for `remote-inbound-rtp` and `remote-outbound-rtp` the one between the
 * other side's reports.
 *
 * A rate is absent, and never negative or infinite, where it cannot be told: one of the two reports lacks the counter,
 * or the counter has fallen, as `packetsLost` does when packets come late. There is none at all without a `previous`,
 * when no time has passed (browsers keep statistics for some milliseconds), when the two are not of the same thing
 * (another `id`, `type` or `ssrc`), and when that was restarted: bytes, packets or messages have become fewer.
 *
 * @param previous - The earlier statistics, `undefined` if there are none.
 * @param current - The later statistics of the same thing.
 * @returns The rates by the name of their counter.
 * @throws `TypeError` when `current` is no statistics object.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-timestamp | WebRTC: timestamp}
 * @example
 * ```ts
 * import { pollStats, type RTCPeerConnection, type RTCStatsReport, rates, statsOf } from 'strict-webrtc';
 *
 * async function watch(pc: RTCPeerConnection): Promise<void> {
 *   let previous: RTCStatsReport | undefined;
 *   for await (const report of pollStats(pc)) {
 *     for (const stats of statsOf(report, 'outbound-rtp')) {
 *       const before = previous?.get(stats.id);
 *       const { bytesSent } = rates(before?.type === 'outbound-rtp' ? before : undefined, stats);
 *       if (bytesSent !== undefined) console.log(stats.kind, `${8 * bytesSent} bit/s`);
 *     }
 *     previous = report;
 *   }
 * }
 * ```
 */
export function rates<Stats extends IdentifiedStats>(
  previous: IdentifiedStats | undefined,
  current: Stats,
): StatsRates<Stats> {
  if (typeof current?.timestamp !== 'number') {
    throw new TypeError(`rates(): current is ${describe(current)}; accepted: statistics of a report.`);
  }
  const result: Record<string, unknown> = {};
  const change = statsChange(previous, current);
  if (change) {
    for (const name of counters) {
      const rate = change.rate(name) ?? ratesByName(name, previous, current, change.seconds);
      if (rate !== undefined) result[name] = rate;
    }
  }
  return result as StatsRates<Stats>;
}

/** Of a counter that is several numbers by name. */
function ratesByName(
  name: string,
  previous: object | undefined,
  current: object,
  seconds: number,
): object | undefined {
  const before: unknown = previous && Reflect.get(previous, name);
  const now: unknown = Reflect.get(current, name);
  if (typeof before !== 'object' || typeof now !== 'object' || !before || !now) return undefined;
  const entries = Object.entries(now).flatMap(([key, value]) => {
    const rate = growth(Reflect.get(before, key), value, seconds);
    return rate === undefined ? [] : [[key, rate]];
  });
  return Object.fromEntries(entries);
}
