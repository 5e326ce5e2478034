/**
 * Random schedules of operations, closes, aborts and early ends, in both browsers. `npm run fuzz` runs many of them
 * from a new seed, a plain test run a few from a fixed one.
 */
import type { Browser } from 'playwright';
import { expect, inject, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import type { Batch, Outcome } from './page.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly fuzz: { readonly seed: number; readonly runs: number; readonly path: string | undefined };
  }
}

/**
 * Schedules in one page. Chromium never collects some of the connections that are closed while a description is
 * being applied (12 of 25 with nothing but its own methods, closed after 3 ms), and a page may have 500 of them.
 */
const batchSize = 250;

const { seed, runs, path } = inject('fuzz');

/** A page of its own for `batch`, in a context of its own. */
async function runBatch(browser: Browser, script: string, batch: Batch): Promise<Outcome> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addScriptTag({ content: script });
    return await page.evaluate((batch) => Reflect.get(globalThis, 'runBatch')(batch), batch);
  } finally {
    await context.close();
  }
}

const launch = { Chromium: launchChromium, Firefox: launchFirefox };

test.concurrent.each(Object.entries(launch))(
  '%s: nothing pending, unhandled or left',
  async (name, launch) => {
    const script = await bundle('test/fuzz/page.ts', { format: 'iife' });
    const browser = await launch({ testing: true });
    let done = 0;
    let fault: string | undefined;
    try {
      for (let batch = 0; done < runs; batch++) {
        const size = Math.min(batchSize, runs - done);
        const outcome = await runBatch(browser, script, { seed: seed + batch, runs: size, path });
        fault = outcome.fault;
        done += outcome.runs;
        if (fault || path) break;
      }
    } finally {
      await browser.close();
    }
    console.log(`${name}: ${done} schedules from seed ${seed}`);
    expect(fault).toBeUndefined();
  },
);
