import { afterEach, beforeEach, expect, test } from 'vitest';
import { closed, dataChannels, messages, openDataChannel, opened } from '../../src/index.ts';
import { type Call, connect } from '../support/calls.ts';
import { collectGarbage } from '../support/garbage.ts';

let call: Call;
beforeEach(async () => {
  call = await connect();
});
afterEach(() => call.close());

test('who waits at a channel keeps it, though nobody else has it', async () => {
  const ends: string[] = [];
  const serve = async (channel: RTCDataChannel) => {
    if (channel.label === 'closed') await closed(channel);
    else for await (const message of messages(channel)) channel.send(`${message}!`);
    ends.push(channel.label);
  };
  let served = 0;
  call.remote.ondatachannel = ({ channel }) => {
    void serve(channel);
    served++;
  };
  const channels = ['closed', 'messages'].map((label) => openDataChannel(call.local, label));
  const answers = channels.map((channel) => messages(channel));
  for (const channel of channels) await opened(channel);
  await expect.poll(() => served).toBe(2);
  for (let round = 0; round < 3; round++) await collectGarbage();
  channels[1]?.send('hello');
  expect((await answers[1]?.next())?.value).toBe('hello!');
  expect(channels.map(({ readyState }) => readyState)).toEqual(['open', 'open']);
  for (const channel of channels) channel.close();
  await expect.poll(() => ends.sort()).toEqual(['closed', 'messages']);
});

test('dataChannels() keeps a channel that nobody has taken yet', async () => {
  const incoming = dataChannels(call.remote);
  const channel = openDataChannel(call.local, 'untaken');
  await opened(channel);
  for (let round = 0; round < 3; round++) await collectGarbage();
  channel.send('hello');
  const { value: taken } = await incoming.next();
  expect(taken && (await messages(taken).next()).value).toBe('hello');
  expect(channel.readyState).toBe('open');
});

/** Both may collect it (https://w3c.github.io/webrtc-pc/#garbage-collection-0); only Firefox tells the other side. */
test('a channel that nobody has is closed by Firefox, and left open by Chromium', async () => {
  const channel = openDataChannel(call.local, 'unheld');
  await opened(channel);
  const left = navigator.userAgent.includes('Firefox') ? 'closed' : 'open';
  await expect.poll(() => collectGarbage().then(() => channel.readyState)).toBe(left);
});
