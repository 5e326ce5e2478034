import { expect, test } from 'vitest';
import { once } from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';

test('gives the next event, and lets go', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const next = once(pc, 'signalingstatechange');
  pc.createDataChannel('channel');
  await pc.setLocalDescription();
  expect((await next).target).toBe(pc);
  expect(listeners.count).toBe(0);
  pc.close();
});

test('gives the first event that the filter accepts', async () => {
  const pc = new RTCPeerConnection();
  const finished = once(pc, 'icecandidate', { filter: ({ candidate }) => candidate === null });
  pc.createDataChannel('channel');
  await pc.setLocalDescription();
  expect((await finished).candidate).toBe(null);
  pc.close();
});

test('rejects with what the filter throws', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const thrown = new Error('filter');
  const next = once(pc, 'negotiationneeded', {
    filter() {
      throw thrown;
    },
  });
  pc.dispatchEvent(new Event('negotiationneeded'));
  await expect(next).rejects.toBe(thrown);
  expect(listeners.count).toBe(0);
  pc.close();
});

test('rejects with InvalidStateError when the connection closes, or is closed', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const next = once(pc, 'track');
  pc.close();
  await expect(next).rejects.toMatchObject({ name: 'InvalidStateError', message: /^once\(…, 'track'\)/ });
  await expect(once(pc, 'track')).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(listeners.count).toBe(0);
});

test('rejects with the reason of the abort', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const controller = new AbortController();
  const onSignal = countListeners(controller.signal);
  const next = once(pc, 'track', { signal: controller.signal });
  const reason = { because: 'left' };
  controller.abort(reason);
  await expect(next).rejects.toBe(reason);
  expect([listeners.count, onSignal.count]).toEqual([0, 0]);
  pc.close();
});

test('the close of a channel is an event, and afterwards an end', async () => {
  const call = await connect();
  const message = once(call.channel, 'message');
  const close = once(call.channel, 'close');
  call.channel.close();
  expect((await close).type).toBe('close');
  await expect(message).rejects.toMatchObject({ name: 'InvalidStateError' });
  await expect(once(call.channel, 'close')).rejects.toMatchObject({ name: 'InvalidStateError' });
  call.close();
});

test('a channel that never opened rejects when its connection closes', async () => {
  const pc = new RTCPeerConnection();
  const open = once(pc.createDataChannel('channel'), 'open');
  pc.close();
  await expect(open).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('leaves nothing on what is closed already', async () => {
  const call = await connect((pc) => void pc.addTransceiver('audio'));
  const sctp = call.local.sctp as RTCSctpTransport;
  const closed = once(call.channel, 'close');
  call.close();
  await closed;
  const { close } = RTCPeerConnection.prototype;
  for (const target of [sctp, sctp.transport, sctp.transport.iceTransport]) {
    const listeners = countListeners(target);
    await expect(once(target, 'statechange')).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(listeners.count).toBe(0);
  }
  const listeners = countListeners(call.channel);
  await expect(once(call.channel, 'message')).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(listeners.count).toBe(0);
  expect(RTCPeerConnection.prototype.close).toBe(close);
});

test('an unknown event rejects with what is accepted, and leaves nothing', async () => {
  const pc = new RTCPeerConnection();
  const { signal } = new AbortController();
  const listeners = countListeners(signal);
  // @ts-expect-error: the compiler refuses it too
  const unknown = once(pc, 'opened', { signal });
  await expect(unknown).rejects.toThrow(/once\(…, 'opened'\): no event "opened"; accepted: /);
  expect(listeners.count).toBe(0);
  pc.close();
});
