/**
 * `npm run fuzz:signals`: malformed and hostile signals against a live call, in both browsers. The seed is printed;
 * `-- --seed N --count N` gives the same ones again.
 */
import { parseArgs } from 'node:util';
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript } = await import('./run.mjs');

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
    count: { type: 'string', default: '100000' },
  },
});
process.env.SIGNALS_SEED = values.seed;
process.env.SIGNALS_COUNT = values.count;
runScript('node_modules/vitest/vitest.mjs', 'run', '--project', 'negotiation', 'hostile');
