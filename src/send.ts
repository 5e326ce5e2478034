import { assertCount } from './assert-option.ts';
import { assertChannel, type MessageSink } from './channel.ts';
import { describe } from './describe.ts';
import { invalidStateError } from './errors.ts';
import { assertFits } from './message-limit.ts';
import { assertMessage, type MessageData } from './message-size.ts';
import { isConnecting } from './opening.ts';
import { join } from './send-line.ts';
import type { AbortOptions } from './settle.ts';
import { highest, type Marks } from './watermarks.ts';

/** How much is handed to the browser before {@link send} waits, in bytes. */
export interface Watermarks {
  /**
   * From here on nobody sends. Default: 64 KiB, 96 KiB on a path that takes 64 within 25 ms, and up to 1 MiB for a page
   * that is late; 1 MiB beside a low mark.
   */
  highWaterMark?: number | undefined;
  /**
   * Down to here the browser's buffer empties before the next one sends. Default: half of the high mark that is not told,
   * or 48 to 64 KiB, by the size of the message, on such a path, and at most 256 KiB; 256 KiB beside a high mark, or that
   * mark if it is lower.
   */
  lowWaterMark?: number | undefined;
}

/** What {@link send} takes. */
export interface SendOptions extends Watermarks, AbortOptions {
  /**
   * The largest message the other side takes, in bytes. Default: `pc.sctp.maxMessageSize` for a channel of
   * `openDataChannel()` or `dataChannels()`, otherwise what the browser itself allows.
   */
  maxMessageSize?: number | undefined;
}

/**
 * Sends one message, and waits for its turn and for room: all callers of one channel stand in one line.
 *
 * A channel that is connecting is refused: `opened()` waits for it. In a worker of Chromium, messages come on a channel
 * before it says that it is open; where `messages()` has seen that, this one waits for its opening.
 *
 * Between the marks nobody waits; at the high mark everybody does, until the buffer has emptied down to the low one.
 * However small they are, at most 7 000 messages are handed over until it is empty and 255 ms have passed: more of them
 * can stop an ordered channel of Chromium for good when packets are lost.
 *
 * Marks that are told hold. Where none is told, they are 64 KiB and 32 KiB: with more in the buffer, more is lost on the
 * way. On a quick path, whose buffer empties within 25 ms, they are 96 KiB and 48 KiB, or up to 64 for larger messages.
 * While somebody waits, it is seen whether the page is on time; for one that comes late, because it is busy, they rise to
 * what leaves the buffer in the meantime, up to 1 MiB and 256 KiB.
 *
 * @param channel - The channel to send on.
 * @param data - Text or bytes. Bytes must not change before the promise settles. A `Blob` is read when its turn comes,
 * so that it keeps its place in the line.
 * @param options - `highWaterMark` and `lowWaterMark` bound the browser's buffer; `signal` ends the wait.
 * @returns Resolves when the message is handed over and there is room for the next one.
 * @throws `TypeError` when the message is larger than the other side takes, or is no message, or when its bytes were
 * transferred away before or while it stood in line; nothing is sent.
 * @throws `RangeError` when a mark is negative or the low one above the high one, or `maxMessageSize` is no size.
 * @throws `InvalidStateError`, with the state, when the channel is connecting, which `opened()` waits for, or when it is
 * or gets closing or closed.
 * @throws `RTCError` when the channel fails; what reading a `Blob` fails with, a `NotReadableError` as a rule.
 * @throws `signal.reason` when aborted. A message that still stood in line is not sent; one that was handed over is.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-send | WebRTC: send()}
 * @example
 * ```ts
 * import { type RTCDataChannel, send } from 'strict-webrtc';
 *
 * async function sendAll(channel: RTCDataChannel, parts: Iterable<ArrayBuffer>): Promise<void> {
 *   for (const part of parts) await send(channel, part);
 * }
 * ```
 */
export function send(channel: MessageSink, data: MessageData, options?: SendOptions): Promise<void> {
  try {
    assertChannel('send()', channel);
    if (isConnecting(channel)) {
      throw invalidStateError('send(): the channel is connecting; accepted: an open one, see opened().');
    }
    return sendOnceOpen(channel, data, options);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** {@link send} for the streams: waits for a channel that is still connecting, and throws what is wrong with the rest. */
export function sendOnceOpen(channel: MessageSink, data: MessageData, options?: SendOptions): Promise<void> {
  const { maxMessageSize, signal } = options ?? {};
  assertCount('send()', 'maxMessageSize', maxMessageSize ?? 1);
  const size = assertMessage('send()', data);
  assertFits(channel, size, maxMessageSize);
  return join(channel, {
    data,
    size,
    maxMessageSize,
    marks: assertMarks(options ?? {}),
    signal,
    isEarly: channel.readyState === 'connecting',
    isSent: false,
  });
}

/** The marks that are told, or none. */
function assertMarks(told: Watermarks): Marks | undefined {
  const { highWaterMark: high = highest.high, lowWaterMark: low = Math.min(highest.low, high) } = told;
  if (typeof low !== 'number' || typeof high !== 'number' || !(low >= 0 && low <= high)) {
    throw new RangeError(
      `send(): the water marks are ${describe(low)} and ${describe(high)}; accepted: 0 <= low <= high.`,
    );
  }
  return (told.highWaterMark ?? told.lowWaterMark) === undefined ? undefined : { high, low };
}
