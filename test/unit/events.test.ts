import { describe, expect, test } from 'vitest';
import { createOffer, events, iceCandidates, once } from '../../src/index.ts';
import { FakeConnection, FakeDataChannel, FakeDtlsTransport, FakeTrack } from '../support/fake-connection.ts';

const done = { done: true, value: undefined };

async function drain<Value>(iterator: AsyncIterable<Value>): Promise<{ values: Value[]; error?: unknown }> {
  const values: Value[] = [];
  try {
    for await (const value of iterator) values.push(value);
    return { values };
  } catch (error) {
    return { values, error };
  }
}

describe('events of several types', () => {
  test('come in the order in which they happened', async () => {
    const pc = new FakeConnection();
    const iterator = events(pc, ['track', 'datachannel', 'negotiationneeded']);
    const order = ['datachannel', 'track', 'track', 'negotiationneeded', 'datachannel'];
    for (const type of order) pc.fire(type);
    pc.close();
    expect((await drain(iterator)).values.map(({ type }) => type)).toEqual(order);
    expect(pc.listenerCount).toBe(0);
  });

  test('share one buffer', async () => {
    const pc = new FakeConnection();
    const iterator = events(pc, ['track', 'datachannel'], { capacity: 2, overflow: 'drop-oldest' });
    for (const type of ['track', 'datachannel', 'track']) pc.fire(type);
    expect(iterator.dropped).toBe(1);
    pc.close();
    expect((await drain(iterator)).values.map(({ type }) => type)).toEqual(['datachannel', 'track']);
  });

  test("give the failure of a channel as an event where 'error' is among them, and throw it otherwise", async () => {
    for (const types of [
      ['message', 'error'],
      ['message', 'open'],
    ] as const) {
      const channel = new FakeDataChannel();
      const iterator = events(channel, types);
      const error = new Error('failed');
      channel.fire('message', { data: 'first' });
      channel.fire('error', { error });
      channel.change('close', { readyState: 'closed' });
      const result = await drain(iterator);
      const seen = result.values.map(({ type }) => type);
      if (types[1] === 'error') expect([seen, result.error]).toEqual([['message', 'error'], undefined]);
      else expect([seen, result.error]).toEqual([['message'], error]);
      expect(channel.listenerCount).toBe(0);
    }
  });

  test.each([
    [[], /^events\(…, ''\): no event type; accepted: bufferedamountlow, close, .*message/],
    [['message', 'mesage'], /^events\(…, 'message', 'mesage'\): no event "mesage"; accepted: .*message/],
    [['message', 'open', 'message'], /the event "message" twice; accepted: /],
    [[undefined], /no event undefined; accepted: /],
  ] as [never[], RegExp][])(
    '%j is refused with what is accepted, before anything is attached',
    (types, message) => {
      const channel = new FakeDataChannel();
      expect(() => events(channel, types)).toThrow(TypeError);
      expect(() => events(channel, types)).toThrow(message);
      expect(channel.listenerCount).toBe(0);
    },
  );

  test.each([null, undefined, 'pc', {}, () => {}])(
    'of %s are refused with what is accepted',
    async (target) => {
      expect(() => events(target as never, 'track' as never)).toThrow(
        /^events\(…, 'track'\): the target is .*; accepted: a connection, channel/,
      );
      await expect(once(target as never, 'track' as never)).rejects.toThrow(
        /^once\(…, 'track'\): the target is /,
      );
    },
  );
});

describe('a close', () => {
  test('during the dispatch of an event ends the iterator, without that event', async () => {
    const pc = new FakeConnection();
    pc.addEventListener('track', () => pc.close());
    const [iterator, next] = [events(pc, 'track'), once(pc, 'track')];
    pc.fire('track');
    expect(await iterator.next()).toEqual(done);
    await expect(next).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  test('after an event in the same task does not lose it', async () => {
    const pc = new FakeConnection();
    const [iterator, next] = [events(pc, 'track'), once(pc, 'track')];
    pc.fire('track');
    pc.close();
    expect((await drain(iterator)).values.length).toBe(1);
    expect((await next).type).toBe('track');
  });

  test('by the filter ends the wait, whatever the filter says', async () => {
    for (const accepts of [true, false]) {
      const pc = new FakeConnection();
      const next = once(pc, 'track', {
        filter() {
          pc.close();
          return accepts;
        },
      });
      pc.fire('track');
      await expect(next).rejects.toMatchObject({ name: 'InvalidStateError' });
      expect(pc.listenerCount).toBe(0);
    }
  });

  test('in the same task as the failure of a channel leaves the failure', async () => {
    const channel = new FakeDataChannel();
    const [iterator, next] = [events(channel, 'message'), once(channel, 'message')];
    const error = new Error('failed');
    channel.fire('error', { error });
    channel.change('close', { readyState: 'closed' });
    expect(await drain(iterator)).toEqual({ values: [], error });
    await expect(next).rejects.toBe(error);
  });

  test('before the browser settles wins, whatever the browser says then', async () => {
    for (const settle of ['resolve', 'reject'] as const) {
      const pc = new FakeConnection();
      const offer = createOffer(pc);
      pc.close();
      pc.calls[0]?.[settle](new Error('too late'));
      await expect(offer).rejects.toMatchObject({ name: 'InvalidStateError', message: /createOffer/ });
    }
  });
});

describe('an abort', () => {
  test('before the browser settles wins, whatever the browser says then', async () => {
    for (const settle of ['resolve', 'reject'] as const) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const offer = createOffer(pc, { signal: controller.signal });
      controller.abort('left');
      pc.calls[0]?.[settle](new Error('too late'));
      await expect(offer).rejects.toBe('left');
    }
  });

  test('in the task of an event comes after it', async () => {
    const [pc, controller] = [new FakeConnection(), new AbortController()];
    const { signal } = controller;
    const [iterator, next] = [events(pc, 'track', { signal }), once(pc, 'track', { signal })];
    pc.fire('track');
    controller.abort('left');
    const { values, error } = await drain(iterator);
    expect([values.length, error]).toEqual([1, 'left']);
    expect((await next).type).toBe('track');
  });

  test('by the listener of an event comes before it', async () => {
    const [pc, controller] = [new FakeConnection(), new AbortController()];
    const { signal } = controller;
    pc.addEventListener('track', () => controller.abort('left'));
    const [iterator, next] = [events(pc, 'track', { signal }), once(pc, 'track', { signal })];
    pc.fire('track');
    expect(await drain(iterator)).toEqual({ values: [], error: 'left' });
    await expect(next).rejects.toBe('left');
  });

  test('with any reason throws that reason', async () => {
    for (const reason of [null, 0, '', false, Number.NaN]) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const { signal } = controller;
      const [iterator, next] = [events(pc, 'track', { signal }), once(pc, 'track', { signal })];
      controller.abort(reason);
      expect(await drain(iterator)).toEqual({ values: [], error: reason });
      await expect(next).rejects.toBe(reason);
    }
  });

  test('and a close in one task give the first of the two', async () => {
    for (const first of ['abort', 'close'] as const) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const next = once(pc, 'track', { signal: controller.signal });
      if (first === 'close') pc.close();
      controller.abort('left');
      pc.close();
      if (first === 'abort') await expect(next).rejects.toBe('left');
      else await expect(next).rejects.toMatchObject({ name: 'InvalidStateError' });
    }
  });
});

describe('return()', () => {
  test('while next() is pending ends that one', async () => {
    const pc = new FakeConnection();
    const iterator = iceCandidates(pc);
    const pending = [iterator.next(), iterator.next()];
    expect(await iterator.return()).toEqual(done);
    expect(await Promise.all(pending)).toEqual([done, done]);
    expect(pc.listenerCount).toBe(0);
  });

  test('by a listener of the same event ends before the event, or after it', async () => {
    const pc = new FakeConnection();
    let early: AsyncIterator<Event> | undefined;
    pc.addEventListener('track', () => early?.return?.());
    early = events(pc, 'track');
    const late = events(pc, 'track');
    pc.addEventListener('track', () => late.return());
    const pending = [early.next(), late.next()];
    pc.fire('track');
    const [first, second] = await Promise.all(pending);
    expect(first).toEqual(done);
    expect(second?.value?.type).toBe('track');
    expect(await late.next()).toEqual(done);
  });
});

test('a wait on a transport ends when it is closed, of which no event tells', async () => {
  const transport = new FakeDtlsTransport();
  const wait = once(transport, 'statechange');
  transport.state = 'closed';
  await expect(wait).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(transport.listenerCount).toBe(0);
});

test('a wait on a stream ends once all its tracks have ended', async () => {
  class FakeStream extends EventTarget {
    readonly active = true;
    readonly onaddtrack = null;
    readonly onremovetrack = null;
    tracks: FakeTrack[] = [];
    getTracks(): FakeTrack[] {
      return this.tracks;
    }
  }
  const stream = new FakeStream();
  const [iterator, removed] = [events(stream, ['addtrack', 'removetrack']), once(stream, 'removetrack')];
  stream.dispatchEvent(new Event('addtrack'));
  expect((await iterator.next()).value?.type).toBe('addtrack');
  stream.tracks = [new FakeTrack(), new FakeTrack()];
  for (const track of stream.tracks) track.stop();
  expect(await iterator.next()).toEqual(done);
  await expect(removed).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(await events(stream, 'addtrack').next()).toEqual(done);
});
