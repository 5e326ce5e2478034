import { expect, test } from 'vitest';
import { abortable } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';

test.each([null, undefined, new AbortController().signal])(
  'settles as the promise does with %s',
  async (signal) => {
    const reason = new Error('refused');
    expect(await abortable(Promise.resolve(1), signal)).toBe(1);
    await expect(abortable(Promise.reject(reason), signal)).rejects.toBe(reason);
  },
);

test('takes a value and any thenable', async () => {
  const { signal } = new AbortController();
  // biome-ignore lint/suspicious/noThenProperty: a thenable is what is tested
  const thenable = { then: (resolve: (value: string) => void) => resolve('from a thenable') };
  expect(await abortable('a value', signal)).toBe('a value');
  expect(await abortable(thenable as PromiseLike<string>, signal)).toBe('from a thenable');
});

test('rejects with the reason of an abort, whatever the promise comes to then', async () => {
  for (const reason of ['left', null, 0, false]) {
    for (const isAborted of [true, false]) {
      for (const settle of ['resolve', 'reject'] as const) {
        const controller = new AbortController();
        if (isAborted) controller.abort(reason);
        const late = new Promise((resolve, reject) => {
          setTimeout(() => ({ resolve, reject })[settle](new Error('too late')));
        });
        const wait = abortable(late, controller.signal);
        controller.abort(reason);
        await expect(wait).rejects.toBe(reason);
        await late.catch(() => {});
      }
    }
  }
});

test('an abort without a reason is an AbortError', async () => {
  const controller = new AbortController();
  const wait = abortable(new Promise(() => {}), controller.signal);
  controller.abort();
  await expect(wait).rejects.toMatchObject({ name: 'AbortError' });
});

test('leaves no listener', async () => {
  const controller = new AbortController();
  const onSignal = countListeners(controller.signal);
  await abortable(1, controller.signal);
  await abortable(Promise.reject(new Error('refused')), controller.signal).catch(() => {});
  expect(onSignal.count).toBe(0);
  const wait = abortable(new Promise(() => {}), controller.signal);
  expect(onSignal.count).toBe(1);
  controller.abort();
  await wait.catch(() => {});
  expect(onSignal.count).toBe(0);
});

test('refuses what is no signal, and handles the promise all the same', async () => {
  const wait = abortable(
    Promise.reject(new Error('refused')),
    new AbortController() as unknown as AbortSignal,
  );
  await expect(wait).rejects.toThrow(
    'abortable(): signal is [object AbortController]; accepted: an AbortSignal, null, undefined.',
  );
});
