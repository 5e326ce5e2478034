/**
 * The ways to send a message again and again: each has the connection of one library, and calls what that library
 * offers. With the best of those that are written by hand, all others are compared.
 */
import { ReliableDataChannel } from '../../node_modules/livekit-client/src/room/data-channel/ReliableDataChannel.ts';
import {
  DataChannelKind,
  reliableDataChannelWaterMarkHigh,
  reliableDataChannelWaterMarkLow,
} from '../../node_modules/livekit-client/src/room/data-channel/types.ts';
import { byteStreams, send, streams } from '../../src/index.ts';
import { fill, oneMark } from './native.mjs';
import { once, onMessage, resumed, withMessages, withReadable, withResumable } from './receivers.mjs';

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;

/** A way whose `run(end, part, count)` sends `part` that many times; `loop` names the one by hand that has its marks. */
const way = (connection, run, { receive = onMessage, isByHand = false, loop } = {}) => ({
  connection,
  isByHand,
  loop,
  send(end, { size, sizes }) {
    const part = new Uint8Array(size).map((_, index) => index);
    return run(end, part, Math.ceil(Math.max(...sizes) / size));
  },
  receive,
});

const native = (run, options) =>
  way('native', ({ channel }, part, count) => run(channel, part, count), options);

async function sendAll(channel, part, count, options) {
  for (let sent = 0; sent < count; sent++) await send(channel, part, options);
}

const sendWith = (highWaterMark, lowWaterMark, loop) =>
  native((channel, part, count) => sendAll(channel, part, count, { highWaterMark, lowWaterMark }), { loop });

async function sendFromMany(channel, part, count) {
  let left = count;
  const sendSome = async () => {
    while (left-- > 0) await send(channel, part);
  };
  await Promise.all(Array.from({ length: 32 }, sendSome));
}

async function writeAll(writable, part, count) {
  const writer = writable.getWriter();
  for (let sent = 0; sent < count; sent++) await writer.write(part);
  writer.releaseLock();
}

/** A stream that has `part` ready whenever it is asked. */
function source(part, count) {
  let left = count;
  return new ReadableStream({
    pull(controller) {
      if (left-- > 0) controller.enqueue(part);
      else controller.close();
    },
  });
}

const messagesTo = once((channel) => streams(channel).writable);

/** A channel that only the library's own connection knows: the size of a message is told. */
const bytesTo = once(
  (channel, { byteLength: maxMessageSize }) => byteStreams(channel, { maxMessageSize }).writable,
);

/** As streams are written to: on until it says that it is full, and again when it has drained. */
function writeUntilFull({ peer }, part, count) {
  return new Promise((resolve) => {
    let sent = 0;
    const write = () => {
      while (sent < count) {
        sent++;
        if (!peer.write(part)) {
          peer.once('drain', write);
          return;
        }
      }
      resolve();
    };
    write();
  });
}

async function writeOneByOne({ peer }, part, count) {
  for (let sent = 0; sent < count; sent++) await new Promise((resolve) => peer.write(part, resolve));
}

/** It has no way to wait: all is handed over at once, and its own queue looks every 50 ms whether there is room. */
async function sendAtOnce({ connection }, part, count) {
  for (let sent = 0; sent < count; sent++) connection.send(part);
}

/**
 * What a room sends with, below its protocol. The class is not exported and a room needs a server, so it is taken from
 * the source that the package brings, and wired as its DataChannelManager does.
 */
const reliable = once((channel) => {
  const reliable = new ReliableDataChannel({
    kind: DataChannelKind.RELIABLE,
    lowWaterMark: reliableDataChannelWaterMarkLow,
    highWaterMark: reliableDataChannelWaterMarkHigh,
    isEngineClosed: () => false,
    isDeferringSends: () => false,
  });
  channel.bufferedAmountLowThreshold = reliable.lowWaterMark;
  channel.onbufferedamountlow = () => reliable.refreshBufferStatus();
  reliable.attach(channel);
  return reliable;
});

async function sendReliably(channel, part, count) {
  const sender = reliable(channel);
  for (let sent = 0; sent < count; sent++) await sender.send(part, sender.nextSequence());
}

const isByHand = true;

export const ways = {
  'by hand, 256 KiB to 64 KiB': native(fill(256 * kibibyte, 64 * kibibyte), { isByHand }),
  'by hand, 1 MiB to 256 KiB': native(fill(mebibyte, 256 * kibibyte), { isByHand }),
  'by hand, 4 MiB to 1 MiB': native(fill(4 * mebibyte, mebibyte), { isByHand }),
  'by hand, one mark of 64 KiB': native(oneMark(64 * kibibyte), { isByHand }),
  'by hand, one mark of 1 MiB': native(oneMark(mebibyte), { isByHand }),
  'send()': native(sendAll),
  'send(), 256 KiB to 64 KiB': sendWith(256 * kibibyte, 64 * kibibyte, 'by hand, 256 KiB to 64 KiB'),
  'send(), one mark of 64 KiB': sendWith(64 * kibibyte, 64 * kibibyte, 'by hand, one mark of 64 KiB'),
  'send(), 32 callers': native(sendFromMany),
  'byteStreams(), a writer': native((channel, part, count) => writeAll(bytesTo(channel, part), part, count)),
  'byteStreams(), pipeTo()': native((channel, part, count) =>
    source(part, count).pipeTo(bytesTo(channel, part), { preventClose: true }),
  ),
  'streams(), a writer': native((channel, part, count) => writeAll(messagesTo(channel), part, count)),
  'resumableStreams(), a writer': native(
    (channel, part, count) => writeAll(resumed(channel).writable, part, count),
    {
      receive: withResumable,
    },
  ),
  'send() to messages()': native(sendAll, { receive: withMessages }),
  'send() to byteStreams()': native(sendAll, { receive: withReadable }),
  'simple-peer, write() until it is full': way('simple-peer', writeUntilFull),
  'simple-peer, write() one by one': way('simple-peer', writeOneByOne),
  'peerjs, raw': way('peerjs raw', sendAtOnce),
  'peerjs, binary': way('peerjs binary', sendAtOnce),
  'livekit-client, ReliableDataChannel': native(sendReliably),
};
