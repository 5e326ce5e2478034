import type { RTCDataChannel } from '../types/index.js';
import { rememberConnection } from './channel-connection.ts';
import type { EventIterator } from './event-queue.ts';
import { type EventsOptions, eventsAs } from './events.ts';
import type { Closable } from './lifetime.ts';
import type { Listenable } from './listen.ts';
import { assertBound, discardMessages, keepMessages, type MessageBound } from './message-queue.ts';

interface ChannelEvent {
  readonly channel: RTCDataChannel;
}

/** What {@link dataChannels} takes. */
export interface DataChannelsOptions extends EventsOptions {
  /** How much each channel keeps until `messages()` takes it over, in bytes. Default: 64 MiB. */
  maxBufferedBytes?: MessageBound['maxBufferedBytes'];
}

/**
 * The channels that the other side opens, as an async iterator, from this very call on.
 *
 * The messages of each are kept from the task in which it appears until `messages()`, `streams()` or `byteStreams()`
 * takes them over, so none is lost however late that is. Channels that both sides create as `negotiated` don't come
 * here. Several that are created at once may come in another order, as they do from a busy Firefox: tell them apart by
 * their labels.
 *
 * @param pc - The connection.
 * @param options - `maxBufferedBytes` bounds what each channel keeps; `signal` ends the iterator; `capacity` and
 * `overflow` bound the channels that wait for the loop.
 * @returns The iterator, for one loop. It is done when the connection closes and throws `signal.reason` on an abort.
 * @throws `RangeError` at once when a bound is no size.
 * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel | WebRTC: datachannel}
 * @example
 * ```ts
 * import { dataChannels, messages, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function receive(pc: RTCPeerConnection): Promise<void> {
 *   for await (const channel of dataChannels(pc)) {
 *     for await (const message of messages(channel)) console.log(channel.label, message);
 *   }
 * }
 * ```
 */
export function dataChannels(
  pc: Closable & Listenable,
  options?: DataChannelsOptions,
): EventIterator<RTCDataChannel> {
  const maxBufferedBytes = options?.maxBufferedBytes;
  assertBound('dataChannels()', { maxBufferedBytes });
  const listener = (push: (channel: RTCDataChannel) => void) => {
    return ({ channel }: ChannelEvent) => {
      rememberConnection(channel, pc);
      keepMessages(channel, { maxBufferedBytes });
      push(channel);
    };
  };
  return eventsAs('dataChannels()', pc, ['datachannel'], options, listener, discardMessages);
}
