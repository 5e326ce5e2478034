/** What tells whether two sets of statistics are of one thing. */
export interface IdentifiedStats {
  readonly id: string;
  readonly type: string;
  readonly timestamp: number;
  readonly ssrc?: number;
}

/** How the counters of one thing have grown from one report to a later one. */
export interface StatsChange {
  /** How many seconds have passed. */
  readonly seconds: number;
  /** By how much the counter is another now, less than 0 where it has fallen. */
  difference(name: string): number | undefined;
  /** By how much the counter has grown; `undefined` where one of the two is not known, or where it has fallen. */
  grown(name: string): number | undefined;
  /** By how much it has grown in each second. */
  rate(name: string): number | undefined;
}

/** Where one of these has fallen, the thing was restarted, and the others have begun anew with it. */
const neverFalling = [
  'bytesSent',
  'bytesReceived',
  'packetsSent',
  'packetsReceived',
  'messagesSent',
  'messagesReceived',
];

/** `undefined` where nothing can be said: it is not the same thing, it was restarted, or no time has passed. */
export function statsChange(
  previous: IdentifiedStats | undefined,
  current: IdentifiedStats,
): StatsChange | undefined {
  if (previous?.id !== current.id || previous.type !== current.type || previous.ssrc !== current.ssrc) {
    return undefined;
  }
  // Firefox may answer twice with the same figures.
  const seconds = (current.timestamp - previous.timestamp) / 1_000;
  if (!(seconds > 0)) return undefined;
  if (neverFalling.some((name) => Number(Reflect.get(current, name)) < Number(Reflect.get(previous, name)))) {
    return undefined;
  }
  return {
    seconds,
    difference: (name) => differenceOf(Reflect.get(previous, name), Reflect.get(current, name)),
    grown: (name) => growth(Reflect.get(previous, name), Reflect.get(current, name)),
    rate: (name) => growth(Reflect.get(previous, name), Reflect.get(current, name), seconds),
  };
}

/** By how much a counter has grown, for each second of `seconds`. */
export function growth(previous: unknown, current: unknown, seconds = 1): number | undefined {
  const by = differenceOf(previous, current, seconds);
  return by !== undefined && by >= 0 ? by : undefined;
}

function differenceOf(previous: unknown, current: unknown, seconds = 1): number | undefined {
  if (typeof previous !== 'number' || typeof current !== 'number') return undefined;
  const by = (current - previous) / seconds;
  return Number.isFinite(by) ? by : undefined;
}

/** Bits per second of a counter of bytes. */
export function bits(change: StatsChange | undefined, name: string): number | undefined {
  const bytes = change?.rate(name);
  return bytes === undefined ? undefined : 8 * bytes;
}
