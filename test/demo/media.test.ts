import { type Browser, chromium, firefox } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOptions, findBrowsers, firefoxOptions } from '../../tools/browsers.mjs';
import {
  type Demo,
  expectMovingPicture,
  expectState,
  expectText,
  freshRoom,
  openCall,
  openDemo,
  openPage,
  part,
  takeFailures,
  textOf,
  withContext,
} from './pages.ts';

/** A name of this machine that browsers do not trust as they trust `localhost`: what another device sees. */
const FOREIGN = 'demo.local';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo?.close());

const browsers: [string, () => Promise<Browser>][] = [
  [
    'Chromium',
    async () => {
      const { chromium: path } = await findBrowsers();
      const { args, ...options } = chromiumOptions(path, { fakeMedia: false });
      return chromium.launch({
        ...options,
        args: [...args, `--host-resolver-rules=MAP ${FOREIGN} 127.0.0.1`],
      });
    },
  ],
  [
    'Firefox',
    async () => {
      const { firefox: path } = await findBrowsers();
      const { firefoxUserPrefs, ...options } = firefoxOptions(path, { fakeMedia: false });
      return firefox.launch({
        ...options,
        firefoxUserPrefs: { ...firefoxUserPrefs, 'network.dns.localDomains': FOREIGN },
      });
    },
  ],
];

describe.each(browsers)('without a camera, in %s', (_name, launch) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, 120_000);
  afterAll(() => browser?.close());
  afterEach(() => expect(takeFailures()).toEqual([]));

  test('whatever devices this machine has, the call comes about and the picture moves', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await expectMovingPicture(one);
      await expectMovingPicture(other);
    }));

  test.each([
    [
      'there is none',
      { video: 'NotFoundError', audio: 'NotFoundError' },
      /No camera and no microphone were found, so the other side sees a moving test picture and hears a soft tone\./,
    ],
    [
      'the person refuses',
      { video: 'NotAllowedError', audio: 'NotAllowedError' },
      /The camera and the microphone may not be used, so the other side sees a moving test picture/,
    ],
    [
      'only the camera is missing',
      { video: 'NotFoundError', audio: 'a tone' },
      /No camera was found, so the other side sees a moving test picture\.$/,
    ],
    [
      'another program uses it',
      { video: 'NotReadableError', audio: 'NotFoundError' },
      /The camera is in use by another program, so the other side sees a moving test picture\. No microphone was found, so the other side hears a soft tone\./,
    ],
    [
      'the person does not answer',
      { video: 'no answer', audio: 'no answer' },
      /The browser asks whether it may use the camera and the microphone\. Until you answer, the other side sees/,
    ],
  ])('when %s, the page says so and sends a test picture', (_when, outcomes, sentence) =>
    withContext(browser, async (context) => {
      await context.addInitScript(pretendDevices, outcomes);
      const [one, other] = await openCall(context, freshRoom(demo));
      await expectText(one, 'notice', sentence);
      await expectMovingPicture(one);
      await expectMovingPicture(other);
    }),
  );

  test('a camera that is allowed late takes the place of the test picture', () =>
    withContext(browser, async (context) => {
      await context.addInitScript(pretendDevices, { video: 'late', audio: 'late' });
      const [one, other] = await openCall(context, freshRoom(demo));
      await expectText(one, 'notice', /Until you answer/);
      await expectMovingPicture(other);
      await one.evaluate(() => Reflect.get(window, 'allowDevices')());
      // The camera's picture is all red, which no part of the test picture is.
      await expect
        .poll(
          () =>
            part(other, 'remote-video').evaluate((video) => {
              const context = document.createElement('canvas').getContext('2d');
              if (!context || !(video instanceof HTMLVideoElement)) return [];
              context.drawImage(video, 0, 0, 8, 8);
              const [red = 0, green = 0, blue = 0] = context.getImageData(4, 4, 1, 1).data;
              return [red > 200, green < 60, blue < 60];
            }),
          { timeout: 45_000 },
        )
        .toEqual([true, true, true]);
      await expect.poll(() => textOf(one, 'notice')).toBe('You are connected.');
    }));

  test('an address that is not secure says why there is no camera, and makes a call all the same', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo).replace('localhost', FOREIGN);
      const [one, other] = await openCall(context, address);
      expect(await one.evaluate(() => window.isSecureContext)).toBe(false);
      await expectText(one, 'notice', /does not begin with https, so the browser allows no camera/);
      await expectMovingPicture(one);
      await expectMovingPicture(other);
      await part(one, 'hang-up').click();
      await expectText(other, 'notice', /The other side left/);
      await part(one, 'call').click();
      await expectState(other, 'connected');
    }));
});

// Under automation Chromium calls every tab visible; only in Firefox one can be put into the background.
describe('in a background tab of Firefox', () => {
  let browser: Browser;

  beforeAll(async () => {
    const { firefox: path } = await findBrowsers();
    const { firefoxUserPrefs, ...options } = firefoxOptions(path, { fakeMedia: false });
    const allowed = { 'dom.disable_open_during_load': false, 'browser.link.open_newwindow': 3 };
    browser = await firefox.launch({ ...options, firefoxUserPrefs: { ...firefoxUserPrefs, ...allowed } });
  }, 120_000);
  afterAll(() => browser?.close());

  test('the test picture moves on', () =>
    withContext(browser, async (context) => {
      await context.addInitScript(pretendDevices, { video: 'NotFoundError', audio: 'NotFoundError' });
      const address = freshRoom(demo);
      const hidden = await openPage(context, address);
      await expectText(hidden, 'notice', /Waiting for the other side/);
      const [shown] = await Promise.all([
        context.waitForEvent('page'),
        hidden.evaluate((address) => void window.open(address), address),
      ]);
      await expectState(shown, 'connected');
      expect(await hidden.evaluate(() => document.visibilityState)).toBe('hidden');
      await expectMovingPicture(shown);
    }));
});

/** Runs in the page before its own scripts: what asking for a device comes to. */
function pretendDevices(outcomes: { video: string; audio: string }): void {
  // Not on the empty page that comes first.
  if (typeof MediaDevices === 'undefined') return;
  const allowed = new Promise<void>((resolve) => Object.assign(window, { allowDevices: resolve }));
  const redPicture = () => {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    setInterval(() => {
      if (!context) return;
      context.fillStyle = '#ff0000';
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 50);
    return canvas.captureStream(20).getTracks();
  };
  const tone = () => new AudioContext().createMediaStreamDestination().stream.getTracks();
  const sources = { video: redPicture, audio: tone };

  MediaDevices.prototype.getUserMedia = async (wishes = {}) => {
    const tracks: MediaStreamTrack[] = [];
    for (const kind of ['video', 'audio'] as const) {
      const outcome = outcomes[kind];
      if (!wishes[kind]) continue;
      if (outcome === 'no answer') await new Promise(() => {});
      if (outcome === 'late') await allowed;
      if (outcome.endsWith('Error')) throw new DOMException('', outcome);
      tracks.push(...sources[kind]());
    }
    return new MediaStream(tracks);
  };
}
