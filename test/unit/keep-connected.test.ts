import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type KeepConnectedOptions, keepConnected, ReconnectionError } from '../../src/index.ts';
import { noteOther } from '../../src/with-firefox.ts';
import type { RTCPeerConnectionState, RTCSignalingState } from '../../types/index.js';
import { FakeConnection, FakeSctpTransport } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

class Connection extends FakeConnection {
  /** When ICE was restarted, in milliseconds since the test began. */
  readonly restarts: number[] = [];

  restartIce(): void {
    this.restarts.push(now());
  }

  become(connectionState: RTCPeerConnectionState): void {
    this.connectionState = connectionState;
    this.fire('connectionstatechange');
  }

  signal(signalingState: RTCSignalingState): void {
    this.signalingState = signalingState;
    this.fire('signalingstatechange');
  }
}

let start = 0;
const now = () => performance.now() - start;
const done = { done: true, value: undefined };

/** With this, every restart has exactly the time that its bounds name. */
const exact: KeepConnectedOptions = {
  grace: 1_000,
  backoff: { minDelay: 2_000, maxDelay: 8_000 },
  attempts: 4,
};

function connected(): Connection {
  const pc = new Connection();
  pc.connectionState = 'connected';
  return pc;
}

async function rest<Value>(iterator: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of iterator) values.push(value);
  return values;
}

failOnUnhandledRejections();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(1);
  start = performance.now();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe('an interruption', () => {
  test('that ends within the grace leads to no restart', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    pc.become('disconnected');
    vi.advanceTimersByTime(999);
    pc.become('connected');
    vi.advanceTimersByTime(100_000);
    pc.close();
    expect(await rest(iterator)).toEqual([
      { type: 'interrupted', connectionState: 'disconnected' },
      { type: 'recovered', after: 999, attempts: 0 },
    ]);
    expect(pc.restarts).toEqual([]);
    expect([pc.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('that lasts longer leads to restarts whose time grows up to its bound', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    pc.become('disconnected');
    vi.advanceTimersByTime(16_000);
    expect(pc.restarts).toEqual([1_000, 3_000, 7_000, 15_000]);
    pc.become('connected');
    vi.advanceTimersByTime(100_000);
    pc.close();
    expect((await rest(iterator)).slice(1)).toEqual([
      { type: 'restarting', attempt: 1, cause: 'disconnected', after: 1_000, signalingState: 'stable' },
      { type: 'restarting', attempt: 2, cause: 'disconnected', after: 3_000, signalingState: 'stable' },
      { type: 'restarting', attempt: 3, cause: 'disconnected', after: 7_000, signalingState: 'stable' },
      { type: 'restarting', attempt: 4, cause: 'disconnected', after: 15_000, signalingState: 'stable' },
      { type: 'recovered', after: 16_000, attempts: 4 },
    ]);
    expect(pc.restarts).toHaveLength(4);
  });

  test('gets a random part of the upper half of that time', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('disconnected');
    vi.advanceTimersByTime(9_000);
    expect(pc.restarts).toEqual([1_000, 2_000, 4_000, 8_000]);
    pc.close();
  });

  test('where one end is Firefox leads to no second restart soon after the first', () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const sdp = 'v=0\r\no=mozilla...THIS_IS_SDPARTA-99.0 1 0 IN IP4 0.0.0.0\r\n';
    const restartsOf = (pc: Connection, options?: KeepConnectedOptions) => {
      keepConnected(pc, options);
      const begin = now();
      pc.become('disconnected');
      vi.advanceTimersByTime(20_000);
      pc.close();
      return pc.restarts.map((time) => time - begin);
    };
    const own = (description: string) =>
      Object.assign(connected(), { localDescription: { type: 'offer', sdp: description } });
    const other = connected();
    noteOther(other, sdp);
    expect(restartsOf(own('v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\n'))).toEqual([5_000, 9_000, 17_000]);
    expect(restartsOf(own(sdp))).toEqual([5_000, 13_000]);
    expect(restartsOf(other)).toEqual([5_000, 13_000]);
    expect(restartsOf(own(sdp), exact)).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  test('that begins with failed, or turns to it within the grace, leads to a restart at once', () => {
    for (const before of ['connected', 'disconnected'] as const) {
      const pc = connected();
      keepConnected(pc, exact);
      pc.become(before);
      const failedAt = now();
      pc.become('failed');
      expect(pc.restarts).toEqual([failedAt]);
      pc.fire('connectionstatechange');
      expect(pc.restarts).toHaveLength(1);
      pc.close();
    }
  });

  test('that was there before the call, or before the first connection, counts', () => {
    for (const connectionState of ['disconnected', 'failed'] as const) {
      const pc = new Connection();
      pc.connectionState = connectionState;
      keepConnected(pc, { ...exact, grace: 0 });
      vi.advanceTimersByTime(0);
      expect(pc.restarts).toHaveLength(1);
      pc.close();
    }
  });

  test('starts anew after each recovery', () => {
    const pc = connected();
    keepConnected(pc, { ...exact, attempts: 1 });
    for (let round = 1; round <= 5; round++) {
      pc.become('failed');
      expect(pc.restarts).toHaveLength(round);
      pc.become('connecting');
      pc.become('connected');
    }
    pc.close();
  });

  test.each(['new', 'connecting'] as const)('is none while the connection is still %s', (state) => {
    const pc = new Connection();
    pc.connectionState = state;
    keepConnected(pc, exact);
    vi.advanceTimersByTime(100_000);
    expect(pc.restarts).toEqual([]);
    pc.close();
  });
});

describe('a restart', () => {
  test('has its time, whatever the states are meanwhile', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('failed');
    for (const state of ['connecting', 'failed', 'connecting', 'disconnected', 'failed'] as const) {
      vi.advanceTimersByTime(300);
      pc.become(state);
    }
    expect(pc.restarts).toEqual([0]);
    vi.advanceTimersByTime(500);
    expect(pc.restarts).toEqual([0, 2_000]);
    pc.close();
  });

  test('of the other side has its time too', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('disconnected');
    vi.advanceTimersByTime(900);
    pc.become('connecting');
    vi.advanceTimersByTime(1_999);
    expect(pc.restarts).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(pc.restarts).toEqual([2_900]);
    pc.close();
  });

  test('of the other side that fails leads to one of this side', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('disconnected');
    pc.become('connecting');
    vi.advanceTimersByTime(500);
    pc.become('failed');
    expect(pc.restarts).toEqual([500]);
    pc.close();
  });

  test('that still waits for its answer is not asked for again', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    pc.become('failed');
    pc.signal('have-local-offer');
    vi.advanceTimersByTime(2_000);
    pc.signal('stable');
    vi.advanceTimersByTime(4_000);
    expect(pc.restarts).toEqual([0, 6_000]);
    pc.close();
    expect(await rest(iterator)).toMatchObject([
      { type: 'interrupted' },
      { attempt: 1, signalingState: 'stable' },
      { attempt: 2, signalingState: 'have-local-offer' },
      { attempt: 3, signalingState: 'stable' },
    ]);
  });

  test('is asked for once where another negotiation is going on', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.signal('have-remote-offer');
    pc.become('failed');
    vi.advanceTimersByTime(2_000);
    expect(pc.restarts).toEqual([0]);
    pc.close();
  });

  test('that the browser refuses ends the iterator with its error', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    const refusal = new Error('refused');
    vi.spyOn(pc, 'restartIce').mockImplementation(() => {
      throw refusal;
    });
    pc.become('failed');
    await iterator.next();
    await iterator.next();
    await expect(iterator.next()).rejects.toBe(refusal);
    expect([pc.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
  });
});

describe('the network that comes back', () => {
  const come = () => dispatched.dispatchEvent(new Event('online'));
  let dispatched: EventTarget;

  beforeEach(() => {
    dispatched = new EventTarget();
    vi.stubGlobal('addEventListener', dispatched.addEventListener.bind(dispatched));
    vi.stubGlobal('removeEventListener', dispatched.removeEventListener.bind(dispatched));
  });

  test('leads to a restart at once where the path is in doubt, and only there', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    come();
    expect(pc.restarts).toEqual([]);
    pc.become('disconnected');
    vi.advanceTimersByTime(500);
    come();
    expect(pc.restarts).toEqual([500]);
    pc.become('connected');
    come();
    pc.close();
    expect(await rest(iterator)).toMatchObject([
      { type: 'interrupted' },
      { attempt: 1, cause: 'online', after: 500 },
      { type: 'recovered', after: 500, attempts: 1 },
    ]);
    expect(pc.restarts).toEqual([500]);
  });

  test('leaves the last restart its time', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, { ...exact, attempts: 1 });
    pc.become('failed');
    vi.advanceTimersByTime(1_500);
    come();
    pc.become('connected');
    pc.close();
    expect((await rest(iterator)).at(-1)).toMatchObject({ type: 'recovered', after: 1_500, attempts: 1 });
  });

  test('leads to a restart in place of one that is older, also of one that waits for its answer', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('failed');
    pc.signal('have-local-offer');
    vi.advanceTimersByTime(1_500);
    come();
    expect(pc.restarts).toEqual([0, 1_500]);
    vi.advanceTimersByTime(3_999);
    expect(pc.restarts).toHaveLength(2);
    pc.close();
  });

  test('in several steps leads to one restart', () => {
    const pc = connected();
    keepConnected(pc, exact);
    pc.become('disconnected');
    for (let step = 0; step < 5; step++) {
      come();
      vi.advanceTimersByTime(100);
    }
    expect(pc.restarts).toEqual([0]);
    pc.close();
  });

  test('is not listened to afterwards', async () => {
    const listeners = countListeners(dispatched);
    vi.stubGlobal('addEventListener', dispatched.addEventListener.bind(dispatched));
    vi.stubGlobal('removeEventListener', dispatched.removeEventListener.bind(dispatched));
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    expect(listeners.count).toBe(1);
    await iterator.return();
    expect(listeners.count).toBe(0);
  });
});

describe('it gives up', () => {
  test('when the last restart has had its time, and tells what was tried', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, { ...exact, attempts: 2 });
    pc.become('disconnected');
    vi.advanceTimersByTime(3_000);
    pc.become('failed');
    vi.advanceTimersByTime(4_000);
    expect([pc.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
    for (let count = 0; count < 3; count++) expect((await iterator.next()).done).toBe(false);
    const error = await iterator.next().catch((error: unknown) => error);
    expect(error).toBeInstanceOf(ReconnectionError);
    expect(error).toMatchObject({
      name: 'ReconnectionError',
      reason: 'attempts',
      attempts: [
        { attempt: 1, cause: 'disconnected', after: 1_000, signalingState: 'stable' },
        { attempt: 2, cause: 'disconnected', after: 3_000, signalingState: 'stable' },
      ],
      message:
        'keepConnected(): still failed after 7.0 s; ICE was restarted after 1.0 s (disconnected), after 3.0 s (disconnected); the signaling state is stable',
    });
    expect(await iterator.next()).toEqual(done);
    expect(pc.connectionState).toBe('failed');
  });

  test.each(['sctp', 'sender'] as const)(
    'at once when the DTLS transport of the %s has failed',
    async (part) => {
      const pc = connected();
      const { transport } = new FakeSctpTransport();
      if (part === 'sctp') pc.sctp = Object.assign(new FakeSctpTransport(), { transport });
      else Object.assign(pc, { getSenders: () => [{ transport: null }, { transport }] });
      const iterator = keepConnected(pc, exact);
      pc.become('disconnected');
      transport.state = 'failed';
      pc.become('failed');
      expect((await iterator.next()).value).toMatchObject({ type: 'interrupted' });
      await expect(iterator.next()).rejects.toMatchObject({
        reason: 'transport',
        attempts: [],
        message:
          'keepConnected(): still failed after 0.0 s; a DTLS transport has failed, which no restart of ICE mends; ICE was restarted not at all; the signaling state is stable',
      });
      expect(pc.restarts).toEqual([]);
    },
  );

  test('never with attempts without end', () => {
    const pc = connected();
    keepConnected(pc, { ...exact, attempts: Number.POSITIVE_INFINITY });
    pc.become('failed');
    vi.advanceTimersByTime(1_000_000);
    expect(pc.restarts.length).toBeGreaterThan(100);
    pc.close();
  });

  test('before anybody reads, without an unhandled rejection', async () => {
    const pc = connected();
    keepConnected(pc, { ...exact, attempts: 1 });
    pc.become('failed');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(pc.listenerCount).toBe(0);
  });
});

describe('the work', () => {
  test('goes on where nobody reads; the oldest events are dropped, and counted', async () => {
    const pc = connected();
    const iterator = keepConnected(pc, exact);
    for (let round = 0; round < 2_000; round++) {
      pc.become('disconnected');
      pc.become('connected');
    }
    expect(iterator.dropped).toBe(3_000);
    pc.become('failed');
    expect(pc.restarts).toHaveLength(1);
    pc.close();
    expect(await rest(iterator)).toHaveLength(1_000);
  });

  test.each(['return', 'break', 'close', 'abort'] as const)('ends by %s, and leaves nothing', async (how) => {
    const pc = connected();
    const controller = new AbortController();
    const onSignal = countListeners(controller.signal);
    const iterator = keepConnected(pc, { ...exact, signal: controller.signal });
    pc.become('failed');
    if (how === 'return') await iterator.return();
    if (how === 'break') for await (const _ of iterator) break;
    if (how === 'close') pc.close();
    if (how === 'abort') {
      controller.abort('left');
      for (let count = 0; count < 2; count++) await iterator.next();
      await expect(iterator.next()).rejects.toBe('left');
    } else await rest(iterator);
    expect(await iterator.next()).toEqual(done);
    vi.advanceTimersByTime(100_000);
    expect(pc.restarts).toHaveLength(1);
    expect([pc.listenerCount, onSignal.count, vi.getTimerCount()]).toEqual([0, 0, 0]);
  });

  test('does not begin when it is aborted or closed already', async () => {
    const [aborted, closed] = [new Connection(), new Connection()];
    aborted.connectionState = 'failed';
    closed.close();
    const onAborted = keepConnected(aborted, { signal: AbortSignal.abort('left') });
    const onClosed = keepConnected(closed);
    await expect(onAborted.next()).rejects.toBe('left');
    expect(await onClosed.next()).toEqual(done);
    for (const pc of [aborted, closed]) expect([pc.listenerCount, pc.restarts]).toEqual([0, []]);
  });

  test('ends when a listener closes the connection in the same event', async () => {
    const pc = connected();
    pc.addEventListener('connectionstatechange', () => pc.close());
    const iterator = keepConnected(pc, exact);
    pc.become('failed');
    expect(await rest(iterator)).toEqual([]);
    expect(pc.restarts).toEqual([]);
  });
});

describe('what is wrong', () => {
  test.each([
    [{ grace: -1 }, RangeError, 'grace is -1; accepted: 0 to Infinity, in milliseconds.'],
    [{ grace: Number.NaN }, RangeError, 'grace is NaN; '],
    [{ grace: '5' as never }, RangeError, 'grace is 5; '],
    [{ backoff: { minDelay: -1 } }, RangeError, 'minDelay is -1; '],
    [{ backoff: { maxDelay: Number.NaN } }, RangeError, 'maxDelay is NaN; '],
    [{ backoff: { minDelay: 2, maxDelay: 1 } }, RangeError, 'maxDelay is 1; accepted: 2 to Infinity'],
    [{ backoff: 5 as never }, TypeError, 'backoff is 5; accepted: an object'],
    [{ attempts: 0 }, RangeError, 'attempts is 0; accepted: 1 to Infinity.'],
    [{ attempts: 1.5 }, RangeError, 'attempts is 1.5; '],
    [{ signal: {} as never }, TypeError, 'signal is [object Object]; '],
  ])('is refused before anything is attached: %o', (options: KeepConnectedOptions, error, message) => {
    const pc = connected();
    expect(() => keepConnected(pc, options)).toThrow(error);
    expect(() => keepConnected(pc, options)).toThrow(`keepConnected(): ${message}`);
    expect([pc.listenerCount, Object.hasOwn(pc, 'close')]).toEqual([0, false]);
  });

  test.each([null, undefined, 'pc', {}, new FakeConnection()])('is refused: %s', (target) => {
    expect(() => keepConnected(target as never)).toThrow(TypeError);
  });

  test('is not a wait without end', () => {
    const pc = connected();
    keepConnected(pc, { grace: Number.POSITIVE_INFINITY });
    pc.become('disconnected');
    vi.advanceTimersByTime(2 ** 31);
    expect(pc.restarts).toEqual([]);
    pc.become('connecting');
    pc.become('disconnected');
    vi.advanceTimersByTime(2 ** 31);
    expect(pc.restarts).toEqual([]);
    pc.become('failed');
    expect(pc.restarts).toHaveLength(1);
    pc.close();
  });
});
