import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WhipSession } from '../../src/whip.ts';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import { type Janus, openJanus } from './janus.ts';
import { openServer, type TestServer } from './server.ts';

describe('with Janus', () => {
  let janus: Janus;
  let server: TestServer;
  let script: string;

  beforeAll(async () => {
    [janus, server] = await Promise.all([openJanus(), openServer()]);
    script = await bundle('test/whip/page.ts', { format: 'iife' });
  }, 300_000);

  afterAll(async () => {
    await janus?.close();
    await server?.close();
  });

  describe.each([
    ['Chromium', launchChromium],
    ['Firefox', launchFirefox],
  ] as const)('%s', (_name, launch) => {
    let browser: Browser;

    async function openPage(): Promise<Page> {
      const page = await (await browser.newContext()).newPage();
      await page.goto(server.origin);
      await page.addScriptTag({ content: script });
      return page;
    }

    beforeAll(async () => {
      browser = await launch({ testing: true, bareAddresses: true });
    }, 120_000);

    afterAll(async () => {
      await browser?.close();
    });

    test('media goes from a publisher to a subscriber, also after an ICE restart', async () => {
      const [sender, receiver] = [await openPage(), await openPage()];
      await sender.evaluate(async (endpoint) => {
        const pc = await whip.sender();
        const session = await whip.publish(pc, endpoint, { token: 'publisher' });
        await session.trickled;
        await whip.connected(pc);
        await whip.flows(pc, 'outbound-rtp');
        Object.assign(globalThis, { pc, session });
      }, janus.whip);
      const received = await receiver.evaluate(async (endpoint) => {
        const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
        const session = await whip.subscribe(pc, endpoint, { token: 'viewer' });
        await session.trickled;
        await whip.connected(pc);
        await whip.flows(pc, 'inbound-rtp');
        Object.assign(globalThis, { pc, session });
        return whip.bytes(pc, 'inbound-rtp');
      }, janus.whep);
      expect(received).toBeGreaterThan(2_000);
      expect(await janus.sessions()).toEqual({ publishing: 1, subscribing: 1 });
      await sender.evaluate(async () => {
        const { pc, session } = globalThis as unknown as { pc: RTCPeerConnection; session: WhipSession };
        await session.restartIce();
        await whip.until('ICE has restarted', () => /connected|completed/.test(pc.iceConnectionState));
        await whip.flows(pc, 'outbound-rtp');
      });
      await receiver.evaluate(async () => {
        const { pc, session } = globalThis as unknown as { pc: RTCPeerConnection; session: WhipSession };
        await whip.flows(pc, 'inbound-rtp');
        await session.close();
        pc.close();
      });
      await sender.evaluate(() => (globalThis as unknown as { pc: RTCPeerConnection }).pc.close());
      await expect
        .poll(() => janus.sessions(), { timeout: 10_000 })
        .toEqual({ publishing: 0, subscribing: 0 });
    });

    test('a wrong token is refused', async () => {
      const page = await openPage();
      const result = await page.evaluate(async (endpoint) => {
        const pc = await whip.sender();
        return whip.outcome(whip.publish(pc, endpoint, { token: 'wrong' }));
      }, janus.whip);
      expect(result).toMatchObject({ name: 'WhipError', status: 403 });
    });
  });
});
