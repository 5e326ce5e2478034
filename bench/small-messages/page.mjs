import { offerEnds } from '../throughput/ends.mjs';
import { ways } from './ways.mjs';

offerEnds(ways);

globalThis.ways = Object.keys(ways);
