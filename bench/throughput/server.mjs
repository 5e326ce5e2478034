/**
 * Serves the page, and passes on what the ends of peerjs tell each other: its broker's protocol, as far as two ends
 * need it that are always there.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { bundle } from '../../tools/bundle.mjs';

const html = '<!doctype html><meta charset="utf-8"><title>Throughput</title>';

export async function serve() {
  const script = await bundle('bench/throughput/page.mjs');
  const server = createServer(({ url }, response) => {
    const path = new URL(url, 'http://localhost').pathname;
    if (path === '/page.mjs') response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    else if (path === '/peerjs/id') response.end(crypto.randomUUID());
    else response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  const ends = new Map();
  const broker = new WebSocketServer({ server });
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
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `http://localhost:${server.address().port}/`,
    close() {
      for (const socket of broker.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}
