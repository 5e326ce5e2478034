import type { Page } from 'playwright';
import { bundle } from '../../tools/bundle.mjs';
import { type BrowserName, launchIn } from './browser.ts';
import type { Network } from './namespaces.ts';
import type { SignalingMessage } from './negotiation.ts';
import type { CallEnd } from './page.ts';

declare global {
  // What page.ts has put there.
  var end: CallEnd;
}

export type Report = Awaited<ReturnType<CallEnd['report']>>;

/** A call between two browsers, each in its own namespace of a network. */
export interface Call {
  readonly pages: readonly [Page, Page];
  reports(): Promise<[Report, Report]>;
  /** Whether messages of the call get through; what is sent meanwhile comes later, in its order. */
  signaling(isThere: boolean): void;
  close(): Promise<void>;
}

/** Starts a call between browsers of `names`. */
export async function openCall(
  { near, far }: Network,
  names: readonly [BrowserName, BrowserName],
  configuration: RTCConfiguration,
): Promise<Call> {
  const script = await bundle('test/network/page.ts', { format: 'iife' });
  const sides: Awaited<ReturnType<typeof launchIn>>[] = [];
  const close = async () => {
    await Promise.all(sides.map((side) => side.close()));
  };
  try {
    for (const [index, { namespace }] of [near, far].entries()) {
      sides.push(await launchIn(namespace, names[index] as BrowserName));
    }
    const open = async ({ browser }: (typeof sides)[number]) => {
      const page = await browser.newPage();
      // A page that may use the camera: its browser then also uses every address for the call.
      await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
      await page.goto('http://localhost/');
      return page;
    };
    const [first, second] = sides as [(typeof sides)[number], (typeof sides)[number]];
    const pages = [await open(first), await open(second)] as const;
    const held: (() => void)[] = [];
    let isThere = true;
    for (const [index, page] of pages.entries()) {
      const other = pages[1 - index] as Page;
      await page.exposeFunction('toPeer', (message: SignalingMessage) => {
        const deliver = () => {
          other.evaluate((message) => globalThis.end.deliver(message), message).catch(() => {});
        };
        if (isThere) deliver();
        else held.push(deliver);
      });
      await page.evaluate((o) => { (globalThis as any).keepOptions = o; }, JSON.parse(process.env[`KEEP${index}`] ?? process.env['KEEP'] ?? '{}'));
      await page.addScriptTag({ content: script });
    }
    await Promise.all(
      pages.map((page, index) =>
        page.evaluate(([polite, configuration]) => globalThis.end.start(polite, configuration), [
          index === 0,
          configuration,
        ] as const),
      ),
    );
    return {
      pages,
      reports: () => Promise.all([pages[0], pages[1]].map(reportOf)) as Promise<[Report, Report]>,
      signaling(now) {
        isThere = now;
        if (isThere) for (const deliver of held.splice(0)) deliver();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function reportOf(page: Page | undefined): Promise<Report> {
  if (!page) throw new Error('no page');
  return page.evaluate(() => globalThis.end.report());
}
