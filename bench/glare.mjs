/**
 * What becomes of two peers that both make offers at once, over signaling with faults: how many of the runs end as they
 * should, with each way to negotiate. All runs are determined by their seeds, as far as time allows.
 *
 * `--seeds N`, `--first SEED`, and `--way`, `--place`, `--fault` and `--restart yes|no` take a look at some of it;
 * `--verbose` tells of each run that fails.
 */
import { installPackages } from '../tools/bootstrap.mjs';

installPackages();

const { parseArgs } = await import('node:util');
const { faults } = await import('./glare/faults.mjs');
const { run } = await import('./glare/runs.mjs');
const { serve } = await import('./glare/server.mjs');
const { nameOf, withBrowsers } = await import('./throughput/browsers.mjs');
const { printTable } = await import('./throughput/table.mjs');

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: '1' },
    way: { type: 'string', default: '' },
    place: { type: 'string', default: '' },
    fault: { type: 'string', default: '' },
    restart: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});
const seeds = Array.from({ length: Number(options.seeds) }, (_, index) => Number(options.first) + index);
const ways = ['strict-webrtc', "the specification's example", 'simple-peer', 'peerjs'];
const columns = [false, true]
  .filter((isRestarting) => options.restart === '' || isRestarting === (options.restart === 'yes'))
  .flatMap((isRestarting) => faults.map((fault) => ({ fault, isRestarting })))
  .filter(({ fault }) => fault.includes(options.fault));

async function tally(pages, way, { fault, isRestarting }) {
  // What peerjs has negotiated it cannot negotiate again.
  if (way === 'peerjs' && isRestarting) return '–';
  const counts = new Map();
  for (const seed of seeds) {
    const { wrong, ends } = await run(pages, { way, fault, seed, isRestarting });
    if (wrong) counts.set(wrong, (counts.get(wrong) ?? 0) + 1);
    if (wrong && options.verbose) {
      console.log(`${way}, ${fault}, restart: ${isRestarting}, seed ${seed}: ${wrong}`, JSON.stringify(ends));
    }
  }
  const failures = [...counts.values()].reduce((sum, count) => sum + count, 0);
  allFailures.set(way, (allFailures.get(way) ?? 0) + failures);
  const [worst] = [...counts.entries()].sort(([, one], [, other]) => other - one);
  return `${seeds.length - failures}${worst ? ` (${worst[0]})` : ''}`;
}

const allFailures = new Map();
const server = await serve();
try {
  await withBrowsers(['chromium', 'firefox'], async (chromium, firefox) => {
    const places = {
      [nameOf(chromium)]: [chromium, chromium],
      [nameOf(firefox)]: [firefox, firefox],
      [`${nameOf(chromium)} with ${nameOf(firefox)}`]: [chromium, firefox],
    };
    for (const [place, browsers] of Object.entries(places)) {
      if (!place.includes(options.place)) continue;
      const rows = [];
      for (const way of ways.filter((way) => way.includes(options.way))) {
        const cells = [];
        for (const column of columns) {
          // Chromium keeps closed connections until it collects garbage: a new page has none.
          const pages = await Promise.all(browsers.map(server.open));
          cells.push(await tally(pages, way, column));
          for (const page of pages) await page.close();
        }
        rows.push([way, ...cells]);
      }
      const titles = columns.map(({ fault, isRestarting }) => `${fault}${isRestarting ? ', restart' : ''}`);
      printTable(`${place}: how many of ${seeds.length} runs end as they should`, titles, rows);
    }
  });
} finally {
  server.close();
}
const own = allFailures.get(ways[0]);
if (own) throw new Error(`${own} runs with strict-webrtc did not end as they should`);
