import { byteStreams, messages, resumableStreams } from '../../src/index.ts';
import { now } from './now.mjs';

/** When each of `sizes` bytes have arrived; it is called with the length of each message. */
function clock({ sizes }, resolve) {
  const times = [];
  let bytes = 0;
  return (length) => {
    bytes += length;
    while (times.length < sizes.length && bytes >= sizes[times.length]) times.push(now());
    if (times.length === sizes.length) resolve(times);
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

/** A channel as a pair of streams that could go on over another one. */
export function resumed(channel) {
  const { readable, writable, resume } = resumableStreams();
  resume(channel).catch(() => {}); // the end of the run closes the channel
  return { readable, writable };
}

export const withResumable = eachOf((channel) => resumed(channel).readable);
