/** Malformed and hostile signals from a seed, against a live call: `npm run fuzz:signals` for many of them. */
import { expect, inject, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import type { HostileOutcome } from './hostile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly signals: { readonly seed: number; readonly count: number };
  }
}

test.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('a call in %s goes on, whatever its signaling says', async (name, launch) => {
  const { seed, count } = inject('signals');
  const browser = await launch();
  try {
    const page = await browser.newPage();
    let crashes = 0;
    page.on('crash', () => crashes++);
    await page.addScriptTag({ content: await bundle('test/negotiation/hostile.ts', { format: 'iife' }) });
    const { refused, ...outcome } = await page.evaluate(
      ([seed, count]) =>
        (globalThis as unknown as { fuzz(seed: number, count: number): Promise<HostileOutcome> }).fuzz(
          seed,
          count,
        ),
      [seed, count] as const,
    );
    console.log(`${name}: ${count} signals from seed ${seed}, of which ${refused} offers were refused`);
    expect(crashes).toBe(0);
    expect(refused).toBeGreaterThan(0);
    expect(outcome).toEqual({
      isHeard: true,
      states: ['stable', 'connected'],
      transceivers: 0,
      ends: [],
      unhandled: [],
    });
  } finally {
    await browser.close();
  }
});
