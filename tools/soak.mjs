/**
 * `npm run soak`: channels between two browsers for long, in all pairs of Chromium and Firefox; prints rates and
 * memory. `-- --mebibytes N` and `-- --messages N` take less, `-- --only TEXT` the tests with TEXT in their names.
 */
import { parseArgs } from 'node:util';
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript } = await import('./run.mjs');

const { values } = parseArgs({
  options: {
    mebibytes: { type: 'string', default: '1024' },
    messages: { type: 'string', default: '1000000' },
    only: { type: 'string', default: '' },
  },
});
process.env.SOAK_BYTES = String(Number(values.mebibytes) * 1_048_576);
process.env.SOAK_MESSAGES = values.messages;
runScript('node_modules/vitest/vitest.mjs', 'run', '--project', 'soak', '-t', values.only);
