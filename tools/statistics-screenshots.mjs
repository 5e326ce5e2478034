/**
 * Screenshots into `temp/` of the statistics in the call page, to be looked at: at rest, while packets are lost, and
 * after a connection that broke off has come back; on a desktop and on a phone, light and dark.
 */
import { mkdir } from 'node:fs/promises';
import { startDemo } from '../demo/server/serve.mjs';
import { launchChromium } from './browsers.mjs';
import { openPath } from './path.mjs';

const looks = ['desktop', 'phone'].flatMap((size) => ['light', 'dark'].map((scheme) => [size, scheme]));
const sizes = { desktop: { width: 1280, height: 900 }, phone: { width: 360, height: 740 } };
const wait = (seconds) => new Promise((resolve) => setTimeout(resolve, 1_000 * seconds));

const path = openPath({ delay: 15, loss: 0 });
const demo = await startDemo({ port: 0 });
const browser = await launchChromium({ bareAddresses: true });
try {
  const context = await browser.newContext({ viewport: sizes.desktop });
  const pages = [];
  for (const end of [0, 1]) {
    const page = await context.newPage();
    await path.take(page, end);
    await page.goto(`${demo.url}?room=screenshots`);
    pages.push(page);
  }
  const [, page] = pages;
  const state = page.getByTestId('connection-state');
  await state.getByText('connected', { exact: true }).waitFor();
  await page.locator('summary').click();
  await mkdir('temp', { recursive: true });

  async function shoot(name) {
    for (const [size, colorScheme] of looks) {
      await page.setViewportSize(sizes[size]);
      await page.emulateMedia({ colorScheme });
      // The plots draw themselves anew.
      await wait(1.5);
      const file = `temp/statistics-${name}-${size}-${colorScheme}.png`;
      await page.getByTestId('statistics').screenshot({ path: file });
      console.log(file);
    }
  }

  await wait(20);
  await shoot('rest');
  path.line.loss = 0.1;
  await wait(20);
  await shoot('loss');
  path.line.loss = 1;
  await state.getByText('disconnected').waitFor();
  await wait(1);
  path.line.loss = 0;
  await state.getByText('connected', { exact: true }).waitFor();
  await wait(15);
  await shoot('reconnect');
} finally {
  await browser.close();
  await demo.close();
  path.close();
}
