/**
 * `npm run network`: calls between two browsers, each in a network namespace, over a path that is cut, changed and
 * blocked; prints how long they take to come back. `-- --only TEXT` the faults and browsers with TEXT in their names.
 * It needs Linux and root.
 */
import { parseArgs } from 'node:util';
import { installPackages } from './bootstrap.mjs';

installPackages();

const { runScript } = await import('./run.mjs');

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
process.env.NETWORK_LONG = '1';
runScript('node_modules/vitest/vitest.mjs', 'run', '--project', 'network', '-t', values.only);
