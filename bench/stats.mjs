/**
 * What `summarize()` says of a recorded call, beside other libraries and what was counted without statistics: who says
 * what, how far it is from the truth, what a poll costs, and the size; and what they say when of the packets of sound
 * and picture a known part is lost. `--quick` takes short calls; `--browser NAME` only one browser; `--lossy` only the
 * call that loses packets.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { bundle } = await import('../tools/bundle.mjs');
const { sizes } = await import('./stats/sizes.mjs');
const { openPath } = await import('../tools/path.mjs');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    browser: { type: 'string' },
    lossy: { type: 'boolean', default: false },
  },
});
const [seconds, polls] = options.quick ? [3, 100] : [20, 5_000];

function shown(value, truth) {
  if (value === undefined || value === null || value === '') return '–';
  if (typeof value !== 'number') return String(value);
  const text = Number(value.toPrecision(4)).toLocaleString('en', { maximumFractionDigits: 4 });
  if (!truth) return text;
  const off = (100 * (value - truth)) / truth;
  return `${text} (${off < 0 ? '−' : '+'}${Math.abs(off).toFixed(1)} %)`;
}

const all = () => true;

/** What the loss of packets changes. */
const changes = new Set([
  'video, bit/s',
  'lost packets',
  'jitter, s',
  'round trip, s',
  'frames a second',
  'freezes',
]);

function table(browser, side, truth, results, isOfInterest = all) {
  const names = [...new Set(results.flatMap((result) => Object.keys(result[side])))].filter(isOfInterest);
  printTable(
    `${browser}, what the ${side} says`,
    ['counted', ...results.map(({ name }) => name)],
    names.map((name) => [
      name,
      shown(truth[name]),
      ...results.map((result) => shown(result[side][name], truth[name])),
    ]),
  );
}

const server = await serve('bench/stats/page.ts');
const worker = await bundle('test/support/padding-worker.ts', { format: 'iife' });

/** What was counted of a call, and what each library makes of it. */
async function compare(browser, path) {
  const page = await server.open(browser, async (opened) => {
    await path?.take(opened);
    if (path) await opened.exposeFunction('countOnPath', (ids) => ids.map((id) => path.streams[id]));
  });
  page.on('pageerror', (error) => console.error(error));
  const result = await page.evaluate(
    ([seconds, polls, worker]) => globalThis.compare(seconds, polls, worker),
    [seconds, polls, worker],
  );
  await page.close();
  return result;
}

async function clean(browser) {
  const size = await sizes();
  const { truth, results } = await compare(browser);
  const name = nameOf(browser);
  for (const side of ['sender', 'receiver']) table(name, side, truth[side], results);
  printTable(
    `${name}, the cost`,
    results.map((result) => result.name),
    [
      ['a poll, ms', ...results.map((result) => result.cost.toFixed(3))],
      ['kB (minified, Brotli)', ...results.map((result) => size[result.name].toFixed(1))],
    ],
  );
}

async function lossy(browser) {
  const path = openPath({ delay: 20, mediaLoss: 0.05 });
  try {
    const { truth, results } = await compare(browser, path);
    const name = `${nameOf(browser)}, with loss`;
    for (const side of ['sender', 'receiver']) {
      table(name, side, truth[side], results, (figure) => changes.has(figure));
    }
  } finally {
    path.close();
  }
}

try {
  for (const browserName of options.browser ? [options.browser] : ['chromium', 'firefox']) {
    await withBrowsers([browserName], async (browser) => {
      if (!options.lossy) await clean(browser);
      await lossy(browser);
    });
  }
} finally {
  server.close();
}
