/** That Chromium's own viewer, the page chrome://webrtc-internals, shows what `statsDump()` has written. */

import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statsDump, type WebRTCInternalsDump } from '../../src/index.ts';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { countColouredPixels } from '../support/coloured-pixels.ts';
import { reportOf } from '../support/stats.ts';
import { downloadDump, recordDump } from './recorded-dump.ts';
import { withPage } from './site.ts';

const browsers: [string, () => Promise<Browser>][] = [
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
];

describe.each(browsers)('a call of %s', (_name, launch) => {
  let dump: WebRTCInternalsDump;
  let browser: Browser;
  let viewer: Page;
  const failures: string[] = [];

  beforeAll(async () => {
    // Through its file's text, as a viewer gets it.
    dump = JSON.parse(JSON.stringify(await withPage(launch, recordDump)));
    browser = await launchChromium();
    viewer = await browser.newPage();
    viewer.on('pageerror', ({ message }) => failures.push(message));
    await viewer.goto('chrome://webrtc-internals');
    await viewer.evaluate(openDump, dump);
  }, 240_000);
  afterAll(() => browser?.close());

  test('is shown without an error', () => {
    expect(failures).toEqual([]);
  });

  test('has a table for each statistics object, with the values of the end', async () => {
    const tables = await viewer.evaluate(readTables);
    const expected: Record<string, Record<string, string>> = {};
    for (const { id, member, values } of series(dump)) {
      const last = values.at(-1);
      if (last === null || member === 'timestamp') continue;
      expected[id] = { ...expected[id], [member]: asShown(last) };
    }
    expect(tables).toEqual(expected);
    expect(Object.keys(tables).length).toBeGreaterThan(10);
  });

  test('has its states, its pair of candidates and its log', async () => {
    expect(await viewer.locator('.connectionstate').textContent()).toBe(
      'Connection state: new => "connecting" => "connected"',
    );
    expect(await viewer.locator('.candidatepair span').textContent()).toMatch(/^\S+:\d+ <=> ?\S+:\d+$/);
    const log = dump.PeerConnections['1-1']?.updateLog ?? [];
    expect(await viewer.locator('.update-log-table summary').allTextContents()).toEqual(
      log.map(({ type }) => type),
    );
  });

  test('has graphs with lines in them', async () => {
    const sent = series(dump).find(
      ({ statsType, member }) => statsType === 'outbound-rtp' && member === 'bytesSent',
    );
    const graph = viewer.locator(`[id="1-1-${sent?.name}-canvas"]`);
    await viewer.locator(`[id="1-1-outbound-rtp-${sent?.id}-graph-container"] > summary`).click();
    await graph.scrollIntoViewIfNeeded();
    await expect.poll(() => graph.evaluate(countColouredPixels)).toBeGreaterThan(100);
  });

  test('is the same again when the viewer writes it', async () => {
    const again = new Map(series(await downloadDump(viewer)).map((each) => [each.name, each]));
    for (const { name, statsType, values } of series(dump)) {
      const [ours, theirs] = [values, again.get(name)?.values ?? []].map((all) =>
        all.filter((value) => value !== null).map(asKept),
      );
      expect(theirs, name).toEqual(ours);
      expect(again.get(name)?.statsType, name).toBe(statsType);
    }
  });
});

test('a dump with an id that reads as an infinite number does not freeze the viewer', async () => {
  const dump = statsDump();
  dump.add(reportOf(1, { id: '1234e567', type: 'outbound-rtp', remoteId: '9e999' }));
  const tables = await withPage(launchChromium, async (viewer) => {
    await viewer.goto('chrome://webrtc-internals');
    await viewer.evaluate(openDump, dump.toJSON());
    return viewer.evaluate(readTables);
  });
  expect(tables).toEqual({ _1234e567: { type: 'outbound-rtp', remoteId: '_9e999' } });
});

/** The series of a dump, apart from those that only Chromium computes. */
function series({ PeerConnections }: WebRTCInternalsDump) {
  return Object.entries(PeerConnections['1-1']?.stats ?? {})
    .filter(([name]) => !name.includes('['))
    .map(([name, { statsType, values }]) => {
      const end = name.lastIndexOf('-');
      return {
        name,
        id: name.slice(0, end),
        member: name.slice(end + 1),
        statsType,
        values: JSON.parse(values) as unknown[],
      };
    });
}

/** The viewer keeps a text that reads as a number as one: the `mid` "0", and an id of Firefox like "51865e72". */
function asKept(value: unknown): unknown {
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}

function asShown(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value, null, ' ') : String(value);
}

/** Gives the page what is in the dump by the messages that it gets from the browser of its own connections. */
function openDump({ PeerConnections }: WebRTCInternalsDump): void {
  const tell: (message: string, data: unknown) => void = Reflect.get(window, 'cr').webUIListenerCallback;
  for (const [name, { updateLog: log, stats, ...connection }] of Object.entries(PeerConnections)) {
    const [rid, lid] = name.split('-');
    tell('update-all-peer-connections', [{ rid, lid, ...connection, constraints: '', log }]);
    const all = Object.entries(stats).map(([series, { values }]) => {
      const end = series.lastIndexOf('-');
      return [series.slice(0, end), series.slice(end + 1), JSON.parse(values)] as const;
    });
    // What comes later stays: the last values of all series are of the last report.
    const count = Math.max(...all.map(([, , { length }]) => length));
    for (let step = 0; step < count; step++) {
      const report = new Map<string, object>();
      for (const [id, member, values] of all) {
        const value = values[step - (count - values.length)] ?? undefined;
        if (value !== undefined) report.set(id, { id, ...report.get(id), [member]: value });
      }
      tell('add-standard-stats', { rid, lid, reports: [...report] });
    }
  }
}

/** The members that the tables of the page have, by the ids of their objects. */
function readTables(): Record<string, Record<string, string>> {
  const tables = [...document.querySelectorAll<HTMLTableElement>('.stats-table-container table')];
  return Object.fromEntries(
    tables.map(({ rows: [heading, ...rows] }) => [
      (heading?.textContent ?? '').trim().replace('Statistics ', ''),
      Object.fromEntries(
        rows
          .map(({ cells: [name, value] }) => [name?.textContent ?? '', value?.textContent ?? ''] as const)
          .filter(([name, value]) => name !== 'timestamp' && !name.includes('[') && value !== '(removed)'),
      ),
    ]),
  );
}
