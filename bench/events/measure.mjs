/** Measures what one event costs, in Node and in browsers. */
import { FakeChannel } from '../iterators/channel.mjs';

/** How many events come at once before the reader has had its turn. */
const patterns = { 'one by one': 1, 'in bursts of 1 000': 1_000 };

/** The milliseconds that `way` needs for `total` events, the next of which come once the last ones have been read. */
async function time(way, burst, total) {
  const target = new FakeChannel();
  const event = new Event('message');
  const dispatch = () => {
    for (let count = 0; count < burst; count++) target.dispatchEvent(event);
  };
  let taken = 0;
  let begin;
  const begun = new Promise((resolve) => {
    begin = resolve;
  });
  const reading = way(
    target,
    () => {
      // By then the reader waits again.
      if (++taken % burst === 0 && taken < total) queueMicrotask(dispatch);
    },
    total,
    begun,
  );
  // Some listen only after a while.
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  dispatch();
  begin();
  await reading;
  return performance.now() - start;
}

/**
 * The nanoseconds that each of `ways` needs for an event in each pattern. They take their rounds in turn; the best one
 * counts, because whatever else the machine does only adds.
 */
export async function measure(ways, { total, rounds }) {
  // event-iterator warns of every buffer of 100 events.
  console.warn = () => {};
  const result = {};
  for (const [pattern, burst] of Object.entries(patterns)) {
    const best = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, way] of Object.entries(ways)) {
        const nanoseconds = ((await time(way, burst, total)) * 1e6) / total;
        best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, nanoseconds);
      }
    }
    result[pattern] = best;
  }
  return result;
}
