import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
