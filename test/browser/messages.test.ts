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
import { type Call, connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';

let call: Call;
beforeEach(async () => {
  call = await connect();
});
afterEach(() => call.close());

type Open = (channel: RTCDataChannel, options?: { signal: AbortSignal }) => unknown;
const readers: readonly Open[] = [messages, streams, byteStreams];

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count));

describe('the first messages', () => {
  test('all come, though nobody asks for them in the first 50 milliseconds', async () => {
    const incoming = dataChannels(call.remote);
    const channel = openDataChannel(call.local, 'early');
    await opened(channel);
    for (let index = 0; index < 10; index++) channel.send(String(index));
    const { value: remote } = await incoming.next();
    await milliseconds(50);
    const got: unknown[] = [];
    if (remote) for await (const message of messages(remote)) if (got.push(message) === 10) break;
    expect(got).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });

  test('do not reach a bare handler that comes as late', async () => {
    const incoming = new Promise<RTCDataChannel>((resolve) => {
      call.remote.ondatachannel = ({ channel }) => resolve(channel);
    });
    const channel = call.local.createDataChannel('bare');
    await opened(channel);
    for (let index = 0; index < 10; index++) channel.send(String(index));
    const remote = await incoming;
    await milliseconds(50);
    const got: unknown[] = [];
    remote.onmessage = ({ data }) => got.push(data);
    channel.send('last');
    await expect.poll(() => got).toContain('last');
    expect(got).toEqual(['last']);
  });

  test('are not lost on a bound that is none', async () => {
    const incoming = dataChannels(call.remote);
    const channel = openDataChannel(call.local, 'early');
    await opened(channel);
    channel.send('first');
    const remote = (await incoming.next()).value as RTCDataChannel;
    expect(() => messages(remote, { maxBufferedBytes: -1 })).toThrow(RangeError);
    expect((await messages(remote).next()).value).toBe('first');
  });

  test('are not kept again for another loop over the channels that does not ask for them', async () => {
    const taken = (async () => {
      for await (const remote of dataChannels(call.remote)) {
        const got: unknown[] = [];
        for await (const message of messages(remote)) if (got.push(message) === 3) break;
        return { got, remote };
      }
      return undefined;
    })();
    const other = dataChannels(call.remote);
    const channel = openDataChannel(call.local, 'early');
    await opened(channel);
    for (const text of ['0', '1', '2']) channel.send(text);
    const { got, remote } = (await taken) ?? expect.unreachable();
    expect(got).toEqual(['0', '1', '2']);
    expect((await other.next()).value).toBe(remote);
    const later = messages(remote);
    channel.send('3');
    expect((await later.next()).value).toBe('3');
  });
});

test('come in order, text, bytes and blobs alike', async () => {
  call.remoteChannel.binaryType = 'blob';
  const iterator = messages(call.remoteChannel);
  for (let index = 0; index < 30; index++) {
    await send(call.channel, index % 2 ? String(index) : new Uint8Array([index]));
  }
  for (let index = 0; index < 30; index++) {
    const { value } = await iterator.next();
    if (index % 2) expect(value).toBe(String(index));
    else expect(new Uint8Array(await (value as Blob).arrayBuffer())).toEqual(new Uint8Array([index]));
  }
});

test('end when the channel closes, after those that are kept', async () => {
  const listeners = countListeners(call.remoteChannel);
  const iterator = messages(call.remoteChannel);
  call.channel.send('one');
  call.channel.send('two');
  await expect.poll(() => call.channel.bufferedAmount).toBe(0);
  call.channel.close();
  await expect.poll(() => call.remoteChannel.readyState).toBe('closed');
  await expect.poll(() => listeners.count).toBe(0);
  const got: unknown[] = [];
  for await (const message of iterator) got.push(message);
  expect(got).toEqual(['one', 'two']);
});

describe('more than may be kept', () => {
  test('is an error after what is kept; the channel stays open', async () => {
    const listeners = countListeners(call.remoteChannel);
    const iterator = messages(call.remoteChannel, { maxBufferedBytes: 2_500 });
    for (let index = 0; index < 4; index++) call.channel.send(new Uint8Array(1_000));
    await expect.poll(() => listeners.count).toBe(0);
    expect((await iterator.next()).value).toHaveProperty('byteLength', 1_000);
    expect((await iterator.next()).value).toHaveProperty('byteLength', 1_000);
    await expect(iterator.next()).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    expect(call.remoteChannel.readyState).toBe('open');
  });

  test('closes the channel where that is chosen', async () => {
    const iterator = messages(call.remoteChannel, { maxBufferedBytes: 500, overflow: 'close' });
    call.channel.send(new Uint8Array(1_000));
    await expect.poll(() => call.channel.readyState).toBe('closed');
    await expect(iterator.next()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });

  test('is counted in bytes of UTF-8, and not at all while somebody waits', async () => {
    const iterator = messages(call.remoteChannel, { maxBufferedBytes: 6 });
    const waiting = iterator.next();
    call.channel.send('x'.repeat(100));
    expect((await waiting).value).toHaveLength(100);
    for (const text of ['äöü', 'a']) call.channel.send(text);
    await milliseconds(100);
    expect((await iterator.next()).value).toBe('äöü');
    await expect(iterator.next()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  });
});

test('throw the reason of an abort, after what is kept', async () => {
  const controller = new AbortController();
  const listeners = [countListeners(call.remoteChannel), countListeners(controller.signal)];
  const iterator = messages(call.remoteChannel, { signal: controller.signal });
  call.channel.send('kept');
  await expect.poll(() => call.channel.bufferedAmount).toBe(0);
  await milliseconds(50);
  controller.abort('reason');
  expect((await iterator.next()).value).toBe('kept');
  await expect(iterator.next()).rejects.toBe('reason');
  expect(listeners.map(({ count }) => count)).toEqual([0, 0]);
});

describe('a signal that is none, as a controller', () => {
  const signal = new AbortController() as unknown as AbortSignal;

  test('is named, and leaves no listeners', () => {
    const listeners = countListeners(call.remoteChannel);
    for (const open of readers) {
      expect(() => open(call.remoteChannel, { signal })).toThrow(
        `${open.name}(): signal is [object AbortController]`,
      );
    }
    expect(() => dataChannels(call.remote, { signal })).toThrow('dataChannels(): signal is');
    expect(() => openDataChannel(call.local, 'x', null, { signal })).toThrow('openDataChannel(): signal is');
    expect(listeners.count).toBe(0);
  });

  test('takes no first messages away', async () => {
    const incoming = dataChannels(call.remote);
    const local = openDataChannel(call.local, 'x');
    await opened(local);
    local.send('first');
    const remote = (await incoming.next()).value as RTCDataChannel;
    expect(() => messages(remote, { signal })).toThrow(TypeError);
    expect((await messages(remote).next()).value).toBe('first');
  });
});

test('that overflowed before they were taken over close the channel, where that is chosen', async () => {
  const incoming = dataChannels(call.remote, { maxBufferedBytes: 10 });
  const local = openDataChannel(call.local, 'x');
  await opened(local);
  const remote = (await incoming.next()).value as RTCDataChannel;
  const listeners = countListeners(remote);
  for (let index = 0; index < 3; index++) local.send('12345678');
  await expect.poll(() => local.bufferedAmount).toBe(0);
  await milliseconds(100);
  const iterator = messages(remote, { overflow: 'close' });
  expect((await iterator.next()).value).toBe('12345678');
  await expect(iterator.next()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await expect.poll(() => local.readyState).toBe('closed');
  expect(listeners.count).toBe(0);
});

test('of channels that nobody can get any more are let go', async () => {
  const counts: { readonly count: number }[] = [];
  call.remote.addEventListener('datachannel', ({ channel }) => counts.push(countListeners(channel)));
  const incoming = dataChannels(call.remote, { capacity: 1, overflow: 'drop-newest' });
  const other = dataChannels(call.remote);
  for (let index = 0; index < 3; index++) await opened(openDataChannel(call.local, `${index}`));
  await expect.poll(() => counts.length).toBe(3);
  await incoming.return();
  expect(counts.every(({ count }) => count > 0)).toBe(true);
  await other.return();
  expect(counts.map(({ count }) => count)).toEqual([0, 0, 0]);
});

test('take null for options', async () => {
  const options = null as unknown as undefined;
  for (const open of readers) expect(() => open(call.channel, options)).not.toThrow();
  expect(() => dataChannels(call.local, options)).not.toThrow();
  await send(call.channel, 'x', options);
});

test('name bounds that are none', () => {
  for (const maxBufferedBytes of [null, true, '5'] as unknown as number[]) {
    expect(() => messages(call.channel, { maxBufferedBytes })).toThrow(RangeError);
  }
  expect(() => messages(call.channel, { maxBufferedBytes: -1 })).toThrow(RangeError);
  expect(() => messages(call.channel, { overflow: 'drop' as 'error' })).toThrow('accepted: error, close');
  expect(() => dataChannels(call.local, { maxBufferedBytes: Number.NaN })).toThrow('maxBufferedBytes is NaN');
});
