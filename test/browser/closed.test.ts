import { expect, test } from 'vitest';
import { abortable, closed, closedSignal } from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';
import { unhandledRejections } from '../support/outcome.ts';

test('closed resolves on a local close, and at once afterwards', async () => {
  const pc = new RTCPeerConnection();
  const wait = closed(pc);
  pc.close();
  expect(await wait).toBe(undefined);
  await closed(pc);
});

test('closed sees the close of a subclass, and one that other code put there or kept from before', async () => {
  class Connection extends RTCPeerConnection {
    override close(): void {
      super.close();
    }
  }
  const [subclass, replaced, bypassed] = [new Connection(), new RTCPeerConnection(), new RTCPeerConnection()];
  const waits = [subclass, replaced, bypassed].map((pc) => closed(pc));
  const { close } = replaced;
  replaced.close = () => close.call(replaced);
  subclass.close();
  replaced.close();
  RTCPeerConnection.prototype.close.call(bypassed);
  await Promise.all(waits);
});

test('closed resolves for both ends of a channel, whichever side closes, and leaves no listener', async () => {
  const call = await connect();
  const listeners = [countListeners(call.channel), countListeners(call.remoteChannel)];
  const waits = [closed(call.channel), closed(call.remoteChannel)];
  call.remoteChannel.close();
  await Promise.all(waits);
  await closed(call.channel);
  expect(listeners.map(({ count }) => count)).toEqual([0, 0]);
  call.close();
});

test('closed resolves for a channel when either connection closes', async () => {
  for (const side of ['local', 'remote'] as const) {
    const call = await connect();
    const wait = closed(call.channel);
    call[side].close();
    await wait;
    call.close();
  }
});

test('closed rejects with the reason of an abort', async () => {
  const pc = new RTCPeerConnection();
  await expect(closed(pc, { signal: AbortSignal.timeout(10) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  pc.close();
});

test('closedSignal of a channel aborts with its close event, and is aborted afterwards', async () => {
  const call = await connect();
  const signal = closedSignal(call.channel);
  expect([closedSignal(call.channel), signal.aborted]).toEqual([signal, false]);
  call.channel.close();
  await closed(call.channel);
  expect([closedSignal(call.channel), signal.aborted]).toEqual([signal, true]);
  expect(signal.reason).toMatchObject({ name: 'InvalidStateError' });
  const never = call.local.createDataChannel('never open');
  const aborted = new Promise((resolve) => closedSignal(never).addEventListener('abort', resolve));
  call.close();
  await aborted;
});

test('abortable settles with the first of promise and abort, and handles a late rejection', async () => {
  const unhandled = unhandledRejections();
  const controller = new AbortController();
  const pc = new RTCPeerConnection();
  expect((await abortable(pc.createOffer(), controller.signal)).type).toBe('offer');
  const refused = pc.setRemoteDescription({ type: 'answer', sdp: '' });
  const wait = abortable(refused, controller.signal);
  const reason = { because: 'left' };
  controller.abort(reason);
  await expect(wait).rejects.toBe(reason);
  await expect(abortable(Promise.reject(new Error('late')), controller.signal)).rejects.toBe(reason);
  expect(await unhandled.stop()).toEqual([]);
  pc.close();
});
