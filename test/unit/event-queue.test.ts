import { describe, expect, test, vi } from 'vitest';
import { type BufferOptions, eventQueue } from '../../src/event-queue.ts';

function queue(options: BufferOptions = {}) {
  const release = vi.fn();
  return { ...eventQueue<number>('events()', options, release), release };
}

async function drain(iterator: AsyncIterable<number>): Promise<{ values: number[]; error?: unknown }> {
  const values: number[] = [];
  try {
    for await (const value of iterator) values.push(value);
    return { values };
  } catch (error) {
    return { values, error };
  }
}

describe('a queue', () => {
  test('keeps what comes before the first next()', async () => {
    const { iterator, push, end } = queue();
    push(1);
    push(2);
    end();
    expect(await drain(iterator)).toEqual({ values: [1, 2] });
  });

  test('gives each waiting next() its own value, in order', async () => {
    const { iterator, push } = queue();
    const results = Promise.all([iterator.next(), iterator.next(), iterator.next()]);
    for (const value of [1, 2, 3]) push(value);
    expect((await results).map(({ value }) => value)).toEqual([1, 2, 3]);
  });

  test('delivers what is buffered before the error, throws it once, and is then done', async () => {
    const { iterator, push, fail } = queue();
    const reason = new Error('failed');
    push(1);
    push(2);
    fail(reason);
    expect(await drain(iterator)).toEqual({ values: [1, 2], error: reason });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
  });

  test('an error of undefined is still an error', async () => {
    const { iterator, fail } = queue();
    fail(undefined);
    await expect(iterator.next()).rejects.toBe(undefined);
  });

  test('rejects the first waiting next() and ends the others', async () => {
    const { iterator, fail } = queue();
    const first = iterator.next();
    const second = iterator.next();
    fail(new Error('failed'));
    await expect(first).rejects.toThrow('failed');
    expect(await second).toEqual({ done: true, value: undefined });
  });

  test('releases once, whatever ends it', async () => {
    for (const finish of ['end', 'fail', 'return'] as const) {
      const { iterator, end, fail, release } = queue();
      if (finish === 'end') end();
      if (finish === 'fail') fail(new Error('failed'));
      if (finish === 'return') await iterator.return();
      expect(release, finish).toHaveBeenCalledTimes(1);
      end();
      fail(new Error('again'));
      await iterator.return();
      expect(release, finish).toHaveBeenCalledTimes(1);
    }
  });

  test('return() forgets what is buffered, also an error, and ends those who wait', async () => {
    const waiting = queue();
    const next = waiting.iterator.next();
    expect(await waiting.iterator.return()).toEqual({ done: true, value: undefined });
    expect(await next).toEqual({ done: true, value: undefined });

    const failed = queue();
    failed.push(1);
    failed.fail(new Error('failed'));
    await failed.iterator.return();
    expect(await drain(failed.iterator)).toEqual({ values: [] });
  });

  test('takes nothing after its end', async () => {
    const { iterator, push, end } = queue();
    end();
    push(1);
    expect(await drain(iterator)).toEqual({ values: [] });
  });

  test('await using returns', async () => {
    const { iterator, release } = queue();
    {
      await using _ = iterator;
    }
    expect(release).toHaveBeenCalledTimes(1);
  });
});

describe('overflow', () => {
  test("'error' delivers what fits, then a QuotaExceededError that names capacity and function", async () => {
    const { iterator, push, release } = queue({ capacity: 3 });
    for (let value = 0; value < 10; value++) push(value);
    expect(release).toHaveBeenCalledTimes(1);
    const { values, error } = await drain(iterator);
    expect(values).toEqual([0, 1, 2]);
    expect(error).toMatchObject({
      name: 'QuotaExceededError',
      message: expect.stringMatching(/events\(\).*3/),
    });
  });

  test("'drop-oldest' keeps the last ones and counts the others", async () => {
    const { iterator, push, end } = queue({ capacity: 3, overflow: 'drop-oldest' });
    for (let value = 0; value < 10; value++) push(value);
    expect(iterator.dropped).toBe(7);
    end();
    expect(await drain(iterator)).toEqual({ values: [7, 8, 9] });
  });

  test("'drop-newest' keeps the first ones and counts the others", async () => {
    const { iterator, push, end } = queue({ capacity: 3, overflow: 'drop-newest' });
    for (let value = 0; value < 10; value++) push(value);
    expect(iterator.dropped).toBe(7);
    end();
    expect(await drain(iterator)).toEqual({ values: [0, 1, 2] });
  });

  test('100 000 unread values do not pass the default capacity in silence', async () => {
    const { iterator, push } = queue();
    for (let value = 0; value < 100_000; value++) push(value);
    const { values, error } = await drain(iterator);
    expect(values.length).toBe(10_000);
    expect(error).toMatchObject({ name: 'QuotaExceededError' });
  });

  test('order survives any mix of pushes and takes', async () => {
    const { iterator, push, end } = queue({ capacity: Number.POSITIVE_INFINITY });
    const taken: unknown[] = [];
    let next = 0;
    for (let round = 0; round < 200; round++) {
      for (let i = 0; i < round % 37; i++) push(next++);
      for (let i = 0; i < round % 29 && taken.length < next; i++) taken.push((await iterator.next()).value);
    }
    end();
    taken.push(...(await drain(iterator)).values);
    expect(taken).toEqual(Array.from({ length: next }, (_, index) => index));
  });
});

test.each([
  [{ capacity: 0 }, RangeError, /capacity is 0; accepted: 1 to Infinity/],
  [{ capacity: Number.NaN }, RangeError, /capacity is NaN/],
  [{ capacity: 1.5 }, RangeError, /capacity is 1.5/],
  [{ capacity: '10' as unknown as number }, RangeError, /capacity is 10/],
  [{ overflow: 'drop' as 'error' }, TypeError, /overflow is drop; accepted: error, drop-oldest, drop-newest/],
])('%o is refused with what is accepted', (options, type, message) => {
  expect(() => queue(options)).toThrow(type);
  expect(() => queue(options)).toThrow(message);
});
