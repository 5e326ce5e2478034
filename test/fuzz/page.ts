/** What runs in the page: schedules from a seed, until one goes wrong. */
import * as fc from 'fast-check';
import { collectGarbage } from '../support/garbage.ts';
import { run } from './run.ts';
import { schedule } from './schedule.ts';

/** Which schedules to run. */
export interface Batch {
  readonly seed: number;
  readonly runs: number;
  /** Where a failure was found: only that schedule. */
  readonly path: string | undefined;
}

/** How many ran, and what was wrong with the first that failed, if one did. */
export interface Outcome {
  readonly runs: number;
  readonly fault: string | undefined;
}

async function runBatch({ seed, runs, path }: Batch): Promise<Outcome> {
  let done = 0;
  const property = fc.asyncProperty(schedule, async (steps) => {
    const faults = await run(steps);
    if (faults.length > 0) throw new Error(faults.join('; '));
    // Chromium makes no more than 500 connections before it has collected the closed ones.
    if (++done % 25 === 0) await collectGarbage();
  });
  const details = await fc.check(property, { seed, numRuns: runs, ...(path ? { path } : {}) });
  if (!details.failed) return { runs: details.numRuns, fault: undefined };
  const fault = [
    String(details.errorInstance),
    `again: npm run fuzz -- --seed ${seed} --runs ${runs} --path ${details.counterexamplePath}`,
    JSON.stringify(details.counterexample),
  ].join('\n');
  return { runs: details.numRuns, fault };
}

Object.assign(globalThis, { runBatch });
