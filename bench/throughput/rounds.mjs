/** Ways that take their rounds in turn, and what the rounds say of each. */

const median = (sorted) => {
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle - 1)]) / 2;
};

const ascending = (values) => [...values].sort((a, b) => a - b);

/** The middle of `values`, and the quarters below and above which the outer ones lie. */
export function spread(values) {
  const sorted = ascending(values);
  return {
    low: sorted[Math.floor((sorted.length - 1) / 4)],
    median: median(sorted),
    high: sorted[Math.ceil(((sorted.length - 1) * 3) / 4)],
  };
}

/** `values` in an order that chance makes. */
function shuffled(values) {
  const left = [...values];
  return values.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0]);
}

/**
 * What `measure(name)` gives for each name in each round. Chance makes the order of each: what one leaves behind, such as
 * garbage, falls upon any other.
 */
export async function inTurn(names, rounds, measure) {
  const values = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of shuffled(names)) values[name].push(await measure(name));
  }
  return values;
}

/** The name, of these, with the highest median. */
export const best = (values, names) =>
  names.reduce((a, b) => (spread(values[b]).median > spread(values[a]).median ? b : a));

/**
 * Of each round, the value of the one of `names` that is the best of all other rounds, if there are any. The best of all
 * rounds would owe some of that to this one.
 */
export function bestOfOthers(values, names) {
  const isOther = (round) => (_, index, all) => index !== round || all.length === 1;
  return values[names[0]].map((_, round) => {
    const others = Object.fromEntries(names.map((name) => [name, values[name].filter(isOther(round))]));
    return values[best(others, names)][round];
  });
}

/** `values` as parts of those of `baseline` in the same round: what slowed a whole round down does not count. */
export const parts = (values, baseline) => values.map((value, round) => value / baseline[round]);

export const ratios = (values, baseline) => spread(parts(values, baseline));

/**
 * The middle of `values`, and between which of them that of endless rounds lies, for 95 of 100 such runs: each of them is
 * above it as often as below.
 */
export function interval(values) {
  const sorted = ascending(values);
  const outside = Math.max(0, Math.floor((sorted.length - 1.96 * Math.sqrt(sorted.length)) / 2) - 1);
  return { low: sorted[outside], median: median(sorted), high: sorted[sorted.length - 1 - outside] };
}

/** The bytes per millisecond at which the first `size` bytes came, from results that know the times of several sizes. */
export const rates = (results, sizes, size) =>
  Object.fromEntries(
    Object.entries(results).map(([name, rounds]) => [
      name,
      rounds.map((times) => size / times[sizes.indexOf(size)]),
    ]),
  );
