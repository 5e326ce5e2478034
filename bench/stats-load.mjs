/**
 * What it costs the page to poll 50 connections each second, beside other libraries, and whether the polls overlap or
 * drift. `--minutes N` for each library, `--connections N`, `--only NAME`; `--quick` takes a few seconds of each.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '10' },
    connections: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
  },
});
const seconds = options.quick ? 5 : 60 * Number(options.minutes);
const connections = options.quick ? 4 : Number(options.connections);

/** Milliseconds that Chromium's main thread of the page has been at work; Firefox does not tell. */
async function clockOf(page, browser) {
  if (browser.browserType().name() !== 'chromium') return async () => Number.NaN;
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

const server = await serve('bench/stats/page.ts');
try {
  for (const browserName of ['chromium', 'firefox']) {
    await withBrowsers([browserName], async (browser) => {
      const page = await server.open(browser);
      const names = await page.evaluate(() => globalThis.names);
      const clock = await clockOf(page, browser);
      const run = async (name, seconds) => {
        const before = await clock();
        const result = await page.evaluate(
          ([name, connections, seconds]) => globalThis.load(name, connections, seconds),
          [name, connections, seconds],
        );
        return { ...result, busy: (await clock()) - before };
      };
      // The connections have to be there, and what the page does without polls is taken off.
      await run('nobody', 1);
      const idle = (await run('nobody', 10)).busy / 10;
      const rows = [];
      for (const name of names.filter((each) => each.includes(options.only))) {
        const { polls, busy, overlaps, missed, median, greatest, last } = await run(name, seconds);
        const cost = (busy - idle * seconds) / polls;
        rows.push([
          name,
          polls,
          Number.isNaN(cost) ? '–' : cost.toFixed(3),
          overlaps,
          missed,
          ...[median, greatest, last].map((value) => value.toFixed(1)),
        ]);
      }
      printTable(
        `${nameOf(browser)}, ${connections} connections polled each second for ${seconds} s`,
        [
          'polls',
          'ms of the main thread a poll',
          'overlaps',
          'left out',
          'off by, ms: median',
          'at most',
          'in the end',
        ],
        rows,
      );
    });
  }
} finally {
  server.close();
}
