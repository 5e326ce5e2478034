import { describe, expect, test } from 'vitest';
import { states } from '../../src/index.ts';
import {
  FakeConnection,
  FakeDataChannel,
  FakeDtlsTransport,
  FakeIceTransport,
  FakeSctpTransport,
  FakeTrack,
} from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

const done = { done: true, value: undefined };

function become(pc: FakeConnection, connectionState: FakeConnection['connectionState']): void {
  pc.change('connectionstatechange', { connectionState });
}

async function rest<Value>(iterator: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of iterator) values.push(value);
  return values;
}

describe('the states of a connection', () => {
  test('begin with the current one, go on with each change, and end with closed', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'connectionState');
    expect((await iterator.next()).value).toBe('new');
    for (const state of ['connecting', 'connected', 'disconnected'] as const) {
      const next = iterator.next();
      become(pc, state);
      expect((await next).value).toBe(state);
    }
    pc.close();
    expect(await rest(iterator)).toEqual(['closed']);
    expect(pc.listenerCount).toBe(0);
  });

  test('are the latest ones for a slow loop', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'connectionState');
    for (const state of ['connecting', 'connected', 'failed'] as const) become(pc, state);
    expect((await iterator.next()).value).toBe('failed');
    for (const state of ['connecting', 'connected'] as const) become(pc, state);
    expect((await iterator.next()).value).toBe('connected');
    become(pc, 'disconnected');
    pc.close();
    expect(await rest(iterator)).toEqual(['closed']);
  });

  test('are never the same twice in a row, also when one came and went in between', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'connectionState');
    expect((await iterator.next()).value).toBe('new');
    become(pc, 'new');
    become(pc, 'connecting');
    become(pc, 'new');
    const next = iterator.next();
    become(pc, 'new');
    become(pc, 'connected');
    expect((await next).value).toBe('connected');
    pc.close();
  });

  test('go to those who wait in turn', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'signalingState');
    const results = Promise.all([iterator.next(), iterator.next(), iterator.next(), iterator.next()]);
    pc.change('signalingstatechange', { signalingState: 'have-local-offer' });
    pc.close();
    expect(await results).toEqual([
      { done: false, value: 'stable' },
      { done: false, value: 'have-local-offer' },
      { done: false, value: 'closed' },
      done,
    ]);
  });

  test('are read when an event comes: a close during its dispatch counts', async () => {
    const pc = new FakeConnection();
    pc.addEventListener('connectionstatechange', () => pc.close());
    const iterator = states(pc, 'connectionState');
    become(pc, 'failed');
    expect(await rest(iterator)).toEqual(['closed']);
  });

  test('of a closed one are closed, and that is all', async () => {
    const pc = new FakeConnection();
    pc.close();
    expect(await rest(states(pc, 'signalingState'))).toEqual(['closed']);
    expect(pc.listenerCount).toBe(0);
  });

  test('that know no closed end when it closes, with the last one', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'iceGatheringState');
    pc.change('icegatheringstatechange', { iceGatheringState: 'gathering' });
    pc.close();
    expect(await rest(iterator)).toEqual(['gathering']);
    expect(await rest(states(pc, 'iceGatheringState'))).toEqual(['gathering']);
  });

  test('that can no longer be read are the last ones that could', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'iceGatheringState');
    Object.defineProperty(pc, 'iceGatheringState', {
      get() {
        throw new Error('no window');
      },
    });
    pc.fire('icegatheringstatechange');
    pc.close();
    expect(await rest(iterator)).toEqual(['new']);
  });
});

describe('the end of a states iterator', () => {
  test('by an abort gives what is pending, then throws the reason, and leaves nothing', async () => {
    for (const reason of ['left', undefined, null, 0]) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const onSignal = countListeners(controller.signal);
      const iterator = states(pc, 'connectionState', { signal: controller.signal });
      expect(onSignal.count).toBe(1);
      controller.abort(reason);
      expect((await iterator.next()).value).toBe('new');
      await expect(iterator.next()).rejects.toBe(controller.signal.reason);
      expect(await iterator.next()).toEqual(done);
      expect([pc.listenerCount, onSignal.count]).toEqual([0, 0]);
    }
  });

  test('by an abort before the call attaches nothing', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'connectionState', { signal: AbortSignal.abort('left') });
    expect([pc.listenerCount, Object.hasOwn(pc, 'close')]).toEqual([0, false]);
    await expect(iterator.next()).rejects.toBe('left');
  });

  test('by return() forgets what is pending and ends those who wait', async () => {
    const pc = new FakeConnection();
    const iterator = states(pc, 'connectionState');
    await iterator.next();
    const next = iterator.next();
    await iterator.return();
    expect(await next).toEqual(done);
    expect(pc.listenerCount).toBe(0);

    const untouched = states(pc, 'connectionState');
    await untouched.return();
    expect(await untouched.next()).toEqual(done);
  });

  test('by return() in a listener of the change comes before the change', async () => {
    const pc = new FakeConnection();
    let iterator: AsyncIterator<string> | undefined;
    pc.addEventListener('connectionstatechange', () => iterator?.return?.());
    iterator = states(pc, 'connectionState');
    await iterator.next();
    const next = iterator.next();
    become(pc, 'failed');
    expect(await next).toEqual(done);
  });

  test('by return() is one also where the implementation goes on telling', async () => {
    const pc = new FakeConnection();
    const told: (() => void)[] = [];
    const { addEventListener } = pc;
    pc.addEventListener = (type, listener) => {
      told.push(() => (listener as (event: Event) => void)(new Event(type)));
      addEventListener.call(pc, type, listener);
    };
    const iterator = states(pc, 'connectionState');
    await iterator.next();
    await iterator.return();
    become(pc, 'failed');
    for (const tell of told) tell();
    expect(await iterator.next()).toEqual(done);
  });

  test('by await using takes the listeners off', async () => {
    const pc = new FakeConnection();
    {
      await using iterator = states(pc, 'connectionState');
      await iterator.next();
      expect(pc.listenerCount).toBe(1);
    }
    expect(pc.listenerCount).toBe(0);
  });
});

describe('the states of the parts', () => {
  test('of a channel end with closed, whatever it still says when it closes', async () => {
    const channel = new FakeDataChannel();
    const iterator = states(channel, 'readyState');
    expect((await iterator.next()).value).toBe('connecting');
    channel.change('open', { readyState: 'open' });
    expect((await iterator.next()).value).toBe('open');
    channel.fire('close');
    expect(await rest(iterator)).toEqual(['closed']);
    expect(channel.listenerCount).toBe(0);
  });

  test('of a channel do not throw its failure', async () => {
    const channel = new FakeDataChannel();
    const iterator = states(channel, 'readyState');
    channel.fire('error', { error: new Error('failed') });
    channel.change('close', { readyState: 'closed' });
    expect(await rest(iterator)).toEqual(['closed']);
  });

  test('of a channel show what its own close() does, of which no event tells', async () => {
    const channel = new FakeDataChannel();
    const iterator = states(channel, 'readyState');
    await iterator.next();
    channel.close();
    expect((await iterator.next()).value).toBe('closing');
    await iterator.return();
  });

  test('of a track end with ended, of which stop() tells nobody', async () => {
    const track = new FakeTrack();
    const iterator = states(track, 'readyState');
    expect((await iterator.next()).value).toBe('live');
    track.stop();
    expect(await rest(iterator)).toEqual(['ended']);
    expect(track.listenerCount).toBe(0);
  });

  test('of an SCTP transport end with closed when the transport below it closes', async () => {
    const sctp = new FakeSctpTransport();
    sctp.state = 'connected';
    const iterator = states(sctp, 'state');
    expect((await iterator.next()).value).toBe('connected');
    sctp.transport.state = 'closed';
    expect(await rest(iterator)).toEqual(['closed']);
    expect(await rest(states(sctp, 'state'))).toEqual(['closed']);
    expect(sctp.listenerCount).toBe(0);
  });

  test('of a DTLS transport go through failed to closed', async () => {
    const dtls = new FakeDtlsTransport();
    const iterator = states(dtls, 'state');
    await iterator.next();
    dtls.change('statechange', { state: 'failed' });
    expect((await iterator.next()).value).toBe('failed');
    dtls.change('statechange', { state: 'closed' });
    expect(await rest(iterator)).toEqual(['closed']);
  });

  test('of an ICE transport show its role, which has no event of its own', async () => {
    const ice = new FakeIceTransport();
    const iterator = states(ice, 'role');
    expect((await iterator.next()).value).toBe('unknown');
    ice.change('statechange', { role: 'controlling' });
    expect((await iterator.next()).value).toBe('controlling');
    ice.role = 'controlled';
    expect((await iterator.next()).value).toBe('controlled');
    ice.change('statechange', { state: 'closed' });
    expect(await rest(iterator)).toEqual([]);
    expect(ice.listenerCount).toBe(0);
  });
});

describe('refused with what is accepted, before anything is attached:', () => {
  test.each([
    [
      new FakeConnection(),
      'conectionState',
      /accepted: connectionState, iceConnectionState, iceGatheringState, signalingState\.$/,
    ],
    [new FakeDataChannel(), 'state', /no state "state"; accepted: readyState\.$/],
    [new FakeIceTransport(), undefined, /no state undefined; accepted: state, gatheringState, role\.$/],
    [new FakeTrack(), 'toString', /no state "toString"; accepted: readyState\.$/],
  ])('%o %s', (target, name, message) => {
    expect(() => states(target as FakeConnection, name as 'connectionState')).toThrow(TypeError);
    expect(() => states(target as FakeConnection, name as 'connectionState')).toThrow(message);
    expect(target.listenerCount).toBe(0);
  });

  test('a connection without the state', () => {
    const { connectionState: _, ...members } = new FakeConnection();
    const old = Object.assign(new EventTarget(), members);
    expect(() => states(old as unknown as FakeConnection, 'connectionState')).toThrow(
      /no state "connectionState"; accepted: iceConnectionState, iceGatheringState, signalingState/,
    );
  });

  test.each([null, undefined, 'pc'])('%s', (target) => {
    expect(() => states(target as never, 'state' as never)).toThrow(
      /^states\(…, 'state'\): the target is .*; accepted: a connection, channel, transport or track\.$/,
    );
  });
});
