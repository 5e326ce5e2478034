/** What both sides do, at nearly the same times, so that their offers meet. */
import { randomNumbers } from './random.mjs';

const rounds = 3;
const between = 150;

/** The acts of one side: when, in milliseconds from its start, and what. */
export function schedule(seed, side, isRestarting) {
  const random = randomNumbers(seed * 2 + side);
  const acts = [];
  for (let round = 0; round < rounds; round++) {
    const at = round * between + random() * 20;
    acts.push({ at, act: round === 0 || random() < 0.6 ? 'add' : 'pause' });
    // Drawn in any case, so that a seed has the same acts with and without.
    const restart = { at: round * between + random() * 20, act: 'restart' };
    if (isRestarting && round === 1 + (seed % 2) && side === (seed >> 1) % 2) acts.push(restart);
  }
  return acts.sort((one, other) => one.at - other.at);
}

/** How many transceivers there are in the end. */
export function transceiverCount(seed) {
  return [0, 1].flatMap((side) => schedule(seed, side, false)).filter(({ act }) => act === 'add').length;
}

/** Which kinds of tracks one side adds, in this order. */
export function kinds(seed, side) {
  const random = randomNumbers(seed * 2 + side + 1_000);
  return Array.from({ length: rounds }, () => (random() < 0.5 ? 'audio' : 'video'));
}
