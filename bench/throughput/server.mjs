/**
 * Serves a page with one script, and passes on what the ends of peerjs tell each other: its broker's protocol, as far
 * as two ends need it that are always there.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { bundle } from '../../tools/bundle.mjs';

const html = '<!doctype html><meta charset="utf-8"><title>Benchmark</title>';

function passOn(broker) {
  const ends = new Map();
  broker.on('connection', (socket, { url }) => {
    const id = new URL(url, 'http://localhost').searchParams.get('id');
    ends.set(id, socket);
    socket.on('close', () => ends.delete(id));
    socket.on('message', (data) => {
      const { type, dst, payload } = JSON.parse(data);
      ends.get(dst)?.send(JSON.stringify({ type, src: id, payload }));
    });
    socket.send(JSON.stringify({ type: 'OPEN' }));
  });
}

/** Pages with the script at `path`, in whatever browser. */
export async function serve(path) {
  const script = await bundle(path);
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    if (pathname === '/page.mjs') response.setHeader('content-type', 'text/javascript').end(script);
    else if (pathname === '/peerjs/id') response.end(crypto.randomUUID());
    else response.setHeader('content-type', 'text/html').end(html);
  });
  const broker = new WebSocketServer({ server });
  passOn(broker);
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    async open(browser, prepare) {
      const page = await browser.newPage();
      await prepare?.(page);
      await page.goto(`http://localhost:${server.address().port}/`);
      await page.addScriptTag({ url: 'page.mjs', type: 'module' });
      return page;
    },
    close() {
      for (const socket of broker.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}
