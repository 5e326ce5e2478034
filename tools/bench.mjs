/**
 * `npm run bench`: the benchmarks, one after the other; `npm run bench -- NAME…` only those. `--quick` takes a short
 * run of each, which fails where the types cost too much or docs/iterators.md is out of date, and never by a time.
 */
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript } = await import('./run.mjs');

/** What each benchmark is given for a short run. */
const quick = {
  'type-cost': ['0'],
  iterators: ['--check'],
  events: ['--quick', '--node'],
  throughput: ['--quick'],
  'small-messages': ['--quick'],
  watermarks: ['--quick'],
  stats: ['--quick'],
  'stats-load': ['--quick'],
  mesh: ['--quick'],
  connect: ['--quick'],
  glare: ['--seeds', '1', '--way', 'strict-webrtc'],
};

const options = process.argv.slice(2);
const isQuick = options.includes('--quick');
const chosen = options.filter((name) => name !== '--quick');
const unknown = chosen.filter((name) => !(name in quick));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(', ')}; there are: ${Object.keys(quick).join(', ')}.`);
  process.exit(2);
}

for (const name of chosen.length > 0 ? chosen : Object.keys(quick)) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  runScript(`bench/${name}.mjs`, ...(isQuick ? quick[name] : []));
  console.log(`${name}: ${((performance.now() - start) / 1_000).toFixed(1)} s`);
}
