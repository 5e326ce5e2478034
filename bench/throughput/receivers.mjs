import { byteStreams, messages } from '../../src/index.ts';

/**
 * Bytes per millisecond. What arrives first only warms up: the clock runs while `total` bytes arrive after the first
 * `warmUp` ones, and it is the receiver's alone, so the two ends may be in different browsers.
 */
function clock({ warmUp, total }, resolve) {
  let bytes = 0;
  let start;
  return (length) => {
    bytes += length;
    start ??= bytes >= warmUp ? { bytes, time: performance.now() } : undefined;
    if (bytes >= warmUp + total) resolve((bytes - start.bytes) / (performance.now() - start.time));
  };
}

/** Counts the bytes that arrive, and does nothing else with them. */
export const onMessage = (channel, order) =>
  new Promise((resolve) => {
    const count = clock(order, resolve);
    channel.onmessage = ({ data }) => count(data.byteLength);
  });

const eachOf = (iterate) => (channel, order) =>
  new Promise((resolve, reject) => {
    const count = clock(order, resolve);
    const read = async (iterable) => {
      for await (const { byteLength } of iterable) count(byteLength);
    };
    read(iterate(channel)).catch(reject);
  });

export const withMessages = eachOf((channel) => messages(channel));

export const withReadable = eachOf((channel) => byteStreams(channel).readable);
