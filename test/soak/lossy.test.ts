/** Channels that promise less than all messages in order, over a path that loses packets. */
import { describe, expect, inject, test } from 'vitest';
import { pairOf, pairs } from './pair.ts';

const count = 500;

/** What was sent, one number a message; `arrived` is what came, in the order of arrival. */
interface Outcome {
  readonly declared: object;
  readonly arrived: readonly number[];
}

const promises: readonly {
  readonly what: string;
  readonly init: RTCDataChannelInit;
  /** How many arrive: of those with a short life, what stands in the buffer for longer is not even sent. */
  readonly least: number;
  readonly most: number;
  readonly isInOrder: boolean;
}[] = [
  { what: 'reliable, in order', init: {}, least: count, most: count, isInOrder: true },
  { what: 'reliable, in any order', init: { ordered: false }, least: count, most: count, isInOrder: false },
  {
    what: 'without retransmission',
    init: { maxRetransmits: 0 },
    least: count / 2,
    most: count - 1,
    isInOrder: true,
  },
  {
    what: 'for 10 ms',
    init: { maxPacketLifeTime: 10, ordered: false },
    least: 1,
    most: count,
    isInOrder: false,
  },
  {
    what: 'without retransmission, in any order',
    init: { maxRetransmits: 0, ordered: false },
    least: count / 2,
    most: count - 1,
    isInOrder: false,
  },
];

const { isLong } = inject('soak');

describe.each(isLong ? pairs : pairs.slice(2, 3))('from %s to %s', (...names) => {
  const withPair = pairOf(names, { delay: 10, loss: 0.05 });

  test.each(promises)('$what', ({ init, least, most, isInOrder }) =>
    withPair(async (near, far) => {
      const receiving = far.page.evaluate(async (): Promise<Outcome> => {
        const channel = await accept('lossy');
        const { ordered, maxRetransmits, maxPacketLifeTime } = channel;
        const arrived: number[] = [];
        for await (const message of webrtc.messages(channel)) {
          if (message instanceof ArrayBuffer) arrived.push(new DataView(message).getUint32(0));
        }
        return { declared: { ordered, maxRetransmits, maxPacketLifeTime }, arrived };
      });
      const refusal = await near.page.evaluate(
        async ({ init, count }) => {
          const channel = webrtc.openDataChannel(pc, 'lossy', init as object);
          let refusal = 'none';
          try {
            webrtc.byteStreams(channel);
          } catch (error) {
            refusal = (error as Error).name;
          }
          await webrtc.opened(channel);
          const message = new DataView(new ArrayBuffer(1_000));
          for (let index = 0; index < count; index++) {
            message.setUint32(0, index);
            await webrtc.send(channel, message);
          }
          await webrtc.streams(channel).writable.close();
          return refusal;
        },
        { init, count },
      );
      const { declared, arrived } = await receiving;
      expect(declared).toEqual({ ordered: true, maxRetransmits: null, maxPacketLifeTime: null, ...init });
      const isReliable = least === count && isInOrder;
      expect(refusal).toBe(isReliable ? 'none' : 'TypeError');
      // Nothing comes twice, whatever is promised.
      expect(new Set(arrived).size).toBe(arrived.length);
      expect(arrived.length).toBeGreaterThanOrEqual(least);
      expect(arrived.length).toBeLessThanOrEqual(most);
      if (isInOrder) expect(arrived).toEqual(arrived.toSorted((one, other) => one - other));
    }),
  );
});
