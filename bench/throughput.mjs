/**
 * How fast a data channel that is reliable and in order gets with each way to send: with `send()` and the streams,
 * with other libraries, and with loops written by hand, the best of which all are compared with. Both ends are in one
 * page, or one in Chromium and one in Firefox.
 *
 * `--quick` takes a short run, whose figures say little. `--size KIB`, `--amount MIB`, `--rounds N`, and `--place` and
 * `--way` with a name or a part of several, take a look at some of it; `--size`, `--amount` and `--way` may come more
 * than once.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { createRequire } = await import('node:module');
const { parseArgs } = await import('node:util');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { carry } = await import('./throughput/carry.mjs');
const { bestOfOthers, inTurn, rates, ratios, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');
const { cell, printTable } = await import('./throughput/table.mjs');

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
    amount: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    place: { type: 'string', default: '' },
    way: { type: 'string', multiple: true, default: [''] },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 9));
const messageSizes = options.size?.map(Number) ?? (options.quick ? [64] : [16, 64, 256]);
/** In ascending order: the largest is sent, and the time of each of them taken. */
const amounts = (options.amount?.map(Number) ?? (options.quick ? [1, 4] : [4, 32]))
  .sort((a, b) => a - b)
  .map((amount) => amount * mebibyte);

async function measure(size, openPages) {
  // Chromium keeps closed connections until it collects garbage, and has no room for 500: a new page has none.
  const pages = await openPages();
  const all = await pages[0].evaluate(() => globalThis.ways);
  const isMeant = (name, part) =>
    name === part || (name.includes(part) && !all.some((way) => way.name === part));
  const ways = all.filter(
    ({ name, isByHand }) => isByHand || options.way.some((part) => isMeant(name, part)),
  );
  const order = { size: size * kibibyte, sizes: amounts };
  const results = await inTurn(
    ways.map(({ name }) => name),
    rounds,
    (name) => carry(name, order, pages),
  );
  for (const page of pages) await page.close();
  return { results, ways };
}

/** For one size of messages: the rate of the best loop by hand, and what part of it each way has. */
function column({ results, ways }, amount) {
  const all = rates(results, amounts, amount);
  const byHand = ways.filter(({ isByHand }) => isByHand).map(({ name }) => name);
  const baseline = bestOfOthers(all, byHand);
  return {
    'the best loop by hand': `${((spread(baseline).median * 1_000) / mebibyte).toFixed(1)} MiB/s`,
    ...Object.fromEntries(
      Object.entries(all).map(([name, values]) => [name, cell(ratios(values, baseline))]),
    ),
    ...Object.fromEntries(
      ways
        .filter(({ loop }) => loop)
        .map(({ name, loop }) => [`${name}, of the loop with its marks`, cell(ratios(all[name], all[loop]))]),
    ),
  };
}

async function compare(place, openPages) {
  const measured = [];
  for (const size of messageSizes) measured.push(await measure(size, openPages));
  for (const amount of amounts) {
    const columns = measured.map((each) => column(each, amount));
    printTable(
      `${place}, ${amount / mebibyte} MiB`,
      messageSizes.map((size) => `${size} KiB a message`),
      Object.keys(columns[0]).map((name) => [name, ...columns.map((each) => each[name])]),
    );
  }
}

const require = createRequire(import.meta.url);
const versions = ['simple-peer', 'peerjs', 'livekit-client'].map(
  (name) => `${name} ${require(`../node_modules/${name}/package.json`).version}`,
);
console.log(
  `Rounds that take turns: ${rounds}. The rate as a part of that of the best loop by hand in the same`,
);
console.log(`round: the middle one, and the middle half. ${versions.join(', ')}.`);

const server = await serve('bench/throughput/page.mjs');
try {
  await withBrowsers(['chromium', 'firefox'], async (chromium, firefox) => {
    const places = {
      [`${nameOf(chromium)}, both ends in one page`]: [chromium],
      [`${nameOf(firefox)}, both ends in one page`]: [firefox],
      [`${nameOf(chromium)} to ${nameOf(firefox)}`]: [chromium, firefox],
      [`${nameOf(firefox)} to ${nameOf(chromium)}`]: [firefox, chromium],
    };
    for (const [place, browsers] of Object.entries(places)) {
      if (place.includes(options.place))
        await compare(place, () => Promise.all(browsers.map((browser) => server.open(browser))));
    }
  });
} finally {
  server.close();
}
