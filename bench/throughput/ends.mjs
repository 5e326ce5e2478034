/**
 * Both ends of the connections, as far as pages have them: what a benchmark calls in its pages, one end at a time.
 *
 * A way has the `connection` of one library, sends with `send(end, order)`, and receives with
 * `receive(channel, order)`, which listens at once and resolves with the times at which what was wanted had arrived.
 */
import { connections } from './connections.mjs';
import { now } from './now.mjs';

export function offerEnds(ways) {
  const senders = new Map();
  const receivers = new Map();
  let received;

  globalThis.ends = {
    async offer(way) {
      const sender = await connections[ways[way].connection].offer();
      senders.set(way, sender);
      return sender.text;
    },

    async answer(way, offer) {
      const receiver = await connections[ways[way].connection].answer(offer);
      receivers.set(way, receiver);
      return receiver.text;
    },

    async accept(way, answer) {
      const sender = senders.get(way);
      sender.end = await sender.accept(answer);
    },

    async receive(way, order) {
      const channel = await receivers.get(way).channel;
      channel.binaryType = 'arraybuffer';
      received = ways[way].receive(channel, order);
      // It is asked for later.
      received.catch(() => {});
    },

    async send(way, order) {
      const { end } = senders.get(way);
      const start = now();
      await ways[way].send(end, order);
      return start;
    },

    arrivals: () => received,

    hangUp(way) {
      for (const ends of [senders, receivers]) {
        ends.get(way)?.close();
        ends.delete(way);
      }
    },
  };
}
