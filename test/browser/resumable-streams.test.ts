import { afterEach, expect, test } from 'vitest';
import { type ResumableStreams, resumableStreams } from '../../src/index.ts';
import { type Call, connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';
import { outcomeName as name } from '../support/outcome.ts';

type Sides = readonly [ResumableStreams, ResumableStreams];

let call: Call | undefined;
afterEach(() => call?.close());

/** A new connection, over a channel of which both sides go on. */
async function connected(sides: Sides) {
  const resumed: Promise<string>[] = [];
  const channels: RTCDataChannel[] = [];
  const counts: ReturnType<typeof countListeners>[] = [];
  const connection = await connect((...connections) => {
    for (const [index, pc] of connections.entries()) {
      const channel = pc.createDataChannel('data', { negotiated: true, id: 7 });
      channels.push(channel);
      counts.push(countListeners(channel));
      resumed.push(name((sides[index] as ResumableStreams).resume(channel)));
    }
  });
  call = connection;
  return { ...connection, channels, counts, resumed: Promise.all(resumed) };
}

/** Calls `reached` whenever so many bytes more have come; the bytes of all messages. */
async function collect(readable: ReadableStream, step: number, reached: () => void): Promise<ArrayBuffer> {
  const parts: ArrayBuffer[] = [];
  let bytes = 0;
  for (const reader = readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    const before = bytes;
    bytes += value.byteLength;
    parts.push(value);
    if (Math.floor(bytes / step) > Math.floor(before / step)) reached();
  }
}

const digest = async (bytes: ArrayBuffer) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A file, and its bytes in pieces of messages. */
function randomFile(size: number) {
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  const file = new Blob([bytes]);
  const pieces = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        for (let at = 0; at < chunk.length; at += 16_384) controller.enqueue(chunk.subarray(at, at + 16_384));
      },
    }),
  );
  return { bytes: bytes.buffer, pieces };
}

test('files in both directions arrive whole, whatever connections are closed meanwhile', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  const files = [randomFile(3_000_000), randomFile(2_000_000)] as const;
  let current = await connected(sides);
  let closes = 0;
  let replacing = Promise.resolve();
  const replace = () => {
    replacing = replacing.then(async () => {
      // By one side and the other in turn: the one that is closed never hears of it in time.
      if (closes++ % 2) current.local.close();
      else current.remote.close();
      const next = connected(sides);
      expect(await current.resumed).toEqual(['InvalidStateError', 'InvalidStateError']);
      current = await next;
    });
  };
  const received = [
    collect(sides[1].readable, 500_000, replace),
    collect(sides[0].readable, 700_000, () => {}),
  ];
  await Promise.all(
    files.map(({ pieces }, index) => pieces.pipeTo((sides[index] as ResumableStreams).writable)),
  );
  await replacing;
  for (const [index, bytes] of (await Promise.all(received)).entries()) {
    expect(await digest(bytes)).toEqual(await digest((files[index] as (typeof files)[0]).bytes));
  }
  // The last one fell to the end, after everything had arrived.
  expect(closes).toBe(6);
});

test('the end of both directions closes the channel, and leaves nothing on it', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  const { channels, counts, resumed } = await connected(sides);
  expect(counts.map(({ count }) => count > 0)).toEqual([true, true]);
  const texts = sides.map(async ({ readable }) => (await readable.getReader().read()).value);
  for (const [index, { writable }] of sides.entries()) {
    const writer = writable.getWriter();
    await writer.write(`from ${index}`);
    writer.close();
  }
  expect(await Promise.all(texts)).toEqual(['from 1', 'from 0']);
  expect(await resumed).toEqual(['resolved', 'resolved']);
  expect(channels.map(({ readyState }) => readyState)).toEqual(['closed', 'closed']);
  expect(counts.map(({ count }) => count)).toEqual([0, 0]);
});

test('a Blob keeps its place between texts, also where it has to be sent again', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  const writer = sides[0].writable.getWriter();
  const first = await connected(sides);
  first.remote.close();
  for (const data of ['before', new Blob(['in between']), 'after']) await writer.write(data);
  await connected(sides);
  const reader = sides[1].readable.getReader();
  const values = [await reader.read(), await reader.read(), await reader.read()].map(({ value }) =>
    typeof value === 'string' ? value : new TextDecoder().decode(value),
  );
  expect(values).toEqual(['before', 'in between', 'after']);
});

test('a reader that does not read lets the writer wait', async () => {
  const sides = [resumableStreams(), resumableStreams()] as const;
  await connected(sides);
  const writer = sides[0].writable.getWriter();
  let written = 0;
  const writing = (async () => {
    for (; written < 100; written++) await writer.write(new Uint8Array(65_536));
  })();
  let seen = -1;
  while (seen !== written) {
    seen = written;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  expect(written).toBeGreaterThan(50);
  expect(written).toBeLessThanOrEqual(64);
  const reader = sides[1].readable.getReader();
  for (let count = 0; count < 100; count++) await reader.read();
  await writing;
});
