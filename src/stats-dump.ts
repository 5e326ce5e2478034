import { assertCount } from './assert-option.ts';
import { allStats, type StatsReport } from './report-shape.ts';
import { type DumpedEvent, dumpedSeries, type WebRTCInternalsDump } from './stats-dump-format.ts';
import { type StatsHistory, statsHistory } from './stats-history.ts';

/** What {@link statsDump} takes. */
export interface StatsDumpOptions {
  /** How many reports, and as many entries of the log, are kept of each connection. Default: 1 000. */
  capacity?: number | undefined;
}

/** What {@link statsDump} gives. */
export interface StatsDump {
  /** Keeps a report; `connection` tells several connections apart. Default: `'1-1'`. */
  add(report: StatsReport, connection?: string): void;
  /** Keeps what happened now, such as `log('onconnectionstatechange', 'connected')`; `value` must fit into JSON. */
  log(type: string, value?: unknown, connection?: string): void;
  /** How many reports and entries of the log had to make room for later ones. */
  readonly dropped: number;
  /** The dump. `JSON.stringify()` of the whole is the text of its file. */
  toJSON(): WebRTCInternalsDump;
}

interface Navigator {
  readonly userAgent?: string;
  readonly userAgentData?: { toJSON?(): object };
}

/**
 * A recorder of statistics that writes them as `chrome://webrtc-internals` does, whatever the browser, so that the
 * viewers of such dumps can show them.
 *
 * Nothing of the connection but what is given to `add()` and `log()` gets into the dump; reports have the addresses of
 * candidates, and descriptions have keys of the call.
 *
 * @param options - `capacity` bounds what is kept; what is older makes room, and counts as `dropped`.
 * @returns The recorder.
 * @throws `RangeError` when `capacity` is less than 1.
 * @throws `TypeError` from `add()` when it is given no report.
 * @see {@link https://github.com/rtcstats/rtcstats | rtcstats}, which has a viewer
 * @example
 * ```ts
 * import { pollStats, type RTCPeerConnection, states, statsDump } from 'strict-webrtc';
 *
 * async function record(pc: RTCPeerConnection, download: HTMLAnchorElement): Promise<void> {
 *   const dump = statsDump();
 *   const log = async () => {
 *     for await (const state of states(pc, 'connectionState')) dump.log('onconnectionstatechange', state);
 *   };
 *   log();
 *   for await (const report of pollStats(pc)) dump.add(report);
 *   download.href = URL.createObjectURL(new Blob([JSON.stringify(dump)], { type: 'application/json' }));
 *   download.download = 'webrtc_internals_dump.txt';
 * }
 * ```
 */
export function statsDump({ capacity = 1_000 }: StatsDumpOptions = {}): StatsDump {
  assertCount('statsDump()', 'capacity', capacity);
  const records = new Map<string, { readonly history: StatsHistory; readonly log: DumpedEvent[] }>();
  let dropped = 0;

  function recordOf(connection: string) {
    const record = records.get(connection) ?? { history: statsHistory(capacity), log: [] };
    records.set(connection, record);
    return record;
  }

  return {
    add(report, connection = '1-1') {
      const all = allStats('StatsDump.add()', 'report', report);
      if (recordOf(connection).history.add(all)) dropped++;
    },
    log(type, value, connection = '1-1') {
      const { log } = recordOf(connection);
      const timestamp = Date.now();
      const text = JSON.stringify(value) ?? '';
      log.push({ timestamp, time: new Date(timestamp).toISOString(), type, value: text });
      if (log.length <= capacity) return;
      log.shift();
      dropped++;
    },
    get dropped() {
      return dropped;
    },
    toJSON() {
      const { userAgent = '', userAgentData }: Navigator = Reflect.get(globalThis, 'navigator') ?? {};
      // No more of the address: what is behind it may let somebody into the call.
      const url = String(Reflect.get(globalThis, 'location')?.origin ?? '');
      const connections = [...records].map(([connection, { history, log }], number) => [
        connection,
        { pid: number + 1, url, rtcConfiguration: '{}', updateLog: [...log], stats: dumpedSeries(history) },
      ]);
      return {
        UserAgent: userAgent,
        // A viewer takes a dump without it for one of an old format.
        UserAgentData: userAgentData?.toJSON?.() ?? {},
        timestamp: Date.now(),
        getUserMedia: [],
        PeerConnections: Object.fromEntries(connections),
      };
    },
  };
}
