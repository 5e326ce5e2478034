import { describe, expect, test } from 'vitest';
import { until } from '../../src/index.ts';
import { FakeConnection, FakeDataChannel, FakeSctpTransport, FakeTrack } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

function become(pc: FakeConnection, connectionState: FakeConnection['connectionState']): void {
  pc.change('connectionstatechange', { connectionState });
}

describe('until gives', () => {
  test('the state at once when it is that already, and attaches nothing for long', async () => {
    const pc = new FakeConnection();
    expect(await until(pc, 'connectionState', 'new')).toBe('new');
    expect(await until(pc, 'connectionState', ['connected', 'new'])).toBe('new');
    expect(await until(pc, 'connectionState', (state) => state.startsWith('n'))).toBe('new');
    expect(pc.listenerCount).toBe(0);
  });

  test('the state when it comes, and lets go', async () => {
    const [pc, controller] = [new FakeConnection(), new AbortController()];
    const onSignal = countListeners(controller.signal);
    const connected = until(pc, 'connectionState', 'connected', { signal: controller.signal });
    become(pc, 'connecting');
    expect([pc.listenerCount, onSignal.count]).toEqual([1, 1]);
    become(pc, 'connected');
    expect([pc.listenerCount, onSignal.count]).toEqual([0, 0]);
    expect(await connected).toBe('connected');
  });

  test('a state that lasts only a moment', async () => {
    const pc = new FakeConnection();
    const connected = until(pc, 'connectionState', 'connected');
    for (const state of ['connecting', 'connected', 'disconnected', 'failed'] as const) become(pc, state);
    expect(await connected).toBe('connected');
  });

  test('the state when the target closes in the same task', async () => {
    const pc = new FakeConnection();
    const connected = until(pc, 'connectionState', 'connected', { unless: 'closed' });
    become(pc, 'connected');
    pc.close();
    expect(await connected).toBe('connected');
  });

  test('the end itself to who waits for it', async () => {
    const [pc, channel, track, sctp] = [
      new FakeConnection(),
      new FakeDataChannel(),
      new FakeTrack(),
      new FakeSctpTransport(),
    ];
    const ends = [
      until(pc, 'connectionState', 'closed'),
      until(pc, 'signalingState', ['closed', 'have-local-offer'], { unless: 'closed' }),
      until(channel, 'readyState', 'closed'),
      until(track, 'readyState', 'ended'),
      until(sctp, 'state', 'closed'),
    ];
    pc.close();
    channel.fire('error', { error: new Error('failed') });
    channel.fire('close');
    track.stop();
    sctp.transport.state = 'closed';
    expect(await Promise.all(ends)).toEqual(['closed', 'closed', 'closed', 'ended', 'closed']);
    expect(await until(pc, 'iceConnectionState', 'closed')).toBe('closed');
    for (const target of [pc, channel, track, sctp]) expect(target.listenerCount).toBe(0);
  });
});

describe('until rejects', () => {
  test.each(['there', 'comes'] as const)('when a state of unless is %s', async (when) => {
    const pc = new FakeConnection();
    if (when === 'there') pc.connectionState = 'failed';
    const connected = until(pc, 'connectionState', 'connected', { unless: ['failed', 'disconnected'] });
    if (when === 'comes') become(pc, 'failed');
    await expect(connected).rejects.toMatchObject({
      name: 'InvalidStateError',
      message: "until(…, 'connectionState'): reached 'failed'",
    });
    expect(pc.listenerCount).toBe(0);
  });

  test.each(['closed', 'closes'] as const)('when the target is %s', async (when) => {
    const pc = new FakeConnection();
    if (when === 'closed') pc.close();
    const waits = [
      until(pc, 'connectionState', 'connected'),
      until(pc, 'iceGatheringState', ['gathering', 'complete']),
      until(pc, 'signalingState', () => false),
    ];
    if (when === 'closes') pc.close();
    for (const wait of waits) await expect(wait).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(waits[0]).rejects.toThrow("until(…, 'connectionState'): reached 'closed', its last state");
    await expect(waits[1]).rejects.toThrow("until(…, 'iceGatheringState'): reached 'new', its last state");
    expect(pc.listenerCount).toBe(0);
  });

  test('when what looked connected is over', async () => {
    const sctp = new FakeSctpTransport();
    sctp.state = 'connected';
    sctp.transport.state = 'closed';
    await expect(until(sctp, 'state', 'connected')).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  test.each(['now', 'later', 'at the end'] as const)('with what its function throws %s', async (when) => {
    const pc = new FakeConnection();
    const thrown = new Error('from the function');
    const throwsAt = { now: 'new', later: 'failed', 'at the end': 'closed' }[when];
    const wait = until(pc, 'connectionState', (state) => {
      if (state === throwsAt) throw thrown;
      return false;
    });
    if (when === 'later') become(pc, 'failed');
    if (when === 'at the end') pc.close();
    await expect(wait).rejects.toBe(thrown);
    expect(pc.listenerCount).toBe(0);
  });

  test('when its function closes the connection and refuses the state', async () => {
    const pc = new FakeConnection();
    const seen: string[] = [];
    const wait = until(pc, 'connectionState', (state) => {
      seen.push(state);
      pc.close();
      return false;
    });
    await expect(wait).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(seen[0]).toBe('new');
    expect(pc.listenerCount).toBe(0);
  });

  test('with the reason of the abort, which comes first if it came first', async () => {
    for (const reason of ['left', null, 0]) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const { signal } = controller;
      const wait = until(pc, 'connectionState', 'connected', { signal });
      controller.abort(reason);
      become(pc, 'connected');
      await expect(wait).rejects.toBe(reason);
      await expect(until(pc, 'connectionState', 'connected', { signal })).rejects.toBe(reason);
      expect(pc.listenerCount).toBe(0);
    }
  });

  test('what is wrong, with what is accepted, before anything is attached', async () => {
    const pc = new FakeConnection();
    const { signal } = new AbortController();
    const onSignal = countListeners(signal);
    for (const wanted of [undefined, []] as never[]) {
      await expect(until(pc, 'connectionState', wanted, { signal })).rejects.toThrow(
        "until(…, 'connectionState'): nothing is wanted; accepted: a state, several, or a function.",
      );
    }
    for (const wanted of [null, 42, {}, ['connected', 42]] as never[]) {
      await expect(until(pc, 'connectionState', wanted, { signal })).rejects.toThrow(
        / is wanted; accepted: a state, several, or a function\.$/,
      );
    }
    await expect(until(pc, Symbol('x') as never, 'new' as never)).rejects.toThrow('no state Symbol(x)');
    await expect(until(pc, 'state' as never, 'new' as never, { signal })).rejects.toThrow(
      /^until\(…, 'state'\): no state "state"; accepted: connectionState/,
    );
    await expect(until(null as never, 'state' as never, 'new' as never)).rejects.toThrow(TypeError);
    expect([pc.listenerCount, onSignal.count, Object.hasOwn(pc, 'close')]).toEqual([0, 0, false]);
  });
});
