import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fifo } from '../../src/fifo.ts';

/** Pushes that many, takes that many, and may clear all. */
const step = fc.record({ push: fc.nat(40), shift: fc.nat(40), clear: fc.boolean() });

test('a queue has what an array has, whatever comes and goes', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const fifo = new Fifo<number>();
      let model: number[] = [];
      let next = 0;
      for (const { push, shift, clear } of steps) {
        for (let count = 0; count < push; count++) {
          fifo.push(next);
          model.push(next++);
        }
        const taken = model.splice(0, shift);
        expect(taken.map(() => fifo.shift())).toEqual(taken);
        if (clear) {
          fifo.clear();
          model = [];
        }
        expect(fifo.size()).toBe(model.length);
      }
      expect(model.map(() => fifo.shift())).toEqual(model);
    }),
  );
});

test('a flood is taken in order, and what comes after it too', () => {
  const fifo = new Fifo<number>();
  for (let round = 0; round < 3; round++) {
    for (let value = 0; value < 10_000; value++) fifo.push(value);
    for (let value = 0; value < 10_000; value++) expect(fifo.shift()).toBe(value);
    expect(fifo.size()).toBe(0);
  }
});
