import type { Browser, BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { openLink } from '../../bench/watermarks/link.mjs';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import { markedEnvironment } from './memory.ts';
import type { Ends } from './page.ts';

declare global {
  // What page.ts has put there.
  var webrtc: Ends['webrtc'];
  var sha256: Ends['sha256'];
  var pc: Ends['pc'];
  var accept: Ends['accept'];
  var collectGarbage: Ends['collectGarbage'];
}

const launch = { Chromium: launchChromium, Firefox: launchFirefox };

/** Which browser has which end. */
export type Names = readonly [keyof typeof launch, keyof typeof launch];

/** Both browsers, each with itself and with the other. */
export const pairs: readonly Names[] = [
  ['Chromium', 'Chromium'],
  ['Firefox', 'Firefox'],
  ['Chromium', 'Firefox'],
  ['Firefox', 'Chromium'],
];

/** Milliseconds that a packet takes, and the part of all packets that is lost. */
export interface Path {
  readonly delay: number;
  readonly loss: number;
}

/** A page with one end of the connection, in a browser of its own. */
export interface Side {
  readonly name: Names[number];
  readonly page: Page;
  /** The bytes that the browser has for itself. */
  memory(): number;
}

/**
 * Launches a browser for each of `names` before the tests of this suite, and closes them afterwards. What it returns
 * runs `use` with two pages that are connected, a new one in each, and closes these, whatever happens. `path` is what
 * the packets between them go through. Default: nothing but this machine.
 */
export function pairOf(
  names: Names,
  path?: Path,
): (use: (near: Side, far: Side) => Promise<void>) => Promise<void> {
  const browsers: { readonly name: Names[number]; readonly browser: Browser; memory(): number }[] = [];
  let script: string;

  beforeAll(async () => {
    script = await bundle('test/soak/page.ts', { format: 'iife' });
    for (const name of names) {
      const { env, memory } = markedEnvironment();
      browsers.push({
        name,
        memory,
        browser: await launch[name]({ testing: true, bareAddresses: true, env }),
      });
    }
  }, 120_000);

  afterAll(async () => {
    await Promise.all(browsers.map(({ browser }) => browser.close()));
  });

  return async (use) => {
    const contexts: BrowserContext[] = [];
    const sides: Side[] = [];
    const link = path && openLink(path);
    const through = async (step: 'offer' | 'answer', description: RTCSessionDescriptionInit) =>
      link ? JSON.parse(await link[step](JSON.stringify(description))) : description;
    try {
      for (const { name, browser, memory } of browsers) {
        const context = await browser.newContext();
        contexts.push(context);
        const page = await context.newPage();
        await page.addScriptTag({ content: script });
        sides.push({ name, page, memory });
      }
      const [near, far] = sides as [Side, Side];
      const offer = await near.page.evaluate(() => (globalThis as unknown as Ends).offer());
      const answer = await far.page.evaluate(
        (offer) => (globalThis as unknown as Ends).answer(offer),
        await through('offer', offer),
      );
      await Promise.all([
        near.page.evaluate(
          (answer) => (globalThis as unknown as Ends).connect(answer),
          await through('answer', answer),
        ),
        far.page.evaluate(() => (globalThis as unknown as Ends).connect()),
      ]);
      await use(near, far);
    } finally {
      link?.close();
      await Promise.all(contexts.map((context) => context.close()));
    }
  };
}
