import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resumableStreams } from '../../src/index.ts';
import { outcomeName as name } from '../support/outcome.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';
import { type WireEnd, wire } from '../support/wire.ts';

failOnUnhandledRejections();

const window = 4_194_304;

type Side = ReturnType<typeof resumableStreams>;
type Message = string | ArrayBuffer;

async function tasks(count = 3): Promise<void> {
  for (let passed = 0; passed < count; passed++) await new Promise((resolve) => setTimeout(resolve));
}

/** What the other side says of how far it has come. */
const status = (changes: object) =>
  `\0${JSON.stringify({ version: 1, session: 's', turn: 1, heard: 1, sent: null, isAborted: false, received: 0, read: 0, isReading: true, ...changes })}`;

/** Both sides go on over a new wire. */
function joined([a, b]: readonly [Side, Side], [left, right] = wire()) {
  const resumed = Promise.all([name(a.resume(left)), name(b.resume(right))]);
  return {
    left,
    resumed,
    cut() {
      left.cut();
      right.cut();
    },
  };
}

async function read(readable: ReadableStream<Message>): Promise<Message[]> {
  const all: Message[] = [];
  for await (const message of readable as unknown as AsyncIterable<Message>) all.push(message);
  return all;
}

test('carries text and bytes both ways, and ends with both writers', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  const { left, resumed } = joined(sides);
  const reads = sides.map(({ readable }) => read(readable));
  const [a, b] = sides.map(({ writable }) => writable.getWriter()) as [
    WritableStreamDefaultWriter,
    WritableStreamDefaultWriter,
  ];
  const bytes = new Uint8Array([1, 2, 3, 4]);
  const texts = ['', 'text', '\0', '\0\0', '\0{"version":1}'];
  for (const text of texts) await a.write(text);
  await a.write(bytes.subarray(1, 3));
  bytes.fill(9);
  await a.write(new ArrayBuffer(0));
  await b.write('back');
  await Promise.all([a.close(), b.close()]);
  expect(await reads[0]).toEqual(['back']);
  expect(await reads[1]).toEqual([...texts, new Uint8Array([2, 3]).buffer, new ArrayBuffer(0)]);
  expect(await resumed).toEqual(['resolved', 'resolved']);
  expect(left.readyState).toBe('closed');
});

test('what is written before the first channel and between two waits', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  const received = read(sides[1].readable);
  const writer = sides[0].writable.getWriter();
  await writer.write('before');
  const first = joined(sides);
  await tasks();
  first.cut();
  expect(await first.resumed).toEqual(['InvalidStateError', 'InvalidStateError']);
  await writer.write('between');
  joined(sides);
  await writer.close();
  expect(await received).toEqual(['before', 'between']);
});

test('each message comes once, in order, wherever channels are cut', async () => {
  const round = fc.record({
    amounts: fc.tuple(fc.nat(12), fc.nat(12)),
    writes: fc.tuple(fc.nat(6), fc.nat(6)),
    /** Who goes over to the next channel before the other. */
    first: fc.nat(1),
    /** Whether what comes before it has done so is lost. */
    isLate: fc.boolean(),
    /** Whether the channel of before is left open. */
    isOpen: fc.boolean(),
    /** How often each goes over to the same channel again. */
    returns: fc.tuple(fc.nat(2), fc.nat(2)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(round, { maxLength: 8 }), async (rounds) => {
      const sides = [resumableStreams(), resumableStreams()] as const;
      const reads = sides.map(({ readable }) => read(readable));
      const writers = sides.map(({ writable }) => writable.getWriter());
      const counts = [0, 0];
      const outcomes: Promise<string>[] = [];
      let ends: readonly WireEnd[] = [];
      for (const { amounts, writes, first, isLate, isOpen, returns } of rounds) {
        if (!isOpen) for (const end of ends) end.cut();
        ends = wire(amounts);
        if (isLate) for (const end of ends) end.addEventListener('message', () => {});
        for (const index of [first, 1 - first]) {
          for (let written = 0; written < (writes[index] ?? 0); written++) {
            const number = counts[index] ?? 0;
            counts[index] = number + 1;
            writers[index]?.write(number % 3 ? String(number) : Uint32Array.of(number));
          }
          for (let times = 0; times <= (returns[index] ?? 0); times++) {
            outcomes.push(name((sides[index] as Side).resume(ends[index] as WireEnd)));
            await tasks(times % 2);
          }
          await tasks(1);
        }
        await tasks(2);
      }
      for (const end of ends) end.cut();
      const last = joined(sides);
      await Promise.all(writers.map((writer) => writer.close()));
      const numbers = (await Promise.all(reads)).map((messages) =>
        messages.map((message) =>
          typeof message === 'string' ? Number(message) : new Uint32Array(message)[0],
        ),
      );
      expect(numbers).toEqual([1, 0].map((index) => Array.from({ length: counts[index] ?? 0 }, (_, n) => n)));
      expect(await Promise.all(outcomes)).toEqual(outcomes.map(() => 'InvalidStateError'));
      last.cut();
      expect(await last.resumed).toEqual(['resolved', 'resolved']);
    }),
    { numRuns: 60 },
  );
}, 60_000);

describe('a reader that does not read', () => {
  test('lets the writer wait at 4 MiB, and go on when it does', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    const writer = sides[0].writable.getWriter();
    let written = 0;
    const writing = (async () => {
      for (; written < 256; written++) await writer.write(new Uint8Array(65_536));
      await writer.close();
    })();
    await tasks(50);
    expect(written * 65_536).toBeLessThanOrEqual(window);
    expect((written + 2) * 65_536).toBeGreaterThan(window);
    const messages = await read(sides[1].readable);
    await writing;
    expect(messages.length).toBe(256);
  });

  test('takes one message that is larger than that', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    const received = read(sides[1].readable);
    const writer = sides[0].writable.getWriter();
    for (let count = 0; count < 3; count++) await writer.write(new Uint8Array(2 * window));
    await writer.close();
    expect((await received).map((message) => (message as ArrayBuffer).byteLength)).toEqual(
      Array(3).fill(2 * window),
    );
  });
});

describe('fails', () => {
  test('the reader after what has come, when the other writer is aborted', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    const writer = sides[0].writable.getWriter();
    await writer.write('one');
    await tasks();
    writer.abort('reason').catch(() => {});
    await tasks();
    const reader = sides[1].readable.getReader();
    expect(await reader.read()).toEqual({ done: false, value: 'one' });
    expect(await name(reader.read())).toBe('OperationError');
    // The other direction goes on.
    await sides[1].writable.getWriter().write('back');
    expect(await sides[0].readable.getReader().read()).toEqual({ done: false, value: 'back' });
  });

  test('the writer, when the other reader is cancelled', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    await sides[1].readable.cancel('reason');
    const writer = sides[0].writable.getWriter();
    await tasks();
    expect(await name(writer.write('one'))).toBe('InvalidStateError');
  });

  test('a close that waits, when the other reader is cancelled before the end', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    const writer = sides[0].writable.getWriter();
    for (const text of ['one', 'two', 'three']) await writer.write(text);
    const closed = name(writer.close());
    await tasks();
    await sides[1].readable.cancel();
    expect(await closed).toBe('InvalidStateError');
  });

  test.each([
    ['before the first channel', false],
    ['with a channel', true],
  ])('all four streams on an abort %s', async (_when, isJoined) => {
    const controller = new AbortController();
    const sides = [resumableStreams({ signal: controller.signal }), resumableStreams()] as const;
    const before = isJoined ? joined(sides).resumed : undefined;
    await tasks();
    const writer = sides[0].writable.getWriter();
    // Of the second, the other side has not read enough to say so.
    await name(writer.write(new Uint8Array(window - 100)));
    const outcomes = Promise.all([
      name(writer.write(new Uint8Array(window))),
      name(read(sides[0].readable)),
      name(sides[1].writable.getWriter().closed),
    ]);
    await tasks();
    controller.abort('reason');
    const resumed = before ?? joined(sides).resumed;
    expect(await outcomes).toEqual(['reason', 'reason', 'InvalidStateError']);
    expect(await name(read(sides[1].readable))).toBe('OperationError');
    expect(await resumed).toEqual(['reason', 'resolved']);
  });

  test('with a channel that never opens, on an abort', async () => {
    const controller = new AbortController();
    const { resume } = resumableStreams({ signal: controller.signal });
    const [end] = wire();
    end.readyState = 'connecting';
    const resumed = name(resume(end));
    await tasks();
    controller.abort('reason');
    expect(await resumed).toBe('reason');
    expect(end.readyState).toBe('closed');
  });

  test('with a signal that has aborted before', async () => {
    const { readable, writable } = resumableStreams({ signal: AbortSignal.abort('reason') });
    expect(await name(readable.getReader().read())).toBe('reason');
    expect(await name(writable.getWriter().write('one'))).toBe('reason');
  });

  test('when the other side has forgotten where it was', async () => {
    const a = resumableStreams();
    const first = joined([a, resumableStreams()]);
    await tasks();
    first.cut();
    await first.resumed;
    const { resumed } = joined([a, resumableStreams()]);
    const closed = name(a.readable.getReader().closed);
    expect(await resumed).toEqual(['InvalidStateError', 'resolved']);
    expect(await closed).toBe('InvalidStateError');
  });

  test('a write of what cannot be sent, and the other reader', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    joined(sides);
    const writer = sides[0].writable.getWriter();
    const outcome = writer.write(5 as unknown as string).catch((error) => error);
    expect(await outcome).toEqual(
      new TypeError('write(): the data is 5; accepted: text, a Blob, a buffer, a view of one.'),
    );
    expect(await name(sides[1].readable.getReader().read())).toBe('OperationError');
  });

  test('the writer on a message that the channel does not take, and the other reader', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    const [left, right] = wire();
    const { resumed } = joined(sides, [left, right]);
    await tasks();
    const error = new TypeError('too large');
    const { send } = left;
    left.send = (data) => {
      if (typeof data === 'object') throw error;
      send.call(left, data);
    };
    const writer = sides[0].writable.getWriter();
    await writer.write('one');
    await writer.write(new Uint8Array(3));
    expect(await writer.closed.catch((reason) => reason)).toBe(error);
    const reader = sides[1].readable.getReader();
    expect(await reader.read()).toEqual({ done: false, value: 'one' });
    expect(await name(reader.read())).toBe('OperationError');
    expect(await resumed).toEqual(['TypeError', 'resolved']);
  });

  const over = window + 1;

  test.each([
    ['what is no status', ['\0{'], 'TypeError'],
    ['another version', [status({ version: 2 })], 'TypeError'],
    ['no session', [status({ session: '' })], 'TypeError'],
    ['another session', [status({}), status({ session: 't' })], 'InvalidStateError'],
    ['more received than sent', [status({ received: 1 })], 'InvalidStateError'],
    ['more read than received', [status({ read: 1 })], 'InvalidStateError'],
    ['less sent than received', [status({}), 'one', 'two', status({ sent: 1 })], 'InvalidStateError'],
    ['no number', [status({ received: -1 })], 'TypeError'],
    ['no flag', [status({ isReading: 1 })], 'TypeError'],
    ['more than may be unread', [status({}), ...Array(3).fill('x'.repeat(over))], 'QuotaExceededError'],
  ])('on %s', async (_what, frames, error) => {
    const { writable, resume } = resumableStreams();
    const [end, other] = wire();
    const resumed = name(resume(end));
    const closed = name(writable.getWriter().closed);
    for (const frame of frames) other.send(frame);
    expect(await resumed).toBe(error);
    expect(await closed).toBe(error);
    expect(end.readyState).toBe('closed');
  });
});

test('tells of a failure once', async () => {
  const controller = new AbortController();
  const { resume } = resumableStreams({ signal: controller.signal });
  const [end, other] = wire();
  const resumed = name(resume(end));
  other.send(status({}));
  await tasks();
  const told: string[] = [];
  other.addEventListener('message', (event) => told.push((event as MessageEvent<string>).data));
  await tasks();
  told.length = 0;
  controller.abort();
  expect(await resumed).toBe('AbortError');
  await tasks();
  expect(told.map((frame) => JSON.parse(frame.slice(1)))).toEqual([
    expect.objectContaining({ isAborted: true, isReading: false }),
  ]);
});

test('fails where more is said to be read than was sent', async () => {
  const { writable, resume } = resumableStreams();
  const [end, other] = wire();
  resume(end).catch(() => {});
  other.send(status({}));
  await tasks();
  // The browser's buffer is full, so that the message stays here.
  end.bufferedAmount = 10_000_000;
  const writer = writable.getWriter();
  await writer.write('one');
  await writer.write('two');
  other.send(status({ received: 2, read: 2 }));
  expect(await name(writer.closed)).toBe('InvalidStateError');
  end.cut();
});

test('whatever the other side says, the promises settle when the channel closes', async () => {
  const changes = fc.record(
    {
      session: fc.constantFrom('s', 't', '', 5),
      turn: fc.constantFrom(1, 2, 0),
      heard: fc.constantFrom(0, 1, 2, -1),
      sent: fc.constantFrom(null, 0, 1, 2, -1, 'x'),
      isAborted: fc.constantFrom(true, false, null),
      received: fc.constantFrom(0, 1, 2, 2 ** 60, '0'),
      read: fc.constantFrom(0, 1, 2, -1),
      isReading: fc.constantFrom(true, false, 1),
    },
    { requiredKeys: [] },
  );
  const frame = fc.oneof(
    changes.map(status),
    fc.string({ maxLength: 5 }),
    fc.json().map((text) => `\0${text}`),
    fc.constantFrom(new ArrayBuffer(3), '\0', '\0\0', '\0{"__proto__":{"version":1}}'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(frame, { maxLength: 12 }), async (frames) => {
      const { readable, writable, resume } = resumableStreams();
      const [end, other] = wire();
      const writer = writable.getWriter();
      const outcomes = Promise.all([name(resume(end)), name(read(readable)), name(writer.closed)]);
      writer.write('one').catch(() => {});
      for (const each of [status({}), ...frames]) other.send(each);
      await tasks();
      end.cut();
      writer.abort(new TypeError('given up')).catch(() => {});
      const [next, nextOther] = wire();
      const again = name(resume(next));
      nextOther.send(status({ session: 'another' }));
      await tasks();
      next.cut();
      for (const outcome of await outcomes) expect(outcome).toMatch(/^(resolved|\w+Error)$/);
      expect(await again).toMatch(/Error$/);
    }),
    { numRuns: 200 },
  );
}, 60_000);

describe('resume()', () => {
  test('counts what has come on the channel before, and nothing that comes later', async () => {
    const { readable, resume } = resumableStreams();
    const [before, next] = [wire()[0], wire()[0]];
    resume(before).catch(() => {});
    const frames: string[] = [];
    next.send = (data) => void frames.push(data as string);
    before.receive(status({}));
    for (const text of ['0', '1', '2']) before.receive(text);
    resume(next).catch(() => {});
    before.receive('3');
    await tasks();
    const { received } = JSON.parse(frames[0]?.slice(1) ?? '');
    next.receive(status({ heard: 2 }));
    for (let number = received; number < 4; number++) next.receive(String(number));
    next.receive(status({ heard: 2, sent: 4 }));
    expect(await read(readable)).toEqual(['0', '1', '2', '3']);
    next.cut();
  });

  test('refuses what is no channel and one that may lose or reorder messages', async () => {
    const { resume } = resumableStreams();
    const lossy: Partial<WireEnd>[] = [{ ordered: false }, { maxRetransmits: 0 }, { maxPacketLifeTime: 10 }];
    for (const member of lossy) {
      const [end] = wire();
      expect(await name(resume(Object.assign(end, member)))).toBe('TypeError');
      expect(end.binaryType).toBe('blob');
    }
    expect(await name(resume({} as WireEnd))).toBe('TypeError');
    expect(await name(resume(wire()[0], { signal: {} as AbortSignal }))).toBe('TypeError');
  });

  test('leaves the channel before, which stays open', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    const before = joined(sides);
    joined(sides);
    expect(await before.resumed).toEqual(['InvalidStateError', 'InvalidStateError']);
    expect(before.left.readyState).toBe('open');
  });

  test('leaves the channel on an abort, and the streams as they are', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    const controller = new AbortController();
    const [left, right] = wire();
    const resumed = name(sides[0].resume(left, { signal: controller.signal }));
    sides[1].resume(right).catch(() => {});
    controller.abort('reason');
    expect(await resumed).toBe('reason');
    expect(await name(sides[0].resume(left, { signal: controller.signal }))).toBe('reason');
    joined(sides);
    await sides[0].writable.getWriter().write('one');
    expect(await sides[1].readable.getReader().read()).toEqual({ done: false, value: 'one' });
  });

  test('goes on over a channel that it has left, and has what came meanwhile sent again', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    const controller = new AbortController();
    const [left, right] = wire();
    const writer = sides[1].writable.getWriter();
    await writer.write('before');
    const resumed = name(sides[0].resume(left, { signal: controller.signal }));
    sides[1].resume(right).catch(() => {});
    await tasks();
    controller.abort('reason');
    await resumed;
    await writer.write('between');
    await tasks();
    sides[0].resume(left).catch(() => {});
    // It is under way when the other side hears of the return.
    await writer.write('after');
    const closed = writer.close();
    expect(await read(sides[0].readable)).toEqual(['before', 'between', 'after']);
    await closed;
    left.close();
  });

  test('may come later than that of the other side', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    const [left, right] = wire();
    // Nobody keeps what comes meanwhile.
    right.addEventListener('message', () => {});
    for (const { writable } of sides) writable.getWriter().write('one');
    sides[0].resume(left).catch(() => {});
    await tasks();
    sides[1].resume(right).catch(() => {});
    for (const { readable } of sides) {
      expect(await readable.getReader().read()).toEqual({ done: false, value: 'one' });
    }
    left.close();
  });

  test('tells once more on the next channel what the other side has missed', async () => {
    const sides = [resumableStreams(), resumableStreams()] as const;
    // The status of the beginning and one message arrive, nothing later.
    const first = joined(sides, wire([2, 1]));
    const received = read(sides[1].readable);
    const back = read(sides[0].readable);
    const writer = sides[0].writable.getWriter();
    await writer.write('one');
    const closes = Promise.all([writer.close(), sides[1].writable.close()]);
    await tasks();
    first.cut();
    await first.resumed;
    const second = joined(sides);
    await closes;
    expect(await received).toEqual(['one']);
    expect(await back).toEqual([]);
    expect(await second.resumed).toEqual(['resolved', 'resolved']);
  });
});
