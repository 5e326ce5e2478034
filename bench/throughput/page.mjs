import { offerEnds } from './ends.mjs';
import { ways } from './ways.mjs';

offerEnds(ways);

globalThis.ways = Object.entries(ways).map(([name, { isByHand, loop }]) => ({ name, isByHand, loop }));
