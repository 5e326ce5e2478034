import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { messages, send, type Watermarks } from '../../src/index.ts';

/** A channel whose buffer empties when the test says so. */
class FakeChannel extends EventTarget {
  readyState: 'connecting' | 'open' = 'open';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 777;
  count = 0;

  send(text: string): void {
    this.count++;
    this.bufferedAmount += text.length;
  }

  emptyDownTo(bytes: number): void {
    const wasAbove = this.bufferedAmount > this.bufferedAmountLowThreshold;
    this.bufferedAmount = bytes;
    if (wasAbove && bytes <= this.bufferedAmountLowThreshold)
      this.dispatchEvent(new Event('bufferedamountlow'));
  }
}

let now = 0;

/** The timers stand apart from the clock: a page that is busy lets time pass without them. None is left in the end. */
function useFakeClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
}

/** So many milliseconds in which the page does nothing else. */
function idle(milliseconds: number): void {
  for (const end = now + milliseconds; now < end; now++) vi.advanceTimersByTime(1);
}

describe('the pace of small messages', () => {
  useFakeClock();

  const large = { highWaterMark: 1_048_576 };

  function sendMany(channel: FakeChannel, count: number, text: string): Promise<unknown> {
    const sends = Array.from({ length: count }, () =>
      send(channel as unknown as RTCDataChannel, text, large),
    );
    return Promise.all(sends);
  }

  test('7 000 are handed over until the buffer is empty and 255 ms have passed', async () => {
    const channel = new FakeChannel();
    const sending = sendMany(channel, 20_000, 'x');
    expect(channel.count).toBe(7_000);
    idle(300);
    channel.emptyDownTo(1);
    expect(channel.count).toBe(7_000);
    channel.emptyDownTo(0);
    expect(channel.count).toBe(14_000);
    channel.emptyDownTo(0);
    idle(250);
    expect(channel.count).toBe(14_000);
    idle(50);
    expect(channel.count).toBe(20_000);
    channel.emptyDownTo(0);
    await sending;
    expect(channel.bufferedAmountLowThreshold).toBe(777);
  });

  test('a buffer that never was full is no way around it', async () => {
    const channel = new FakeChannel();
    const sending = (async () => {
      for (let count = 0; count < 7_001; count++) {
        const sent = send(channel as unknown as RTCDataChannel, 'x', large);
        channel.emptyDownTo(0);
        await sent;
      }
    })();
    for (let turns = 0; turns < 50_000; turns++) await null;
    expect(channel.count).toBe(7_000);
    idle(250);
    expect(channel.count).toBe(7_000);
    idle(50);
    await sending;
    expect(channel.count).toBe(7_001);
  });

  test('does not hold large ones back', async () => {
    const channel = new FakeChannel();
    const sending = sendMany(channel, 7_500, 'x'.repeat(65_536));
    while (channel.count < 7_000) channel.emptyDownTo(262_144);
    idle(300);
    while (channel.count < 7_500) channel.emptyDownTo(0);
    channel.emptyDownTo(0);
    await sending;
    expect(channel.count).toBe(7_500);
  });
});

describe('a Blob that cannot be read', () => {
  /** One whose reading fails when the test says so. */
  function brokenBlob(): { blob: Blob; fail: (error: unknown) => void } {
    let fail = (_error: unknown) => {};
    const bytes = new Promise<ArrayBuffer>((_resolve, reject) => {
      fail = reject;
    });
    return { blob: Object.assign(new Blob(['abc']), { arrayBuffer: () => bytes }), fail };
  }

  const channelOf = (fake: FakeChannel) => fake as unknown as RTCDataChannel;

  test('gives its turn to the next', async () => {
    const channel = new FakeChannel();
    const { blob, fail } = brokenBlob();
    const sends = [send(channelOf(channel), blob), send(channelOf(channel), 'next')];
    expect(channel.count).toBe(0);
    const error = new DOMException('gone', 'NotReadableError');
    fail(error);
    expect(await Promise.allSettled(sends)).toMatchObject([
      { status: 'rejected', reason: error },
      { status: 'fulfilled' },
    ]);
    expect(channel.count).toBe(1);
  });

  test('is told at once, also when the buffer is full by then', async () => {
    const channel = new FakeChannel();
    const { blob, fail } = brokenBlob();
    const sending = send(channelOf(channel), blob);
    channel.bufferedAmount = 1_048_576;
    fail(new Error('gone'));
    await expect(sending).rejects.toThrow('gone');
    expect([channel.count, channel.bufferedAmountLowThreshold]).toEqual([0, 777]);
  });

  test('and has been given up by then changes nothing for those who stand in line', async () => {
    const channel = new FakeChannel();
    const { blob, fail } = brokenBlob();
    const giveUp = new AbortController();
    const first = send(channelOf(channel), blob, { signal: giveUp.signal });
    giveUp.abort();
    await expect(first).rejects.toBe(giveUp.signal.reason);
    const other = brokenBlob();
    const second = send(channelOf(channel), other.blob);
    const third = send(channelOf(channel), 'third');
    fail(new Error('too late'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(channel.count).toBe(0);
    other.fail(new Error('now'));
    await expect(second).rejects.toThrow('now');
    await third;
    expect(channel.count).toBe(1);
  });
});

test('one that need not wait listens to nothing', async () => {
  const channel = new FakeChannel();
  const { signal } = new AbortController();
  const listening = [channel, signal].map((target) => vi.spyOn(target, 'addEventListener'));
  await send(channel as unknown as RTCDataChannel, 'text', { signal });
  expect(channel.count).toBe(1);
  for (const spy of listening) expect(spy).not.toHaveBeenCalled();
  const waiting = send(channel as unknown as RTCDataChannel, 'x'.repeat(100_000), { signal });
  for (const spy of listening) expect(spy).toHaveBeenCalled();
  channel.emptyDownTo(0);
  await waiting;
});

test('of several with one signal that aborts, none is sent any more', async () => {
  const channel = new FakeChannel();
  const giveUp = new AbortController();
  const { signal } = giveUp;
  const slowBlob = Object.assign(new Blob(['abc']), {
    arrayBuffer: () => new Promise<ArrayBuffer>(() => {}),
  });
  const sends = [slowBlob, 'one', 'other'].map((data) =>
    send(channel as unknown as RTCDataChannel, data, { signal }),
  );
  const untouched = send(channel as unknown as RTCDataChannel, 'last');
  giveUp.abort();
  const results = await Promise.allSettled(sends);
  expect(results.map((result) => result.status === 'rejected' && result.reason)).toEqual(
    Array(3).fill(signal.reason),
  );
  await untouched;
  expect(channel.count).toBe(1);
});

test('marks that are told hold for large messages as ever', () => {
  const channel = new FakeChannel();
  const text = 'x'.repeat(100_000);
  const marks = { highWaterMark: 1_048_576, lowWaterMark: 262_144 };
  for (let index = 0; index < 20; index++) send(channel as unknown as RTCDataChannel, text, marks);
  expect(channel.count).toBe(11);
  channel.emptyDownTo(200_000);
  expect(channel.count).toBe(20);
});

test('with one mark, there is room at the mark: no event tells of an amount that does not fall', () => {
  const channel = new FakeChannel();
  const text = 'x'.repeat(65_536);
  for (let index = 0; index < 3; index++)
    send(channel as unknown as RTCDataChannel, text, { highWaterMark: 65_536 });
  expect(channel.bufferedAmount).toBe(131_072);
});

test('waits for a channel that connects, but on which something has come', async () => {
  const channel = new FakeChannel();
  channel.readyState = 'connecting';
  const target = channel as unknown as RTCDataChannel;
  const iterator = messages(target);
  expect((await send(target, 'x').catch((error) => error)).name).toBe('InvalidStateError');
  channel.dispatchEvent(new MessageEvent('message', { data: 'early' }));
  const sending = send(target, 'x');
  expect(channel.count).toBe(0);
  channel.readyState = 'open';
  channel.dispatchEvent(new Event('open'));
  await sending;
  expect(channel.count).toBe(1);
  expect((await iterator.next()).value).toBe('early');
  await iterator.return();
});

describe('without marks that are told, the buffer holds what the page needs', () => {
  const text = 'x'.repeat(10_000);
  let send: typeof import('../../src/index.ts').send;
  let sendOnceOpen: typeof import('../../src/send.ts').sendOnceOpen;
  beforeEach(async () => {
    // What the other tests did to the page is none of this one's.
    vi.resetModules();
    ({ send } = await import('../../src/index.ts'));
    ({ sendOnceOpen } = await import('../../src/send.ts'));
  });
  useFakeClock();

  function busy(milliseconds: number): void {
    now += milliseconds;
    vi.advanceTimersToNextTimer();
  }

  /** A channel with 4 MB to send, which nobody awaits, whose buffer is full. */
  function fill(marks?: Watermarks): FakeChannel {
    const channel = new FakeChannel();
    for (let count = 0; count < 400; count++) send(channel as unknown as RTCDataChannel, text, marks);
    expect(channel.bufferedAmount).toBe(marks ? 1_050_000 : 70_000);
    return channel;
  }

  /** All is sent: nobody waits any more. */
  function empty(channel: FakeChannel): void {
    while (channel.count < 400) channel.emptyDownTo(0);
    channel.emptyDownTo(0);
  }

  test('little where it is on time', () => {
    const channel = fill();
    expect(channel.bufferedAmountLowThreshold).toBe(32_768);
    idle(30);
    channel.emptyDownTo(32_768);
    expect([channel.bufferedAmount, channel.bufferedAmountLowThreshold]).toEqual([72_768, 32_768]);
    empty(channel);
  });

  test('more where it empties quickly', () => {
    const channel = fill();
    idle(2);
    channel.emptyDownTo(32_768);
    expect([channel.bufferedAmount, channel.bufferedAmountLowThreshold]).toEqual([102_768, 49_152]);
    idle(2);
    channel.emptyDownTo(49_152);
    expect([channel.bufferedAmount, channel.bufferedAmountLowThreshold]).toEqual([99_152, 49_152]);
    idle(24);
    channel.emptyDownTo(49_152);
    expect([channel.bufferedAmount, channel.bufferedAmountLowThreshold]).toEqual([99_152, 49_152]);
    empty(channel);
  });

  test.each([
    [60_000, 60_000],
    [262_144, 65_536],
  ])('of messages of %i bytes, which the browser takes whole, %i where it empties quickly', (size, low) => {
    const channel = new FakeChannel();
    const message = 'x'.repeat(size);
    for (let count = 0; count < 400; count++) send(channel as unknown as RTCDataChannel, message);
    idle(2);
    channel.emptyDownTo(32_768);
    expect(channel.bufferedAmountLowThreshold).toBe(low);
    empty(channel);
  });

  test('as much after a channel was long in opening, which tells nothing of its path', () => {
    const channel = new FakeChannel();
    channel.readyState = 'connecting';
    for (let count = 0; count < 400; count++) sendOnceOpen(channel as unknown as RTCDataChannel, text);
    idle(300);
    expect(channel.count).toBe(0);
    channel.readyState = 'open';
    channel.dispatchEvent(new Event('open'));
    expect([channel.count, channel.bufferedAmountLowThreshold]).toEqual([7, 32_768]);
    idle(2);
    channel.emptyDownTo(32_768);
    expect(channel.bufferedAmountLowThreshold).toBe(49_152);
    empty(channel);
  });

  test('down to half of it for a while after it took longer', () => {
    const channel = fill();
    idle(30);
    const lows = Array.from({ length: 3 }, () => {
      channel.emptyDownTo(32_768);
      return channel.bufferedAmountLowThreshold;
    });
    expect(lows).toEqual([32_768, 32_768, 49_152]);
    empty(channel);
  });

  test('down to the mark that was set when it was filled, however long that takes', () => {
    const channel = fill();
    const { count } = channel;
    for (let times = 0; times < 5; times++) busy(50);
    channel.dispatchEvent(new Event('bufferedamountlow'));
    expect([channel.count, channel.bufferedAmountLowThreshold]).toEqual([count, 32_768]);
    channel.emptyDownTo(32_768);
    expect(channel.bufferedAmount).toBeGreaterThanOrEqual(1_048_576);
    empty(channel);
  });

  test.each([
    [20, 491_520, 245_760],
    [50, 1_048_576, 262_144],
  ])('more where it is late, by %i ms: up to %i, from %i on', (lateness, high, low) => {
    const channel = fill();
    busy(lateness);
    channel.emptyDownTo(0);
    expect(channel.bufferedAmount).toBe(Math.ceil(high / 10_000) * 10_000);
    expect(channel.bufferedAmountLowThreshold).toBe(low);
    idle(490);
    channel.emptyDownTo(low);
    expect(channel.bufferedAmountLowThreshold).toBe(low);
    idle(100);
    channel.emptyDownTo(low);
    expect(channel.bufferedAmountLowThreshold).toBe(32_768);
    empty(channel);
  });

  test('little where it is late only now and then, and more where it is so for a quarter of the time', () => {
    const channel = fill();
    idle(400);
    for (let times = 0; times < 3; times++) {
      busy(30);
      channel.emptyDownTo(0);
      expect(channel.bufferedAmount).toBe(70_000);
      idle(200);
    }
    for (let times = 0; times < 4; times++) {
      busy(20);
      idle(20);
    }
    busy(20);
    channel.emptyDownTo(0);
    expect(channel.bufferedAmount).toBeGreaterThanOrEqual(491_520);
    empty(channel);
  });

  test('marks that are told hold whatever the page does', () => {
    for (const marks of [{ highWaterMark: 1_048_576 }, { lowWaterMark: 262_144 }]) {
      const channel = fill(marks);
      idle(30);
      channel.emptyDownTo(262_144);
      expect(channel.bufferedAmount).toBeGreaterThan(1_048_576);
      empty(channel);
    }
  });
});
