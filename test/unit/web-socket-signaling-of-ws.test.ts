import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { webSocketSignaling } from '../../src/index.ts';
import { acknowledgement } from '../support/signal-messages.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

failOnUnhandledRejections();

/** A server that sends back what it gets, as the bytes that it came as. */
async function echo(port = 0): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = new WebSocketServer({ port, host: '127.0.0.1' });
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(data)));
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('carries over a socket of ws, bytes too, and comes back when the server does', async () => {
  const first = await echo();
  const url = `ws://127.0.0.1:${first.port}`;
  await using signaling = webSocketSignaling(url, { WebSocket, minDelay: 20 });
  const received = signaling[Symbol.asyncIterator]();
  signaling.send(acknowledgement(1));
  expect(await received.next()).toMatchObject({ value: { acknowledged: 1 } });
  // What is sent now may go to a socket that is lost already: it is sent again.
  await first.stop();
  const second = await echo(first.port);
  signaling.send(acknowledgement(2));
  let next = await received.next();
  // The first message, too, was sent shortly before.
  if (next.value?.acknowledged === 1) next = await received.next();
  expect(next).toMatchObject({ value: { acknowledged: 2 } });
  await second.stop();
});

test('a disposal in the middle of a handshake makes no noise', async () => {
  const { port, stop } = await echo();
  const signaling = webSocketSignaling(new URL(`ws://127.0.0.1:${port}`), { WebSocket });
  await signaling[Symbol.asyncDispose]();
  expect(await signaling[Symbol.asyncIterator]().next()).toEqual({ value: undefined, done: true });
  await stop();
});

test('a server that is not there is given up after the attempts', async () => {
  const { port, stop } = await echo();
  await stop();
  const signaling = webSocketSignaling(() => new WebSocket(`ws://127.0.0.1:${port}`), {
    attempts: 2,
    minDelay: 1,
  });
  await expect(signaling[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'NetworkError' });
});

test('a text that is no URL is refused at once', () => {
  expect(() => webSocketSignaling('no url', { WebSocket })).toThrow(SyntaxError);
});
