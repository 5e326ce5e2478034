import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium, launchFirefox } from '../../tools/browsers.mjs';
import { bundle } from '../../tools/bundle.mjs';
import { type MediaServer, mediaServer } from './media-server.ts';
import { type Exchange, openServer, type Reply, type TestServer } from './server.ts';

let server: TestServer;
/** Another origin. */
let other: TestServer;
let script: string;
const browsers = new Map<string, Browser>();
/** Where the media server's end of the connection is. */
let peer: Page;

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.origin);
  await page.addScriptTag({ content: script });
  return page;
}

beforeAll(async () => {
  [server, other] = await Promise.all([openServer(), openServer()]);
  script = await bundle('test/whip/page.ts', { format: 'iife' });
  const options = { testing: true, bareAddresses: true };
  const [chromium, firefox] = await Promise.all([launchChromium(options), launchFirefox(options)]);
  browsers.set('Chromium', chromium).set('Firefox', firefox);
  peer = await openPage(chromium);
}, 120_000);

afterAll(async () => {
  await Promise.all([...browsers.values(), server, other].map((each) => each?.close()));
});

beforeEach(() => {
  server.exchanges.length = other.exchanges.length = 0;
  server.exposed = other.exposed = 'ETag, Link, Location, Retry-After';
});

const methods = () => server.exchanges.map(({ method }) => method);
const count = (method: string) => methods().filter((each) => each === method).length;

describe.each(['Chromium', 'Firefox'])('%s', (name) => {
  let browser: Browser;
  let page: Page;
  let media: MediaServer;

  beforeAll(async () => {
    browser = browsers.get(name) as Browser;
    page = await openPage(browser);
  });

  afterAll(async () => {
    expect(await page.evaluate(() => whip.rejections)).toEqual([]);
  });

  // Whatever ends a session, the server hears of it; a later test would count that request as its own.
  afterEach(async () => {
    await expect.poll(() => media?.isOpen ?? false).toBe(false);
  });

  function serve(doesSend: boolean, change?: (exchange: Exchange) => Reply | undefined): void {
    media = mediaServer(peer, doesSend);
    server.respond = async (exchange) => change?.(exchange) ?? media.respond(exchange);
  }

  test('publishes with trickled candidates, restarts ICE, and deletes the session', async () => {
    serve(false);
    const result = await page.evaluate(async () => {
      const pc = await whip.sender();
      const session = await whip.publish(pc, '/whip/live', { token: 'secret' });
      await whip.connected(pc);
      await whip.flows(pc, 'outbound-rtp');
      await session.trickled;
      const before = pc.localDescription?.sdp;
      await session.restartIce();
      await session.trickled;
      const hasNewCredentials = pc.localDescription?.sdp !== before;
      await whip.until('ICE has restarted', () => /connected|completed/.test(pc.iceConnectionState));
      await whip.flows(pc, 'outbound-rtp');
      const directions = pc.getTransceivers().map(({ direction }) => direction);
      await session.close();
      await session.close();
      pc.close();
      return { resource: session.resource, hasNewCredentials, directions };
    });
    expect(result).toEqual({
      resource: `${server.origin}/session/1`,
      hasNewCredentials: true,
      directions: ['sendonly', 'sendonly'],
    });
    expect(media.isOpen).toBe(false);
    expect(media.restarts).toBe(1);
    expect(media.trickled.filter((line) => line === 'a=end-of-candidates')).toHaveLength(2);
    expect(media.trickled.length).toBeGreaterThan(2);
    expect(count('DELETE')).toBe(1);
    const [post, ...others] = server.exchanges as [Exchange, ...Exchange[]];
    expect(post.body).not.toMatch(/^a=candidate:/m);
    for (const { headers } of [post, ...others]) expect(headers.authorization).toBe('Bearer secret');
    const patches = others.filter(({ method }) => method === 'PATCH');
    const restart = patches.findIndex(({ headers }) => headers['if-match'] === '*');
    expect(patches.slice(0, restart).every(({ headers }) => headers['if-match'] === '"ice-0"')).toBe(true);
    expect(patches.slice(restart + 1).every(({ headers }) => headers['if-match'] === '"ice-1"')).toBe(true);
    expect(patches[0]?.body).toMatch(
      /^a=ice-options:trickle.*\r\na=group:BUNDLE 0 1\r\nm=\S+ .*\r\na=mid:0\r\n/,
    );
  });

  test('subscribes without trickle, and ends the session when the connection closes', async () => {
    serve(true);
    const kinds = await page.evaluate(async () => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      const kinds: string[] = [];
      pc.addEventListener('track', ({ track }) => kinds.push(track.kind));
      const session = await whip.subscribe(pc, new URL('/whep/live', location.href), { trickle: false });
      await session.trickled;
      await whip.connected(pc);
      await whip.flows(pc, 'inbound-rtp');
      pc.close();
      return kinds;
    });
    expect(kinds).toEqual(['audio', 'video']);
    await expect.poll(() => media.isOpen).toBe(false);
    expect(methods()).toEqual(['OPTIONS', 'POST', 'DELETE']);
    expect(server.exchanges[1]?.body).toMatch(/^a=candidate:/m);
  });

  test('answers a counter-offer, and restarts ICE on it', async () => {
    serve(true);
    media.counters = true;
    const directions = await page.evaluate(async () => {
      const pc = new RTCPeerConnection({ bundlePolicy: 'max-bundle' });
      const session = await whip.subscribe(pc, '/whep/live', { media: ['video'] });
      await whip.connected(pc);
      await whip.flows(pc, 'inbound-rtp');
      await session.restartIce();
      await session.trickled;
      await whip.flows(pc, 'inbound-rtp');
      const directions = pc.getTransceivers().map(({ currentDirection }) => currentDirection);
      await session.close();
      pc.close();
      return directions;
    });
    expect(directions.filter((direction) => direction === 'recvonly')).toHaveLength(2);
    expect(media.restarts).toBe(1);
    expect(media.isOpen).toBe(false);
  });

  /** What a publishing comes to that fails; whatever the server made must be deleted. */
  function failure(options: { token?: string } = {}): Promise<Record<string, unknown>> {
    return page.evaluate(async (options) => {
      const pc = await whip.sender(['audio']);
      const result = await whip.outcome(whip.publish(pc, '/whip/live', options));
      // It can be tried again on the same connection.
      const { signalingState } = pc;
      await whip.until('rolled back', () => pc.signalingState === 'stable');
      pc.close();
      return { ...result, signalingState };
    }, options);
  }

  test('asks a token function once more when the token has expired', async () => {
    serve(false, ({ headers }) => (headers.authorization === 'Bearer new' ? undefined : { status: 401 }));
    const asked = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      const asked: string[] = [];
      let current = 'old';
      const token = async (url: string) => {
        asked.push(url);
        const given = current;
        current = 'new';
        return given;
      };
      await whip.within(whip.publish(pc, '/whip/live', { token }), (session) => session.trickled);
      return asked;
    });
    expect(asked.slice(0, 2)).toEqual([`${server.origin}/whip/live`, `${server.origin}/whip/live`]);
    expect(count('POST')).toBe(2);
    expect(media.isOpen).toBe(false);
  });

  test('gives up when the token is refused again', async () => {
    serve(false, () => ({ status: 401 }));
    expect(await failure({ token: 'wrong' })).toMatchObject({ name: 'WhipError', status: 401 });
    const result = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      return whip.outcome(whip.publish(pc, '/whip/live', { token: () => 'wrong' }));
    });
    expect(result).toMatchObject({ name: 'WhipError', status: 401 });
    expect(count('POST')).toBe(2);
  });

  test('adds the ICE servers of the Link header before it gathers', async () => {
    const Link = [
      '<stun:127.0.0.1:3478>; rel="ice-server"',
      '<turn:127.0.0.1:3479?transport=udp>; rel="ice-server"; username="a,b;c"; credential="p\\"w"; credential-type="password"',
      '<turn:127.0.0.1:3478>; rel="ice-server"',
      '</next>; rel="next"',
    ];
    media = mediaServer(peer, false);
    server.respond = async (exchange) => {
      const reply = await media.respond(exchange);
      return exchange.method === 'POST' ? { ...reply, headers: { ...reply.headers, Link } } : reply;
    };
    const iceServers = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      pc.setConfiguration({ ...pc.getConfiguration(), iceServers: [{ urls: 'stun:127.0.0.1:3480' }] });
      await whip.publish(pc, '/whip/live');
      const { iceServers = [] } = pc.getConfiguration();
      await whip.connected(pc);
      pc.close();
      return iceServers.map(({ urls, username, credential }) => [[urls].flat().join(), username, credential]);
    });
    expect(iceServers.map(([urls]) => urls)).toEqual([
      'stun:127.0.0.1:3480',
      'stun:127.0.0.1:3478',
      'turn:127.0.0.1:3479?transport=udp',
    ]);
    expect(iceServers[2]).toEqual(['turn:127.0.0.1:3479?transport=udp', 'a,b;c', 'p"w']);
  });

  test('follows a redirect, and takes the session from where it led', async () => {
    serve(false, ({ path }) =>
      path === '/whip/live' ? { status: 307, headers: { Location: '/whip/there' } } : undefined,
    );
    const resource = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      return whip.within(whip.publish(pc, '/whip/live', { token: 'secret' }), async ({ resource }) => {
        await whip.connected(pc);
        return resource;
      });
    });
    expect(resource).toBe(`${server.origin}/session/1`);
    expect(server.exchanges.map(({ headers }) => headers.authorization)).not.toContain(undefined);
  });

  test('gives no token to another origin, unless a function does', async () => {
    media = mediaServer(peer, false);
    const Location = `${other.origin}/whip/there`;
    server.respond = () => ({ status: 308, headers: { Location } });
    other.respond = (exchange) =>
      exchange.headers.authorization ? media.respond(exchange) : { status: 401 };
    expect(await failure({ token: 'secret' })).toMatchObject({ name: 'WhipError', status: 401 });
    expect(other.exchanges.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    const resource = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      const token = (url: string) => new URL(url).port;
      return whip.within(whip.publish(pc, '/whip/live', { token }), ({ resource }) => resource);
    });
    expect(resource).toBe(`${other.origin}/session/1`);
    const port = new URL(other.origin).port;
    expect(other.exchanges.at(-1)).toMatchObject({
      method: 'DELETE',
      headers: { authorization: `Bearer ${port}` },
    });
  });

  test('gives the token to a session that the endpoint has on another origin', async () => {
    media = mediaServer(peer, false);
    const Location = `${other.origin}/session/1`;
    server.respond = async (exchange) => {
      const reply = await media.respond(exchange);
      return { ...reply, headers: { ...reply.headers, Location } };
    };
    other.respond = (exchange) => media.respond(exchange);
    await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      await whip.within(whip.publish(pc, '/whip/live', { token: 'secret' }), (session) => session.trickled);
    });
    expect(media.isOpen).toBe(false);
    for (const { headers } of other.exchanges) expect(headers.authorization).toBe('Bearer secret');
  });

  test('trickles without the entity tag that a page of another origin cannot see', async () => {
    serve(false);
    server.exposed = 'Location';
    const foreign = await openPage(browser);
    await foreign.goto(other.origin);
    await foreign.addScriptTag({ content: script });
    const before = await foreign.evaluate(async (endpoint) => {
      const pc = await whip.sender(['audio']);
      const session = await whip.publish(pc, endpoint, { trickle: true });
      const trickled = await whip.outcome(session.trickled);
      await whip.connected(pc);
      await session.close();
      pc.close();
      return trickled;
    }, `${server.origin}/whip/live`);
    await foreign.context().close();
    // This server wants the very tag, which '*' is not.
    expect(before).toMatchObject({ name: 'WhipError', status: 412 });
    expect(
      server.exchanges.filter(({ method }) => method === 'PATCH').map(({ headers }) => headers['if-match']),
    ).toEqual([undefined, '*']);
  });

  test.each([405, 412, 422, 501])(
    'goes on without trickle where the server answers it with %i',
    async (status) => {
      serve(false, ({ method }) => (method === 'PATCH' ? { status } : undefined));
      const result = await page.evaluate(async () => {
        const pc = await whip.sender(['audio']);
        const session = await whip.publish(pc, '/whip/live');
        const trickled = await whip.outcome(session.trickled);
        await whip.connected(pc);
        const before = pc.localDescription?.sdp;
        const restart = await whip.outcome(session.restartIce());
        await whip.until('rolled back', () => pc.signalingState === 'stable');
        const isSame =
          pc.currentLocalDescription?.sdp.match(/ufrag:(.*)/)?.[1] === before?.match(/ufrag:(.*)/)?.[1];
        await whip.flows(pc, 'outbound-rtp');
        await session.close();
        pc.close();
        return { trickled, restart, isSame };
      });
      expect(result).toMatchObject({
        trickled: { name: 'WhipError', status },
        restart: { status },
        isSame: true,
      });
      // One that trickled, one with all candidates for the restart.
      expect(count('PATCH')).toBe(2);
      expect(server.exchanges.at(-2)?.body).toMatch(/^a=candidate:/m);
      expect(media.isOpen).toBe(false);
    },
  );

  test('restarts ICE with all candidates where the server takes no trickle', async () => {
    serve(false, ({ method, headers }) =>
      method === 'PATCH' && headers['if-match'] !== '*' ? { status: 422 } : undefined,
    );
    await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      await whip.within(whip.publish(pc, '/whip/live'), async (session) => {
        await whip.outcome(session.trickled);
        await whip.connected(pc);
        await session.restartIce();
        await whip.flows(pc, 'outbound-rtp');
      });
    });
    expect(media.restarts).toBe(1);
  });

  test('tells what the server says of a problem, and when to try again', async () => {
    const detail = 'The stream is not live.';
    const body = JSON.stringify({ type: 'about:blank', title: 'Conflict', detail, viewers: 3 });
    serve(false, () => ({
      status: 409,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': '3' },
      body,
    }));
    expect(await failure()).toEqual({
      name: 'WhipError',
      message: `publish(): the server answered POST with 409: ${detail}`,
      isWhipError: true,
      status: 409,
      retryAfter: 3_000,
      problem: { type: 'about:blank', title: 'Conflict', detail, viewers: 3 },
      signalingState: 'stable',
    });
    serve(false, () => ({
      status: 503,
      headers: { 'Content-Type': 'application/problem+json', 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' },
      body: '[1',
    }));
    expect(await failure()).toMatchObject({ status: 503, retryAfter: 0, problem: undefined });
    for (const wrong of ['-5', '1.5', 'soon']) {
      serve(false, () => ({ status: 503, headers: { 'Retry-After': wrong } }));
      expect(await failure(), wrong).toMatchObject({ status: 503, retryAfter: undefined });
    }
  });

  test.each<[string, Partial<Reply>, RegExp]>([
    ['without a session', { headers: { 'Content-Type': 'application/sdp' } }, /names no session/],
    [
      'without a session that fetch() takes',
      { headers: { 'Content-Type': 'application/sdp', Location: 'http://name@localhost/session/2' } },
      /names no session/,
    ],
    ['of another type', { headers: { 'Content-Type': 'text/html', Location: '/session/2' } }, /text\/html/],
    ['too large', { body: 'v=0\r\n'.repeat(60_000) }, /more than 262144 bytes/],
    ['that is no description', { body: 'hello' }, /v=0/],
    [
      'of other media',
      { body: 'v=0\r\nm=video 9 x 1\r\na=ice-ufrag:a\r\na=ice-pwd:b\r\na=fingerprint:c\r\n' },
      /video/,
    ],
  ])('refuses an answer %s, and deletes the session', async (_what, change, message) => {
    const headers = { 'Content-Type': 'application/sdp', Location: '/session/2' };
    serve(false, ({ method }) => (method === 'POST' ? { status: 201, headers, ...change } : { status: 200 }));
    const result = await failure();
    expect(result).toMatchObject({ name: 'WhipError', status: 201, signalingState: 'stable' });
    expect(result['message']).toMatch(message);
    if (!/no session/.test(message.source)) await expect.poll(methods).toEqual(['POST', 'DELETE']);
    else expect(methods()).toEqual(['POST']);
  });

  test('passes on what the browser says of an answer, and deletes the session', async () => {
    serve(false, ({ method, body }) => {
      const headers = { 'Content-Type': 'application/sdp', Location: '/session/2' };
      // The offer is no answer to itself: it says actpass.
      return method === 'POST' ? { status: 201, headers, body } : { status: 200 };
    });
    const result = await failure();
    expect(result['isWhipError']).toBe(false);
    expect(result['name']).toMatch(/^(OperationError|InvalidAccessError|RTCError)$/);
    await expect.poll(methods).toContain('DELETE');
  });

  test('passes on the error of fetch where there is no answer', async () => {
    serve(false, () => ({ status: 0, lost: true }));
    expect(await failure()).toMatchObject({ name: 'TypeError', isWhipError: false });
  });

  test.each(['abort', 'close'] as const)('deletes a session that comes after an %s', async (how) => {
    let answer = () => {};
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    media = mediaServer(peer, false);
    server.respond = async (exchange) => {
      if (exchange.method === 'POST') await answered;
      return media.respond(exchange);
    };
    const publishing = page.evaluate(async (how) => {
      const pc = await whip.sender(['audio']);
      const controller = new AbortController();
      const { signal } = controller;
      let isSent = () => {};
      const sent = new Promise<void>((resolve) => {
        isSent = resolve;
      });
      const promise = whip.outcome(
        whip.publish(pc, '/whip/live', {
          signal,
          fetch: (url, request) => {
            isSent();
            return fetch(url, request);
          },
        }),
      );
      await sent;
      if (how === 'abort') controller.abort(new Error('enough'));
      else pc.close();
      const result = await promise;
      pc.close();
      return result;
    }, how);
    const expected = how === 'abort' ? { message: 'enough' } : { name: 'InvalidStateError' };
    expect(await publishing).toMatchObject(expected);
    await expect.poll(() => count('POST')).toBe(1);
    answer();
    await expect.poll(() => count('DELETE')).toBe(1);
    expect(media.isOpen).toBe(false);
  });

  test('refuses what cannot be published, before anything is sent', async () => {
    serve(false);
    const results = await page.evaluate(async () => {
      const empty = new RTCPeerConnection();
      const receiving = new RTCPeerConnection();
      receiving.addTransceiver('video', { direction: 'sendrecv' });
      receiving.addTransceiver('video', { direction: 'recvonly' });
      const pc = await whip.sender(['audio']);
      const signal = AbortSignal.abort(new Error('too late'));
      const results = [
        await whip.outcome(whip.publish(empty, '/whip/live')),
        await whip.outcome(whip.publish(receiving, '/whip/live')),
        await whip.outcome(whip.publish(pc, 'ftp://127.0.0.1/')),
        await whip.outcome(whip.publish(pc, 'http://user:word@127.0.0.1/')),
        await whip.outcome(whip.publish(pc, '/whip/live', { token: 'two words' })),
        await whip.outcome(whip.publish(pc, '/whip/live', { signal })),
        await whip.outcome(whip.subscribe(pc, '/whip/live', { media: 'video' as never })),
      ];
      const directions = [...receiving.getTransceivers(), ...pc.getTransceivers()].map(
        (each) => each.direction,
      );
      for (const each of [empty, receiving, pc]) each.close();
      results.push(await whip.outcome(whip.publish(pc, '/whip/live')));
      return { directions, said: results.map(({ name, message }) => `${name}: ${message}`) };
    });
    expect(results.directions).toEqual(['sendrecv', 'recvonly', 'sendrecv']);
    expect(results.said).toEqual([
      'InvalidStateError: publish(): the connection has no track to send',
      'InvalidStateError: publish(): transceiver 1 is recvonly; it takes sendonly or sendrecv ones',
      expect.stringMatching(/^TypeError: publish\(\): the endpoint is ftp:/),
      expect.stringMatching(/^TypeError: publish\(\): the endpoint is http:.*without a user name/),
      expect.stringMatching(/^TypeError: publish\(\): token is no token \(string\)/),
      'Error: too late',
      'TypeError: subscribe(): media is video; accepted: a list of audio, video.',
      'InvalidStateError: publish(): the connection is closed',
    ]);
    expect(methods()).toEqual([]);
  });

  test('takes one session a connection', async () => {
    serve(false);
    const said = await page.evaluate(async () => {
      const pc = await whip.sender(['audio']);
      const first = whip.publish(pc, '/whip/live');
      const second = await whip.outcome(whip.publish(pc, '/whip/live'));
      const session = await first;
      const third = await whip.outcome(whip.publish(pc, '/whip/live'));
      await session.close();
      const fourth = await whip.outcome(whip.publish(pc, '/whip/live'));
      const restart = await whip.outcome(session.restartIce());
      pc.close();
      return [second, third, fourth, restart].map(({ name }) => name);
    });
    expect(said).toEqual(Array(4).fill('InvalidStateError'));
    expect(count('POST')).toBe(1);
  });
});
