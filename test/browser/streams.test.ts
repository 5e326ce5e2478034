import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  byteStreams,
  dataChannels,
  messages,
  openDataChannel,
  opened,
  send,
  streams,
} from '../../src/index.ts';
import { type Call, connect, exchange, receiverOfSizes } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';

let call: Call;
beforeEach(async () => {
  call = await connect();
});
afterEach(() => call.close());

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count));

/** Both ends of a channel of which both sides know how large a message may be. */
async function ends(): Promise<readonly [RTCDataChannel, RTCDataChannel]> {
  const incoming = dataChannels(call.remote);
  const local = openDataChannel(call.local, 'stream');
  await opened(local);
  const { value: remote } = await incoming.next();
  await incoming.return();
  return [local, remote as RTCDataChannel];
}

/** The channel of the other side with this label: Firefox, when busy, does not announce several in their order. */
async function channelOf(pc: RTCPeerConnection, label: string): Promise<RTCDataChannel> {
  for await (const channel of dataChannels(pc)) if (channel.label === label) return channel;
  throw new Error(`no channel ${label} has come`);
}

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 255);
}

async function read(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe.each([
  ['streams', streams],
  ['byteStreams', byteStreams],
])('%s', (_name, open) => {
  test('settle reader.closed when the channel closes', async () => {
    const [local] = await ends();
    const { closed } = open(local).readable.getReader();
    local.close();
    const outcome = closed.then(
      () => 'done',
      ({ name }) => name,
    );
    expect(await outcome).toBe(open === streams ? 'done' : 'InvalidStateError');
  });

  test('reject reader.closed with the reason of an abort', async () => {
    const [local] = await ends();
    const controller = new AbortController();
    const { readable, writable } = open(local, { signal: controller.signal });
    const outcomes = Promise.allSettled([readable.getReader().closed, writable.getWriter().closed]);
    controller.abort('reason');
    expect(await outcomes).toEqual([
      { status: 'rejected', reason: 'reason' },
      { status: 'rejected', reason: 'reason' },
    ]);
  });

  test('pipeTo() rejects when the other side cuts the transfer off', async () => {
    const [local, remote] = await ends();
    let got = 0;
    remote.addEventListener('message', ({ data }) => {
      got += data.byteLength;
      if (got > 300_000) remote.close();
    });
    let pieces = 640;
    const source = new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes(16_384));
        if (--pieces === 0) controller.close();
      },
    });
    const piping = source.pipeTo(open(local).writable as WritableStream<Uint8Array>);
    await expect(piping).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(got).toBeLessThan(640 * 16_384);
  });

  test('lose nothing on a channel that is closed as soon as it is written', async () => {
    const counts: number[] = [];
    for (let run = 0; run < 30; run++) {
      const incoming = dataChannels(call.remote);
      const arrival = incoming.next();
      const receiving = (async () => {
        const remote = (await arrival).value as RTCDataChannel;
        if (open === byteStreams)
          return (await read(byteStreams(remote, { endMark: false }).readable)).length;
        let count = 0;
        for await (const _ of messages(remote)) count++;
        return count;
      })();
      const writer = open(openDataChannel(call.local, 'short'), { endMark: false }).writable.getWriter();
      await writer.write(new Uint8Array(1));
      await writer.close();
      counts.push(await receiving);
      await incoming.return();
    }
    expect(counts).toEqual(counts.map(() => 1));
  });
});

describe('streams', () => {
  test('end the other side also when nothing was written before the channel was open', async () => {
    let closing: Promise<void> | undefined;
    let arrival: Promise<RTCDataChannel> | undefined;
    const early = await connect((local, remote) => {
      closing = streams(local.createDataChannel('empty')).writable.getWriter().close();
      arrival = channelOf(remote, 'empty');
    });
    const channel = (await arrival) as RTCDataChannel;
    const { done } = await streams(channel).readable.getReader().read();
    await closing;
    expect(done).toBe(true);
    early.close();
  });

  test('pipe messages both ways, and end when the writer is closed', async () => {
    const [local, remote] = await ends();
    const near = streams(local);
    const far = streams(remote);
    const writer = near.writable.getWriter();
    const got: unknown[] = [];
    const reading = far.readable.pipeTo(
      new WritableStream({
        write(message) {
          got.push(message);
        },
      }),
    );
    for (let index = 0; index < 100; index++) await writer.write(`message ${index}`);
    await writer.close();
    await reading;
    expect(got).toHaveLength(100);
    expect(got[99]).toBe('message 99');
    await expect.poll(() => local.readyState).toBe('closed');
  });

  test('do not close well when the channel never opens', async () => {
    const pc = new RTCPeerConnection();
    const closing = streams(pc.createDataChannel('never')).writable.getWriter().close();
    await milliseconds(20);
    pc.close();
    await expect(closing).rejects.toMatchObject({ name: 'InvalidStateError' });
  });

  test('fail when the connection closes', async () => {
    const [local, remote] = await ends();
    const { writable } = streams(local);
    streams(remote);
    const writer = writable.getWriter();
    call.local.close();
    await expect(writer.closed).rejects.toMatchObject({ name: 'InvalidStateError' });
  });
});

/** A channel whose buffer never empties. */
function stuck(channel: RTCDataChannel): RTCDataChannel {
  return Object.defineProperty(channel, 'bufferedAmount', { value: 100 });
}

describe('the writer of a channel whose buffer never empties', () => {
  const marks = { highWaterMark: 1, lowWaterMark: 0 };

  test('rejects a write with the reason when the signal aborts, and lets go', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const listeners = [countListeners(call.channel), countListeners(signal)];
    const { readable, writable } = streams(stuck(call.channel), { ...marks, signal });
    const writer = writable.getWriter();
    const writing = writer.write('x');
    const closed = writer.closed;
    controller.abort('reason');
    await expect(writing).rejects.toBe('reason');
    await expect(closed).rejects.toBe('reason');
    await expect(readable.getReader().read()).rejects.toBe('reason');
    expect(listeners.map(({ count }) => count)).toEqual([0, 0]);
    expect(call.channel.readyState).toBe('open');
  });

  test('rejects its close with the reason when the signal aborts', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const writer = streams(stuck(call.channel), { signal }).writable.getWriter();
    const closing = writer.close();
    await milliseconds(20);
    controller.abort('reason');
    await expect(closing).rejects.toBe('reason');
  });

  test.each([
    ['streams', streams],
    ['byteStreams', byteStreams],
  ])(
    'of %s closes the channel at once when it is aborted, also during a write or its close',
    async (_name, open) => {
      for (const act of ['write', 'close'] as const) {
        const channel = stuck((await ends())[0]);
        const writer = open(channel, marks).writable.getWriter();
        const acting = act === 'write' ? writer.write(bytes(10)) : writer.close();
        const outcome = expect(acting).rejects.toBe('reason');
        writer.closed.catch(() => {});
        await milliseconds(20);
        writer.abort('reason').catch(() => {});
        expect(channel.readyState).not.toBe('open');
        await outcome;
      }
    },
  );
});

test('a writer lets go when it has failed', async () => {
  const listeners = countListeners(call.channel);
  const { readable, writable } = streams(call.channel);
  await readable.cancel();
  const writer = writable.getWriter();
  await expect(writer.write(42 as unknown as string)).rejects.toThrow(TypeError);
  await expect(writer.closed).rejects.toThrow(TypeError);
  expect(listeners.count).toBe(0);
});

describe('byteStreams', () => {
  test('fail at a text message, and let go', async () => {
    const listeners = countListeners(call.remoteChannel);
    const { readable, writable } = byteStreams(call.remoteChannel);
    call.channel.send('text');
    await expect(readable.getReader().read()).rejects.toThrow('a text message has come');
    await writable.abort();
    expect(listeners.count).toBe(0);
  });

  test('fail at a chunk that is none, here and on the other side, and let go', async () => {
    const [local, remote] = await ends();
    const listeners = countListeners(local);
    const { readable, writable } = byteStreams(local);
    const far = byteStreams(remote).readable.getReader();
    const writer = writable.getWriter();
    await writer.write(bytes(1_000));
    expect((await far.read()).value).toHaveLength(1_000);
    await expect(writer.write('text' as unknown as ArrayBuffer)).rejects.toThrow('the chunk is text');
    await expect(writer.closed).rejects.toThrow(TypeError);
    await expect(far.read()).rejects.toMatchObject({ name: 'InvalidStateError' });
    await expect(readable.getReader().closed).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(listeners.count).toBe(0);
  });

  test('take the buffer of another frame', async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const others = frame.contentWindow as unknown as { readonly ArrayBuffer: ArrayBufferConstructor };
    const [local, remote] = await ends();
    const writer = byteStreams(local).writable.getWriter();
    await writer.write(new others.ArrayBuffer(10));
    expect((await byteStreams(remote).readable.getReader().read()).value).toHaveLength(10);
    frame.remove();
  });

  test('change nothing where a bound is none', () => {
    call.channel.binaryType = 'blob';
    expect(() => byteStreams(call.channel, { maxBufferedBytes: -1 })).toThrow(RangeError);
    expect(call.channel.binaryType).toBe('blob');
  });

  describe('of a chunk that is transferred away before it was sent', () => {
    const detach = ({ buffer }: Uint8Array<ArrayBuffer>) => structuredClone(buffer, { transfer: [buffer] });

    test('are no shorter stream that looks complete', async () => {
      const [local, remote] = await ends();
      const reading = read(byteStreams(remote).readable);
      const writer = byteStreams(local, { highWaterMark: 65_536 }).writable.getWriter();
      const chunk = bytes(4_000_000);
      const writing = writer.write(chunk);
      await milliseconds(5);
      detach(chunk);
      const outcomes = await Promise.allSettled([writing, writer.close(), reading]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    });

    test('have no end mark in its place', async () => {
      const [local, remote] = await ends();
      const reading = read(byteStreams(remote).readable);
      const first = send(local, bytes(200_000), { highWaterMark: 1, lowWaterMark: 0 });
      const writer = byteStreams(local).writable.getWriter();
      const chunk = bytes(1_000);
      const writing = writer.write(chunk);
      for (let index = 0; index < 4; index++) await Promise.resolve();
      detach(chunk);
      const outcomes = await Promise.allSettled([writing, writer.close(), reading]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      await first;
    });
  });

  test('carry bytes of any length, cut to what a message may hold', async () => {
    const [local, remote] = await ends();
    const sizes: number[] = [];
    const { send } = local;
    Object.assign(local, {
      send(this: RTCDataChannel, data: Uint8Array<ArrayBuffer>) {
        sizes.push(data.byteLength);
        send.call(this, data);
      },
    });
    const data = bytes(1_000_003);
    const reading = read(byteStreams(remote).readable);
    await new Blob([data]).stream().pipeTo(byteStreams(local).writable);
    expect(await reading).toEqual(data);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(262_144);
    expect(sizes.at(-1)).toBe(0);
  });

  test('end one direction while the other goes on, then close the channel', async () => {
    const [local, remote] = await ends();
    const near = byteStreams(local);
    const far = byteStreams(remote);
    const echoing = far.readable.pipeTo(far.writable);
    const data = bytes(500_000);
    const [back] = await Promise.all([read(near.readable), new Blob([data]).stream().pipeTo(near.writable)]);
    await echoing;
    expect(back).toEqual(data);
    await expect.poll(() => [local.readyState, remote.readyState]).toEqual(['closed', 'closed']);
  });

  test('work with CompressionStream, tee and readers that bring their own buffer', async () => {
    const [local, remote] = await ends();
    const data = bytes(300_000);
    const [one, two] = byteStreams(remote).readable.tee();
    const sending = new Blob([data])
      .stream()
      .pipeThrough(new CompressionStream('gzip'))
      .pipeTo(byteStreams(local).writable);
    const copies = await Promise.all(
      [one, two].map((copy) => read(copy.pipeThrough(new DecompressionStream('gzip')))),
    );
    await sending;
    expect(copies).toEqual([data, data]);

    const [nextLocal, nextRemote] = await ends();
    const reader = byteStreams(nextRemote).readable.getReader({ mode: 'byob' });
    const writer = byteStreams(nextLocal).writable.getWriter();
    await writer.write(data.slice(0, 10));
    const { value } = await reader.read(new Uint8Array(4));
    expect(value).toEqual(data.slice(0, 4));
    const rest = await reader.read(new Uint8Array(100));
    expect(rest.value).toEqual(data.slice(4, 10));
    await writer.close();
    expect((await reader.read(new Uint8Array(4))).done).toBe(true);
  });

  test('send 16 KiB at most towards a side of which nothing is known', async () => {
    const sizes: number[] = [];
    call.remoteChannel.onmessage = ({ data }) => sizes.push(data.byteLength);
    const writer = byteStreams(call.channel).writable.getWriter();
    await writer.write(bytes(40_000));
    await writer.close();
    await expect.poll(() => sizes).toEqual([16_384, 16_384, 7_232, 0]);
  });

  test('send 16 KiB at most towards a side that has not said how much it takes', async () => {
    const { local, remote, sizes, close } = receiverOfSizes();
    const writer = byteStreams(openDataChannel(local, 'bytes')).writable.getWriter();
    const writing = writer.write(bytes(40_000));
    await exchange(local, remote, (sdp) => sdp.replace(/a=max-message-size:.*\r\n/, ''));
    expect(local.remoteDescription?.sdp).not.toContain('max-message-size');
    await writing;
    await writer.close();
    await expect.poll(() => sizes).toEqual([16_384, 16_384, 7_232, 0]);
    close();
  });

  test('send 16 KiB at most where the connection does not tell how much the other side takes', async () => {
    const { local, remote, sizes, close } = receiverOfSizes();
    Object.defineProperty(local, 'sctp', { value: undefined });
    const writer = byteStreams(openDataChannel(local, 'bytes')).writable.getWriter();
    const writing = writer.write(bytes(40_000));
    await exchange(local, remote);
    await writing;
    await writer.close();
    await expect.poll(() => sizes).toEqual([16_384, 16_384, 7_232, 0]);
    close();
  });

  test('tell a stream that was cut off from one that is complete', async () => {
    const [local, remote] = await ends();
    const reading = read(byteStreams(remote).readable);
    const writer = byteStreams(local).writable.getWriter();
    await writer.write(bytes(1_000));
    local.close();
    await expect(reading).rejects.toThrow();
    await writer.closed.catch(() => {});
  });

  test('read a side that just closes the channel when it is done', async () => {
    const [local, remote] = await ends();
    const reading = read(byteStreams(remote, { endMark: false }).readable);
    local.send(bytes(1_000));
    await expect.poll(() => local.bufferedAmount).toBe(0);
    local.close();
    expect(await reading).toEqual(bytes(1_000));
  });

  test('refuse a channel that may lose or reorder', () => {
    const channel = call.local.createDataChannel('lossy', { ordered: false });
    expect(() => byteStreams(channel)).toThrow('reliable');
  });
});
