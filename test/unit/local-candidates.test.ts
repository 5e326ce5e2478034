import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { localCandidates } from '../../src/local-candidates.ts';
import type { OrderedContent } from '../../src/ordered-signals.ts';
import { parseSignalMessage } from '../../src/signal-message.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const candidate = (number: number) => ({
  candidate: `candidate:${number}`,
  sdpMid: '0',
  sdpMLineIndex: 0,
  usernameFragment: null,
});

/** How many candidates each message has, those that have been sent, and what adds as many. */
function collected() {
  const sent: OrderedContent[] = [];
  const local = localCandidates({ send: (content) => sent.push(content) });
  let found = 0;
  return {
    add(count: number) {
      for (let added = 0; added < count; added++) local.add(candidate(++found));
    },
    flush: local.flush,
    sizes: () => sent.map((message) => ('candidates' in message ? message.candidates.length : message.type)),
    /** All that were sent, in order, as the other side reads them. */
    numbers: () =>
      sent
        .map((content) => ({ version: 1, session: 's', to: null, sequence: 1, acknowledged: 0, ...content }))
        .map(parseSignalMessage)
        .flatMap((message) => {
          if (message.type === 'candidates') return message.candidates;
          return message.type === 'candidate' && message.candidate ? [message.candidate] : [];
        })
        .map((each) => Number(each.candidate.split(':')[1])),
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

test('the first goes at once, those that follow it closely together', () => {
  const { add, sizes, numbers } = collected();
  add(1);
  expect(sizes()).toEqual(['candidate']);
  add(3);
  vi.advanceTimersByTime(9);
  add(1);
  expect(sizes()).toEqual(['candidate']);
  vi.advanceTimersByTime(1);
  expect(sizes()).toEqual(['candidate', 4]);
  expect(numbers()).toEqual(upTo(5));
});

test('one that comes later goes at once again, and one that waits alone goes alone', () => {
  const { add, sizes, numbers } = collected();
  add(2);
  vi.advanceTimersByTime(10);
  expect(sizes()).toEqual(['candidate', 'candidate']);
  expect(vi.getTimerCount()).toBe(0);
  add(1);
  expect(sizes()).toEqual(['candidate', 'candidate', 'candidate']);
  expect(numbers()).toEqual(upTo(3));
});

test('what has to come before something else goes before it, and no timer is left', () => {
  const { add, flush, sizes, numbers } = collected();
  add(3);
  flush();
  expect(sizes()).toEqual(['candidate', 2]);
  expect(vi.getTimerCount()).toBe(0);
  flush();
  expect(numbers()).toEqual(upTo(3));
});

test('a message has no more than the other side takes', () => {
  const { add, sizes, numbers } = collected();
  add(200);
  vi.runAllTimers();
  expect(sizes()).toEqual(['candidate', 64, 64, 64, 7]);
  expect(numbers()).toEqual(upTo(200));
});
