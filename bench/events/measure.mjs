/** Measures what one event costs, in Node and in browsers. */
import { FakeChannel } from '../iterators/channel.mjs';
import { inTurn, ratios, spread } from '../throughput/rounds.mjs';

/** Costs less than `queueMicrotask()`, which takes about as long in Node as all that is measured. */
const soon = Promise.resolve();

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
      if (++taken % burst === 0 && taken < total) soon.then(dispatch);
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
 * What an event costs by each of `ways` in each pattern: how many nanoseconds, and how many times what it costs by the
 * first of them; of all rounds, the middle.
 */
export async function measure(ways, { total, rounds }) {
  // event-iterator warns of every buffer of 100 events.
  console.warn = () => {};
  const [baseline] = Object.keys(ways);
  const result = {};
  for (const [pattern, burst] of Object.entries(patterns)) {
    const times = await inTurn(Object.keys(ways), rounds, (name) => time(ways[name], burst, total));
    result[pattern] = Object.fromEntries(
      Object.entries(times).map(([name, values]) => [
        name,
        {
          nanoseconds: (spread(values).median * 1e6) / total,
          ratio: ratios(values, times[baseline]).median,
        },
      ]),
    );
  }
  return result;
}
