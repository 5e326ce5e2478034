/** A channel whose browser fires no `close`: WebKit, when its connection is closed. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closed, closedSignal, events, once } from '../../src/index.ts';
import { FakeDataChannel } from '../support/fake-connection.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('every wait on a channel that stays closed ends', async () => {
  const channel = new FakeDataChannel();
  const waits = [closed(channel), events(channel, 'message').next()];
  const failing = expect(once(channel, 'message')).rejects.toMatchObject({ name: 'InvalidStateError' });
  const signal = closedSignal(channel);
  channel.readyState = 'closed';
  await vi.advanceTimersByTimeAsync(500);
  expect(await Promise.all(waits)).toEqual([undefined, { done: true, value: undefined }]);
  expect(signal.aborted).toBe(true);
  await failing;
  expect([channel.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
});

test('a message that is still on its way to a closed channel arrives', async () => {
  const channel = new FakeDataChannel();
  const messages = events(channel, 'message');
  channel.readyState = 'closed';
  await vi.advanceTimersByTimeAsync(100);
  channel.fire('message', { data: 'late' });
  channel.fire('close');
  expect(await messages.next()).toMatchObject({ done: false, value: { data: 'late' } });
  expect(await messages.next()).toEqual({ done: true, value: undefined });
  expect([channel.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
});
