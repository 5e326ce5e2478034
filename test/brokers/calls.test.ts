import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import type { Ends } from './page.ts';
import { type System, startMosquitto, startNats, startRelay } from './systems.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** How many calls there are at once, and how often each server is killed at a random moment. */
    readonly brokers: { readonly calls: number; readonly kills: number };
  }
}

declare global {
  // What page.ts has put there.
  var connect: Ends['connect'];
  var server: Ends['server'];
  var join: Ends['join'];
  var begin: Ends['begin'];
  var addMedia: Ends['addMedia'];
  var offered: Ends['offered'];
  var settled: Ends['settled'];
  var leave: Ends['leave'];
}

const { calls, kills } = inject('brokers');

/** A word of the caller and its echo, in as many sessions as there are calls, with so much negotiated. */
const all = (transceivers: number) => {
  const outcome = (word: string) => ({
    sessions: Array.from({ length: calls }, () => `connected ${transceivers} ${word}`),
    faults: [],
  });
  return [outcome('word back'), outcome('word')];
};

let browsers: Browser[];
let script: string;
// Pages of loopback may speak to loopback; those of nowhere need to ask.
const site = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>calls</title>');
});

beforeAll(async () => {
  script = await bundle('test/brokers/page.ts', {
    format: 'iife',
    alias: { 'strict-webrtc': new URL('../../src/index.ts', import.meta.url).pathname },
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  browsers = await Promise.all([
    launchChromium({ bareAddresses: true }),
    launchFirefox({ bareAddresses: true }),
  ]);
}, 120_000);

afterAll(async () => {
  await Promise.all(browsers.map((browser) => browser.close()));
  site.close();
});

describe.each([
  ['webSocketSignaling() and a server of ws', startRelay],
  ['brokerSignaling() and Mosquitto', startMosquitto],
  ['brokerSignaling() and a cluster of three NATS servers', startNats],
])('%s', (_name, start) => {
  let system: System;
  let near: Page;
  let far: Page;
  let pages: readonly [Page, Page];
  let room = 0;

  beforeAll(async () => {
    system = await start();
    const { port } = site.address() as AddressInfo;
    const open = async (browser: Browser | undefined, from: string, to: string) => {
      const page = await browser?.newPage();
      if (!page) throw new Error('no browser');
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.addScriptTag({ content: script });
      const { kind, urls } = system;
      await page.evaluate((place) => connect(place), { kind, urls, from, to });
      return page;
    };
    near = await open(browsers[0], 'chromium', 'firefox');
    far = await open(browsers[1], 'firefox', 'chromium');
    pages = [near, far];
  }, 60_000);

  afterAll(async () => {
    await Promise.all(pages.map((page) => page.close()));
    await system.stop();
  });

  const joinAll = async () => {
    const rooms = Array.from({ length: calls }, () => `room-${room++}`);
    await Promise.all(pages.map((page) => page.evaluate((rooms) => join(rooms), rooms)));
  };
  const beginNear = () => near.evaluate(() => begin(true));
  const beginFar = () => far.evaluate(() => begin(false));
  const settleAll = (transceivers: number) =>
    Promise.all([
      near.evaluate((count) => settled(true, count), transceivers),
      far.evaluate((count) => settled(false, count), transceivers),
    ]);
  const leaveAll = async () => {
    expect(await Promise.all(pages.map((page) => page.evaluate(() => leave())))).toEqual([[], []]);
  };
  const killServer = async () =>
    system.kill(new URL(`ws://${(await near.evaluate(() => server())).replace(/^.*\/\//, '')}`).host);

  test('all calls come about, and negotiate again', async () => {
    await joinAll();
    await Promise.all([beginNear(), beginFar()]);
    expect(await settleAll(1)).toEqual(all(1));
    await near.evaluate(() => addMedia());
    expect(await settleAll(2)).toEqual(all(2));
    await leaveAll();
  });

  test('the server is killed between every offer and its answer: no call is lost', async () => {
    await joinAll();
    await beginNear();
    await near.evaluate(() => offered());
    await killServer();
    await beginFar();
    // With a cluster the others take over; it is back only after that.
    if (system.kind !== 'nats') await system.restore();
    expect(await settleAll(1)).toEqual(all(1));
    await system.restore();

    await Promise.all([near.evaluate(() => addMedia()), killServer()]);
    if (system.kind !== 'nats') await system.restore();
    expect(await settleAll(2)).toEqual(all(2));
    await system.restore();
    await leaveAll();
  });

  test('the server is killed at any moment of the negotiation: no call is lost', async () => {
    for (let kill = 0; kill < kills; kill++) {
      await joinAll();
      await Promise.all([beginNear(), beginFar()]);
      const moment = Math.random() * 200;
      await new Promise((resolve) => setTimeout(resolve, moment));
      await killServer();
      if (system.kind !== 'nats') await system.restore();
      expect(await settleAll(1), `killed after ${moment} ms`).toEqual(all(1));
      await system.restore();
      await leaveAll();
    }
  });
});
