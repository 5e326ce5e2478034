import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Carrier, type OrderedSignals, orderedSignals } from '../../src/ordered-signals.ts';
import type { SignalMessage } from '../../src/signal-message.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface End {
  readonly signals: OrderedSignals;
  readonly sent: SignalMessage[];
  readonly got: (string | number)[];
  readonly told: string[];
}

/** An end that is open, and reads at once; what it sends is kept in `sent`. */
function end(canBegin = true): End {
  const signals = orderedSignals();
  const [sent, got, told]: [SignalMessage[], (string | number)[], string[]] = [[], [], []];
  const carrier: Carrier = {
    transmit: (message) => void sent.push(message),
    arrived() {
      for (let message = signals.first(); message; message = signals.first()) {
        got.push('reason' in message ? message.reason : message.type);
        signals.shift(message);
      }
    },
    canBegin: () => canBegin,
    begun: () => void told.push('begun'),
    replaced: () => void told.push('replaced'),
  };
  signals.open(carrier);
  return { signals, sent, got, told };
}

const say = ({ signals }: End, ...words: (string | number)[]) => {
  for (const word of words) signals.send({ type: 'refused', offer: 1, reason: String(word) });
};

function pass(from: End, to: End): void {
  for (const message of from.sent.splice(0)) to.signals.receive(message);
}

/** Lets both ends talk until nothing is to be said any more. */
function finish(near: End, far: End): void {
  for (let turn = 0; turn < 100 && (turn < 2 || vi.getTimerCount() > 0); turn++) {
    pass(near, far);
    pass(far, near);
    vi.advanceTimersToNextTimer();
  }
}

test('gives messages in the order in which they were sent, once each', () => {
  const [near, far] = [end(), end()];
  say(near, 'a', 'b', 'c');
  const [announcement, ...words] = near.sent.splice(0);
  for (const message of [...words.reverse(), ...words, announcement]) {
    if (message) far.signals.receive(message);
  }
  expect(far.got).toEqual(['a', 'b', 'c']);
});

test('asks for what is missing as soon as something later comes', () => {
  const [near, far] = [end(), end()];
  pass(near, far);
  pass(far, near);
  say(near, 'a', 'b', 'c');
  near.sent.splice(1, 1);
  far.sent.length = 0;
  pass(near, far);
  expect(far.got).toEqual(['a']);
  expect(far.sent).toMatchObject([{ type: 'resend', missing: 2, acknowledged: 1 }]);
  pass(far, near);
  pass(near, far);
  expect(far.got).toEqual(['a', 'b', 'c']);
});

test('repeats the last message until it is acknowledged, then nothing runs', () => {
  const [near, far] = [end(), end()];
  say(near, 'a');
  near.sent.length = 0;
  vi.advanceTimersByTime(500);
  expect(near.sent).toMatchObject([{ reason: 'a' }]);
  vi.advanceTimersByTime(999);
  expect(near.sent).toHaveLength(1);
  finish(near, far);
  expect(far.got).toEqual(['a']);
  expect(vi.getTimerCount()).toBe(0);
});

test('repeats less and less often, and at least every 10 seconds', () => {
  const near = end();
  say(near, 'a');
  near.sent.length = 0;
  vi.advanceTimersByTime(60_000);
  expect(near.sent.length).toBe(9);
});

test('repeats everything for one who comes late', () => {
  const near = end();
  say(near, 'a', 'b');
  near.sent.length = 0;
  const far = end();
  pass(far, near);
  pass(near, far);
  expect(far.got).toEqual(['a', 'b']);
});

test('gives a message that was spoiled again, before those after it', () => {
  const [near, far] = [end(), end()];
  pass(near, far);
  pass(far, near);
  near.signals.send({ type: 'answer', offer: 1, sdp: 'v=0\r\n' });
  const [answer] = near.sent.splice(0);
  const reader = orderedSignals();
  const asked: SignalMessage[] = [];
  reader.open({
    transmit: (message) => void asked.push(message),
    arrived: () => {},
    canBegin: () => true,
    begun: () => {},
    replaced: () => {},
  });
  if (answer) reader.receive({ ...answer, to: null });
  const first = reader.first();
  if (first) reader.again(first);
  expect(reader.first()).toBeUndefined();
  expect(asked.at(-1)).toMatchObject({ type: 'resend', missing: 1 });
  vi.advanceTimersByTime(500);
  expect(asked.at(-1)).toMatchObject({ type: 'resend', missing: 1 });
  if (answer) reader.receive({ ...answer, to: null });
  expect(reader.first()).toMatchObject({ type: 'answer' });
  reader.close();
});

test('passes over its own messages and those to somebody else', () => {
  const [near, far] = [end(), end()];
  pass(near, far);
  pass(far, near);
  say(near, 'a');
  const [message] = near.sent.splice(0);
  if (!message) throw new Error('nothing was sent');
  near.signals.receive(message);
  far.signals.receive({ ...message, to: 'somebody else' });
  expect([near.got, far.got]).toEqual([[], []]);
});

test('begins anew with another session of the other side, whose former one is not heard any more', () => {
  const [near, first, second] = [end(), end(), end()];
  say(first, 'from the first');
  const late = [...first.sent];
  pass(first, near);
  say(second, 'from the second');
  pass(second, near);
  expect(near.told).toEqual(['begun']);
  for (const message of late) near.signals.receive(message);
  expect(near.told).toEqual(['begun']);
  expect(near.got).toEqual(['from the first', 'from the second']);
  say(near, 'to the second');
  finish(near, second);
  expect(second.got).toEqual(['to the second']);
});

test('tells of another session where none may begin, and takes nothing from it', () => {
  const [near, first, second] = [end(false), end(), end()];
  say(first, 'from the first');
  pass(first, near);
  say(second, 'from the second');
  pass(second, near);
  expect(near.told).toContain('replaced');
  expect(near.got).toEqual(['from the first']);
});

test('holds no more than its window, and gets the rest again', () => {
  const [near, far] = [end(), end()];
  const words = Array.from({ length: 300 }, (_, index) => String(index));
  say(near, ...words);
  near.sent.reverse();
  finish(near, far);
  expect(far.got).toEqual(words);
});

test('nothing runs after close()', () => {
  const near = end();
  say(near, 'a');
  near.signals.close();
  expect(vi.getTimerCount()).toBe(0);
});

test('everything arrives in order, whatever is lost, doubled and swapped', () => {
  const fate = fc.constantFrom('pass', 'pass', 'lose', 'double', 'hold');
  fc.assert(
    fc.property(fc.infiniteStream(fate), fc.nat({ max: 20 }), (fates, count) => {
      const [near, far] = [end(), end()];
      const late: (readonly [SignalMessage, End])[] = [];
      const words = Array.from({ length: count }, (_, index) => String(index));
      const carry = (from: End, to: End, isFair: boolean) => {
        for (const message of from.sent.splice(0)) {
          const what = isFair ? 'pass' : fates.next().value;
          if (what === 'hold') late.push([message, to]);
          if (what === 'pass' || what === 'double') to.signals.receive(message);
          if (what === 'double') to.signals.receive(message);
        }
      };
      for (let turn = 0; turn < 12; turn++) {
        say(near, ...words.slice(turn * 2, turn * 2 + 2));
        carry(near, far, false);
        carry(far, near, false);
        for (const [message, to] of late.splice(0, 2)) to.signals.receive(message);
        vi.advanceTimersByTime(100);
      }
      for (let turn = 0; turn < 40; turn++) {
        carry(near, far, true);
        carry(far, near, true);
        vi.advanceTimersByTime(1_000);
      }
      expect(far.got).toEqual(words);
      expect(vi.getTimerCount()).toBe(0);
    }),
    { numRuns: 300, seed: 1 },
  );
});
