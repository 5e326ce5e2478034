/**
 * What `summarize()` says of a recorded call, beside other libraries and what was counted without statistics: who says
 * what, how far it is from the truth, what a poll costs, and the size. `--quick` takes a short call; `--browser NAME`
 * only one browser.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { bundle } = await import('../tools/bundle.mjs');
const { sizes } = await import('./stats/sizes.mjs');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, browser: { type: 'string' } },
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

function table(browser, side, truth, results) {
  const names = [...new Set(results.flatMap((result) => Object.keys(result[side])))];
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
try {
  const worker = await bundle('test/support/padding-worker.ts', { format: 'iife' });
  const size = await sizes();
  for (const browserName of options.browser ? [options.browser] : ['chromium', 'firefox']) {
    await withBrowsers([browserName], async (browser) => {
      const page = await server.open(browser);
      page.on('pageerror', (error) => console.error(error));
      const { truth, results } = await page.evaluate(
        ([seconds, polls, worker]) => globalThis.compare(seconds, polls, worker),
        [seconds, polls, worker],
      );
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
    });
  }
} finally {
  server.close();
}
