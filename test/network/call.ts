import type { Browser, Page } from 'playwright';
import type { SignalMessage } from '../../src/index.ts';
import { bundle } from '../../tools/bundle.mjs';
import { type BrowserName, launchIn } from './browser.ts';
import type { Network } from './namespaces.ts';
import type { CallSide, Report } from './page.ts';

declare global {
  // What page.ts has put there.
  var side: CallSide;
}

/** A call between two browsers, each in its own namespace of a network. */
export interface Call {
  reports(): Promise<Report[]>;
  /** Whether messages of the signaling get through; what is sent meanwhile comes later, in its order. */
  signaling(isThere: boolean): void;
  /** Ends both streams of numbers; for each, how many were sent and what has come. */
  numbers(): Promise<{ readonly sent: number; readonly received: readonly number[] }[]>;
  close(): Promise<void>;
}

/** Begins a call between browsers of `names`. */
export async function openCall(
  { near, far }: Network,
  names: readonly [BrowserName, BrowserName],
  configuration: RTCConfiguration,
): Promise<Call> {
  const script = await bundle('test/network/page.ts', { format: 'iife' });
  const browsers: Awaited<ReturnType<typeof launchIn>>[] = [];
  const close = async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
  };
  try {
    browsers.push(await launchIn(near.namespace, names[0]));
    browsers.push(await launchIn(far.namespace, names[1]));
    const pages = await Promise.all(browsers.map(({ browser }) => openPage(browser)));
    const held: (() => void)[] = [];
    let isThere = true;
    for (const [index, page] of pages.entries()) {
      const other = pages[1 - index] as Page;
      await page.exposeFunction('toPeer', (message: SignalMessage) => {
        const deliver = () => {
          // A page that is closed needs none.
          other.evaluate((message) => globalThis.side.deliver(message), message).catch(() => {});
        };
        if (isThere) deliver();
        else held.push(deliver);
      });
      await page.addScriptTag({ content: script });
    }
    for (const [index, page] of pages.entries()) {
      await page.evaluate(([polite, configuration]) => void globalThis.side.call(polite, configuration), [
        index === 0,
        configuration,
      ] as const);
    }
    return {
      reports: () => Promise.all(pages.map((page) => page.evaluate(() => globalThis.side.report()))),
      signaling(now) {
        isThere = now;
        if (isThere) for (const deliver of held.splice(0)) deliver();
      },
      async numbers() {
        const sent = await Promise.all(
          pages.map((page) => page.evaluate(() => globalThis.side.numbers.stop())),
        );
        const received = (page: Page, count: number) =>
          page.evaluate((count) => globalThis.side.numbers.received(count), count);
        return Promise.all(
          sent.map(async (count, index) => ({
            sent: count,
            received: await received(pages[1 - index] as Page, count),
          })),
        );
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A page that may use the camera; its browser then also uses every address for the call. */
async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('http://localhost/');
  return page;
}
