import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { closed, closedSignal } from '../../src/index.ts';
import { FakeConnection, FakeDataChannel, FakeTrack } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function close(target: FakeConnection | FakeDataChannel): void {
  if (target instanceof FakeConnection) target.close();
  else target.change('close', { readyState: 'closed' });
}

describe.each([
  ['connection', FakeConnection],
  ['channel', FakeDataChannel],
] as const)('of a %s', (_name, Target) => {
  test('closed resolves when it closes, or is closed', async () => {
    const target = new Target();
    const wait = closed(target);
    close(target);
    expect(await wait).toBe(undefined);
    expect(await closed(target)).toBe(undefined);
    expect(target.listenerCount).toBe(0);
  });

  test('closed rejects with the reason of an abort, and lets go', async () => {
    const [target, controller] = [new Target(), new AbortController()];
    const onSignal = countListeners(controller.signal);
    const wait = closed(target, { signal: controller.signal });
    controller.abort('left');
    close(target);
    await expect(wait).rejects.toBe('left');
    await expect(closed(target, { signal: controller.signal })).rejects.toBe('left');
    expect([target.listenerCount, onSignal.count]).toEqual([0, 0]);
  });

  test('closedSignal is one signal, which aborts when it closes', () => {
    const target = new Target();
    const signal = closedSignal(target);
    expect([closedSignal(target), signal.aborted]).toEqual([signal, false]);
    close(target);
    expect([closedSignal(target), signal.aborted]).toEqual([signal, true]);
    expect(signal.reason).toMatchObject({ name: 'InvalidStateError', message: /is closed$/ });
    expect(target.listenerCount).toBe(0);
  });

  test('closedSignal is aborted when it is closed already', () => {
    const target = new Target();
    close(target);
    expect(closedSignal(target).aborted).toBe(true);
    expect(target.listenerCount).toBe(0);
  });

  test('a closed one is not kept alive, whoever keeps the signal', async () => {
    const signals: AbortSignal[] = [];
    const references = Array.from({ length: 10 }, () => {
      const target = new Target();
      signals.push(closedSignal(target));
      closed(target);
      close(target);
      // Until it is read, V8 keeps the stack of an error as the objects whose methods were called.
      expect(closedSignal(target).reason.stack).toMatch(/close/);
      return new WeakRef(target);
    });
    await expect
      .poll(
        () => {
          collectGarbage();
          return references.filter((reference) => reference.deref()).length;
        },
        { timeout: 4_000 },
      )
      .toBe(0);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});

test('the failure of a channel does not close it; the close that follows does', async () => {
  const channel = new FakeDataChannel();
  const [wait, signal] = [closed(channel), closedSignal(channel)];
  channel.fire('error', { error: new Error('failed') });
  expect(signal.aborted).toBe(false);
  close(channel);
  await wait;
  expect(signal.aborted).toBe(true);
});

test.each([null, undefined, 'pc', {}, new FakeTrack()])('%s is neither, which is said', async (target) => {
  const message = /the target is .*; accepted: a connection or data channel\.$/;
  expect(() => closedSignal(target as never)).toThrow(message);
  await expect(closed(target as never)).rejects.toThrow(message);
});
