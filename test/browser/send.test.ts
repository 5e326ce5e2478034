import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  byteStreams,
  closed,
  dataChannels,
  messages,
  openDataChannel,
  opened,
  send,
  type Watermarks,
} from '../../src/index.ts';
import { sendOnceOpen } from '../../src/send.ts';
import { type Call, connect, exchange, receiverOfSizes } from '../support/calls.ts';
import { keepChannels } from '../support/garbage.ts';
import { countListeners } from '../support/listeners.ts';

let call: Call;
beforeEach(async () => {
  call = await connect();
});
afterEach(() => call.close());

/** The largest `bufferedAmount` that `channel` has after any of its sends. */
function watchPeak(channel: RTCDataChannel): { readonly peak: number } {
  const seen = { peak: 0 };
  const { send } = channel;
  Object.assign(channel, {
    send(this: RTCDataChannel, data: ArrayBufferView<ArrayBuffer>) {
      send.call(this, data);
      seen.peak = Math.max(seen.peak, this.bufferedAmount);
    },
  });
  return seen;
}

const size = 262_144;

describe('100 senders at once, 4 messages of 256 KiB each', () => {
  test.each<[string, Watermarks]>([
    ['1 MiB and 256 KiB', { highWaterMark: 1_048_576, lowWaterMark: 262_144 }],
    ['no marks', {}],
  ])(
    'lose nothing, keep their order and stay below the high mark and one message, with %s',
    async (_, marks) => {
      const seen = watchPeak(call.channel);
      const listeners = countListeners(call.channel);
      const threshold = call.channel.bufferedAmountLowThreshold;
      const iterator = messages(call.remoteChannel, { maxBufferedBytes: Number.POSITIVE_INFINITY });
      const sending = Promise.all(
        Array.from({ length: 100 }, async (_, sender) => {
          for (let index = 0; index < 4; index++) {
            const bytes = new Uint8Array(size);
            bytes.set([sender, index]);
            await send(call.channel, bytes, marks);
          }
        }),
      );
      const next = Array.from({ length: 100 }, () => 0);
      let count = 0;
      for await (const message of iterator) {
        const [sender = -1, index] = new Uint8Array(message as ArrayBuffer);
        expect(index).toBe(next[sender]);
        next[sender] = (next[sender] ?? 0) + 1;
        if (++count === 400) break;
      }
      await sending;
      expect(next.every((each) => each === 4)).toBe(true);
      expect(seen.peak).toBeLessThanOrEqual(1_048_576 + size);
      // Without marks, a message that is larger than they are may go alone.
      expect(seen.peak).toBeGreaterThanOrEqual(marks.highWaterMark ?? size);
      expect([listeners.count, call.channel.bufferedAmountLowThreshold]).toEqual([0, threshold]);
    },
  );

  test('finish with a low mark that is the high one', async () => {
    const received = (async () => {
      let count = 0;
      for await (const _ of messages(call.remoteChannel)) if (++count === 100) return count;
      return count;
    })();
    const marks = { highWaterMark: 65_536, lowWaterMark: 65_536 };
    await Promise.all(Array.from({ length: 100 }, () => send(call.channel, new Uint8Array(size), marks)));
    expect(await received).toBe(100);
  });

  test('are all refused when the channel closes in the middle', async () => {
    const listeners = countListeners(call.channel);
    const waits = Array.from({ length: 100 }, () => send(call.channel, new Uint8Array(size)));
    const outcomes = Promise.allSettled(waits);
    await waits[0];
    call.channel.close();
    const reasons = (await outcomes).flatMap((each) =>
      each.status === 'rejected' ? [each.reason.name] : [],
    );
    expect(reasons.length).toBeGreaterThan(50);
    expect(new Set(reasons)).toEqual(new Set(['InvalidStateError']));
    expect(listeners.count).toBe(0);
  });
});

test('marks that are told are filled up to each time', async () => {
  const marks = { highWaterMark: 1_048_576, lowWaterMark: 262_144 };
  for (let count = 0; count < 32; count++) await send(call.channel, new Uint8Array(size), marks);
  const seen = watchPeak(call.channel);
  for (let count = 0; count < 32; count++) await send(call.channel, new Uint8Array(size), marks);
  expect(seen.peak).toBeGreaterThanOrEqual(1_048_576);
  expect(seen.peak).toBeLessThan(1_048_576 + size);
});

test('refuses a channel that is not open with an InvalidStateError that names its state', async () => {
  const channel = openDataChannel(call.local, 'states');
  keepChannels(call.remote);
  const refused = (message: RegExp) =>
    expect(send(channel, 'x')).rejects.toMatchObject({
      name: 'InvalidStateError',
      message: expect.stringMatching(message),
    });
  expect(channel.readyState).toBe('connecting');
  await refused(/^send\(\): the channel is connecting.*opened\(\)/);
  await opened(channel);
  await send(channel, new Uint8Array(size));
  channel.close();
  expect(channel.readyState).toBe('closing');
  await refused(/^send\(\): the channel is closing/);
  await closed(channel);
  await refused(/^send\(\): the channel is closed/);
});

test('waits for a channel that is still connecting where a stream sends', async () => {
  const late = openDataChannel(call.local, 'late');
  const incoming = dataChannels(call.remote);
  expect(late.readyState).toBe('connecting');
  const sent = sendOnceOpen(late, 'hello');
  const { value: channel } = await incoming.next();
  await sent;
  expect(channel).toBeDefined();
  if (channel) expect((await messages(channel).next()).value).toBe('hello');
});

test('refuses a message above the limit with both sizes, and sends nothing', async () => {
  const channel = openDataChannel(call.local, 'limit');
  await opened(channel);
  const { maxMessageSize } = call.local.sctp as RTCSctpTransport;
  const limit = Math.min(maxMessageSize, 262_144);
  const options = maxMessageSize > limit ? { maxMessageSize: limit } : undefined;
  const message = new RegExp(`${limit + 1} bytes.*${limit}`);
  await expect(send(channel, new Uint8Array(limit + 1), options)).rejects.toThrow(message);
  await expect(send(channel, new Uint8Array(limit + 1), options)).rejects.toBeInstanceOf(TypeError);
  await expect(send(channel, 'ä'.repeat(limit / 2 + 1), options)).rejects.toThrow(`${limit + 2} bytes`);
  expect([channel.bufferedAmount, channel.readyState]).toEqual([0, 'open']);
});

test('text does not overtake a Blob that was sent before it', async () => {
  const got: unknown[] = [];
  call.remoteChannel.onmessage = ({ data }) => got.push(data.byteLength ?? data);
  for (let index = 0; index < 3; index++) {
    await send(call.channel, new Blob([new Uint8Array(100_000 + index)]));
    await send(call.channel, `text ${index}`);
  }
  await expect.poll(() => got).toEqual([100_000, 'text 0', 100_001, 'text 1', 100_002, 'text 2']);
});

test.each([
  [16_777_216, 16_777_216],
  [20_000_000, 16_700_000],
  [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
])(
  'waits for room where the browser has none, whatever the marks: %s, %s',
  async (highWaterMark, lowWaterMark) => {
    const marks = { highWaterMark, lowWaterMark };
    const { bufferedAmountLowThreshold } = call.channel;
    await Promise.all(Array.from({ length: 80 }, () => send(call.channel, new Uint8Array(size), marks)));
    expect(call.channel.bufferedAmountLowThreshold).toBe(bufferedAmountLowThreshold);
  },
);

/** A bare loop of as many, with a pause of 0.6 s in its middle, stalls for ever in a quarter of the runs in Chromium. */
test('many small messages that nobody awaits all arrive in order', async () => {
  const iterator = messages(call.remoteChannel);
  const sending = Promise.all(
    Array.from({ length: 100_000 }, (_, index) => send(call.channel, String(index))),
  );
  let next = 0;
  for await (const message of iterator) {
    if (message !== String(next)) break;
    if (++next === 100_000) break;
  }
  expect(next).toBe(100_000);
  await sending;
});

test('rejects in the very task in which the connection is closed', async () => {
  const channel = openDataChannel(call.local, 'closed');
  await opened(channel);
  call.local.close();
  const outcomes = await Promise.allSettled([send(channel, 'x'), opened(channel)]);
  expect(outcomes.map((each) => each.status === 'rejected' && each.reason.name)).toEqual([
    'InvalidStateError',
    'InvalidStateError',
  ]);
});

test('a threshold that the app sets while somebody waits stays', async () => {
  const sending = Promise.all(Array.from({ length: 10 }, () => send(call.channel, new Uint8Array(size))));
  call.channel.bufferedAmountLowThreshold = 777;
  await sending;
  expect(call.channel.bufferedAmountLowThreshold).toBe(777);
});

test('bytes that are transferred away in the line are an error, and nothing is sent', async () => {
  const got: unknown[] = [];
  call.remoteChannel.onmessage = ({ data }) => got.push(data.byteLength ?? data);
  const first = send(call.channel, new Uint8Array(size), { highWaterMark: 1, lowWaterMark: 0 });
  const data = new Uint8Array(1_000);
  const waiting = send(call.channel, data);
  structuredClone(data.buffer, { transfer: [data.buffer] });
  await expect(waiting).rejects.toThrow('had 1000 bytes and has 0');
  await first;
  await send(call.channel, 'last');
  await expect.poll(() => got).toEqual([size, 'last']);
});

test('an aborted message that still stood in line is not sent', async () => {
  const got: unknown[] = [];
  call.remoteChannel.onmessage = ({ data }) => got.push(data.byteLength ?? data);
  const controller = new AbortController();
  const full = send(call.channel, new Uint8Array(size), { highWaterMark: 1, lowWaterMark: 0 });
  const waiting = send(call.channel, 'never', {
    signal: controller.signal,
    highWaterMark: 1,
    lowWaterMark: 0,
  });
  const last = send(call.channel, 'last');
  controller.abort('reason');
  await expect(waiting).rejects.toBe('reason');
  await Promise.all([full, last]);
  await expect.poll(() => got).toEqual([size, 'last']);
});

test.each([
  ['null', null, 'the target is null'],
  ['a connection', {}, 'an RTCDataChannel'],
])('names what is no channel: %s', async (_name, channel, message) => {
  await expect(send(channel as unknown as RTCDataChannel, 'x')).rejects.toThrow(message);
});

test('refuses bytes that were transferred away before, which would be an empty message', async () => {
  const got: unknown[] = [];
  call.remoteChannel.onmessage = ({ data }) => got.push(data);
  for (const bytes of [new ArrayBuffer(10), new Uint8Array(10), new DataView(new ArrayBuffer(10))]) {
    const buffer = bytes instanceof ArrayBuffer ? bytes : bytes.buffer;
    structuredClone(buffer, { transfer: [buffer] });
    await expect(send(call.channel, bytes)).rejects.toThrow('were transferred away');
  }
  for (const empty of [new ArrayBuffer(0), new Uint8Array(0), new Blob([]), ''])
    await send(call.channel, empty);
  await send(call.channel, 'the end');
  await expect.poll(() => got.at(-1)).toBe('the end');
  expect(got).toHaveLength(5);
});

test('refuses a message too large, with both sizes, that a stream sent before the channel was open', async () => {
  const { local, remote, sizes, close } = receiverOfSizes();
  const early = openDataChannel(local, 'early');
  const sending = Promise.allSettled(
    [10, 100_001, 100_000].map((size) => sendOnceOpen(early, new Uint8Array(size))),
  );
  await exchange(local, remote, (sdp) => sdp.replace(/(a=max-message-size:).*/, '$1100000'));
  const [first, second, third] = await sending;
  expect([first?.status, third?.status]).toEqual(['fulfilled', 'fulfilled']);
  expect(second).toMatchObject({
    reason: new TypeError('send(): the message has 100001 bytes; accepted: at most 100000.'),
  });
  await expect.poll(() => sizes).toEqual([10, 100_000]);
  close();
});

test.each([0, -1, 1.5, Number.NaN])('names a maxMessageSize that is none: %s', async (maxMessageSize) => {
  const message = `maxMessageSize is ${maxMessageSize}`;
  await expect(send(call.channel, 'x', { maxMessageSize })).rejects.toThrow(message);
  expect(() => byteStreams(call.channel, { maxMessageSize })).toThrow(message);
});

test('names marks and data that are none', async () => {
  await expect(send(call.channel, 42 as unknown as string)).rejects.toThrow('the data is 42');
  for (const data of [new Map(), { size: 1 }, { byteLength: 1 }, Object.create(null)]) {
    await expect(send(call.channel, data as unknown as string)).rejects.toThrow('the data is [object');
  }
  expect(call.channel.bufferedAmount).toBe(0);
  const marks = { highWaterMark: 1, lowWaterMark: 2 };
  await expect(send(call.channel, 'x', marks)).rejects.toThrow('water marks are 2 and 1');
  for (const highWaterMark of [null, true, '5'] as unknown as number[]) {
    await expect(send(call.channel, 'x', { highWaterMark })).rejects.toThrow(RangeError);
  }
});
