import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import { type MediaServer, mediaServer } from './media-server.ts';
import { type Exchange, openServer, type Reply, type TestServer } from './server.ts';

let server: TestServer;
/** Another origin. */
let other: TestServer;
let script: string;
let peerBrowser: Browser;
/** Where the media server's end of the connection is. */
let peer: Page;

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.addScriptTag({ content: script });
  return page;
}

beforeAll(async () => {
  [server, other] = await Promise.all([openServer(), openServer()]);
  script = await bundle('test/whip/page.ts', { format: 'iife' });
  peerBrowser = await launchChromium({ testing: true, bareAddresses: true });
  peer = await openPage(peerBrowser);
}, 120_000);

afterAll(async () => {
  await Promise.all([peerBrowser?.close(), server?.close(), other?.close()]);
});

beforeEach(() => {
  server.exchanges.length = other.exchanges.length = 0;
  server.exposed = other.exposed = 'ETag, Link, Location, Retry-After';
});

const methods = () => server.exchanges.map(({ method }) => method);
const count = (method: string) => methods().filter((each) => each === method).length;

describe.each([
  ['Chromium', launchChromium],
  ['Firefox', launchFirefox],
] as const)('%s', (_name, launch) => {
  let browser: Browser;
  let page: Page;
  let media: MediaServer;

  beforeAll(async () => {
    browser = await launch({ testing: true, bareAddresses: true });
    page = await openPage(browser);
  }, 120_000);

  afterAll(async () => {
    expect(await page.evaluate(() => whip.rejections)).toEqual([]);
    await browser?.close();
  });

  function serve(doesSend: boolean, change?: (exchange: Exchange) => Reply | undefined): void {
    media = mediaServer(peer, doesSend);
    server.respond = async (exchange) => change?.(exchange) ?? media.respond(exchange);
  }

  test('publishes with trickled candidates, restarts ICE, and deletes the session', async () => {
    serve(false);
    const result = await page.evaluate(async () => {
      const pc = await whip.sender();
      const session = await whip.publish(pc, '/whip/live', { token: 'secret' });
      await whip.connected(pc);
      await whip.flows(pc, 'outbound-rtp');
      await session.trickled;
      const before = pc.localDescription?.sdp;
      await session.restartIce();
      await session.trickled;
      const hasNewCredentials = pc.localDescription?.sdp !== before;
      await whip.until('ICE has restarted', () => /connected|completed/.test(pc.iceConnectionState));
      await whip.flows(pc, 'outbound-rtp');
      const directions = pc.getTransceivers().map(({ direction }) => direction);
      await session.close();
      await session.close();
      pc.close();
      return { resource: session.resource, hasNewCredentials, directions };
    });
    expect(result).toEqual({
      resource: `${server.origin}/session/1`,
      hasNewCredentials: true,
      directions: ['sendonly', 'sendonly'],
    });
    expect(media.isOpen).toBe(false);
    expect(media.restarts).toBe(1);
    expect(media.trickled.filter((line) => line === 'a=end-of-candidates')).toHaveLength(2);
    expect(media.trickled.length).toBeGreaterThan(2);
    expect(count('DELETE')).toBe(1);
    const [post, ...others] = server.exchanges as [Exchange, ...Exchange[]];
    expect(post.body).not.toMatch(/^a=candidate:/m);
    for (const { headers } of [post, ...others]) expect(headers.authorization).toBe('Bearer secret');
    const patches = others.filter(({ method }) => method === 'PATCH');
    const restart = patches.findIndex(({ headers }) => headers['if-match'] === '*');
    expect(patches.slice(0, restart).every(({ headers }) => headers['if-match'] === '"ice-0"')).toBe(true);
    expect(patches.slice(restart + 1).every(({ headers }) => headers['if-match'] === '"ice-1"')).toBe(true);
    expect(patches[0]?.body).toMatch(
      /^a=ice-options:trickle.*\r\na=group:BUNDLE 0 1\r\nm=\S+ .*\r\na=mid:0\r\n/,
    );
  });

  test('subscribes without trickle, and ends the session when the connection closes', async () => {
    serve(true);
    const kinds = await page.evaluate(async () => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      const kinds: string[] = [];
      pc.addEventListener('track', ({ track }) => kinds.push(track.kind));
      const session = await whip.subscribe(pc, new URL('/whep/live', location.href), { trickle: false });
      await session.trickled;
      await whip.connected(pc);
      await whip.flows(pc, 'inbound-rtp');
      pc.close();
      return kinds;
    });
    expect(kinds).toEqual(['audio', 'video']);
    await expect.poll(() => media.isOpen).toBe(false);
    expect(methods()).toEqual(['OPTIONS', 'POST', 'DELETE']);
    expect(server.exchanges[1]?.body).toMatch(/^a=candidate:/m);
  });

  test('answers a counter-offer, and restarts ICE on it', async () => {
    serve(true);
    media.counters = true;
    const directions = await page.evaluate(async () => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      const session = await whip.subscribe(pc, '/whep/live', { media: ['video'] });
      await whip.connected(pc);
      await whip.flows(pc, 'inbound-rtp');
      const directions = pc.getTransceivers().map(({ currentDirection }) => currentDirection);
      await session.close();
      pc.close();
      return directions;
    });
    expect(directions.filter((direction) => direction === 'recvonly')).toHaveLength(2);
    expect(media.isOpen).toBe(false);
  });
});
