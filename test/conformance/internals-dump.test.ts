/** What `statsDump()` writes, beside what Chromium's own chrome://webrtc-internals writes of the same call. */

import type { Browser } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import type * as webrtc from '../../src/index.ts';
import { launchChromium } from '../../tools/browsers.mjs';
import { downloadDump, recordDump } from './recorded-dump.ts';
import { withPage } from './site.ts';

type Dump = webrtc.WebRTCInternalsDump;

let ours: Dump;
let theirs: Dump;

beforeAll(
  () =>
    withPage(launchChromium, async (page) => {
      const internals = await (page.context().browser() as Browser).newPage();
      await internals.goto('chrome://webrtc-internals');
      ours = await recordDump(page);
      theirs = await downloadDump(internals);
    }),
  120_000,
);

/** What only Chromium's own page is told, and what it computes. */
const chromiumsOwn = /\[|-(networkAdapterType|vpn|track\.\w+)$/;

/** What only a page is told: `mediaType`, and the estimate of the bandwidth while the internal report lacks it. */
const pagesOwn = /-(mediaType|availableOutgoingBitrate)$/;

/** The series of a dump, less those that a page cannot have. */
function seriesOf({ PeerConnections }: Dump, connection: string): Map<string, webrtc.DumpedSeries> {
  const all = Object.entries(PeerConnections[connection]?.stats ?? {});
  return new Map(all.filter(([name]) => !chromiumsOwn.test(name)));
}

/** The connection in their dump that ours is of: the one with our streams. */
function theirConnection(): string {
  const [sample] = [...seriesOf(ours, '1-1')].find(([, { statsType }]) => statsType === 'outbound-rtp') ?? [
    '',
  ];
  const found = Object.keys(theirs.PeerConnections).find((each) => seriesOf(theirs, each).has(sample));
  if (!found) throw new Error(`none of their connections has ${sample}`);
  return found;
}

test('has the fields that Chromium writes, of the same kinds', () => {
  for (const [name, value] of Object.entries(ours)) {
    expect(theirs).toHaveProperty(name);
    expect(typeof value).toBe(typeof Reflect.get(theirs, name));
  }
  const [our, their] = [ours.PeerConnections['1-1'], theirs.PeerConnections[theirConnection()]];
  expect(Object.keys(our ?? {}).sort()).toEqual(Object.keys(their ?? {}).sort());
  for (const [name, value] of Object.entries(our ?? {}))
    expect(typeof value).toBe(typeof Reflect.get(their ?? {}, name));
});

test('names each series as Chromium does, and has all of them', () => {
  const [our, their] = [seriesOf(ours, '1-1'), seriesOf(theirs, theirConnection())];
  expect([...their.keys()].filter((name) => !our.has(name))).toEqual([]);
  expect([...our.keys()].filter((name) => !their.has(name) && !pagesOwn.test(name))).toEqual([]);
  expect(our.size).toBeGreaterThan(100);
});

test('writes times, types and values as Chromium does', () => {
  const [our, their] = [seriesOf(ours, '1-1'), seriesOf(theirs, theirConnection())];
  for (const [name, series] of our) {
    const other = their.get(name);
    if (!other && pagesOwn.test(name)) continue;
    expect(Object.keys(series).sort(), name).toEqual(Object.keys(other ?? {}).sort());
    expect(series.statsType, name).toBe(other?.statsType);
    for (const time of [series.startTime, series.endTime]) expect(new Date(time).toISOString()).toBe(time);
    const values: unknown[] = JSON.parse(series.values);
    const times: number[] = JSON.parse(
      our.get(`${name.slice(0, name.lastIndexOf('-'))}-timestamp`)?.values ?? '',
    );
    expect(values.length, name).toBe(times.length);
    expect(Date.parse(series.endTime)).toBe(Math.floor(times.at(-1) ?? 0));
  }
});

test('logs as Chromium does', () => {
  const connected = (log: readonly webrtc.DumpedEvent[] | undefined) =>
    log?.find(({ type, value }) => type === 'onconnectionstatechange' && value === '"connected"');
  const our = connected(ours.PeerConnections['1-1']?.updateLog);
  const their = connected(theirs.PeerConnections[theirConnection()]?.updateLog);
  expect(our && their).toBeDefined();
  expect(typeof our?.timestamp).toBe(typeof their?.timestamp);
});
