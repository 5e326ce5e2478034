import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import {
  type Demo,
  expectMovingPicture,
  expectState,
  expectText,
  freshRoom,
  openCall,
  openDemo,
  openPage,
  PATIENCE,
  part,
  say,
  takeFailures,
  textOf,
  withContext,
} from './pages.ts';
import { watchWhatIsOpen, whatIsOpen } from './what-is-open.ts';

let demo: Demo;
let withoutRelay: Demo;

beforeAll(async () => {
  demo = await openDemo();
  withoutRelay = await openDemo({ relay: false });
}, 120_000);
afterAll(async () => {
  await demo?.close();
  await withoutRelay?.close();
});

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
])('in %s', (_name, launch) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launch();
  }, 120_000);
  afterAll(() => browser?.close());
  afterEach(() => expect(takeFailures()).toEqual([]));

  test('two pages call each other without a click, see each other move, and chat', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await expectMovingPicture(one);
      await expectMovingPicture(other);
      await say(one, 'Hello <b>there</b> & good day');
      await expectText(other, 'chat-log', /Hello <b>there<\/b> & good day/);
      await part(other, 'chat-input').fill('Likewise!');
      await other.keyboard.press('Enter');
      await expectText(one, 'chat-log', /Likewise!/);
      expect(await part(one, 'chat-log').locator('b').count()).toBe(0);
    }));

  test('the figures of the connection are real ones', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      for (const page of [one, other]) {
        await expectText(page, 'sending', /^[1-9]\d* kbit\/s|^\d+\.\d\d Mbit\/s/);
        await expectText(page, 'receiving', /^[1-9]\d* kbit\/s|^\d+\.\d\d Mbit\/s/);
        await expectText(page, 'route', /^(host|srflx|prflx|relay)\/(udp|tcp) ↔ (host|srflx|prflx|relay)$/);
        await expectText(page, 'round-trip', /^(< )?\d+ ms$/);
        await expectText(page, 'picture', /^\d+ × \d+, \d+\/s$/);
        await expectText(page, 'signaling-state', /^stable$/);
      }
    }));

  test('who hangs up can call again, any number of times, and so can who was left', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      for (const [leaves, stays] of [
        [one, other],
        [other, one],
        [one, other],
      ] as [Page, Page][]) {
        await part(leaves, 'hang-up').click();
        await expectState(leaves, 'closed');
        await expectText(stays, 'notice', /The other side left\./);
        await expectState(stays, 'closed');
        await part(stays, 'call').click();
        await part(leaves, 'call').click();
        await expectState(leaves, 'connected');
        await expectState(stays, 'connected');
        await say(leaves, 'me again');
        await expectText(stays, 'chat-log', /me again$/);
      }
      await expectMovingPicture(one);
      await expectMovingPicture(other);
    }));

  test('a third page hears that the room is full, and the call goes on', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      const [one, other] = await openCall(context, address);
      const third = await openPage(context, address);
      await expectText(third, 'notice', /This room is full/);
      await expectState(third, 'new');
      await say(one, 'still here');
      await expectText(other, 'chat-log', /still here/);
      // When there is a place again, it can try again.
      await part(other, 'hang-up').click();
      await expectText(one, 'notice', /The other side left/);
      await part(third, 'call').click();
      await expectState(third, 'connected');
      await expectState(one, 'connected');
    }));

  test('of three pages that come at the same moment exactly two are connected', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      const pages = await Promise.all([1, 2, 3].map(() => openPage(context, address)));
      const states = () =>
        Promise.all(
          pages.map(async (page) => {
            const isFull = /room is full/.test(await textOf(page, 'notice'));
            return isFull ? 'full' : textOf(page, 'connection-state');
          }),
        );
      await expect
        .poll(async () => (await states()).sort(), { timeout: PATIENCE })
        .toEqual(['connected', 'connected', 'full']);
    }));

  test('a message that makes no sense is ignored with a note, and the call goes on', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      const [one, other] = await openCall(context, address);
      const room = await textOf(one, 'room');
      await one.evaluate((room) => {
        const channel = new BroadcastChannel(`strict-webrtc demo ${room}`);
        const nonsense = [
          'hello?',
          { type: 'offer' },
          `{"from":"${'0'.repeat(32)}"}`,
          'x'.repeat(200_000),
          new ArrayBuffer(8),
        ];
        for (const message of nonsense) channel.postMessage(message);
        channel.close();
      }, room);
      await expectText(other, 'notice', /A message that made no sense was ignored\. \(5 times\)/);
      await say(other, 'all is well');
      await expectText(one, 'chat-log', /all is well/);
      await expectState(one, 'connected');
      await expectState(other, 'connected');
      await expectMovingPicture(other);
    }));

  test('nonsense through the relay is ignored too', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      const [one, other] = await openCall(context, address);
      const room = await textOf(one, 'room');
      await one.evaluate(
        (room) =>
          new Promise<void>((resolve) => {
            const socket = new WebSocket(`/relay?room=${room}&id=${'0'.repeat(32)}`);
            socket.onopen = () => {
              socket.send('{"nonsense":true}');
              socket.close();
            };
            socket.onclose = () => resolve();
          }),
        room,
      );
      await expectText(one, 'notice', /made no sense was ignored/);
      await expectText(other, 'notice', /made no sense was ignored/);
      await expectState(one, 'connected');
    }));

  test('an offer that the browser refuses is ignored with a note, and the call goes on', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      // Of the same origin, so that it hears what the two say to each other.
      const forger = await openPage(context, `${demo.url}icon.svg`);
      await forger.evaluate((room) => {
        const channel = new BroadcastChannel(`strict-webrtc demo ${room}`);
        channel.onmessage = ({ data }) => {
          const envelope = JSON.parse(data);
          if (envelope.message.type !== 'description') return;
          const description = { type: 'offer', sdp: 'v=0\r\nnonsense' };
          const forged = {
            ...envelope,
            seq: envelope.seq + 1_000,
            message: { ...envelope.message, description },
          };
          Object.assign(window, { forge: () => channel.postMessage(JSON.stringify(forged)) });
        };
      }, new URL(address).searchParams.get('room'));
      const [one, other] = await openCall(context, address);
      await forger.evaluate(() => Reflect.get(window, 'forge')());
      await expect
        .poll(async () => (await textOf(one, 'notice')) + (await textOf(other, 'notice')), {
          timeout: PATIENCE,
        })
        .toMatch(/A message that the browser could not use was ignored/);
      await say(one, 'still here');
      await expectText(other, 'chat-log', /still here/);
      await expectState(one, 'connected');
      await expectMovingPicture(one);
    }));

  test('pages that only have the relay in common call each other', () =>
    withContext(browser, (context) =>
      withContext(browser, async (elsewhere) => {
        const address = freshRoom(demo);
        const one = await openPage(context, address);
        const other = await openPage(elsewhere, address);
        await expectState(one, 'connected');
        await expectState(other, 'connected');
        await expectMovingPicture(one);
        await expectMovingPicture(other);
        await say(one, 'over there');
        await expectText(other, 'chat-log', /over there/);
        await part(one, 'hang-up').click();
        await expectText(other, 'notice', /The other side left/);
      }),
    ));

  test('pages on a host without a relay call each other within the browser', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(withoutRelay));
      await expectMovingPicture(one);
      await expectMovingPicture(other);
      await say(one, 'no server needed');
      await expectText(other, 'chat-log', /no server needed/);
    }));

  test('a page that is reloaded is in the call again', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await other.reload();
      await expectState(other, 'connected');
      await expectState(one, 'connected');
      await say(other, 'back again');
      await expectText(one, 'chat-log', /back again/);
    }));

  test('a page that is closed has left', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await other.close();
      await expectText(one, 'notice', /The other side (left|can no longer be reached)/);
      await expectState(one, 'closed');
    }));

  test('the relay may go away and come back', { timeout: 240_000 }, async () => {
    const first = await openDemo();
    const port = Number(new URL(first.url).port);
    let second: Demo | undefined;
    try {
      await withContext(browser, (context) =>
        withContext(browser, async (elsewhere) => {
          const address = freshRoom(first);
          const one = await openPage(context, address);
          await expectText(one, 'notice', /Waiting for the other side/);
          const other = await openPage(elsewhere, address);
          await expectState(one, 'connected');
          await expectState(other, 'connected');
          await first.close();
          // The call itself needs no server.
          await say(one, 'without a server');
          await expectText(other, 'chat-log', /without a server/);
          await part(other, 'hang-up').click();
          await expectText(one, 'notice', /The other side left/);
          second = await openDemo({ port });
          expect(new URL(second.url).port).toBe(String(port));
          await part(other, 'call').click();
          await expectState(other, 'connected');
          await expectState(one, 'connected');
        }),
      );
    } finally {
      await first.close();
      await second?.close();
    }
  });

  test('after hanging up nothing is left open', () =>
    withContext(browser, async (context) => {
      await context.addInitScript(watchWhatIsOpen);
      const [one, other] = await openCall(context, freshRoom(demo));
      await expectMovingPicture(one);
      for (const page of [one, other]) {
        expect(await whatIsOpen(page)).toEqual(
          expect.arrayContaining(['connection', 'socket', 'audio track', 'video track']),
        );
      }
      await part(one, 'hang-up').click();
      await expect.poll(() => whatIsOpen(one), { timeout: PATIENCE }).toEqual([]);
      await expectText(other, 'notice', /The other side left/);
      expect(await whatIsOpen(other)).not.toContain('connection');
      await part(other, 'hang-up').click();
      await expect.poll(() => whatIsOpen(other), { timeout: PATIENCE }).toEqual([]);
    }));

  test('microphone and picture can be switched off and on', () =>
    withContext(browser, async (context) => {
      const [one] = await openCall(context, freshRoom(demo));
      const enabled = () =>
        part(one, 'local-video').evaluate((video) => {
          if (!(video instanceof HTMLVideoElement) || !(video.srcObject instanceof MediaStream)) return [];
          return video.srcObject
            .getTracks()
            .map(({ kind, enabled }) => `${kind} ${enabled}`)
            .sort();
        });
      expect(await enabled()).toEqual(['audio true', 'video true']);
      for (const button of ['Mute', 'Hide me']) await one.getByRole('button', { name: button }).click();
      expect(await enabled()).toEqual(['audio false', 'video false']);
      for (const button of ['Mute', 'Hide me']) {
        expect(await one.getByRole('button', { name: button }).getAttribute('aria-pressed')).toBe('true');
        await one.getByRole('button', { name: button }).click();
      }
      expect(await enabled()).toEqual(['audio true', 'video true']);
    }));

  test('who was hidden is so in the next call, too', () =>
    withContext(browser, async (context) => {
      const [one, other] = await openCall(context, freshRoom(demo));
      await one.getByRole('button', { name: 'Hide me' }).click();
      await part(one, 'hang-up').click();
      await part(one, 'call').click();
      await expectState(one, 'connected');
      await expectState(other, 'connected');
      const isSent = await part(one, 'local-video').evaluate((video) => {
        const stream = video instanceof HTMLVideoElement && video.srcObject;
        return stream instanceof MediaStream && stream.getVideoTracks()[0]?.enabled;
      });
      expect(isSent).toBe(false);
    }));

  test('where the browser allows no sound yet, the picture is shown and the sound is offered', () =>
    withContext(browser, async (context) => {
      await context.addInitScript(() => {
        const { play } = HTMLMediaElement.prototype;
        let isTouched = false;
        addEventListener('pointerdown', () => {
          isTouched = true;
        });
        HTMLMediaElement.prototype.play = function () {
          return this.muted || isTouched
            ? play.call(this)
            : Promise.reject(new DOMException('', 'NotAllowedError'));
        };
      });
      const [one] = await openCall(context, freshRoom(demo));
      await expectMovingPicture(one);
      const isMuted = () =>
        part(one, 'remote-video').evaluate((video) => video instanceof HTMLVideoElement && video.muted);
      expect(await isMuted()).toBe(true);
      await part(one, 'unmute').click();
      await expect.poll(() => part(one, 'unmute').isVisible()).toBe(false);
      expect(await isMuted()).toBe(false);
    }));

  test('the link of the room is copied, also where there is no clipboard', () =>
    withContext(browser, async (context) => {
      const page = await openPage(context, freshRoom(demo));
      const button = page.locator('#copy-link');
      await page.evaluate(() => {
        navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
      });
      await button.click();
      await expect.poll(() => button.textContent()).toMatch(/Copied/);
      expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe(page.url());
      await expect.poll(() => button.textContent(), { timeout: PATIENCE }).toMatch(/Copy link/);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
        document.addEventListener('copy', () => Object.assign(window, { copied: 'the old way' }));
      });
      await button.click();
      await expect.poll(() => button.textContent()).toMatch(/Copied/);
      expect(await page.evaluate(() => Reflect.get(window, 'copied'))).toBe('the old way');
    }));

  test('an address without a room gets one, and one with an unusable name another', () =>
    withContext(browser, async (context) => {
      const page = await openPage(context, demo.url);
      await expectText(page, 'room', /^[a-z]+-[a-z]+-\d\d$/);
      expect(new URL(page.url()).searchParams.get('room')).toBe(await textOf(page, 'room'));
      await page.goto(`${demo.url}?room=${encodeURIComponent('<script>')}`);
      await expectText(page, 'room', /^[a-z]+-[a-z]+-\d\d$/);
      await expectText(page, 'notice', /had a name that cannot be used/);
    }));
});

// Firefox has no address that makes a page crash.
describe('in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());

  test('a page that crashes can no longer be reached, and another can take its place', () =>
    withContext(browser, async (context) => {
      const address = freshRoom(demo);
      const [one, other] = await openCall(context, address);
      // A crash ends the page before it can say anything.
      other.goto('chrome://crash').catch(() => {});
      await expectText(one, 'notice', /The other side (left|can no longer be reached)/);
      const next = await openPage(context, address);
      await expectState(next, 'connected');
      await expectState(one, 'connected');
    }));
});
