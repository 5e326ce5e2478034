import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';

const kinds = {
  chromium: { title: 'Chromium', launch: launchChromium },
  firefox: { title: 'Firefox', launch: launchFirefox },
};

/** The name of a browser with its version. */
export const nameOf = (browser) => `${kinds[browser.browserType().name()].title} ${browser.version()}`;

/**
 * Runs `use` with a browser of each of `names`, which can call each other; closes them also when it fails. With
 * `testing`, a page can collect garbage.
 */
export async function withBrowsers(names, use, { testing = false } = {}) {
  const browsers = [];
  try {
    for (const name of names) browsers.push(await kinds[name].launch({ bareAddresses: true, testing }));
    return await use(...browsers);
  } finally {
    for (const browser of browsers) await browser.close();
  }
}
