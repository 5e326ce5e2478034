import { type Browser, chromium, firefox, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { chromiumOptions, findBrowsers, firefoxOptions } from '../../tools/browsers.mjs';
import { expectAccessible } from './accessible.ts';
import { expectFile, give, holdWrites, MEGABYTE, press, row, watchFiles } from './file-exchange.ts';
import {
  type Demo,
  expectText,
  freshRoom,
  openCall,
  openDemo,
  openPage,
  part,
  say,
  withContext,
} from './pages.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo?.close());

/** Every state that a file can be in on the page. */
async function expectFilesAccessible(one: Page, other: Page): Promise<void> {
  const long = `${'a'.repeat(200)} <b>&amp;</b>.pdf`;
  await give(one, 'choose', { name: long, size: 10 });
  await give(
    other,
    'choose',
    { name: 'running.bin', size: 12 * MEGABYTE },
    { name: 'unwanted.bin', size: 5 },
  );
  await expectFile(one, 'unwanted.bin', /offers/);
  await expectAccessible(one);
  await holdWrites(one, true);
  await press(one, 'Save', 'running.bin');
  await press(one, 'Decline', 'unwanted.bin');
  await expectFile(one, 'running.bin', /^(?!0\.0)\d+\.\d of 12\.6 MB/);
  await expectFile(other, 'running.bin', /^(?!0\.0)\d+\.\d of 12\.6 MB/);
  expect(
    await row(one, 'running.bin').getByRole('progressbar', { name: 'Receiving running.bin' }).count(),
  ).toBe(1);
  expect(
    await row(other, 'running.bin').getByRole('progressbar', { name: 'Sending running.bin' }).count(),
  ).toBe(1);
  await expectAccessible(one);
  await expectAccessible(other);
  await press(other, 'Cancel', 'running.bin');
  await holdWrites(one, false);
  await part(other, 'file').getByRole('button', { name: 'Save' }).click();
  await expectFile(other, 'running.bin', /cancelled/);
  await expectFile(one, 'running.bin', /cancelled/);
  await expectText(other, 'files-status', /Received and verified\.$/);
  await expectAccessible(one);
  await expectAccessible(other);
}

/** A browser that shows pages in this colour scheme. */
const browsers = {
  /** Chromium takes it from the context. */
  async Chromium() {
    const { chromium: path } = await findBrowsers();
    return chromium.launch(chromiumOptions(path));
  },
  async Firefox(colorScheme: ColorScheme) {
    const { firefox: path } = await findBrowsers();
    const { firefoxUserPrefs, ...options } = firefoxOptions(path);
    return firefox.launch({
      ...options,
      firefoxUserPrefs: {
        ...firefoxUserPrefs,
        'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
      },
    });
  },
};

type ColorScheme = 'light' | 'dark';

const views = [
  { size: 'a desktop', viewport: { width: 1280, height: 800 } },
  { size: 'a small phone', viewport: { width: 320, height: 640 } },
];

/** A plain run has each browser once with each size and each colours, `ALL_PAIRS=1` with all of them. */
const plain: Readonly<Record<string, string>> = {
  'Chromium light': 'a desktop',
  'Chromium dark': 'a small phone',
  'Firefox light': 'a small phone',
  'Firefox dark': 'a desktop',
};

describe.each([
  ['Chromium', 'light'],
  ['Chromium', 'dark'],
  ['Firefox', 'light'],
  ['Firefox', 'dark'],
] as const)('in %s, %s', (name, colorScheme) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await browsers[name](colorScheme);
  }, 120_000);
  afterAll(() => browser?.close());

  const isChosen = ({ size }: (typeof views)[number]) =>
    inject('demo').allPairs || plain[`${name} ${colorScheme}`] === size;

  test.each(views.filter(isChosen))(
    'axe has nothing against any state of the page on $size',
    ({ viewport }) =>
      withContext(
        browser,
        async (context) => {
          const address = freshRoom(demo);
          await context.addInitScript(watchFiles, { hasPicker: false });
          const [one, other] = await openCall(context, address);
          const isDark = await one.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
          expect(isDark).toBe(colorScheme === 'dark');
          await say(one, 'Hello');
          await say(other, 'Good day');
          await expectText(one, 'chat-log', /Good day/);
          await one.getByRole('button', { name: 'Mute' }).click();
          await expectAccessible(one);
          await expectFilesAccessible(one, other);
          const third = await openPage(context, address);
          await expectText(third, 'notice', /This room is full/);
          await expectAccessible(third);
          await part(other, 'hang-up').click();
          await expectText(one, 'notice', /The other side left/);
          await expectAccessible(one);
          await expectAccessible(other);
          const alone = await openPage(context, freshRoom(demo));
          await expectText(alone, 'notice', /Waiting for the other side/);
          await expectAccessible(alone);
        },
        { colorScheme, viewport },
      ),
  );
});

describe.each(['Chromium', 'Firefox'] as const)('with the keyboard, in %s', (name) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await browsers[name]('light');
  }, 120_000);
  afterAll(() => browser?.close());

  test('everything is reached with the keyboard alone, in reading order, and the focus is seen', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await one.bringToFront();
      const order: string[] = [];
      for (let presses = 0; presses < 8; presses++) {
        await one.keyboard.press('Tab');
        const focus = await one.evaluate(() => {
          const { id, tagName } = document.activeElement ?? document.body;
          const style = getComputedStyle(document.activeElement ?? document.body);
          return {
            name: id || tagName,
            isSeen: style.outlineStyle !== 'none' && style.outlineWidth !== '0px',
          };
        });
        expect(focus).toEqual({ name: focus.name, isSeen: true });
        order.push(focus.name);
      }
      expect(order).toEqual([
        'copy-link',
        'microphone',
        'camera',
        'hang-up',
        'choose-files',
        'chat-log',
        'chat-input',
        'chat-send',
      ]);
      await part(one, 'chat-input').focus();
      await one.keyboard.type('typed only');
      await one.keyboard.press('Enter');
      await expectText(other, 'chat-log', /typed only/);
      // The focus stays where the person is, also when the button under it changes.
      await part(one, 'hang-up').focus();
      await one.keyboard.press('Enter');
      await expectText(one, 'notice', /You left the call/);
      expect(await one.evaluate(() => document.activeElement?.id)).toBe('call');
      await one.keyboard.press('Enter');
      await expectText(one, 'connection-state', /^connected$/);
      expect(await one.evaluate(() => document.activeElement?.id)).toBe('hang-up');
    }));

  test('a file is chosen, saved and removed with the keyboard alone, and the focus is never lost', () =>
    withContext(browser, async (context) => {
      await context.addInitScript(watchFiles, { hasPicker: false });
      const [one, other] = await openCall(context, freshRoom(demo));
      const focused = () =>
        one.evaluate(() => {
          const { activeElement } = document;
          return activeElement?.getAttribute('aria-label') ?? activeElement?.id;
        });
      await one.bringToFront();
      const isAsked = one.evaluate(
        () =>
          new Promise<boolean>((resolve) => {
            const input = document.querySelector('[data-testid="file-input"]');
            input?.addEventListener('click', (event) => {
              // The browser's own question can't be answered here.
              event.preventDefault();
              resolve(true);
            });
          }),
      );
      await part(one, 'choose-files').focus();
      await one.keyboard.press('Enter');
      expect(await isAsked).toBe(true);
      await give(other, 'choose', { name: 'typed.txt', size: 5 });
      await expectFile(one, 'typed.txt', /offers/);
      await one.keyboard.press('Tab');
      expect(await focused()).toBe('Save typed.txt');
      await one.keyboard.press('Enter');
      await expectFile(one, 'typed.txt', /^Received and verified\.$/);
      expect(await focused()).toBe('Save file typed.txt');
      await one.keyboard.press('Tab');
      expect(await focused()).toBe('Remove typed.txt');
      await one.keyboard.press('Enter');
      expect(await focused()).toBe('choose-files');
    }));
});
