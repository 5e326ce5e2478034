/** Signaling whose iterator breaks the rules of iterators: `negotiate()` ends, and lets go of the connection. */
import { expect, test } from 'vitest';
import { negotiate } from '../../src/index.ts';
import { FakePeerConnection, listenerCount } from '../../src/testing.ts';

const failure = new Error('no more');
const throws = () => {
  throw failure;
};

/** What each call of `next()` gives. */
const broken: [string, (() => unknown)[]][] = [
  ['throws at once', [throws]],
  ['throws later', [() => Promise.resolve({ done: false, value: 1 }), throws]],
  ['gives no result', [() => Promise.resolve(undefined)]],
  ['gives nothing', [() => undefined]],
];

test.each(broken)('one whose next() %s', async (_name, [...calls]) => {
  const pc = new FakePeerConnection();
  const before = listenerCount(pc);
  const next = () => calls.shift()?.();
  const signaling = { send() {}, [Symbol.asyncIterator]: () => ({ next }) };
  await expect(negotiate(pc, signaling as never, { polite: true })).rejects.toThrow();
  expect(listenerCount(pc)).toBe(before);
  // It is free for another one.
  const again = negotiate(pc, { send() {}, async *[Symbol.asyncIterator]() {} }, { polite: true });
  await expect(again).rejects.toThrow('negotiate(): the signaling has ended');
  pc.close();
});
