import type { ReadableStream, WritableStream } from '../types/platform.d.ts';
import { assertCount } from './assert-option.ts';
import { byteReadable } from './byte-readable.ts';
import { byteWriter } from './byte-writer.ts';
import { assertReliable, type ByteChannel } from './channel.ts';
import { channelWritable } from './channel-writable.ts';
import { assertReading } from './messages.ts';
import type { StreamsOptions } from './streams.ts';

/** What {@link byteStreams} takes. */
export interface ByteStreamsOptions extends StreamsOptions {
  /**
   * Whether both sides mark the end of what they send by an empty message. It tells a stream that is complete from
   * one that was cut off, and lets one side end while the other goes on. `false` towards a side that just closes the
   * channel when it is done. Default: `true`.
   */
  endMark?: boolean | undefined;
}

/** The two directions of a channel that carries bytes. */
export interface ByteStreams {
  /** The bytes that arrive; `getReader({ mode: 'byob' })` works. */
  readonly readable: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** The bytes to be sent, in pieces of any length. */
  readonly writable: WritableStream<ArrayBuffer | ArrayBufferView<ArrayBuffer>>;
}

/**
 * A channel as a pair of streams of bytes: pieces of any length are cut to what one message may hold, and the bytes
 * arrive in order.
 *
 * A message holds what the other side has said it takes (`pc.sctp.maxMessageSize`, known for a channel of
 * `openDataChannel()` or `dataChannels()`), at most 256 KiB, and 16 KiB where the other side has said nothing.
 * Closing the writer sends what is left and ends the reader of the other side; when both directions have ended, the
 * channel closes. Aborting the writer closes the channel at once.
 *
 * @param channel - The channel, reliable and in order; this is to be the only one that uses it. Its `binaryType`
 * becomes `'arraybuffer'`.
 * @param options - Those of `send()` and of `messages()`; `endMark` is what tells the end; `signal` ends both streams and
 * leaves the channel open: the other side goes on waiting until the channel is closed.
 * @returns `readable`, which fails with `InvalidStateError` when the channel closes before the end, and `writable`,
 * which fails when it closes at all.
 * @throws `TypeError` at once when this is no channel, or one that may lose or reorder messages.
 * @throws `RangeError` at once when `maxBufferedBytes` or `maxMessageSize` is no size.
 * @see {@link https://streams.spec.whatwg.org/#readable-byte-stream | Streams: readable byte streams}
 * @example
 * ```ts
 * import { byteStreams, type RTCDataChannel } from 'strict-webrtc';
 *
 * async function sendCompressed(channel: RTCDataChannel, file: File): Promise<void> {
 *   const { writable } = byteStreams(channel);
 *   await file.stream().pipeThrough(new CompressionStream('gzip')).pipeTo(writable);
 * }
 * ```
 */
export function byteStreams(channel: ByteChannel, options?: ByteStreamsOptions): ByteStreams {
  assertReading('byteStreams()', channel, options);
  assertCount('byteStreams()', 'maxMessageSize', options?.maxMessageSize ?? 1);
  assertReliable('byteStreams()', channel);
  channel.binaryType = 'arraybuffer';
  let ended = 0;
  const end = () => {
    if (++ended === 2) channel.close();
  };
  return {
    readable: byteReadable(channel, options ?? {}, end),
    writable: channelWritable(channel, options?.signal, byteWriter(channel, options ?? {}, end)),
  };
}
