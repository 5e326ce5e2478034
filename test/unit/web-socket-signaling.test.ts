import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type SignalMessage, type WebSocketSignalingOptions, webSocketSignaling } from '../../src/index.ts';
import { FakeTarget } from '../support/fake-connection.ts';
import { FakeSocket } from '../support/fake-socket.ts';
import { acknowledgement, asText } from '../support/signal-messages.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

failOnUnhandledRejections();

let sockets: FakeSocket[];

/** The socket of the attempt of this number, counted from 0. */
function socket(index: number): FakeSocket {
  const socket = sockets[index];
  if (!socket) throw new Error(`There are ${sockets.length} sockets.`);
  return socket;
}

class RecordedSocket extends FakeSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    sockets.push(this);
  }
}

function openUrl(options: WebSocketSignalingOptions = {}) {
  const signaling = webSocketSignaling('wss://example.org', { WebSocket: RecordedSocket, ...options });
  const received = (async () => {
    const messages: number[] = [];
    for await (const { acknowledged } of signaling) messages.push(acknowledged);
    return messages;
  })();
  received.catch(() => {});
  return { signaling, received, send: (number: number) => signaling.send(acknowledgement(number)) };
}

const texts = (...numbers: number[]) => numbers.map((number) => asText(acknowledgement(number)));

beforeEach(() => {
  sockets = [];
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  // Whatever is left would be a timer that outlives its signaling.
  vi.useRealTimers();
});

describe('with a URL', () => {
  test('connects in the call, asks for the protocols, and wants bytes where a server sends some', async () => {
    const { signaling } = openUrl({ protocols: ['signal'] });
    expect(socket(0)).toMatchObject({
      url: 'wss://example.org',
      protocols: ['signal'],
      binaryType: 'arraybuffer',
    });
    await signaling[Symbol.asyncDispose]();
  });

  test('keeps what is sent before the socket is open, in order', async () => {
    const { signaling, send } = openUrl();
    for (const number of [1, 2, 3]) send(number);
    expect(socket(0).sent).toEqual([]);
    socket(0).open();
    send(4);
    expect(socket(0).sent).toEqual(texts(1, 2, 3, 4));
    await signaling[Symbol.asyncDispose]();
  });

  test('keeps the same message once, however often it is sent while the server is away', async () => {
    const { signaling, send } = openUrl();
    for (const number of [1, 2, 1, 1, 2]) send(number);
    socket(0).open();
    expect(socket(0).sent).toEqual(texts(1, 2));
    await signaling[Symbol.asyncDispose]();
  });

  test('refuses what is more than may be kept, and keeps the rest', async () => {
    const size = texts(1)[0]?.length ?? 0;
    const { signaling, send } = openUrl({ maxBufferedBytes: size * 2 });
    send(1);
    send(2);
    expect(() => send(3)).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    socket(0).open();
    expect(socket(0).sent).toEqual(texts(1, 2));
    socket(0).bufferedAmount = size * 2;
    expect(() => send(4)).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
    await signaling[Symbol.asyncDispose]();
  });

  test('comes back after waits that double up to the longest', async () => {
    const { signaling } = openUrl({ minDelay: 100, maxDelay: 500 });
    for (const [index, delay] of [100, 200, 400, 500, 500].entries()) {
      socket(index).end();
      vi.advanceTimersByTime(delay - 1);
      expect(sockets).toHaveLength(index + 1);
      vi.advanceTimersByTime(1);
      expect(sockets).toHaveLength(index + 2);
    }
    await signaling[Symbol.asyncDispose]();
  });

  test('spreads the waits over the half of each', async () => {
    vi.mocked(Math.random).mockReturnValue(0);
    const { signaling } = openUrl({ minDelay: 100 });
    socket(0).end();
    vi.advanceTimersByTime(49);
    expect(sockets).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
    await signaling[Symbol.asyncDispose]();
  });

  test.each([
    [4_999, 200],
    [5_000, 100],
  ])('a socket that was open for %i ms is followed by a wait of %i ms', async (open, delay) => {
    const { signaling } = openUrl({ minDelay: 100 });
    socket(0).end();
    vi.advanceTimersByTime(100);
    socket(1).open();
    vi.advanceTimersByTime(open);
    socket(1).end();
    vi.advanceTimersByTime(delay - 1);
    expect(sockets).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(3);
    await signaling[Symbol.asyncDispose]();
  });

  test('sends again, once, what may be lost with the socket, and before what was kept', async () => {
    const { signaling, send } = openUrl({ minDelay: 100, resendWindow: 1_000 });
    socket(0).open();
    send(1);
    vi.advanceTimersByTime(1_000);
    send(2);
    send(3);
    vi.advanceTimersByTime(999);
    socket(0).end();
    send(4);
    vi.advanceTimersByTime(100);
    socket(1).open();
    expect(socket(1).sent).toEqual(texts(2, 3, 4));
    socket(1).end();
    vi.advanceTimersByTime(200);
    socket(2).open();
    expect(socket(2).sent).toEqual(texts(4));
    await signaling[Symbol.asyncDispose]();
  });

  test('sends nothing again without a window', async () => {
    const { signaling, send } = openUrl({ resendWindow: 0 });
    socket(0).open();
    send(1);
    socket(0).end();
    vi.advanceTimersByTime(500);
    socket(1).open();
    expect(socket(1).sent).toEqual([]);
    await signaling[Symbol.asyncDispose]();
  });

  test('keeps what is sent on a socket that is closing', async () => {
    const { signaling, send } = openUrl();
    socket(0).open();
    socket(0).close();
    send(1);
    expect(socket(0).sent).toEqual([]);
    socket(0).end(1001);
    vi.advanceTimersByTime(500);
    socket(1).open();
    expect(socket(1).sent).toEqual(texts(1));
    await signaling[Symbol.asyncDispose]();
  });

  test('leaves an attempt that takes too long, and hears nothing of it any more', async () => {
    const { signaling, received } = openUrl({ connectTimeout: 1_000, minDelay: 100 });
    vi.advanceTimersByTime(1_000);
    expect(socket(0).readyState).toBe(2);
    vi.advanceTimersByTime(100);
    expect(sockets).toHaveLength(2);
    socket(0).open();
    socket(0).receive(texts(1)[0]);
    socket(0).end();
    expect(socket(0).listenerCount).toBe(0);
    vi.advanceTimersByTime(999);
    expect(sockets).toHaveLength(2);
    await signaling[Symbol.asyncDispose]();
    expect(await received).toEqual([]);
  });

  test('replaces a socket on which nothing comes, where it is told how long that may be', async () => {
    const { signaling } = openUrl({ idleTimeout: 1_000, minDelay: 100 });
    socket(0).open();
    vi.advanceTimersByTime(900);
    socket(0).receive('');
    vi.advanceTimersByTime(999);
    expect(socket(0).readyState).toBe(1);
    vi.advanceTimersByTime(1);
    expect(socket(0).readyState).toBe(2);
    vi.advanceTimersByTime(100);
    expect(sockets).toHaveLength(2);
    await signaling[Symbol.asyncDispose]();
  });

  test('gives up after so many attempts, and tells why', async () => {
    const { received, send } = openUrl({ attempts: 2 });
    socket(0).end();
    vi.advanceTimersByTime(500);
    socket(1).end(1006, 'gone');
    const failure = { name: 'NetworkError', message: expect.stringContaining('1006 gone') };
    await expect(received).rejects.toMatchObject(failure);
    expect(() => send(1)).toThrow(expect.objectContaining(failure));
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives up where it is told that the server does not want it', async () => {
    const shouldReconnect = vi.fn(({ code }: { readonly code: number }) => code !== 4003);
    const { received } = openUrl({ shouldReconnect });
    socket(0).open();
    socket(0).end(4003, 'full');
    await expect(received).rejects.toMatchObject({ name: 'NetworkError' });
    expect(shouldReconnect.mock.calls).toEqual([[expect.objectContaining({ code: 4003, reason: 'full' })]]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('gives up where the question throws, and tells why', async () => {
    const failure = new Error('asked too much');
    const { received } = openUrl({
      shouldReconnect: () => {
        throw failure;
      },
    });
    socket(0).open();
    socket(0).end(1006, '');
    await expect(received).rejects.toMatchObject({ name: 'NetworkError', cause: failure });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('comes back at once when the page is online again, also from a socket that may hang', async () => {
    const page = new FakeTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    const states: unknown[] = [];
    const { signaling } = openUrl({ onStateChange: ({ state }) => states.push(state) });
    socket(0).end();
    page.fire('online');
    expect(sockets).toHaveLength(2);
    socket(1).open();
    page.fire('online');
    expect(socket(1).readyState).toBe(2);
    expect(sockets).toHaveLength(3);
    vi.advanceTimersByTime(9_999);
    expect(sockets).toHaveLength(3);
    socket(2).open();
    expect(states).toEqual(['away', 'away', 'open', 'away', 'open']);
    await signaling[Symbol.asyncDispose]();
    expect(page.listenerCount).toBe(0);
  });

  test('tells of each change, with what went wrong and when it comes back', async () => {
    const states: unknown[] = [];
    const { signaling } = openUrl({ onStateChange: (state) => states.push(state) });
    socket(0).open();
    socket(0).end(1011, 'restart');
    const error = expect.objectContaining({ message: 'the socket was closed, 1011 restart' });
    expect(states).toEqual([{ state: 'open' }, { state: 'away', error, delay: 500 }]);
    await signaling[Symbol.asyncDispose]();
  });

  test('a disposal closes the socket, ends the loop, refuses what is sent, and leaves nothing', async () => {
    const { signaling, received, send } = openUrl();
    socket(0).open();
    socket(0).receive(texts(1)[0]);
    await signaling[Symbol.asyncDispose]();
    await signaling[Symbol.asyncDispose]();
    expect(await received).toEqual([1]);
    expect(() => send(1)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    expect(socket(0).readyState).toBe(2);
    socket(0).end(1000);
    expect(socket(0).listenerCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a disposal ends the wait for the next attempt', async () => {
    const { signaling } = openUrl();
    socket(0).end();
    await signaling[Symbol.asyncDispose]();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('an abort closes the socket and throws its reason from the loop and from send()', async () => {
    const controller = new AbortController();
    const { received, send } = openUrl({ signal: controller.signal });
    socket(0).open();
    controller.abort('enough');
    await expect(received).rejects.toBe('enough');
    expect(() => send(1)).toThrow('enough');
    expect(socket(0).readyState).toBe(2);
  });

  test('with a signal that has aborted nothing is opened', async () => {
    const { received } = openUrl({ signal: AbortSignal.abort('before') });
    await expect(received).rejects.toBe('before');
    expect(sockets).toEqual([]);
  });
});

describe('what comes from outside', () => {
  const foreign: unknown[] = [
    'no JSON',
    'null',
    '[]',
    '{"version":1}',
    '{"__proto__":{"version":1,"type":"resend"}}',
    new Uint8Array([0xff, 0xfe]).buffer,
    new Blob(['{}']),
    undefined,
    'x'.repeat(2_097_153),
  ];

  test('what is no message is dropped and told, and what is one comes through, also as bytes', async () => {
    const invalid: unknown[] = [];
    const { signaling, received } = openUrl({ onInvalid: (error) => invalid.push(error) });
    socket(0).open();
    for (const data of foreign) socket(0).receive(data);
    socket(0).receive(texts(1)[0]);
    socket(0).receive(new TextEncoder().encode(texts(2)[0]).buffer);
    expect(invalid).toHaveLength(foreign.length);
    for (const error of invalid) expect(error).toBeInstanceOf(Error);
    await signaling[Symbol.asyncDispose]();
    expect(await received).toEqual([1, 2]);
  });

  test('nobody needs to be told', async () => {
    const { signaling, received } = openUrl();
    socket(0).open();
    for (const data of foreign) socket(0).receive(data);
    await signaling[Symbol.asyncDispose]();
    expect(await received).toEqual([]);
  });

  test('a flood that nobody reads closes the socket, and the loop gets what was kept', async () => {
    const text = texts(1)[0] ?? '';
    const signaling = webSocketSignaling('wss://example.org', {
      WebSocket: RecordedSocket,
      maxBufferedBytes: text.length * 3,
    });
    socket(0).open();
    for (let count = 0; count < 5; count++) socket(0).receive(text);
    expect(socket(0).readyState).toBe(2);
    const got: SignalMessage[] = [];
    const reading = (async () => {
      for await (const message of signaling) got.push(message);
    })();
    await expect(reading).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(got).toHaveLength(3);
    expect(() => signaling.send(acknowledgement(1))).toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
  });

  test('an iterator that was left takes nothing from the next one', async () => {
    const signaling = webSocketSignaling('wss://example.org', { WebSocket: RecordedSocket });
    socket(0).open();
    for (const text of texts(1, 2)) socket(0).receive(text);
    const [left, next] = [signaling[Symbol.asyncIterator](), signaling[Symbol.asyncIterator]()];
    expect((await left.next()).value?.acknowledged).toBe(1);
    await left.return?.();
    expect(await left.next()).toEqual({ done: true, value: undefined });
    expect((await next.next()).value?.acknowledged).toBe(2);
  });

  test('what comes before a loop is kept for it, and a loop that is left leaves the rest', async () => {
    const signaling = webSocketSignaling('wss://example.org', { WebSocket: RecordedSocket });
    socket(0).open();
    for (const text of texts(1, 2)) socket(0).receive(text);
    const read = async () => {
      for await (const { acknowledged } of signaling) return acknowledged;
      return undefined;
    };
    expect(await read()).toBe(1);
    const left = signaling[Symbol.asyncIterator]();
    expect(await left.next()).toMatchObject({ value: { acknowledged: 2 } });
    const pending = left.next();
    await left.return?.();
    expect(await pending).toEqual({ value: undefined, done: true });
    socket(0).receive(texts(3)[0]);
    expect(await read()).toBe(3);
    await signaling[Symbol.asyncDispose]();
    expect(await read()).toBeUndefined();
  });
});

describe('with a function', () => {
  test('each attempt asks it anew; one that throws or rejects has failed', async () => {
    const made = [new FakeSocket(), new FakeSocket()] as const;
    const make = vi
      .fn<() => FakeSocket | Promise<FakeSocket>>()
      .mockReturnValueOnce(made[0])
      .mockImplementationOnce(() => {
        throw new Error('no token');
      })
      .mockRejectedValueOnce(new Error('no token'))
      .mockResolvedValueOnce(made[1]);
    const states: unknown[] = [];
    const signaling = webSocketSignaling(make, { onStateChange: (state) => states.push(state) });
    made[0].end();
    await vi.advanceTimersByTimeAsync(500);
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.advanceTimersByTimeAsync(2_000);
    signaling.send(acknowledgement(1));
    made[1].open();
    expect(made[1].sent).toEqual(texts(1));
    expect(states).toMatchObject([
      { error: { name: 'NetworkError' } },
      { error: { message: 'no token' } },
      { error: { message: 'no token' } },
      { state: 'open' },
    ]);
    await signaling[Symbol.asyncDispose]();
  });

  test('what it throws the first time is thrown, and nothing is left', () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, 'removeEventListener');
    const make = () => {
      throw new Error('no');
    };
    expect(() => webSocketSignaling(make, { signal })).toThrow('no');
    expect(remove).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a socket that comes after the disposal is closed', async () => {
    const late = new FakeSocket();
    const signaling = webSocketSignaling(async () => late);
    await signaling[Symbol.asyncDispose]();
    await vi.advanceTimersByTimeAsync(0);
    expect(late.readyState).toBe(2);
    late.end(1000);
    expect(late.listenerCount).toBe(0);
  });

  test('a socket that is open already is used at once', async () => {
    const ready = new FakeSocket();
    ready.open();
    const signaling = webSocketSignaling(() => ready);
    signaling.send(acknowledgement(1));
    expect(ready.sent).toEqual(texts(1));
    await signaling[Symbol.asyncDispose]();
  });
});

describe('with a socket', () => {
  test.each([0, 1])('of state %i it carries, and is done after a normal closure', async (readyState) => {
    const given = new FakeSocket();
    if (readyState === 1) given.open();
    const signaling = webSocketSignaling(given);
    if (readyState === 0) given.open();
    signaling.send(acknowledgement(1));
    expect(given.sent).toEqual(texts(1));
    given.end(1000);
    const iterator = signaling[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ value: undefined, done: true });
    expect(() => signaling.send(acknowledgement(2))).toThrow(
      expect.objectContaining({ name: 'InvalidStateError' }),
    );
    expect(given.listenerCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('throws when the socket is lost, and does not open another', async () => {
    const given = new FakeSocket();
    given.open();
    const signaling = webSocketSignaling(given);
    given.end(1006);
    await expect(signaling[Symbol.asyncIterator]().next()).rejects.toMatchObject({ name: 'NetworkError' });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([2, 3])('of state %i is refused at once', (readyState) => {
    const given = Object.assign(new FakeSocket(), { readyState });
    expect(() => webSocketSignaling(given)).toThrow(expect.objectContaining({ name: 'InvalidStateError' }));
    expect(given.listenerCount).toBe(0);
  });
});

describe('what is wrong is named at once', () => {
  const wrong: [string, unknown, object, typeof Error][] = [
    ['source is undefined', undefined, {}, TypeError],
    ['source is null', null, {}, TypeError],
    ['source is 3', 3, {}, TypeError],
    ['source is [object Object]', {}, {}, TypeError],
    ['WebSocket is undefined', 'wss://x', { WebSocket: undefined }, TypeError],
    ['connectTimeout is -1', 'wss://x', { connectTimeout: -1 }, RangeError],
    ['idleTimeout is NaN', 'wss://x', { idleTimeout: Number.NaN }, RangeError],
    ['minDelay is 1', 'wss://x', { minDelay: '1' }, RangeError],
    ['attempts is 0', 'wss://x', { attempts: 0 }, RangeError],
    ['shouldReconnect is true', 'wss://x', { shouldReconnect: true }, TypeError],
    ['resendWindow is null', 'wss://x', { resendWindow: null }, RangeError],
    ['maxBufferedBytes is 0', 'wss://x', { maxBufferedBytes: 0 }, RangeError],
    ['signal is [object AbortController]', 'wss://x', { signal: new AbortController() }, TypeError],
  ];

  test.each(wrong)('%s', (message, source, options, type) => {
    vi.stubGlobal('WebSocket', undefined);
    const call = () =>
      webSocketSignaling(
        source as string,
        { WebSocket: RecordedSocket, ...options } as WebSocketSignalingOptions,
      );
    expect(call).toThrow(type);
    expect(call).toThrow(`webSocketSignaling(): `);
    expect(call).toThrow(message);
    expect(sockets).toEqual([]);
  });
});
