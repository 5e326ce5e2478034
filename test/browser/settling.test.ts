import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replaceTrack } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';
import { operations } from '../support/operations.ts';
import { nextTask, outcome, unhandledRejections } from '../support/outcome.ts';

const nativeClose = RTCPeerConnection.prototype.close;
let unhandled: ReturnType<typeof unhandledRejections>;

beforeEach(() => {
  unhandled = unhandledRejections();
});

afterEach(async () => {
  expect(await unhandled.stop()).toEqual([]);
  expect(RTCPeerConnection.prototype.close).toBe(nativeClose);
});

function expectSettled(result: Awaited<ReturnType<typeof outcome>>): void {
  expect(result.status).not.toBe('pending');
  if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'InvalidStateError' });
}

describe.each(Object.entries(operations))('%s', (_name, prepare) => {
  test('settles when the connection was closed before the call', async () => {
    const { pc, call } = await prepare();
    const listeners = countListeners(pc);
    const controller = new AbortController();
    const onSignal = countListeners(controller.signal);
    pc.close();
    let promise: Promise<unknown>;
    try {
      promise = call(controller.signal);
    } catch (error) {
      promise = Promise.reject(error);
    }
    expectSettled(await outcome(promise, 5_000));
    expect([listeners.count, onSignal.count]).toEqual([0, 0]);
  });

  test.each([
    ['in the same task', async () => {}],
    ['in a later microtask', () => Promise.resolve()],
    ['in a later task', nextTask],
  ])('settles when the connection closes %s', async (_when, wait) => {
    const { pc, call } = await prepare();
    const listeners = countListeners(pc);
    const controller = new AbortController();
    const onSignal = countListeners(controller.signal);
    const promise = call(controller.signal);
    await wait();
    pc.close();
    expectSettled(await outcome(promise, 100));
    expect([listeners.count, onSignal.count]).toEqual([0, 0]);
  });

  test('settles when the connection closes behind a long queue of operations', async () => {
    const { pc, call } = await prepare();
    for (let i = 0; i < 50; i++) pc.createOffer().catch(() => {});
    const promise = call();
    await nextTask();
    pc.close();
    expectSettled(await outcome(promise, 100));
  });

  test('rejects with the very reason of the abort', async () => {
    const { pc, call } = await prepare();
    for (let i = 0; i < 50; i++) pc.createOffer().catch(() => {});
    const listeners = countListeners(pc);
    const controller = new AbortController();
    const onSignal = countListeners(controller.signal);
    const reason = { because: 'the user left' };
    const promise = call(controller.signal);
    controller.abort(reason);
    const result = await outcome(promise, 100);
    expect(result.status).toBe('rejected');
    if (result.status === 'rejected') expect(result.reason).toBe(reason);
    expect([listeners.count, onSignal.count]).toEqual([0, 0]);
    pc.close();
  });

  test('an aborted signal makes no native call', async () => {
    const { pc, native, call } = await prepare();
    const [object, method] = native;
    let calls = 0;
    Object.defineProperty(object, method, { value: () => void calls++ });
    const reason = new Error('too late');
    const result = await outcome(call(AbortSignal.abort(reason)), 100);
    expect(calls).toBe(0);
    expect(result).toEqual({ status: 'rejected', reason });
    pc.close();
  });

  test('gives what the browser gives, and lets go', async () => {
    const { pc, call } = await prepare();
    const listeners = countListeners(pc);
    const controller = new AbortController();
    const onSignal = countListeners(controller.signal);
    await call(controller.signal);
    expect([listeners.count, onSignal.count]).toEqual([0, 0]);
    pc.close();
  });
});

test.each<[string, (pc: RTCPeerConnection) => () => void]>([
  ['a method bound before the first helper', (pc) => pc.close.bind(pc)],
  ["the prototype's method", (pc) => () => nativeClose.call(pc)],
  [
    'a method that was put on it later',
    (pc) => () => {
      pc.close = nativeClose;
      pc.close();
    },
  ],
  [
    'the method that is left when ours is deleted',
    (pc) => () => {
      Reflect.deleteProperty(pc, 'close');
      pc.close();
    },
  ],
])('every operation of a connection settles when it is closed by %s', async (_way, way) => {
  for (const prepare of Object.values(operations)) {
    const { pc, native, call } = await prepare();
    if (native[0] !== pc) continue;
    const close = way(pc);
    for (let i = 0; i < 50; i++) pc.createOffer().catch(() => {});
    const promise = call();
    close();
    expectSettled(await outcome(promise, 5_000));
  }
});

test('the browser itself leaves some of these pending for ever', async () => {
  const pc = new RTCPeerConnection();
  const promise = pc.createOffer();
  pc.close();
  expect((await outcome(promise, 500)).status).toBe('pending');
});

test('the error names the operation', async () => {
  const { pc, call } = await (operations['createOffer'] as () => ReturnType<(typeof operations)[string]>)();
  const promise = call();
  pc.close();
  await expect(promise).rejects.toThrow(/^createOffer\(\): the connection is closed/);
  await expect(promise).rejects.toBeInstanceOf(DOMException);
});

test.each(Object.entries(operations))('%s of nothing rejects, and does not throw', async (_name, prepare) => {
  const { pc, native } = await prepare();
  pc.close();
  const helper = Reflect.get(await import('../../src/index.ts'), native[1]);
  for (const nothing of [undefined, null, 42, 'pc']) {
    await expect(helper(nothing, null)).rejects.toBeInstanceOf(TypeError);
  }
});

test('replaceTrack of undefined rejects, and leaves the track', async () => {
  const pc = new RTCPeerConnection();
  const { sender } = pc.addTransceiver('audio');
  // @ts-expect-error: the compiler refuses it too
  await expect(replaceTrack(sender, undefined)).rejects.toThrow(TypeError);
  pc.close();
});
