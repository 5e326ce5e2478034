import { node } from '../iterators/node-adapter.mjs';
import { measure } from './measure.mjs';
import { loop, ways } from './ways.mjs';

export const run = (options) => measure({ ...ways, [node.name]: loop(node) }, options);
