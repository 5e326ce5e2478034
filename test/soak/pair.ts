import type { Browser, Page } from 'playwright';
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

/** A page with one end of the connection, in a browser of its own. */
export interface Side {
  readonly name: Names[number];
  readonly page: Page;
  /** The bytes that the browser has for itself. */
  memory(): number;
}

/** Runs `use` with two pages that are connected; their browsers are closed afterwards, whatever happens. */
export async function withPair(names: Names, use: (near: Side, far: Side) => Promise<void>): Promise<void> {
  const browsers: Browser[] = [];
  const script = await bundle('test/soak/page.ts', { format: 'iife' });
  const open = async (name: Names[number]): Promise<Side> => {
    const { env, memory } = markedEnvironment();
    const browser = await launch[name]({ testing: true, realAddresses: true, env });
    browsers.push(browser);
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    return { name, page, memory };
  };
  try {
    const [near, far] = [await open(names[0]), await open(names[1])];
    const offer = await near.page.evaluate(() => (globalThis as unknown as Ends).offer());
    const answer = await far.page.evaluate((offer) => (globalThis as unknown as Ends).answer(offer), offer);
    await Promise.all([
      near.page.evaluate((answer) => (globalThis as unknown as Ends).connect(answer), answer),
      far.page.evaluate(() => (globalThis as unknown as Ends).connect()),
    ]);
    await use(near, far);
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}
