import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { startDemo } from '../../demo/server/serve.mjs';

/** How long anything on the page may take: two browsers share a slow machine with other work. */
export const PATIENCE = 45_000;

export type Demo = Awaited<ReturnType<typeof startDemo>>;

/** The page, built afresh in a folder of its own and served. */
export async function openDemo(options: Parameters<typeof startDemo>[0] = {}): Promise<Demo> {
  const outDir = await mkdtemp(join(tmpdir(), 'strict-webrtc-demo-'));
  const demo = await startDemo({ port: 0, outDir, ...options });
  return {
    ...demo,
    async close() {
      await demo.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

let rooms = 0;

/** An address of a room that nobody else is in. */
export function freshRoom(demo: Demo): string {
  return `${demo.url}?room=test-${process.pid}-${++rooms}`;
}

export function part(page: Page, name: string): Locator {
  return page.locator(`[data-testid="${name}"]`);
}

export async function textOf(page: Page, name: string): Promise<string> {
  return ((await part(page, name).textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
}

export async function expectText(page: Page, name: string, text: string | RegExp): Promise<void> {
  await expect.poll(() => textOf(page, name), { timeout: PATIENCE, interval: 100 }).toMatch(text);
}

export async function expectState(page: Page, state: string): Promise<void> {
  await expectText(page, 'connection-state', new RegExp(`^${state}$`));
}

/** Runs `use` with a context, which is closed afterwards, whatever happens. */
export async function withContext<Result>(
  browser: Browser,
  use: (context: BrowserContext) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<Result> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** A page that fails the test when a script on it throws. */
export async function openPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => {
    // Firefox reports as errors what the network says, and what the inspection itself is not allowed to do.
    if (/can’t establish a connection|was interrupted while/.test(message)) return;
    failures.push(`${page.url()}: ${message}`);
  });
  await page.goto(address);
  return page;
}

const failures: string[] = [];

/** What scripts have thrown on the pages since the last call. */
export function takeFailures(): string[] {
  return failures.splice(0);
}

/** That the other side's picture moves: time passes, frames are decoded and the pixels change. */
export async function expectMovingPicture(page: Page): Promise<void> {
  const look = () =>
    part(page, 'remote-video').evaluate(async (video) => {
      if (!(video instanceof HTMLVideoElement)) throw new Error('no video');
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 32;
      const context = canvas.getContext('2d');
      context?.drawImage(video, 0, 0, 32, 32);
      // `getVideoPlaybackQuality()` counts nothing for live streams in Firefox.
      const frames = await new Promise<number>((resolve) => {
        video.requestVideoFrameCallback((_now, { presentedFrames }) => resolve(presentedFrames));
        setTimeout(() => resolve(0), 2_000);
      });
      return {
        time: video.currentTime,
        frames,
        pixels: context?.getImageData(0, 0, 32, 32).data.join() ?? '',
      };
    });
  const first = await look();
  await expect
    .poll(
      async () => {
        const now = await look();
        return now.time > first.time && now.frames > first.frames + 5 && now.pixels !== first.pixels;
      },
      { timeout: PATIENCE, interval: 250, message: 'the picture moves' },
    )
    .toBe(true);
}

export async function say(page: Page, text: string): Promise<void> {
  await part(page, 'chat-input').fill(text);
  await part(page, 'chat-send').click();
}

/** Two pages of one browser in a call with each other. */
export async function openCall(context: BrowserContext, address: string): Promise<[Page, Page]> {
  const one = await openPage(context, address);
  await expectText(one, 'notice', /Waiting for the other side/);
  const other = await openPage(context, address);
  await expectState(one, 'connected');
  await expectState(other, 'connected');
  return [one, other];
}
