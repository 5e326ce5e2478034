import { measure } from './measure.mjs';
import { ways } from './ways.mjs';

globalThis.run = (options) => measure(ways, options);
