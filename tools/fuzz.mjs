/**
 * `npm run fuzz`: random schedules of operations, closes and aborts, in both browsers. The seed is printed;
 * `npm run fuzz -- --seed N --runs N` runs the same ones again, and `--path P`, which a failure prints, only that one.
 */
import { parseArgs } from 'node:util';
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript } = await import('./run.mjs');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    runs: { type: 'string', default: '20000' },
    path: { type: 'string' },
  },
});
process.env.FUZZ_SEED = values.seed;
process.env.FUZZ_RUNS = values.runs;
if (values.path) process.env.FUZZ_PATH = values.path;
runScript('node_modules/vitest/vitest.mjs', 'run', '--project', 'fuzz');
