/**
 * How fast a data channel that is reliable and in order gets with each way to send: with `send()` and the streams,
 * with other libraries, and with loops written by hand, the best of which all are compared with. Both ends are in one
 * page, or one in Chromium and one in Firefox. `--quick` takes a short run, whose figures say little.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { createRequire } = await import('node:module');
const { launchChromium, launchFirefox } = await import('../tools/browsers.mjs');
const { within } = await import('./throughput/deadline.mjs');
const { best, inTurn, ratios, spread } = await import('./throughput/rounds.mjs');
const { serve } = await import('./throughput/server.mjs');

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;
const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? 1 : 15;
const sizes = isQuick ? [64] : [16, 64, 256];
const amount = isQuick
  ? { warmUp: mebibyte, total: 4 * mebibyte }
  : { warmUp: 8 * mebibyte, total: 32 * mebibyte };

const require = createRequire(import.meta.url);
const version = (name) => require(`../node_modules/${name}/package.json`).version;

/** The bytes per millisecond that `way` carries from one page to the other, over a connection of its own. */
async function measure(way, size, from, to) {
  try {
    const offer = await from.evaluate((way) => globalThis.offer(way), way);
    const answer = await to.evaluate(([way, offer]) => globalThis.answer(way, offer), [way, offer]);
    await Promise.all([
      from.evaluate((answer) => globalThis.accept(answer), answer),
      to.evaluate(([way, amount]) => globalThis.receive(way, amount), [way, amount]),
    ]);
    const sent = from.evaluate(
      ([way, size, amount]) => globalThis.send(way, size, amount),
      [way, size * kibibyte, amount],
    );
    const [rate] = await Promise.all([to.evaluate(() => globalThis.rate()), sent]);
    return rate;
  } finally {
    for (const page of new Set([from, to])) await page.evaluate(() => globalThis.hangUp());
  }
}

function print(place, columns, ways) {
  const row = (...cells) => console.log(`| ${cells.join(' | ')} |`);
  const cell = ({ low, median, high }) => `${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
  console.log(`\n${place}\n`);
  row('', ...columns.map(({ size }) => `${size} KiB a message`));
  row('---', ...columns.map(() => '---:'));
  row(
    'the best loop by hand',
    ...columns.map(({ values, baseline }) => {
      const { median } = spread(values[baseline]);
      return `${((median * 1_000) / mebibyte).toFixed(1)} MiB/s: ${baseline}`;
    }),
  );
  for (const { name } of ways) {
    row(name, ...columns.map(({ values, baseline }) => cell(ratios(values[name], values[baseline]))));
  }
}

async function compare(place, openPages) {
  const columns = [];
  let ways;
  for (const size of sizes) {
    // Chromium keeps connections that were closed until it collects garbage, and has no more than 500 of them.
    const pages = await openPages();
    ways = await pages[0].evaluate(() => globalThis.ways);
    const values = await inTurn(
      ways.map(({ name }) => name),
      rounds,
      (way) => within(60_000, `${way}, ${size} KiB, ${place}`, measure(way, size, pages[0], pages.at(-1))),
    );
    const baseline = best(
      values,
      ways.filter(({ baseline }) => baseline).map(({ name }) => name),
    );
    columns.push({ size, values, baseline });
    for (const page of pages) await page.close();
  }
  print(place, columns, ways);
}

const server = await serve();
const browsers = [];
try {
  for (const launch of [launchChromium, launchFirefox]) browsers.push(await launch({ bareAddresses: true }));
  const [chromium, firefox] = browsers;
  const name = (browser) => `${browser.browserType().name()} ${browser.version()}`;
  const open = async (browser) => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.addScriptTag({ url: 'page.mjs', type: 'module' });
    return page;
  };
  const megabytes = amount.total / mebibyte;
  console.log(
    `${megabytes} MiB each, ${rounds} rounds in turn: the middle one (and the middle half) as parts of the best loop`,
  );
  console.log(
    ['simple-peer', 'peerjs', 'livekit-client'].map((library) => `${library} ${version(library)}`).join(', '),
  );
  const places = {
    [`${name(chromium)}, both ends in one page`]: [chromium],
    [`${name(firefox)}, both ends in one page`]: [firefox],
    [`${name(chromium)} to ${name(firefox)}`]: [chromium, firefox],
    [`${name(firefox)} to ${name(chromium)}`]: [firefox, chromium],
  };
  for (const [place, ends] of Object.entries(places)) {
    await compare(place, () => Promise.all(ends.map(open)));
  }
} finally {
  for (const browser of browsers) await browser.close();
  server.close();
}
