/**
 * How long it takes from the first constructor until both ends are `connected`, on loopback, with each way to negotiate,
 * beside code written by hand. `--quick` takes a short run, whose figures say little; `--rounds N`.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { inTurn, ratios, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const rounds = Number(options.rounds ?? (options.quick ? 3 : 60));

/** The times of each way, which take turns. */
async function measure(server, browser) {
  const page = await server.open(browser);
  const names = await page.evaluate(() => globalThis.wayNames);
  const connect = (name) => page.evaluate((name) => globalThis.connect(name), name);
  for (const name of names) await connect(name);
  const times = await inTurn(names, rounds, connect);
  await page.close();
  return times;
}

const server = await serve('bench/connect/page.mjs');
try {
  const print = async (...browsers) => {
    for (const browser of browsers) {
      const times = await measure(server, browser);
      const byHand = spread(times.native).median;
      const rows = Object.entries(times).map(([name, values]) => [
        name,
        spread(values).median.toFixed(1),
        ratios(values, times.native).median.toFixed(2),
        (spread(values).median / byHand).toFixed(2),
      ]);
      const columns = ['milliseconds', 'ratio within a round', 'ratio of the medians'];
      printTable(`${nameOf(browser)}: until connected, the middle of ${rounds} rounds`, columns, rows);
    }
  };
  await withBrowsers(['chromium', 'firefox'], print, { testing: true });
} finally {
  server.close();
}
