/**
 * What a small message costs, of a million that are sent one after the other over a channel that is reliable and in
 * order, and that all arrive in order: with `send()` and `messages()`, and with loops written by hand. Both ends are in
 * one page.
 *
 * `--quick` takes a fifth of the messages, once; `--rounds N` takes more rounds, or fewer.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { carry } = await import('./throughput/carry.mjs');
const { inTurn, ratios, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');
const { cell, printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
const count = options.quick ? 200_000 : 1_000_000;
const forms = ['text of 20 bytes', '32 bytes'];
const byHand = 'by hand to onmessage';

console.log(
  `${count} messages each, in rounds that take turns: ${rounds}. The time of one by hand, and the others' as a`,
);
console.log('multiple of it in the same round: the middle one, and the middle half.');

/** Milliseconds a message. */
async function time(way, form, page) {
  const [all] = await carry(way, { form, count }, [page]);
  return all / count;
}

const server = await serve('bench/small-messages/page.mjs');
try {
  await withBrowsers(['chromium', 'firefox'], async (...browsers) => {
    for (const browser of browsers) {
      const columns = [];
      for (const form of forms) {
        const page = await server.open(browser);
        const names = await page.evaluate(() => globalThis.ways);
        columns.push(await inTurn(names, rounds, (name) => time(name, form, page)));
        await page.close();
      }
      printTable(`${nameOf(browser)}, both ends in one page`, forms, [
        [byHand, ...columns.map((times) => `${(spread(times[byHand]).median * 1_000).toFixed(1)} µs`)],
        ...Object.keys(columns[0])
          .filter((name) => name !== byHand)
          .map((name) => [name, ...columns.map((times) => cell(ratios(times[name], times[byHand])))]),
      ]);
    }
  });
} finally {
  server.close();
}
