/** Serves the page, and passes on what two ends tell each other, with the faults that they ask for. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';
import { bundle } from '../../tools/bundle.mjs';
import { faultyPath } from './faults.mjs';

const html = '<!doctype html><meta charset="utf-8"><title>Glare</title>';

/** The two ends of each room; they are told to begin when both are there. */
function pairUp() {
  const rooms = new Map();
  return (socket, { room, side, fault, seed }) => {
    const ends = rooms.get(room) ?? { sockets: [], victim: { answers: 0, index: Number(seed) % 2 } };
    rooms.set(room, ends);
    ends.sockets[side] = socket;
    const deliver = (text) => ends.sockets[1 - side]?.send(text);
    const pass = faultyPath(fault, Number(seed) * 2 + Number(side), ends.victim, deliver);
    socket.on('message', (data) => pass(String(data)));
    socket.on('close', () => rooms.delete(room));
    if (ends.sockets[0] && ends.sockets[1]) for (const each of ends.sockets) each.send('begin');
  };
}

/** The broker of peerjs, as far as two ends need it; `pathOf` gives the way of each end's messages. */
function brokerOf(names) {
  return (socket, { id }) => {
    names.set(id, socket);
    socket.on('close', () => names.delete(id));
    socket.send(JSON.stringify({ type: 'OPEN' }));
    const [, fault, seed, side] = id.split('_');
    const deliver = (text) => {
      const { dst, ...message } = JSON.parse(text);
      names.get(dst)?.send(JSON.stringify({ ...message, src: id }));
    };
    const room = id.slice(0, -1);
    const victim = names.victims.get(room) ?? { answers: 0, index: Number(seed) % 2 };
    names.victims.set(room, victim);
    const pass = faultyPath(fault.replaceAll('-', ' '), Number(seed) * 2 + Number(side), victim, deliver);
    socket.on('message', (data) => pass(String(data)));
  };
}

/** Pages with the script, in whatever browser. */
export async function serve(script = 'bench/glare/page.mjs') {
  const text = await bundle(script, { format: 'iife' });
  const server = createServer(({ url }, response) => {
    if (url?.endsWith('/page.js')) response.setHeader('content-type', 'text/javascript').end(text);
    else response.setHeader('content-type', 'text/html').end(html);
  });
  const relay = new WebSocketServer({ server });
  const pair = pairUp();
  const broker = brokerOf(Object.assign(new Map(), { victims: new Map() }));
  relay.on('connection', (socket, { url }) => {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const query = Object.fromEntries(searchParams);
    if (pathname === '/glare') pair(socket, query);
    else broker(socket, query);
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    async open(browser) {
      const page = await browser.newPage();
      await page.goto(`http://localhost:${server.address().port}/`);
      await page.addScriptTag({ url: 'page.js' });
      return page;
    },
    close() {
      for (const socket of relay.clients) socket.terminate();
      server.close();
      server.closeAllConnections();
    },
  };
}
