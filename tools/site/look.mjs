import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { launchChromium } from '../browsers.mjs';
import { pressAll } from './press.mjs';

const pages = [
  'index',
  'documents/Guide',
  'documents/Channels_and_files',
  'interfaces/strict-webrtc.RTCPeerConnection',
];

const looks = [
  { colorScheme: 'light', width: 1_280 },
  { colorScheme: 'dark', width: 1_280 },
  { colorScheme: 'dark', width: 390 },
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds against a page as it is shown, and what goes beyond the screen. */
async function problemsOf(view) {
  await view.waitForFunction(() => document.body.style.display !== 'none');
  await pressAll(view);
  await view.evaluate(axe);
  const { violations, wide } = await view.evaluate(async () => ({
    violations: (await window.axe.run()).violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].html.slice(0, 200)}`,
    ),
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  return wide > 0 ? [...violations, `goes ${wide} pixels beyond the screen`] : violations;
}

/**
 * Looks at some pages of the site, light and dark, wide and narrow, with the examples run. Puts a picture of each into
 * `pictures`, if there is such a folder.
 */
export async function lookAtAll(folder, pictures) {
  const problems = [];
  const browser = await launchChromium();
  try {
    for (const path of pages) {
      for (const { colorScheme, width } of looks) {
        const view = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
        await view.goto(pathToFileURL(`${folder}/${path}.html`).href);
        const where = `${path}, ${colorScheme}, ${width} pixels`;
        problems.push(...(await problemsOf(view)).map((text) => `${where}: ${text}`));
        if (pictures) {
          await view.screenshot({
            path: `${pictures}/${path.replace('/', '-')}-${colorScheme}-${width}.png`,
          });
        }
        await view.close();
      }
    }
  } finally {
    await browser.close();
  }
  return { count: pages.length * looks.length, problems };
}
