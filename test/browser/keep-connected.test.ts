import { expect, test } from 'vitest';
import { type ConnectivityEvent, keepConnected, ReconnectionError } from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';
import { unhandledRejections } from '../support/outcome.ts';

test('restarts a connection whose other side is gone, hears of the network, and gives up', async () => {
  const call = await connect();
  const onWindow = countListeners(window);
  const listeners = countListeners(call.local);
  const rejections = unhandledRejections();
  const iterator = keepConnected(call.local, { grace: 0, backoff: { minDelay: 4_000 }, attempts: 2 });
  let needed = 0;
  call.local.addEventListener('negotiationneeded', () => needed++);
  call.remote.close();

  expect(await iterator.next()).toMatchObject({
    value: { type: 'interrupted', connectionState: expect.stringMatching(/^disconnected|failed$/) },
  });
  expect(await iterator.next()).toMatchObject({ value: { type: 'restarting', attempt: 1 } });
  await expect.poll(() => needed).toBe(1);
  // A restart is left alone for a second.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  dispatchEvent(new Event('online'));
  expect(await iterator.next()).toMatchObject({
    value: { type: 'restarting', attempt: 2, cause: 'online', signalingState: 'stable' },
  });
  const error = await iterator.next().catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ReconnectionError);
  expect(error).toMatchObject({ attempts: [{ attempt: 1 }, { attempt: 2, cause: 'online' }] });
  expect(await rejections.stop()).toEqual([]);
  expect([onWindow.count, listeners.count]).toEqual([0, 1]);
  call.close();
}, 60_000);

test('leaves a connection alone that works, and ends with it', async () => {
  const call = await connect();
  const listeners = countListeners(call.local);
  const told: ConnectivityEvent[] = [];
  const iterator = keepConnected(call.local);
  const loop = (async () => {
    for await (const event of iterator) told.push(event);
  })();
  dispatchEvent(new Event('online'));
  expect(call.local.signalingState).toBe('stable');
  call.close();
  await loop;
  expect([told, listeners.count]).toEqual([[], 0]);
});

test('throws the reason of an abort, and lets go', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const controller = new AbortController();
  const iterator = keepConnected(pc, { signal: controller.signal });
  const next = iterator.next();
  controller.abort('left');
  await expect(next).rejects.toBe('left');
  expect(listeners.count).toBe(0);
  pc.close();
});
