/**
 * The ways to send `count` times `part`: each has the connection of one library, and calls what that library offers.
 * `baseline` marks the loops written by hand, the best of which all others are compared with.
 */
import { ReliableDataChannel } from '../../node_modules/livekit-client/src/room/data-channel/ReliableDataChannel.ts';
import {
  DataChannelKind,
  dataChannelHighWaterMark,
  dataChannelLowWaterMark,
} from '../../node_modules/livekit-client/src/room/data-channel/types.ts';
import { byteStreams, messages, send, streams } from '../../src/index.ts';
import { fill, oneMark } from './native.mjs';

const kibibyte = 1_024;
const mebibyte = 1_024 * kibibyte;

const native = (run) => ({
  connection: 'native',
  baseline: true,
  send: ({ channel }, part, count) => run(channel, part, count),
});

const ours = (run) => ({
  connection: 'native',
  ours: true,
  send: ({ channel }, part, count) => run(channel, part, count),
});

async function writeAll(writable, part, count) {
  const writer = writable.getWriter();
  for (let sent = 0; sent < count; sent++) await writer.write(part);
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

/** Counts the bytes that arrive, and does nothing else with them. */
export const onMessage = (channel, onBytes) => {
  channel.binaryType = 'arraybuffer';
  channel.onmessage = ({ data }) => onBytes(data.byteLength);
};

const withMessages = async (channel, onBytes) => {
  channel.binaryType = 'arraybuffer';
  for await (const data of messages(channel)) onBytes(data.byteLength);
};

const withReadable = async (channel, onBytes) => {
  for await (const bytes of byteStreams(channel).readable) onBytes(bytes.byteLength);
};

async function sendAll(channel, part, count) {
  for (let sent = 0; sent < count; sent++) await send(channel, part);
}

async function sendFromMany(channel, part, count) {
  const senders = 32;
  let left = count;
  const sendSome = async () => {
    while (left-- > 0) await send(channel, part);
  };
  await Promise.all(Array.from({ length: senders }, sendSome));
}

/** Written as a stream is: on until it says that it is full, and again when it has drained. */
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

/** It has no way to wait: everything is handed over at once, and its own queue looks every 50 ms for room. */
async function sendAtOnce({ connection }, part, count) {
  for (let sent = 0; sent < count; sent++) connection.send(part);
}

/** What the sender of a room does below its protocol: the class is not exported, so it comes from the package's source. */
async function sendReliably({ channel }, part, count) {
  const reliable = new ReliableDataChannel({
    kind: DataChannelKind.RELIABLE,
    lowWaterMark: dataChannelLowWaterMark(DataChannelKind.RELIABLE),
    highWaterMark: dataChannelHighWaterMark(DataChannelKind.RELIABLE),
    isEngineClosed: () => false,
    isDeferringSends: () => false,
  });
  channel.bufferedAmountLowThreshold = reliable.lowWaterMark;
  channel.onbufferedamountlow = () => reliable.refreshBufferStatus();
  reliable.attach(channel);
  for (let sent = 0; sent < count; sent++) await reliable.send(part, reliable.nextSequence());
}

export const ways = {
  'by hand, 512 KiB to 128 KiB': native(fill(512 * kibibyte, 128 * kibibyte)),
  'by hand, 1 MiB to 256 KiB': native(fill(mebibyte, 256 * kibibyte)),
  'by hand, 4 MiB to 1 MiB': native(fill(4 * mebibyte, mebibyte)),
  'by hand, one mark, 1 MiB': native(oneMark(mebibyte)),
  'send()': ours(sendAll),
  'send(), 32 callers': ours(sendFromMany),
  'byteStreams(), writer': ours((channel, part, count) =>
    writeAll(byteStreams(channel, { maxMessageSize: part.byteLength }).writable, part, count),
  ),
  'byteStreams(), pipeTo()': ours((channel, part, count) => {
    const { writable } = byteStreams(channel, { maxMessageSize: part.byteLength });
    return source(part, count).pipeTo(writable, { preventClose: true });
  }),
  'streams(), writer': ours((channel, part, count) => writeAll(streams(channel).writable, part, count)),
  'send() to messages()': { ...ours(sendAll), receive: withMessages },
  'send() to byteStreams()': { ...ours(sendAll), receive: withReadable },
  'simple-peer, write() and drain': { connection: 'simple-peer', send: writeUntilFull },
  'simple-peer, write() one by one': { connection: 'simple-peer', send: writeOneByOne },
  'peerjs, raw': { connection: 'peerjs raw', send: sendAtOnce },
  'peerjs, binary': { connection: 'peerjs binary', send: sendAtOnce },
  'livekit-client, ReliableDataChannel': { connection: 'native', send: sendReliably },
};
