import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pollStats } from '../../src/index.ts';
import { FakeConnection } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

const done = { done: true, value: undefined };
const report = (name: string) => new Map([[name, { id: name }]]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Answers the latest request, and lets the answer arrive. */
async function answer(pc: FakeConnection, value: unknown = report('answer')): Promise<void> {
  pc.calls.at(-1)?.resolve(value);
  await settled();
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

/** A page whose visibility the test sets. */
class FakePage extends EventTarget {
  visibilityState = 'visible';

  become(state: string): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

function stubPage(): FakePage {
  const page = new FakePage();
  vi.stubGlobal('document', page);
  return page;
}

describe('the pace of a poll', () => {
  test('begins in the call itself, and asks once an interval', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    expect(pc.calls.map(({ name }) => name)).toEqual(['getStats']);
    const times: number[] = [];
    for (let count = 1; count < 4; count++) {
      await answer(pc);
      await vi.advanceTimersByTimeAsync(999);
      expect(pc.calls.length).toBe(count);
      await vi.advanceTimersByTimeAsync(1);
      expect(pc.calls.length).toBe(count + 1);
      times.push(performance.now());
    }
    expect(times.map((time) => time - (times[0] ?? 0))).toEqual([0, 1_000, 2_000]);
    await iterator.return();
  });

  test('does not drift, however long the answers take', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never, { interval: 100 });
    const start = performance.now();
    for (const delay of [70, 99, 1, 37, 50]) {
      await vi.advanceTimersByTimeAsync(delay);
      await answer(pc);
      const before = pc.calls.length;
      await vi.advanceTimersToNextTimerAsync();
      while (pc.calls.length === before) await vi.advanceTimersToNextTimerAsync();
      expect((performance.now() - start) % 100).toBe(0);
    }
    await iterator.return();
  });

  test('never has two requests at once, and leaves out the times that pass meanwhile', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never, { interval: 100 });
    await vi.advanceTimersByTimeAsync(350);
    expect(pc.calls.length).toBe(1);
    await answer(pc);
    await vi.advanceTimersByTimeAsync(49);
    expect(pc.calls.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(pc.calls.length).toBe(2);
    await iterator.return();
  });

  test('asks for the track it is given, and again at the very time when an answer comes then', async () => {
    const pc = new FakeConnection();
    const track = {};
    const iterator = pollStats(pc as never, { interval: 100, selector: track as never });
    expect(pc.calls[0]?.args).toEqual([track]);
    await vi.advanceTimersByTimeAsync(200);
    await answer(pc);
    await vi.advanceTimersByTimeAsync(0);
    expect(pc.calls.length).toBe(2);
    await iterator.return();
  });
});

describe('the reports of a poll', () => {
  test('come in order to those who wait, and the newest to those who are slow', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never, { interval: 100 });
    const first = iterator.next();
    const reports = ['1', '2', '3', '4'].map(report);
    for (const each of reports) {
      await answer(pc, each);
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((await first).value).toBe(reports[0]);
    expect((await iterator.next()).value).toBe(reports[3]);
    expect(iterator.dropped).toBe(2);
    await iterator.return();
  });

  test('of a thing that answers at once, without a promise, come too', async () => {
    const stats = report('at once');
    const iterator = pollStats({ getStats: () => stats } as never);
    expect((await iterator.next()).value).toBe(stats);
    await iterator.return();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the end of a poll', () => {
  test('comes with the close, also while a request never gets its answer', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    const next = iterator.next();
    pc.close();
    expect(await next).toEqual(done);
    await answer(pc);
    expect(await iterator.next()).toEqual(done);
    expect([pc.listenerCount, pc.calls.length, vi.getTimerCount()]).toEqual([0, 1, 0]);
  });

  test('comes after a report that has not been taken', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    const stats = report('last');
    await answer(pc, stats);
    pc.close();
    expect((await iterator.next()).value).toBe(stats);
    expect(await iterator.next()).toEqual(done);
  });

  test('of a connection that is closed comes at once, without a request', async () => {
    const pc = new FakeConnection();
    pc.close();
    expect(await pollStats(pc as never).next()).toEqual(done);
    expect([pc.calls.length, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('is no error where an unseen close makes the request fail', async () => {
    const pc = new FakeConnection();
    const close = pc.close.bind(pc);
    const iterator = pollStats(pc as never);
    const next = iterator.next();
    close();
    pc.calls[0]?.reject(new DOMException('closed', 'InvalidStateError'));
    expect(await next).toEqual(done);
  });

  test('throws the error of a request, once, after what was there before', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    await answer(pc);
    await vi.advanceTimersByTimeAsync(1_000);
    const error = new DOMException('no such track', 'InvalidAccessError');
    pc.calls.at(-1)?.reject(error);
    await settled();
    expect((await iterator.next()).done).toBe(false);
    await expect(iterator.next()).rejects.toBe(error);
    expect(await iterator.next()).toEqual(done);
    expect([pc.listenerCount, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('throws what getStats() throws instead of rejecting', async () => {
    const error = new TypeError('not a track');
    const getStats = () => {
      throw error;
    };
    await expect(pollStats({ getStats } as never).next()).rejects.toBe(error);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('by an abort throws the reason and leaves nothing', async () => {
    for (const reason of ['left', undefined, null]) {
      const [pc, controller] = [new FakeConnection(), new AbortController()];
      const onSignal = countListeners(controller.signal);
      const iterator = pollStats(pc as never, { signal: controller.signal });
      await answer(pc);
      await iterator.next();
      const next = iterator.next();
      controller.abort(reason);
      await expect(next).rejects.toBe(controller.signal.reason);
      await vi.advanceTimersByTimeAsync(5_000);
      expect([pc.listenerCount, onSignal.count, pc.calls.length]).toEqual([0, 0, 1]);
      pc.close();
    }
  });

  test('by an abort before the call makes no request', async () => {
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never, { signal: AbortSignal.abort('left') });
    await expect(iterator.next()).rejects.toBe('left');
    expect([pc.calls.length, Object.hasOwn(pc, 'close'), vi.getTimerCount()]).toEqual([0, false, 0]);
  });

  test('by leaving the loop stops the requests', async () => {
    const pc = new FakeConnection();
    const loop = (async () => {
      for await (const _ of pollStats(pc as never)) break;
    })();
    await answer(pc);
    await loop;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pc.calls.length).toBe(1);
    pc.close();
  });

  test('by await using stops the requests', async () => {
    const pc = new FakeConnection();
    {
      await using iterator = pollStats(pc as never);
      expect(iterator.dropped).toBe(0);
    }
    await answer(pc);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pc.calls.length).toBe(1);
    pc.close();
  });
});

describe('a page that is hidden', () => {
  test('pauses the poll; shown again, it asks at once and counts from there', async () => {
    const page = stubPage();
    const onPage = countListeners(page);
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    await answer(pc);
    page.become('hidden');
    await vi.advanceTimersByTimeAsync(60_350);
    expect(pc.calls.length).toBe(1);
    page.become('visible');
    expect(pc.calls.length).toBe(2);
    await answer(pc);
    await vi.advanceTimersByTimeAsync(999);
    expect(pc.calls.length).toBe(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(pc.calls.length).toBe(3);
    pc.close();
    expect(await iterator.return()).toEqual(done);
    expect([onPage.count, vi.getTimerCount()]).toEqual([0, 0]);
  });

  test('has no second request at once, however often it is hidden and shown', async () => {
    const page = stubPage();
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    for (let count = 0; count < 5; count++) {
      page.become('hidden');
      page.become('visible');
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(pc.calls.length).toBe(1);
    page.become('hidden');
    await answer(pc);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pc.calls.length).toBe(1);
    page.become('visible');
    expect(pc.calls.length).toBe(2);
    await iterator.return();
    pc.close();
  });

  test('from the start asks when it is shown', async () => {
    const page = stubPage();
    page.become('hidden');
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(pc.calls.length).toBe(0);
    page.become('visible');
    expect(pc.calls.length).toBe(1);
    await iterator.return();
    pc.close();
  });

  test('goes on where it is told to', async () => {
    const page = stubPage();
    const onPage = countListeners(page);
    page.become('hidden');
    const pc = new FakeConnection();
    const iterator = pollStats(pc as never, { pauseWhenHidden: false });
    expect(onPage.count).toBe(0);
    await answer(pc);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(pc.calls.length).toBe(2);
    await iterator.return();
    pc.close();
  });
});

describe('refused with what is accepted, before anything is asked:', () => {
  test.each([null, undefined, 'pc', {}, { getStats: 1 }])('the target %o', (target) => {
    expect(() => pollStats(target as never)).toThrow(
      /^pollStats\(\): the target is .*; accepted: a connection, sender or receiver\.$/,
    );
  });

  test.each([0, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '1000', null])(
    'the interval %o',
    (interval) => {
      const pc = new FakeConnection();
      expect(() => pollStats(pc as never, { interval: interval as number })).toThrow(RangeError);
      expect(() => pollStats(pc as never, { interval: interval as number })).toThrow(
        /^pollStats\(\): interval is .*; accepted: 1 to 2147483647\.$/,
      );
      expect(pc.calls.length).toBe(0);
    },
  );

  test('a signal that is none', () => {
    const pc = new FakeConnection();
    expect(() => pollStats(pc as never, { signal: new AbortController() as never })).toThrow(
      /^pollStats\(\): signal is .*; accepted: an AbortSignal, null, undefined\.$/,
    );
    expect(pc.calls.length).toBe(0);
  });
});
