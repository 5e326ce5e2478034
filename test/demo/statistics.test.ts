import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, chromium, firefox, type Locator, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOptions, findBrowsers, firefoxOptions } from '../../tools/browsers.mjs';
import { countColouredPixels } from '../support/coloured-pixels.ts';
import { expectAccessible } from './accessible.ts';
import { type Demo, freshRoom, openCall, openDemo, PATIENCE, part, takeFailures, textOf } from './pages.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo?.close());

const browsers: [string, () => Promise<Browser>][] = [
  ['Chromium', async () => chromium.launch(chromiumOptions((await findBrowsers()).chromium))],
  ['Firefox', async () => firefox.launch(firefoxOptions((await findBrowsers()).firefox))],
];

describe.each(browsers)('in %s', (name, launch) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let other: Page;

  beforeAll(async () => {
    browser = await launch();
    context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(watchPage);
  }, 120_000);
  afterAll(() => browser?.close());

  test('closed, the panel asks for nothing: only the facts of the call are, once a second', async () => {
    [page, other] = await openCall(context, freshRoom(demo));
    await page.bringToFront();
    await waitForReports(page, 6);
    const times: number[] = await page.evaluate(() => Reflect.get(window, 'asked').slice(-6));
    // Any but the last may be late by less than a second; a second poll would halve it.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(3_900);
  });

  test('the panel opens with the keyboard, during a call', async () => {
    await page.evaluate(() => Reflect.get(window, 'shifts').splice(0));
    await page.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => part(page, 'plots').isVisible(), slowly).toBe(true);
  });

  test('each plot has lines of its figures, and the timeline has the states', async () => {
    for (const [title, figure] of [
      ['Receiving', /Picture[1-9][\d.]* [kM]bit\/s/],
      ['Sending', /Picture[1-9][\d.]* [kM]bit\/s/],
      ['Round trip', /Both ways(< 1|\d+) ms/],
      ['Lost packets', /Picture in[\d.]+ %/],
      ['Pictures a second', /Received[1-9]\d*\/s/],
    ] as const) {
      const plot = plotOf(page, title);
      await expect.poll(() => plot.locator('dl').innerText().then(oneLine), slowly).toMatch(figure);
      await expect
        .poll(() => plot.locator('canvas').evaluate(countColouredPixels), slowly)
        .toBeGreaterThan(20);
    }
    await expect
      .poll(() => plotOf(page, 'States').getByRole('img').getAttribute('aria-label'), slowly)
      .toMatch(/^States: Connection: .*connected at [\d:]+\. ICE: .*\. Signaling: .*stable at [\d:]+$/);
  });

  test('axe has nothing against the panel, and it is no wider than a phone', async () => {
    // Hundreds of rows that are alike take it long.
    await part(page, 'members-search').fill('data-channel');
    await expectAccessible(page);
    await part(page, 'members-search').fill('');
  });

  if (name === 'Chromium') {
    // Only Chromium measures it.
    test('with the panel open, nothing moves by itself', async () => {
      await waitForReports(page, 6);
      expect(await page.evaluate(() => Reflect.get(window, 'shifts'))).toEqual([]);
    });
  }

  test('paused, all of it stands still, and goes on afterwards', async () => {
    const pause = page.getByRole('button', { name: 'Pause' });
    const look = () =>
      part(page, 'statistics').evaluate((panel) => [
        panel.textContent,
        ...[...panel.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()),
      ]);
    await pause.focus();
    await page.keyboard.press('Enter');
    expect(await pause.getAttribute('aria-pressed')).toBe('true');
    const before = await look();
    await waitForReports(page, 6);
    expect(await look()).toEqual(before);
    await page.keyboard.press('Enter');
    await expect.poll(look, slowly).not.toEqual(before);
    expect(await pause.getAttribute('aria-pressed')).toBe('false');
  });

  test('the search leaves the rows that have all its words, in type, id or name', async () => {
    // The next report of the call may have a statistics object less.
    const pause = page.getByRole('button', { name: 'Pause' });
    await pause.click();
    const rows = part(page, 'members').getByRole('row');
    const all = await rows.count();
    await part(page, 'members-search').fill('INBOUND-rtp packets');
    expect(await rows.count()).toBeLessThan(all);
    const shown = (await rows.allInnerTexts()).slice(1);
    const [headings, members] = [
      shown.filter((text) => /^(remote-)?inbound-rtp /.test(text)),
      shown.filter((text) => /^\w*packets\w*\s/i.test(text)),
    ];
    expect(headings.length).toBeGreaterThan(0);
    expect(members.length).toBeGreaterThan(headings.length);
    expect(headings.length + members.length).toBe(shown.length);
    expect(await textOf(page, 'members-count')).toMatch(new RegExp(`^${members.length} of \\d+$`));
    await part(page, 'members-search').fill('no such thing');
    expect(await rows.count()).toBe(1);
    expect(await textOf(page, 'members-count')).toMatch(/^0 of /);
    await part(page, 'members-search').fill('');
    expect(await rows.count()).toBe(all);
    await pause.click();
  });

  test('the dump is downloaded as chrome://webrtc-internals writes it', async () => {
    const { fileName, text } = await downloadDump(page, name);
    expect(fileName).toBe('webrtc_internals_dump.txt');
    const dump = JSON.parse(text);
    expect(dump.UserAgent).toContain(name === 'Chromium' ? 'Chrome' : name);
    const { stats, updateLog } = dump.PeerConnections['1-1'];
    const bytes = Object.keys(stats).find((series) => /-bytesReceived$/.test(series));
    expect(JSON.parse(stats[bytes ?? '']?.values).length).toBeGreaterThan(3);
    expect(updateLog.map(({ type, value }: Record<string, string>) => `${type}: ${value}`)).toContain(
      'onconnectionstatechange: "connected"',
    );
  });

  test('nothing is asked while the page is hidden, and it goes on when it is shown', async () => {
    await page.evaluate(setVisibility, 'hidden' as const);
    await waitForAnswers(page);
    const before = await countAsked(page);
    await waitForReports(other, 4);
    expect(await countAsked(page)).toBe(before);
    await page.evaluate(setVisibility, 'visible' as const);
    await waitForReports(page, 4);
  });

  test('nothing is asked after the call', async () => {
    await part(other, 'hang-up').click();
    await expect.poll(() => textOf(page, 'statistics-note'), slowly).toBe('Figures come with a call.');
    await waitForAnswers(page);
    const before = await countAsked(page);
    await page.waitForTimeout(2_500);
    expect(await countAsked(page)).toBe(before);
  });

  test('the next call goes on in the same plots, with a gap', async () => {
    await part(other, 'call').click();
    await expect
      .poll(() => plotOf(page, 'States').getByRole('img').getAttribute('aria-label'), slowly)
      .toMatch(/connected at [\d:]+, closed at [\d:]+, new at [\d:]+.*, connected at [\d:]+\. ICE/);
    await expect
      .poll(() => plotOf(page, 'Receiving').locator('dl').innerText().then(oneLine), slowly)
      .toMatch(/Picture[1-9][\d.]* [kM]bit\/s/);
  });

  test('no script has failed, and the content security policy has forbidden nothing', async () => {
    expect(takeFailures()).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'forbidden'))).toEqual([]);
  });
});

const slowly = { timeout: PATIENCE, interval: 200 };

function plotOf(page: Page, title: string): Locator {
  return part(page, 'plots')
    .locator('figure')
    .filter({ has: page.getByText(title, { exact: true }) });
}

/** Over WebDriver BiDi nothing is heard of Firefox's downloads: there, what the page gives to the browser counts. */
async function downloadDump(page: Page, name: string): Promise<{ fileName: string; text: string }> {
  if (name === 'Firefox') {
    await part(page, 'download-dump').click();
    return page.evaluate(async () => {
      const { fileName, blob } = Reflect.get(window, 'downloaded');
      return { fileName, text: await blob.text() };
    });
  }
  const [download] = await Promise.all([page.waitForEvent('download'), part(page, 'download-dump').click()]);
  return { fileName: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Names beside their figures. */
function oneLine(text: string): string {
  return text.replaceAll('\n', '');
}

/** Until so many reports have come, of whoever has asked for them. */
async function waitForReports(page: Page, count: number): Promise<void> {
  const reports = () => page.evaluate(() => Number(Reflect.get(window, 'reports')));
  const before = await reports();
  await expect.poll(reports, slowly).toBeGreaterThanOrEqual(before + count);
}

/** Until nothing is under way that was asked. */
async function waitForAnswers(page: Page): Promise<void> {
  const waiting = () =>
    page.evaluate(() => Reflect.get(window, 'asked').length - Number(Reflect.get(window, 'reports')));
  await expect.poll(waiting, slowly).toBe(0);
}

function countAsked(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'asked').length);
}

/** What a browser does to a page when its window goes behind others, which a test has no way to cause. */
function setVisibility(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Runs in the page before its own scripts. */
function watchPage(): void {
  const shifts: string[] = [];
  const forbidden: string[] = [];
  const asked: number[] = [];
  Object.assign(window, { shifts, forbidden, asked, reports: 0 });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    forbidden.push(`${violatedDirective} ${blockedURI}`);
  });
  const { getStats } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.getStats = async function (...selector) {
    asked.push(performance.now());
    try {
      return await getStats.apply(this, selector);
    } finally {
      Object.assign(window, { reports: Number(Reflect.get(window, 'reports')) + 1 });
    }
  };
  const { createObjectURL } = URL;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    if (blob instanceof Blob) blobs.set(address, blob);
    return address;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    Object.assign(window, { downloaded: { fileName: this.download, blob: blobs.get(this.href) } });
    click.call(this);
  };
  if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (Reflect.get(entry, 'hadRecentInput')) continue;
      const nodes = Reflect.get(entry, 'sources').map(({ node }: { node: Element }) => node?.outerHTML ?? '');
      shifts.push(`${Reflect.get(entry, 'value')}: ${nodes.join(' ').slice(0, 300)}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
