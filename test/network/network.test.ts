/** Calls between two browsers over a network that fails: they come back, and nothing is lost or doubled. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { BrowserName } from './browser.ts';
import { type Call, openCall } from './call.ts';
import { type Fault, faults } from './faults.ts';
import type { Gap } from './gaps.ts';
import { openNetwork } from './namespaces.ts';
import type { Report } from './page.ts';
import { installTurnServer, openTurnServer } from './turn.ts';

declare module 'vitest' {
  interface ProvidedContext {
    network: { readonly isLong: boolean };
  }
}

const { isLong } = inject('network');

const pairs: readonly (readonly [BrowserName, BrowserName])[] = [
  ['Chromium', 'Chromium'],
  ['Firefox', 'Firefox'],
  ['Chromium', 'Firefox'],
];

/** A plain test run takes one of them. */
const chosenFaults = isLong ? faults : faults.filter(({ what }) => what === 'path cut for 12 s');
const chosenPairs = isLong ? pairs : pairs.slice(0, 1);

const rows: string[] = [];

if (isLong) {
  installTurnServer();
  afterAll(() => {
    const heads = ['what happens', 'browsers', 'noticed', 'restarts', 'messages', 'picture', 'connection'];
    console.log(['', row(heads), row(heads.map(() => '---')), ...rows].join('\n'));
  });
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

describe.each(chosenFaults)('$what', (fault) => {
  test.each(chosenPairs)('between %s and %s', async (...names) => {
    const network = openNetwork();
    const closes: (() => unknown)[] = [network.close];
    try {
      const configuration: RTCConfiguration = {};
      if (fault.hasServer) {
        const { server, close } = await openTurnServer(network);
        closes.unshift(close);
        configuration.iceServers = [server];
      }
      const call = await openCall(network, names, configuration);
      closes.unshift(call.close);
      const connected = await flowing(call, 0);
      const begun = Date.now();
      fault.begin(network, call);
      await pause(fault.seconds * 1_000);
      const over = Date.now();
      fault.end?.(network, call);
      const reports = await flowing(call, fault.seconds ? over : begun + 2_000);
      // What has come back stays.
      await pause(5_000);
      await flowing(call, Date.now());
      for (const { sent, received } of await call.numbers()) {
        expect(sent).toBeGreaterThan(100);
        expect(received).toEqual(Array.from({ length: sent }, (_, number) => number));
      }
      const replaced = reports.flatMap(({ replaced }) => replaced);
      if (replaced.length) console.log(replaced.join('\n'));
      rows.push(row([fault.what, names.join(' and '), ...describeReports(reports, begun, over)]));
      expect(connected.flatMap(({ replaced }) => replaced)).toEqual([]);
      if (!isEnded(fault, names)) expect(replaced).toEqual([]);
    } finally {
      for (const close of closes) await close();
    }
  });
});

function isEnded({ endsFirefox }: Fault, names: readonly BrowserName[]): boolean {
  return endsFirefox === 'any' ? names.includes('Firefox') : endsFirefox === 'near' && names[0] === 'Firefox';
}

/** Waits until messages and pictures come on both sides after `time`, and still do. */
async function flowing(call: Call, time: number): Promise<Report[]> {
  const patience = Date.now() + 120_000;
  for (;;) {
    const reports = await call.reports();
    const isFlowing = ({ silences, stills }: Report) =>
      flowsAgain(silences, time) && flowsAgain(stills, time);
    if (reports.every(isFlowing)) return reports;
    if (Date.now() > patience) throw new Error(`The call has not come back: ${JSON.stringify(reports)}`);
    await pause(250);
  }
}

function flowsAgain(gaps: readonly Gap[], time: number): boolean {
  const [from, to] = gaps.at(-1) ?? [0, Number.POSITIVE_INFINITY];
  return from > time && to - from < 1_000;
}

/**
 * When something came again that had stopped at `time`, in seconds after it; on the side that waited longer. Pictures that
 * were on their way still came a little later.
 */
function backAfter(gaps: readonly (readonly Gap[])[], time: number): string {
  const ends = gaps.flat().filter(([from, to]) => from <= time + 1_000 && time < to);
  return seconds(Math.max(0, ...ends.map(([, to]) => to - time)));
}

function describeReports(reports: readonly Report[], begun: number, over: number): string[] {
  const told = reports.flatMap((report) => report.told).filter(({ time }) => time >= begun);
  const interruptions = told.filter(({ type }) => type === 'interrupted').map(({ time }) => time - begun);
  const count = reports.reduce((most, { replaced }) => Math.max(most, replaced.length), 0);
  return [
    interruptions.length ? seconds(Math.min(...interruptions)) : 'never',
    String(told.filter(({ type }) => type === 'restarting').length),
    backAfter(
      reports.map(({ silences }) => silences),
      over,
    ),
    backAfter(
      reports.map(({ stills }) => stills),
      over,
    ),
    count ? 'another' : 'the same',
  ];
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
