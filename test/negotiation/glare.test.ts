/** One seed of `node bench/glare.mjs`: both sides make offers at once, over signaling with faults. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../../bench/glare/runs.mjs';
import { serve } from '../../bench/glare/server.mjs';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';

/** A part of the table: the whole of it takes an hour. */
const places = [
  ['Chromium', [launchChromium, launchChromium], ['reordered', 'one answer lost', 'one garbage answer']],
  ['Firefox', [launchFirefox, launchFirefox], ['reordered', 'one answer lost', 'one garbage answer']],
  ['Chromium with Firefox', [launchChromium, launchFirefox], ['in order']],
] as const;

describe.each(places)('%s', (_, launch, faults) => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browsers: Awaited<ReturnType<typeof launchChromium>>[];

  beforeAll(async () => {
    server = await serve();
    browsers = await Promise.all(launch.map((each) => each({ bareAddresses: true })));
  }, 120_000);

  afterAll(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    server.close();
  });

  test.each(faults)('all is well in the end with signaling %s and an ICE restart', async (fault) => {
    const pages = await Promise.all(browsers.map(server.open));
    const { wrong } = await run(pages, { way: 'strict-webrtc', fault, seed: 1, isRestarting: true });
    expect(wrong).toBeUndefined();
    await Promise.all(pages.map((page) => page.close()));
  });
});
