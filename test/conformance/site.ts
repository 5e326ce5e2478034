/** An empty page on localhost, which browsers trust as they trust https, and a worker that answers questions. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright';
import { find } from './find.ts';
import type { Question } from './questions.ts';

const files: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/': ['text/html', '<!doctype html><link rel="icon" href="data:,"><title>Empty</title>'],
  '/worker.js': ['text/javascript', `onmessage = ({ data }) => postMessage((${find})(data));`],
};

/** When a page that gives no answer is given up: before the test is, which would leave the browser running. */
const PATIENCE = 100_000;

/** Runs `use` with the empty page in a browser of its own, which is closed afterwards, whatever happens. */
export async function withPage<Result>(
  launch: () => Promise<Browser>,
  use: (page: Page, version: string) => Promise<Result>,
): Promise<Result> {
  const server = createServer(({ url = '/' }, response) => {
    const [type, text] = files[url] ?? [];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': type ?? 'text/plain' }).end(text);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  try {
    const browser = await launch();
    const timer = setTimeout(() => browser.close(), PATIENCE);
    try {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
      return await use(page, browser.version());
    } finally {
      clearTimeout(timer);
      await browser.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** What a dedicated worker of the page answers. */
export function askWorker(page: Page, questions: readonly Question[]): Promise<boolean[]> {
  return page.evaluate(
    (asked) =>
      new Promise<boolean[]>((resolve, reject) => {
        const worker = new Worker('/worker.js');
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
        worker.postMessage(asked);
      }),
    questions,
  );
}
