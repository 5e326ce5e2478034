/** What a page does for the benchmark, called from outside: one end of a connection at a time. */
import { connections } from './connections.mjs';
import { onMessage, ways } from './ways.mjs';

let sender;
let receiver;
let received;

globalThis.ways = Object.entries(ways).map(([name, { baseline = false, ours = false }]) => ({
  name,
  baseline,
  ours,
}));

globalThis.offer = async (way) => {
  sender = await connections[ways[way].connection].offer();
  return sender.text;
};

globalThis.answer = async (way, offer) => {
  receiver = await connections[ways[way].connection].answer(offer);
  return receiver.text;
};

globalThis.accept = async (answer) => {
  sender.end = await sender.accept(answer);
};

/**
 * Listens. What arrives first only warms up: the clock runs while `total` bytes arrive after the first `warmUp`
 * ones, and it is the receiver's alone, so the two ends may be in different browsers.
 */
globalThis.receive = async (way, { warmUp, total }) => {
  const channel = await receiver.channel;
  const { receive = onMessage } = ways[way];
  received = new Promise((resolve, reject) => {
    let bytes = 0;
    let start;
    const onBytes = (length) => {
      bytes += length;
      start ??= bytes >= warmUp ? { bytes, time: performance.now() } : undefined;
      if (bytes >= warmUp + total) resolve((bytes - start.bytes) / (performance.now() - start.time));
    };
    receive(channel, onBytes)?.catch(reject);
  });
};

globalThis.send = async (way, size, { warmUp, total }) => {
  const part = new Uint8Array(size).map((_, index) => index);
  await ways[way].send(sender.end, part, Math.ceil((warmUp + total) / size) + 1);
};

/** Bytes per millisecond. */
globalThis.rate = () => received;

globalThis.hangUp = () => {
  sender?.close();
  receiver?.close();
  sender = undefined;
  receiver = undefined;
};
