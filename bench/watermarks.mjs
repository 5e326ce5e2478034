/**
 * Which water marks `send()` should have: the rate of a transfer, from its start, for many pairs of marks, over short and
 * long paths and from a page that is busy. Each pair has a connection of its own in each round, and the pairs take turns.
 *
 * `--quick` takes a short run, whose figures say little. `--rounds N`, `--high KIB`, and `--path` and `--place` with a name
 * or a part of one, take a look at some of it; `--size KIB` sends other messages.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { carry } = await import('./throughput/carry.mjs');
const { best, inTurn, rates, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');
const { printTable } = await import('./throughput/table.mjs');
const { openLink } = await import('./watermarks/link.mjs');

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    path: { type: 'string', default: '' },
    place: { type: 'string', default: '' },
    high: { type: 'string', multiple: true },
    size: { type: 'string', default: '16' },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 3));
const sizes = options.quick ? [mebibyte / 2, mebibyte] : [4 * mebibyte, 16 * mebibyte];
const order = { size: Number(options.size) * kibibyte, sizes };

const allHighMarks = options.quick ? [256, 1_024] : [64, 128, 256, 512, 1_024, 2_048, 4_096, 8_192];
const highMarks = options.high?.map(Number) ?? allHighMarks;
const lowParts = { '0.0': 'low: 0', 0.25: 'low: a quarter', 0.5: 'low: a half', '1.0': 'low: the same' };

/** Half of a round trip is each way's. `busy` keeps the page busy for so many milliseconds of each so many. */
const paths = {
  'no delay': {},
  'no delay, 10 ms of each 20 busy': { busy: [10, 20] },
  'no delay, 50 ms of each 100 busy': { busy: [50, 100] },
  '50 ms': { line: { delay: 25 } },
  '200 ms': { line: { delay: 100 } },
  '50 ms, 100 Mbit/s, 0.1 % lost': { line: { delay: 25, rate: 12_500, loss: 0.001 } },
};

const places = {
  'chromium to chromium': ['chromium', 'chromium'],
  'firefox to firefox': ['firefox', 'firefox'],
  'chromium to firefox': ['chromium', 'firefox'],
};

/** Those of the table, and what `send()` does where it is told none. */
const untold = 'untold';
const pairs = Object.fromEntries(
  highMarks.flatMap((high) =>
    Object.keys(lowParts).map((part) => [
      `${high} ${part}`,
      { highWaterMark: high * kibibyte, lowWaterMark: high * kibibyte * part },
    ]),
  ),
);

async function transfer(marks, { line, busy }, pages) {
  const link = line && openLink(line);
  try {
    return await carry('send()', { ...order, ...marks, busy }, pages, link);
  } finally {
    link?.close();
  }
}

function print(title, all) {
  const rate = (name) => (spread(all[name]).median * 1_000) / mebibyte;
  const winner = best(all, Object.keys(pairs));
  const ratio = (name) => (all[name] ? (rate(name) / rate(winner)).toFixed(2) : '–');
  printTable(
    `${title}: the best has ${rate(winner).toFixed(1)} MiB/s, 1 MiB to 256 KiB ${ratio('1024 0.25')} of it, no marks told ${ratio(untold)}`,
    Object.values(lowParts),
    highMarks.map((high) => [
      `high: ${high} KiB`,
      ...Object.keys(lowParts).map((part) => ratio(`${high} ${part}`)),
    ]),
  );
}

async function sweep(title, path, pages) {
  const results = await inTurn([...Object.keys(pairs), untold], rounds, (name) =>
    transfer(pairs[name], path, pages),
  );
  for (const size of sizes) print(`${title}, ${size / mebibyte} MiB`, rates(results, sizes, size));
}

console.log(
  `Messages of ${options.size} KiB, in rounds that take turns: ${rounds}. The middle rate of each pair of marks, as a part`,
);
console.log('of the best one of its table.');

const server = await serve('bench/watermarks/page.mjs');
try {
  for (const [place, names] of Object.entries(places)) {
    if (!place.includes(options.place)) continue;
    await withBrowsers(names, async (...browsers) => {
      for (const [name, path] of Object.entries(paths)) {
        if (options.path in paths ? name !== options.path : !name.includes(options.path)) continue;
        const pages = await Promise.all(browsers.map((browser) => server.open(browser)));
        await sweep(`${browsers.map(nameOf).join(' to ')}, ${name}`, path, pages);
        for (const page of pages) await page.close();
      }
    });
  }
} finally {
  server.close();
}
