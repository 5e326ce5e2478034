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

/** Reads as long as the channel is there, over all that is sent on it. */
function eachOf(iterate) {
  const clocks = new WeakMap();
  const read = async (channel) => {
    for await (const { byteLength } of iterate(channel)) clocks.get(channel)(byteLength);
  };
  return (channel, order) =>
    new Promise((resolve, reject) => {
      const isRead = clocks.has(channel);
      clocks.set(channel, clock(order, resolve));
      if (!isRead) read(channel).catch(reject);
    });
}

export const withMessages = eachOf((channel) => messages(channel));

export const withReadable = eachOf((channel) => byteStreams(channel).readable);

/** What `make(channel)` makes, once for each channel. */
export function once(make) {
  const made = new WeakMap();
  return (channel, ...rest) => {
    if (!made.has(channel)) made.set(channel, make(channel, ...rest));
    return made.get(channel);
  };
}

/** A channel as a pair of streams that could go on over another one. */
export const resumed = once((channel) => {
  const { readable, writable, resume } = resumableStreams();
  resume(channel).catch(() => {}); // the end of the run closes the channel
  return { readable, writable };
});

export const withResumable = eachOf((channel) => resumed(channel).readable);
