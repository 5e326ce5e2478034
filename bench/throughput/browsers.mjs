import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';

const titles = { chromium: 'Chromium', firefox: 'Firefox' };

/** The name of a browser with its version. */
export const nameOf = (browser) => `${titles[browser.browserType().name()]} ${browser.version()}`;

/** Runs `use` with Chromium and Firefox, which can call each other; closes them also when it fails. */
export async function withBrowsers(use) {
  const browsers = [];
  try {
    for (const launch of [launchChromium, launchFirefox]) {
      browsers.push(await launch({ bareAddresses: true }));
    }
    return await use(...browsers);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
