import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { attachRelay, ROOM_IS_FULL } from '../../demo/server/relay.mjs';

const ids = { a: 'a'.repeat(32), b: 'b'.repeat(32), c: 'c'.repeat(32) };

let port: number;
let relay: ReturnType<typeof attachRelay>;
let stop: () => Promise<void>;
let sockets: WebSocket[];

async function start(options?: Parameters<typeof attachRelay>[1]): Promise<void> {
  const server = createServer((_request, response) => response.end('the page'));
  relay = attachRelay(server, options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
  sockets = [];
  stop = async () => {
    for (const socket of sockets) socket.terminate();
    relay.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
}

interface Joining {
  room?: string;
  id?: string;
  path?: string;
  origin?: string | null;
}

function open({
  room = 'room',
  id = ids.a,
  path,
  origin = `http://127.0.0.1:${port}`,
}: Joining = {}): WebSocket {
  const address = `ws://127.0.0.1:${port}${path ?? `/relay?room=${room}&id=${id}`}`;
  const socket = new WebSocket(address, origin === null ? {} : { origin });
  socket.on('error', () => {});
  sockets.push(socket);
  return socket;
}

async function join(joining?: Joining): Promise<WebSocket & { readonly heard: string[] }> {
  const socket = Object.assign(open(joining), { heard: [] as string[] });
  socket.on('message', (data) => socket.heard.push(data.toString()));
  await once(socket, 'open');
  return socket;
}

async function refusal(joining: Joining): Promise<number | undefined> {
  const [, response] = await once(open(joining), 'unexpected-response');
  return response.statusCode;
}

async function closeCode(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return code;
}

/** That a message gets through, for pages that come new. */
async function expectToWork(room = 'still-alive'): Promise<void> {
  const a = await join({ room, id: ids.a });
  const b = await join({ room, id: ids.b });
  a.send('{"alive":true}');
  await expect.poll(() => b.heard).toEqual(['{"alive":true}']);
}

beforeEach(() => start());
afterEach(() => stop());

describe('passing on', () => {
  test('a message goes to the others of the room, to nobody else, and not back', async () => {
    const [a, b, c] = [await join(), await join({ id: ids.b }), await join({ id: ids.c })];
    const elsewhere = await join({ room: 'another' });
    a.send('{"n":1}');
    await expect.poll(() => [b.heard, c.heard]).toEqual([['{"n":1}'], ['{"n":1}']]);
    expect([a.heard, elsewhere.heard]).toEqual([[], []]);
  });

  test('messages keep their order', async () => {
    const [a, b] = [await join(), await join({ id: ids.b })];
    const sent = Array.from({ length: 80 }, (_, n) => `{"n":${n}}`);
    for (const text of sent) a.send(text);
    await expect.poll(() => b.heard.length).toBe(80);
    expect(b.heard).toEqual(sent);
  });

  test('the others hear who has left, also when the connection breaks', async () => {
    const [a, b, c] = [await join(), await join({ id: ids.b }), await join({ id: ids.c })];
    b.close();
    await expect.poll(() => a.heard).toEqual([`left ${ids.b}`]);
    c.terminate();
    await expect.poll(() => a.heard).toEqual([`left ${ids.b}`, `left ${ids.c}`]);
  });

  test('a page cannot speak in the name of the relay', async () => {
    const [a, b] = [await join(), await join({ id: ids.b })];
    a.send(`left ${ids.c}`);
    a.send('{"then":1}');
    await expect.poll(() => b.heard).toEqual(['{"then":1}']);
  });

  test('a room that everybody has left is forgotten', async () => {
    const [a, b] = [await join(), await join({ id: ids.b })];
    expect(relay.size).toBe(1);
    a.close();
    b.terminate();
    await expect.poll(() => relay.size).toBe(0);
  });
});

describe('who gets in', () => {
  test.each([
    ['a page of another origin', { origin: 'http://evil.example' }, 403],
    ['a page of the same host on another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page without an origin', { origin: 'null' }, 403],
    ['a client that sends no origin', { origin: null }, 403],
    ['an empty room name', { room: '' }, 400],
    ['a room name with other characters', { room: '../etc' }, 400],
    ['a long room name', { room: 'x'.repeat(65) }, 400],
    ['a room name with broken escapes', { room: '%ff%' }, 400],
    ['no id', { id: '' }, 400],
    ['an id that is none', { id: 'nobody' }, 400],
    ['another path', { path: '/elsewhere' }, 404],
    ['an address that is none', { path: '//[' }, 404],
  ])('%s is refused', async (_who, joining, status) => {
    expect(await refusal(joining)).toBe(status);
    await expectToWork();
  });

  test('a full room says so, and takes the next one when there is a place again', async () => {
    await stop();
    await start({ maxMembers: 2 });
    const [a] = [await join(), await join({ id: ids.b })];
    expect(await closeCode(open({ id: ids.c }))).toBe(ROOM_IS_FULL);
    a.close();
    await once(a, 'close');
    const c = await join({ id: ids.c });
    expect(c.readyState).toBe(WebSocket.OPEN);
  });

  test('there are no more rooms than the limit', async () => {
    await stop();
    await start({ maxRooms: 2 });
    await join({ room: 'one' });
    await join({ room: 'two' });
    expect(await refusal({ room: 'three' })).toBe(503);
    await join({ room: 'two', id: ids.b });
  });
});

describe('what closes a socket, and only that one', () => {
  test('a message that is too long', async () => {
    const [a, b, c] = [await join(), await join({ id: ids.b }), await join({ id: ids.c })];
    a.send(`{${' '.repeat(64 * 1024)}}`);
    expect(await closeCode(a)).toBe(1009);
    b.send('{"n":1}');
    await expect.poll(() => c.heard).toEqual([`left ${ids.a}`, '{"n":1}']);
  });

  test('a binary message', async () => {
    const a = await join();
    a.send(randomBytes(16));
    expect(await closeCode(a)).toBe(1003);
    await expectToWork();
  });

  test('a flood of messages', async () => {
    const [a, b] = [await join(), await join({ id: ids.b })];
    for (let n = 0; n < 2_000; n++) a.send('{}');
    expect(await closeCode(a)).toBe(1008);
    expect(b.heard.length).toBeLessThan(1_000);
    await expectToWork();
  });

  test('silence when pinged', async () => {
    await stop();
    await start({ pingEveryMs: 50 });
    const b = await join({ id: ids.b });
    const silent = connect(port, '127.0.0.1');
    silent.write(handshake(`/relay?room=room&id=${ids.a}`));
    await once(silent, 'data');
    // It reads, so that the close can be seen, but answers no ping.
    silent.resume();
    await once(silent, 'close');
    await expect.poll(() => b.heard).toEqual([`left ${ids.a}`]);
    expect(b.readyState).toBe(WebSocket.OPEN);
  });
});

describe('nonsense', () => {
  test('hundreds of random frames, handshakes and bytes do not stop the relay', {
    timeout: 60_000,
  }, async () => {
    const random = seeded(20_260_101);
    for (let round = 0; round < 400; round++) {
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => {});
      if (round % 4 === 0) {
        socket.write(noise(random, 200));
      } else if (round % 4 === 1) {
        socket.write(
          handshake(
            `/relay?${noise(random, 40)
              .toString('latin1')
              .replace(/[\r\n]/g, '')}`,
          ),
        );
      } else {
        socket.write(handshake(`/relay?room=fuzz-${round % 7}&id=${ids.a}`));
        for (let frame = 0; frame < 5; frame++) socket.write(frameOf(random));
      }
      if (round % 3 === 0) socket.destroy();
      else socket.end();
    }
    await expectToWork();
    await stop();
    await start();
  });

  test('random text is passed on or dropped, and the next message still comes through', async () => {
    const random = seeded(7);
    const [a, b] = [await join(), await join({ id: ids.b })];
    for (let n = 0; n < 60; n++) a.send(noise(random, 300).toString('latin1'));
    a.send('{"last":true}');
    await expect.poll(() => b.heard.at(-1)).toBe('{"last":true}');
  });
});

function handshake(target: string): string {
  return [
    `GET ${target} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Origin: http://127.0.0.1:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    '\r\n',
  ].join('\r\n');
}

/** The same nonsense in every run, so that a failure can be seen again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function noise(random: () => number, maxLength: number): Buffer {
  return Buffer.from(Array.from({ length: 1 + Math.floor(random() * maxLength) }, () => random() * 256));
}

/** Looks like a frame, with any opcode, flags, mask and length, true or not. */
function frameOf(random: () => number): Buffer {
  const body = noise(random, 120);
  const claimed = random() < 0.5 ? body.length : Math.floor(random() * 128);
  return Buffer.concat([Buffer.from([random() * 256, (random() < 0.7 ? 128 : 0) | claimed]), body]);
}
