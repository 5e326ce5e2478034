/**
 * How fast a data channel that is reliable and in order gets with each way to send: with `send()` and the streams,
 * with other libraries, and with loops written by hand, the best of which all are compared with. Both ends are in one
 * page, or one in Chromium and one in Firefox.
 *
 * Each way keeps its connection over all rounds. `--fresh` makes a new one for each round, which tells how a connection
 * begins, and takes many more rounds to tell as much. One connection may carry some percent more than another, for as long
 * as it lasts, whatever sends on it. `--connections N` gives each way N of them, one after the other, with so many rounds
 * each; what counts of each is its middle round, so the intervals tell of connections, not of rounds.
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
const { carry, connect, hangUp, transfer } = await import('./throughput/carry.mjs');
const { bestOfOthers, interval, inTurn, parts, rates, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');
const { cell, printTable } = await import('./throughput/table.mjs');

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
    amount: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    connections: { type: 'string' },
    place: { type: 'string', default: '' },
    way: { type: 'string', multiple: true, default: [''] },
  },
});
const rounds = Number(options.rounds ?? (options.quick ? 1 : 40));
const messageSizes = options.size?.map(Number) ?? (options.quick ? [64] : [16, 64, 256]);
/** In ascending order: the largest is sent, and the time of each of them taken. */
const amounts = (options.amount?.map(Number) ?? (options.quick ? [1, 4] : options.fresh ? [4, 32] : [4]))
  .sort((a, b) => a - b)
  .map((amount) => amount * mebibyte);

/** How many transfers a connection carries before it counts as one that has been used. */
const warmUp = 3;

/** Over connections that last for all rounds: what each way needed in each of them. */
async function overKept(names, order, pages) {
  for (const name of names) await connect(name, pages);
  return await inTurn(names, rounds, (name) => transfer(name, order, pages));
}

/** Over one connection after the other: the middle round of each. */
async function overSeveral(names, order, pages) {
  const middles = Object.fromEntries(names.map((name) => [name, []]));
  for (let count = 0; count < Number(options.connections); count++) {
    for (const name of names) await connect(name, pages);
    await inTurn(names, warmUp, (name) => transfer(name, order, pages));
    const times = await inTurn(names, rounds, (name) => transfer(name, order, pages));
    for (const name of names) {
      middles[name].push(amounts.map((_, index) => spread(times[name].map((each) => each[index])).median));
      await hangUp(name, pages);
    }
  }
  return middles;
}

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
  const names = ways.map(({ name }) => name);
  const results = options.fresh
    ? await inTurn(names, rounds, (name) => carry(name, order, pages))
    : await (options.connections ? overSeveral : overKept)(names, order, pages);
  for (const page of pages) await page.close();
  return { results, ways };
}

const map = (values, of) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, of(value, name)]));

/** In each round: the rate of the best loop by hand, the part of it that each way has, and the part `send()` has of each. */
function figures({ results, ways }, amount) {
  const all = rates(results, amounts, amount);
  const best = bestOfOthers(
    all,
    ways.filter(({ isByHand }) => isByHand).map(({ name }) => name),
  );
  const withLoop = ways.filter(({ loop }) => loop);
  const { 'send()': sent, ...others } = all;
  return {
    best,
    ofBest: {
      ...map(all, (values) => parts(values, best)),
      ...Object.fromEntries(
        withLoop.map(({ name, loop }) => [
          `${name}, of the loop with its marks`,
          parts(all[name], all[loop]),
        ]),
      ),
    },
    ofEach: sent ? map(others, (values) => parts(sent, values)) : {},
  };
}

/** One table with the part of the best loop that each way has, and one with the part that `send()` has of each. */
function print(title, columns, measured) {
  const table = (kind) =>
    Object.keys(measured[0][kind]).map((name) => [
      name,
      ...measured.map((each) => cell(interval(each[kind][name]))),
    ]);
  const speed = ({ best }) => `${((spread(best).median * 1_000) / mebibyte).toFixed(1)} MiB/s`;
  printTable(title, columns, [['the best loop by hand', ...measured.map(speed)], ...table('ofBest')]);
  printTable(`${title}: send() as a part of each`, columns, table('ofEach'));
}

/** The rounds of all of `measured` together. */
const together = (measured) => ({
  best: measured.flatMap(({ best }) => best),
  ofBest: map(measured[0].ofBest, (_, name) => measured.flatMap(({ ofBest }) => ofBest[name])),
  ofEach: map(measured[0].ofEach, (_, name) => measured.flatMap(({ ofEach }) => ofEach[name])),
});

/** What was measured of one place: for each amount, the figures of each size of messages. */
async function compare(place, openPages) {
  const measured = [];
  for (const size of messageSizes) measured.push(await measure(size, openPages));
  return amounts.map((amount) => {
    const columns = measured.map((each) => figures(each, amount));
    print(
      `${place}, ${amount / mebibyte} MiB`,
      messageSizes.map((size) => `${size} KiB a message`),
      columns,
    );
    return columns;
  });
}

const require = createRequire(import.meta.url);
const versions = ['simple-peer', 'peerjs', 'livekit-client'].map(
  (name) => `${name} ${require(`../node_modules/${name}/package.json`).version}`,
);
console.log(
  `Rounds that take turns: ${rounds}. The rate as a part of that of the best loop by hand in the same`,
);
console.log(`round: the middle one, and its interval of 95 %. ${versions.join(', ')}.`);

const server = await serve('bench/throughput/page.mjs');
try {
  await withBrowsers(['chromium', 'firefox'], async (chromium, firefox) => {
    const places = {
      [`${nameOf(chromium)}, both ends in one page`]: [chromium],
      [`${nameOf(firefox)}, both ends in one page`]: [firefox],
      [`${nameOf(chromium)} to ${nameOf(firefox)}`]: [chromium, firefox],
      [`${nameOf(firefox)} to ${nameOf(chromium)}`]: [firefox, chromium],
    };
    const measured = [];
    for (const [place, browsers] of Object.entries(places)) {
      if (!place.includes(options.place)) continue;
      measured.push(await compare(place, () => Promise.all(browsers.map((browser) => server.open(browser)))));
    }
    for (const [index, amount] of amounts.entries()) {
      const all = measured.flatMap((columns) => columns[index]);
      if (all.length > 1)
        print(`All of these, ${amount / mebibyte} MiB`, ['all places and sizes'], [together(all)]);
    }
  });
} finally {
  server.close();
}
