import type * as platform from '../types/platform.d.ts';
import type { MessageOf, MessageSink, MessageSource } from './channel.ts';
import { channelWritable } from './channel-writable.ts';
import { closeGently } from './close-gently.ts';
import { messageReadable } from './message-readable.ts';
import type { MessageData } from './message-size.ts';
import { assertReading, type MessagesOptions, messages } from './messages.ts';
import { type SendOptions, sendOnceOpen } from './send.ts';

/** What {@link streams} takes: how to send, and how much to keep of what is received. */
export interface StreamsOptions extends SendOptions, MessagesOptions {}

/** The two directions of a channel. */
export interface MessageStreams<Message> {
  /** What arrives. */
  readonly readable: platform.ReadableStream<Message>;
  /** What is to be sent. */
  readonly writable: platform.WritableStream<MessageData>;
}

/**
 * A channel as a pair of streams of messages, for `pipeTo()` and the like.
 *
 * Writing waits as `send()` does, and for the channel to open. Reading keeps what has not been read, as `messages()`
 * does: the other side cannot be slowed down. Closing the writer sends what is left and closes the channel, which ends
 * the reader on both sides; aborting it closes the channel at once. Cancelling the reader only stops the reading.
 *
 * @param channel - The channel; this is to be the only reader of its messages.
 * @param options - Those of `send()` and of `messages()`; `signal` ends both streams and leaves the channel
 * open: the other side goes on waiting until the channel is closed.
 * @returns `readable`, which ends when the channel closes, and `writable`, which fails then.
 * @throws `TypeError` at once when this is no channel.
 * @throws `RangeError` at once when `maxBufferedBytes` is no size.
 * @see {@link https://streams.spec.whatwg.org/ | Streams}
 * @example
 * ```ts
 * import { type RTCDataChannel, streams } from 'strict-webrtc';
 *
 * async function echo(channel: RTCDataChannel): Promise<void> {
 *   const { readable, writable } = streams(channel);
 *   await readable.pipeTo(writable);
 * }
 * ```
 */
export function streams<Channel extends MessageSource & MessageSink>(
  channel: Channel,
  options?: StreamsOptions,
): MessageStreams<MessageOf<Channel>> {
  assertReading('streams()', channel, options);
  const readable = messageReadable(messages(channel, options));
  const writable = channelWritable<MessageData>(channel, options?.signal, {
    write: (message, signal) => sendOnceOpen(channel, message, { ...options, signal }),
    close: (signal) => closeGently(channel, signal),
  });
  return { readable, writable };
}
