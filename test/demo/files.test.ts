import { type Browser, type BrowserContext, chromium, firefox, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { chromiumOptions, findBrowsers, firefoxOptions } from '../../tools/browsers.mjs';
import {
  chooseRole,
  expectFile,
  expectNothingLeft,
  fileChannels,
  give,
  holdWrites,
  interrupt,
  MEGABYTE,
  press,
  privateFiles,
  row,
  savedDigest,
  watchFiles,
} from './file-exchange.ts';
import {
  type Demo,
  expectState,
  expectText,
  freshRoom,
  openDemo,
  openPage,
  PATIENCE,
  part,
  say,
  takeFailures,
} from './pages.ts';
import { watchWhatIsOpen, whatIsOpen } from './what-is-open.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
}, 120_000);
afterAll(() => demo?.close());

/** Browsers that also reach each other: neither hides its addresses. */
const launch = {
  async Chromium() {
    const { chromium: path } = await findBrowsers();
    const { args, ...options } = chromiumOptions(path);
    return chromium.launch({ ...options, args: [...args, '--disable-features=WebRtcHideLocalIpsWithMdns'] });
  },
  async Firefox() {
    const { firefox: path } = await findBrowsers();
    const { firefoxUserPrefs, ...options } = firefoxOptions(path);
    return firefox.launch({
      ...options,
      firefoxUserPrefs: { ...firefoxUserPrefs, 'media.peerconnection.ice.obfuscate_host_addresses': false },
    });
  },
};

type Name = keyof typeof launch;

interface Call {
  readonly pages: readonly [Page, Page];
  close(): Promise<void>;
}

/**
 * A call between two browsers, or two pages of one that share nothing. The second page makes the offers; in Chromium
 * only the first has a picker.
 */
async function openCall(names: readonly [Name, Name]): Promise<Call> {
  const browsers: Browser[] = [];
  const close = async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
  };
  try {
    const address = freshRoom(demo);
    const open = async (name: Name, hasPicker: boolean): Promise<Page> => {
      const running = browsers.find((browser) => browser.browserType().name() === name.toLowerCase());
      const browser = running ?? (await launch[name]());
      if (!running) browsers.push(browser);
      const context: BrowserContext = await browser.newContext();
      context.setDefaultTimeout(PATIENCE);
      await context.addInitScript(watchFiles, { hasPicker: hasPicker && name === 'Chromium' });
      await context.addInitScript(watchWhatIsOpen);
      // Where a path still works, Chromium 156 that restarts ICE with Firefox 153 goes on sending to the old address,
      // where nobody listens any more: its new pairs are pruned before they are tried. Firefox has no such trouble.
      await context.addInitScript(chooseRole, { offers: !hasPicker });
      return openPage(context, address);
    };
    const pages = [await open(names[0], true), await open(names[1], false)] as const;
    for (const page of pages)
      await part(page, 'connection-state')
        .filter({ hasText: /^connected$/ })
        .waitFor();
    return { pages, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Each browser has its part in the first one; `ALL_PAIRS=1` takes the others too. */
const pairs = [
  ['between Chromium and Firefox', ['Chromium', 'Firefox']],
  ['in Chromium', ['Chromium', 'Chromium']],
  ['in Firefox', ['Firefox', 'Firefox']],
] as const;

describe.each(process.env['ALL_PAIRS'] ? pairs : pairs.slice(0, 1))('%s', (_where, names) => {
  let call: Call | undefined;
  let one: Page;
  let other: Page;

  beforeAll(async () => {
    call = await openCall(names);
    [one, other] = call.pages;
  }, 120_000);
  afterAll(() => call?.close());
  afterEach(async () => {
    expect(takeFailures()).toEqual([]);
    for (const page of [one, other]) await holdWrites(page, false);
  });

  test('several files go both ways at the same time, and arrive as they are', async () => {
    const there = [
      { name: 'there.bin', size: 9 * MEGABYTE + 5 },
      { name: 'small.txt', size: 3 },
      { name: 'empty', size: 0 },
    ];
    const back = { name: 'back.bin', size: 3 * MEGABYTE };
    const digests = await give(one, 'choose', ...there);
    const [backDigest] = await give(other, 'choose', back);
    await expectText(one, 'notice', /The other side offers you a file: see Files\./);
    await expectText(other, 'notice', /The other side offers you 3 files: see Files\./);
    await expectFile(one, 'there.bin', /^Waiting for the other side to accept\.$/);
    await expectFile(other, 'there.bin', /^The other side offers this file \(application\/x-sample\)\.$/);
    for (const { name } of there) await press(other, 'Save', name);
    await press(one, 'Save', back.name);
    for (const [index, { name }] of there.entries()) {
      await expectFile(one, name, /^Sent and verified\.$/);
      await expectFile(other, name, /^(Received|Saved) and verified\.$/);
      expect(await savedDigest(other, name)).toBe(digests[index]);
    }
    await expectFile(other, back.name, /^Sent and verified\.$/);
    await expectFile(one, back.name, /^(Received|Saved) and verified\.$/);
    expect(await savedDigest(one, back.name)).toBe(backDigest);
    await expectText(one, 'files-status', /: (Sent|Received|Saved) and verified\.$/);
    expect(await part(one, 'notice').textContent()).not.toMatch(/offers/);
    await expectNothingLeft(one, other);
  });

  test('a transfer goes on after an ICE restart in its middle', async () => {
    const file = { name: 'restarted.bin', size: 12 * MEGABYTE };
    await holdWrites(other, true);
    const [digest] = await give(one, 'choose', file);
    await press(other, 'Save', file.name);
    await expectFile(
      other,
      file.name,
      /^(?!0\.0)\d+\.\d of 12\.6 MB · (\d+\.\d+ MB\/s · \d+ (s|min|h) left|stalled)$/,
    );
    await interrupt([one, other], async () => {
      await expectFile(one, file.name, /^Waiting for the connection…$/);
      await expectFile(other, file.name, /^Waiting for the connection…$/);
      await expectText(one, 'notice', /The connection broke off\. Trying to bring it back…/);
      await holdWrites(other, false);
    });
    await expectText(one, 'notice', /^You are connected\./);
    await expectFile(other, file.name, /^Received and verified\.$/);
    await expectFile(one, file.name, /^Sent and verified\.$/);
    expect(await savedDigest(other, file.name)).toBe(digest);
    await expectNothingLeft(one, other);
  });

  // What follows is between the page and its own browser.
  if (names[0] !== names[1]) return;

  test('a dropped file is sent, and only what is a file can be dropped', async () => {
    const [digest] = await give(one, 'drop', { name: 'dropped.bin', size: 1_000 });
    await press(other, 'Save', 'dropped.bin');
    await expectFile(one, 'dropped.bin', /^Sent and verified\.$/);
    expect(await savedDigest(other, 'dropped.bin')).toBe(digest);
    expect(await one.evaluate(() => document.body.className)).toBe('');
    const isLeftToTheBrowser = await one.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'text');
      return document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    });
    expect(isLeftToTheBrowser).toBe(true);
    await expectNothingLeft(one, other);
  });

  test('a name is only ever text, and cut', async () => {
    const name = `"'><img src=x onerror=alert(1)>&lt;${'very '.repeat(100)}long\u202Efdp.exe`;
    const [digest] = await give(other, 'choose', { name, size: 10 });
    await part(one, 'file').getByRole('button', { name: 'Save' }).click();
    const shown = one.locator('.file-name').first();
    await expect.poll(() => shown.textContent(), { timeout: PATIENCE }).toMatch(/^"'><img src=x onerror/);
    const text = (await shown.textContent()) ?? '';
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(255);
    expect(text).toMatch(/\.exe$/);
    expect(text).not.toMatch(/\u202E/);
    await expectFile(one, text, /verified\.$/);
    expect(await part(one, 'files').locator('img').count()).toBe(0);
    expect(await savedDigest(one, text)).toBe(digest);
    await expectNothingLeft(one, other);
  });

  test('what is declined is not sent', async () => {
    await give(one, 'choose', { name: 'unwanted.bin', size: MEGABYTE });
    await press(other, 'Decline', 'unwanted.bin');
    await expectFile(one, 'unwanted.bin', /^The other side declined it\.$/);
    await expectFile(other, 'unwanted.bin', /^You declined it\.$/);
    expect(await privateFiles(other)).toEqual([]);
    await expectNothingLeft(one, other);
  });

  test('an offer that is taken back can no longer be answered', async () => {
    await give(one, 'choose', { name: 'regretted.bin', size: MEGABYTE });
    await expectFile(other, 'regretted.bin', /offers/);
    await press(one, 'Cancel', 'regretted.bin');
    await expectFile(one, 'regretted.bin', /^You cancelled it\.$/);
    await expectFile(other, 'regretted.bin', /^The other side cancelled it\.$/);
    expect(await row(other, 'regretted.bin').getByRole('button', { name: 'Save' }).count()).toBe(0);
    await expectNothingLeft(one, other);
  });

  test.each(['sender', 'receiver'] as const)(
    'a transfer that the %s cancels leaves nothing behind, wherever the file was to go',
    async (who) => {
      const before = await privateFiles(one);
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        const name = `cancelled by the ${who}.bin`;
        await holdWrites(to, true);
        await give(from, 'choose', { name, size: 16 * MEGABYTE });
        await press(to, 'Save', name);
        await expectFile(from, name, /^(?!0\.0)\d+\.\d of 16\.8 MB/);
        const [here, there] = who === 'sender' ? [from, to] : [to, from];
        await press(here, 'Cancel', name);
        await expectFile(here, name, /^You cancelled it\.$/);
        await holdWrites(to, false);
        await expectFile(there, name, /^The other side cancelled it\.$/);
        await expectNothingLeft(from, to);
      }
      await expect.poll(() => privateFiles(one), { timeout: PATIENCE }).toEqual(before);
      await expect.poll(() => privateFiles(other), { timeout: PATIENCE }).toEqual([]);
    },
  );

  test('what has arrived damaged is refused and removed', async () => {
    await one.evaluate(() => {
      const send: (data: string) => void = RTCDataChannel.prototype.send;
      const tamper = function (this: RTCDataChannel, data: string) {
        const isDigest = typeof data === 'string' && data.includes('sha256');
        send.call(this, isDigest ? data.replace(/"[0-9a-f]{64}"/, `"${'0'.repeat(64)}"`) : data);
        if (isDigest) Object.assign(RTCDataChannel.prototype, { send });
      };
      Object.assign(RTCDataChannel.prototype, { send: tamper });
    });
    await give(one, 'choose', { name: 'damaged.bin', size: MEGABYTE });
    await press(other, 'Save', 'damaged.bin');
    await expectFile(other, 'damaged.bin', /^It arrived damaged and was removed\.$/);
    await expectFile(one, 'damaged.bin', /^It arrived damaged\. The other side removed it\.$/);
    expect(await row(other, 'damaged.bin').getByRole('link').count()).toBe(0);
    await expect.poll(() => privateFiles(other), { timeout: PATIENCE }).toEqual([]);
    await expectNothingLeft(one, other);
  });

  test('what makes no sense is refused with a note, and the call goes on', async () => {
    const nonsense = [
      'hello?',
      '{"type":"offer"}',
      '{"type":"offer","name":7,"size":1,"mediaType":""}',
      '{"type":"offer","name":"x","size":-1,"mediaType":""}',
      '{"type":"offer","name":"x","size":1e300,"mediaType":""}',
      '{"type":"accept"}',
      'x'.repeat(100_000),
    ];
    await one.evaluate(async (nonsense) => {
      const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
      const pc = connections.at(-1);
      for (const text of nonsense) {
        const channel = pc?.createDataChannel('file', { protocol: 'strict-webrtc-file' });
        channel?.addEventListener('open', () => channel.send(text));
      }
      // An offer like any other, but of no protocol of ours.
      const foreign = pc?.createDataChannel('file', { protocol: 'another' });
      foreign?.addEventListener('open', () => {
        foreign.send('{"type":"offer","name":"x","size":1,"mediaType":""}');
      });
    }, nonsense);
    await expectText(other, 'notice', /A file that made no sense was refused\. \(8 times\)/);
    expect(await part(other, 'file').count()).toBe(0);
    // Content that nobody has asked for.
    await one.evaluate(() => {
      const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
      const channel = connections.at(-1)?.createDataChannel('file', { protocol: 'strict-webrtc-file' });
      channel?.addEventListener('open', () => {
        channel.send('{"type":"offer","name":"pushed","size":100,"mediaType":""}');
        channel.send(new Uint8Array(100));
      });
    });
    await expectFile(other, 'pushed', /^The other side sent something that made no sense\.$/);
    await expectNothingLeft(one, other);
    await say(one, 'still here');
    await expectText(other, 'chat-log', /still here/);
    await expectState(one, 'connected');
    await expectState(other, 'connected');
  });

  test('a sender that does not keep to the window is cut off', async () => {
    await holdWrites(other, true);
    await one.evaluate(() => {
      const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
      const channel = connections.at(-1)?.createDataChannel('file', { protocol: 'strict-webrtc-file' });
      const piece = new Uint8Array(65_536);
      const pour = () => {
        while (channel?.readyState === 'open' && channel.bufferedAmount < 1_000_000) channel.send(piece);
      };
      channel?.addEventListener('open', () => {
        channel.send('{"type":"offer","name":"flood","size":1000000000,"mediaType":""}');
        channel.bufferedAmountLowThreshold = 500_000;
        channel.addEventListener('message', pour);
        channel.addEventListener('bufferedamountlow', pour);
      });
    });
    await press(other, 'Save', 'flood');
    await expect.poll(async () => (await fileChannels(other)).at(-1), { timeout: PATIENCE }).toBe('closed');
    await holdWrites(other, false);
    await expectFile(other, 'flood', /^The other side sent something that made no sense\.$/);
    await expect.poll(() => privateFiles(other), { timeout: PATIENCE }).toEqual([]);
    await expectNothingLeft(one, other);
  });

  test('a call that ends in the middle ends its transfers, and nothing is left open', async () => {
    await holdWrites(other, true);
    await give(one, 'choose', { name: 'cut off.bin', size: 16 * MEGABYTE });
    await give(other, 'choose', { name: 'never answered.bin', size: 5 });
    await press(other, 'Save', 'cut off.bin');
    await expectFile(one, 'cut off.bin', /^(?!0\.0)\d+\.\d of 16\.8 MB/);
    await part(one, 'hang-up').click();
    await holdWrites(other, false);
    for (const page of [one, other]) {
      for (const name of ['cut off.bin', 'never answered.bin']) {
        await expectFile(page, name, /^The connection closed before it was complete\.$/);
      }
    }
    expect(await part(one, 'choose-files').isDisabled()).toBe(true);
    await expectNothingLeft(one, other);
    await expect.poll(() => privateFiles(other), { timeout: PATIENCE }).toEqual([]);
    await part(other, 'hang-up').click();
    for (const page of [one, other]) {
      await expect.poll(() => whatIsOpen(page), { timeout: PATIENCE }).toEqual([]);
      expect(new Set(await fileChannels(page))).toEqual(new Set(['closed']));
    }
  });
});
