import { describe, expect, test } from 'vitest';
import { Samples } from '../../demo/src/samples.ts';
import { StateSpans } from '../../demo/src/state-spans.ts';
import { KEPT, windowUntil } from '../../demo/src/time-window.ts';

describe('samples', () => {
  test('what is unknown is a gap', () => {
    const samples = new Samples(2);
    samples.add(1, [10, undefined]);
    samples.interrupt(2);
    samples.add(3, [0, 20]);
    expect(samples.columns()).toEqual([
      [1, 2, 3],
      [10, null, 0],
      [null, null, 20],
    ]);
  });

  test('nothing comes before the first sample, not even a gap', () => {
    const samples = new Samples(1);
    samples.interrupt(1);
    expect(samples.columns()).toEqual([[], []]);
  });

  test('only the last minutes are kept, however long the call', () => {
    const samples = new Samples(1);
    for (let time = 0; time <= 10 * KEPT; time++) samples.add(time, [time]);
    const [times, values] = samples.columns();
    expect(times).toHaveLength(KEPT + 1);
    expect(values).toEqual(times);
    expect(times[0]).toBe(9 * KEPT);
  });

  test('what has been taken does not change with what comes later', () => {
    const samples = new Samples(1);
    samples.add(1, [1]);
    const columns = samples.columns();
    samples.add(2, [2]);
    expect(columns).toEqual([[1], [1]]);
  });
});

describe('spans of states', () => {
  test('the same state again is no other span', () => {
    const spans = new StateSpans();
    expect([spans.add('new', 1), spans.add('new', 2), spans.add('connected', 3)]).toEqual([
      true,
      false,
      true,
    ]);
    expect(spans.spans()).toEqual([
      { state: 'new', since: 1 },
      { state: 'connected', since: 3 },
    ]);
  });

  test('the one that lasts into what is shown is kept, those before it are not', () => {
    const spans = new StateSpans();
    spans.add('new', 0);
    spans.add('connecting', 1);
    spans.add('connected', 2);
    spans.add('disconnected', KEPT + 3);
    expect(spans.spans().map(({ state }) => state)).toEqual(['connected', 'disconnected']);
  });

  test('a state that changes all the time has a bound', () => {
    const spans = new StateSpans();
    for (let time = 0; time < 1_000; time++) spans.add(String(time), time / 1_000);
    expect(spans.spans()).toHaveLength(200);
    expect(spans.spans().at(-1)?.state).toBe('999');
  });
});

test('a young call is shown in half a minute, an old one in the last five', () => {
  expect(windowUntil(1_000, 995)).toEqual([970, 1_000]);
  expect(windowUntil(1_000, 900)).toEqual([900, 1_000]);
  expect(windowUntil(1_000, 0)).toEqual([700, 1_000]);
});
