import * as fc from 'fast-check';
import { expect, inject, test } from 'vitest';
import { collectGarbage } from '../support/garbage.ts';
import { run } from './run.ts';
import { schedule } from './schedule.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly fuzz: { readonly seed: number; readonly runs: number; readonly path: string | undefined };
  }
}

const { seed, runs, path } = inject('fuzz');

test(`${runs} schedules from seed ${seed}: nothing pending, unhandled or left`, {
  timeout: 3_600_000,
}, async () => {
  console.log(`fuzz: ${runs} schedules, seed ${seed}; again: npm run fuzz -- --seed ${seed} --runs ${runs}`);
  let done = 0;
  const property = fc.asyncProperty(schedule, async (steps) => {
    expect(await run(steps)).toEqual([]);
    // Chromium makes no more than 500 connections before it has collected the closed ones.
    if (++done % 50 === 0) await collectGarbage();
  });
  await fc.assert(property, { seed, numRuns: runs, ...(path ? { path } : {}), endOnFailure: false });
  expect(done).toBeGreaterThanOrEqual(path ? 1 : runs);
});
