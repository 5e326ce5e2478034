import { assertSignal } from './assert-option.ts';
import type { DisposableIterator } from './async-iterator.ts';
import { assertChannel, type MessageOf, type MessageSource } from './channel.ts';
import { assertBound, keptMessages, type MessageBound, messageQueue } from './message-queue.ts';
import { type AbortOptions, abortion } from './settle.ts';

/** What {@link messages} takes. */
export interface MessagesOptions extends AbortOptions, MessageBound {}

/** Throws where the messages of `channel` cannot be read in this way, before anything has been attached. */
export function assertReading(
  operation: string,
  channel: MessageSource,
  options: MessagesOptions | undefined,
): void {
  assertChannel(operation, channel);
  assertBound(operation, options ?? {});
  assertSignal(operation, options?.signal);
}

/**
 * The messages of a channel, as an async iterator, from this very call on; for a channel of `dataChannels()`, from
 * its first message on.
 *
 * They come in the order in which the browser hands them over, text and bytes alike. The other side cannot be slowed
 * down: what a loop has not taken is kept, up to `maxBufferedBytes`. The iterator is done when the channel closes and
 * throws when it fails; what is kept comes first in each case.
 *
 * @param channel - The channel to read. With a `binaryType` of one value in its type, the messages are of that form.
 * @param options - `maxBufferedBytes` and `overflow` bound what is kept; `signal` ends the iterator.
 * @returns The iterator, for one loop. It throws a `QuotaExceededError` when more has come than may be kept, the
 * channel's `RTCError` when it fails, and `signal.reason` on an abort.
 * @throws `TypeError` at once when this is no channel or `overflow` is unknown.
 * @throws `RangeError` at once when `maxBufferedBytes` is no size.
 * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-message | WebRTC: message}
 * @example
 * ```ts
 * import { messages, type RTCDataChannel } from 'strict-webrtc';
 *
 * async function log(channel: RTCDataChannel): Promise<void> {
 *   for await (const message of messages(channel)) {
 *     console.log(typeof message === 'string' ? message : 'bytes');
 *   }
 * }
 * ```
 */
export function messages<Channel extends MessageSource>(
  channel: Channel,
  options?: MessagesOptions,
): DisposableIterator<MessageOf<Channel>> {
  assertReading('messages()', channel, options);
  const queue = keptMessages(channel) ?? messageQueue(channel);
  queue.bound(options ?? {});
  queue.start(() => abortion(options?.signal)(() => {}, queue.fail));
  return queue.iterator as DisposableIterator<MessageOf<Channel>>;
}
