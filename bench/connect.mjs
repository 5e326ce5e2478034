/**
 * How long it takes from the first constructor until both ends are `connected`, on loopback, with each way to negotiate,
 * beside code written by hand. `--quick` takes a short run, whose figures say little; `--rounds N`.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const rounds = Number(options.rounds ?? (options.quick ? 3 : 60));

function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** In any order: what was closed just before is still being cleared away, and must not always be the same. */
function shuffled(values) {
  return values
    .map((value) => [Math.random(), value])
    .sort(([one], [other]) => one - other)
    .map(([, value]) => value);
}

/** The times of each way, which take turns. */
async function measure(server, browser) {
  const page = await server.open(browser);
  const names = await page.evaluate(() => globalThis.wayNames);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) await page.evaluate((name) => globalThis.connect(name), name);
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(names)) {
      times[name].push(await page.evaluate((name) => globalThis.connect(name), name));
    }
    if (round % 40 === 39) await page.evaluate(() => globalThis.collectGarbage());
  }
  await page.close();
  return times;
}

const server = await serve('bench/connect/page.mjs');
try {
  const print = async (...browsers) => {
    for (const browser of browsers) {
      const times = await measure(server, browser);
      const byHand = median(times.native);
      const rows = Object.entries(times).map(([name, values]) => [
        name,
        median(values).toFixed(1),
        median(values.map((time, round) => time / times.native[round])).toFixed(2),
        (median(values) / byHand).toFixed(2),
      ]);
      const columns = ['milliseconds', 'ratio within a round', 'ratio of the medians'];
      printTable(`${nameOf(browser)}: until connected, the middle of ${rounds} rounds`, columns, rows);
    }
  };
  await withBrowsers(['chromium', 'firefox'], print, { testing: true });
} finally {
  server.close();
}
