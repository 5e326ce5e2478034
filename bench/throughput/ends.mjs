/**
 * Both ends of a connection, as far as pages have them: what a benchmark calls in its pages, one end at a time.
 *
 * A way has the `connection` of one library, sends with `send(end, order)`, and receives with
 * `receive(channel, order)`, which listens at once and resolves with the times at which what was wanted had arrived.
 */
import { connections } from './connections.mjs';
import { now } from './now.mjs';

export function offerEnds(ways) {
  let sender;
  let receiver;
  let received;

  globalThis.ends = {
    async offer(way) {
      sender = await connections[ways[way].connection].offer();
      return sender.text;
    },

    async answer(way, offer) {
      receiver = await connections[ways[way].connection].answer(offer);
      return receiver.text;
    },

    async accept(answer) {
      sender.end = await sender.accept(answer);
    },

    async receive(way, order) {
      const channel = await receiver.channel;
      channel.binaryType = 'arraybuffer';
      received = ways[way].receive(channel, order);
      // It is asked for later.
      received.catch(() => {});
    },

    async send(way, order) {
      const start = now();
      await ways[way].send(sender.end, order);
      return start;
    },

    arrivals: () => received,

    hangUp() {
      sender?.close();
      receiver?.close();
      sender = undefined;
      receiver = undefined;
    },
  };
}
