import { expect, test } from 'vitest';
import {
  addIceCandidates,
  createOffer,
  disposable,
  events,
  iceCandidates,
  once,
  opened,
  openScope,
  setLocalDescription,
  setRemoteDescription,
  withPeerConnection,
} from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';
import { unhandledRejections } from '../support/outcome.ts';

test('a call made of scopes connects, gives its value, and leaves both connections closed', async () => {
  const unhandled = unhandledRejections();
  const controller = new AbortController();
  const listeners = countListeners(controller.signal);
  const { signal } = controller;
  const seen: RTCPeerConnection[] = [];
  const message = await withPeerConnection(
    null,
    (local) =>
      withPeerConnection(
        null,
        async (remote, inner) => {
          seen.push(local, remote);
          inner.launch((signal) => addIceCandidates(remote, iceCandidates(local), { signal }));
          inner.launch((signal) => addIceCandidates(local, iceCandidates(remote), { signal }));
          const channel = local.createDataChannel('test');
          const incoming = once(remote, 'datachannel', { signal: inner.signal });
          await setLocalDescription(local);
          await setRemoteDescription(remote, local.localDescription as RTCSessionDescription);
          await setLocalDescription(remote);
          await setRemoteDescription(local, remote.localDescription as RTCSessionDescription);
          await opened(channel);
          const received = once((await incoming).channel, 'message');
          channel.send('hello');
          return (await received).data;
        },
        { signal },
      ),
    { signal },
  );
  expect(message).toBe('hello');
  expect(seen.map((pc) => [pc.signalingState, pc instanceof RTCPeerConnection])).toEqual([
    ['closed', true],
    ['closed', true],
  ]);
  expect(listeners.count).toBe(0);
  expect(await unhandled.stop()).toEqual([]);
});

test('an abort ends every task, closes the connection, and rejects with the reason', async () => {
  const unhandled = unhandledRejections();
  const controller = new AbortController();
  const order: string[] = [];
  let pc: RTCPeerConnection | undefined;
  const result = withPeerConnection(
    null,
    async (connection, scope) => {
      pc = connection;
      scope.launch(async (signal) => {
        for await (const _ of events(connection, 'track', { signal }));
      });
      scope.launch((signal) => once(connection, 'datachannel', { signal }).finally(() => order.push('task')));
      scope.defer(() => order.push(`clean-up ${connection.signalingState}`));
      await once(connection, 'track', { signal: scope.signal });
    },
    { signal: controller.signal },
  );
  const reason = new Error('the user left');
  controller.abort(reason);
  await expect(result).rejects.toBe(reason);
  expect(order).toEqual(['task', 'clean-up stable']);
  expect(pc?.signalingState).toBe('closed');
  expect(await unhandled.stop()).toEqual([]);
});

test('a close from outside ends the tasks, and the body decides what that means', async () => {
  const value = await withPeerConnection(null, async (pc, scope) => {
    const task = scope.launch(() => createOffer(pc));
    const other = scope.launch((signal) => once(pc, 'track', { signal }));
    pc.close();
    await expect(task).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(other).rejects.toMatchObject({ name: 'InvalidStateError' });
    return 'value';
  });
  expect(value).toBe('value');
  const failing = withPeerConnection(null, async (pc) => {
    const offer = createOffer(pc);
    pc.close();
    await offer;
  });
  await expect(failing).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('the native error of a wrong configuration rejects', async () => {
  const result = withPeerConnection({ iceServers: [{ urls: 'nonsense' }] }, () => expect.unreachable());
  await expect(result).rejects.toMatchObject({ name: 'SyntaxError' });
});

test('several failures are the SuppressedError of the platform', async () => {
  const result = withPeerConnection(null, (_pc, scope) => {
    scope.defer(() => Promise.reject(new Error('second')));
    throw new Error('first');
  });
  const error = await result.catch((error) => error);
  expect(error).toBeInstanceOf(Reflect.get(globalThis, 'SuppressedError') ?? Error);
  expect(error).toMatchObject({ error: { message: 'first' }, suppressed: { message: 'second' } });
});

test('using closes a native connection, a channel, an iterator and a scope', async () => {
  const call = await connect();
  const signal = await (async () => {
    using channel = disposable(call.channel);
    await using scope = openScope();
    await using iterator = events(call.local, 'track');
    expect([channel, typeof iterator.next]).toEqual([call.channel, 'function']);
    return scope.signal;
  })();
  expect([signal.aborted, call.channel.readyState]).not.toContain('open');
  {
    using local = disposable(call.local);
    using remote = disposable(call.remote);
    expect([local === call.local, remote === call.remote]).toEqual([true, true]);
  }
  expect([call.local.signalingState, call.remote.signalingState]).toEqual(['closed', 'closed']);
});
