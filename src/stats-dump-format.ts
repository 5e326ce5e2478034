import type { StatsHistory } from './stats-history.ts';

/** One member of one statistics object over time, as `chrome://webrtc-internals` writes it. */
export interface DumpedSeries {
  /** When the first value was taken, as in `2026-01-31T12:00:00.000Z`. */
  readonly startTime: string;
  /** When the last value was taken. */
  readonly endTime: string;
  /** The `type` of the statistics. */
  readonly statsType: string;
  /** The values as a JSON array, one for each in the series of `timestamp`; `null` where the member was absent. */
  readonly values: string;
}

/** Something that happened to a connection, as `chrome://webrtc-internals` writes it. */
export interface DumpedEvent {
  /** When, in milliseconds since the Unix epoch. */
  readonly timestamp: number;
  /** The same as text, for older viewers. */
  readonly time: string;
  /** What, such as `onconnectionstatechange`. */
  readonly type: string;
  /** More about it, as JSON; empty for nothing more. */
  readonly value: string;
}

/** One connection, as `chrome://webrtc-internals` writes it. */
export interface DumpedConnection {
  /** A number for the process, which a page can't know: that of the connection in the dump, from 1. */
  readonly pid: number;
  /** The origin of the page. */
  readonly url: string;
  /** JSON of no configuration: `{}`. */
  readonly rtcConfiguration: string;
  /** What happened to the connection, in order. */
  readonly updateLog: readonly DumpedEvent[];
  /** The series by their names, `id-member`. */
  readonly stats: { readonly [name: string]: DumpedSeries };
}

/** A dump as `chrome://webrtc-internals` writes it. */
export interface WebRTCInternalsDump {
  /** `navigator.userAgent`. */
  readonly UserAgent: string;
  /** `navigator.userAgentData`, where the browser has it. */
  readonly UserAgentData: object;
  readonly timestamp: number;
  /** The calls of `getUserMedia()`. */
  readonly getUserMedia: readonly object[];
  /** The connections by their names. */
  readonly PeerConnections: { readonly [connection: string]: DumpedConnection };
}

/** The series of a connection. */
export function dumpedSeries(history: StatsHistory): { [name: string]: DumpedSeries } {
  const entries = history.all().flatMap(({ id, type, members }) => {
    const times = members.get('timestamp') ?? [];
    const range = { startTime: timeOf(times[0]), endTime: timeOf(times.at(-1)), statsType: type };
    return [...members].map(([member, values]) => {
      const text = JSON.stringify(values, (_key, value) => dumped(value));
      return [`${dumped(id)}-${member}`, { ...range, values: text }] as const;
    });
  });
  return Object.fromEntries(entries);
}

/** Chromium's page draws a text that reads as a number, and freezes at an infinite one: an id of Firefox, 1234e567. */
function dumped(value: unknown): unknown {
  return typeof value === 'string' && Math.abs(Number(value)) === Infinity ? `_${value}` : value;
}

function timeOf(timestamp: unknown): string {
  const date = new Date(Number(timestamp));
  // One that no date has must not keep the dump from being written.
  return (Number.isNaN(date.getTime()) ? new Date(0) : date).toISOString();
}
