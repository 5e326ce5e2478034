import type * as platform from '../types/platform.d.ts';
import { assertSignal } from './assert-option.ts';
import { assertReliable, type ByteChannel } from './channel.ts';
import { closeGently } from './close-gently.ts';
import { channelClosedError, invalidStateError } from './errors.ts';
import type { Controller } from './lifetime.ts';
import { assertFits } from './message-limit.ts';
import { assertReading, messages } from './messages.ts';
import { randomName } from './random-name.ts';
import { messageFrame, parseResumableFrame, type ResumableStatus, statusFrame } from './resumable-frames.ts';
import { resumableIncoming } from './resumable-incoming.ts';
import { resumableOutgoing } from './resumable-outgoing.ts';
import { send } from './send.ts';
import { type AbortOptions, abortion } from './settle.ts';
import type { MessageStreams } from './streams.ts';

/** The two directions of a conversation that goes on over one channel after the other. */
export interface ResumableStreams extends MessageStreams<string | ArrayBuffer> {
  /**
   * Goes on over `channel`, from where both sides are; one before it is left.
   *
   * @param channel - A new channel, reliable and in order, to the same other side, which resumes on it as well; this is
   * to be the only one that uses it. Its `binaryType` becomes `'arraybuffer'`.
   * @param options - `signal` leaves the channel, which stays open, and the streams as they are.
   * @returns Resolves when both directions have ended; the channel is closed then.
   * @throws `TypeError` when this is no channel, or one that may lose or reorder messages.
   * @throws `InvalidStateError` when the channel closes before, when `resume()` is called with another one, and when it
   * was called with this one before.
   * @throws `RTCError` when the channel fails before.
   * @throws `signal.reason` when aborted.
   * @throws What both streams have failed with, if they have.
   */
  resume(channel: ByteChannel, options?: AbortOptions): Promise<void>;
}

/** A channel that carries the streams. */
interface Link {
  readonly channel: ByteChannel;
  /** Whether the other side has said on it where it is. */
  isGreeted: boolean;
  isSending: boolean;
  isClosing: boolean;
  leave(reason: unknown): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

/**
 * A pair of streams of messages that survives its channel: when the connection is replaced by another one, it goes on
 * over a channel of that. Each message comes once, in order, whatever was on its way.
 *
 * Both sides use it, and call `resume()` with each new channel. Until then, and between two channels, what is written
 * waits. Writing waits also for the other side to read: at most 4 MiB and one message are on their way or unread, with 64
 * bytes more for each. They are kept until they are read, bytes as copies.
 *
 * Closing the writer waits until everything is read, and ends the reader of the other side. Aborting it lets that reader
 * fail after what has come; cancelling the reader lets the writer of the other side fail.
 *
 * @param options - `signal` ends the streams of both sides, and closes the channel.
 * @returns `readable`, `writable` and `resume()`. The streams go on when a channel closes. They fail with
 * `InvalidStateError` when the other side has forgotten where it was, as after a reload, with `TypeError` on a message
 * that is none or too large, and with `OperationError` or `InvalidStateError` when the other side gives up.
 * @throws `TypeError` at once when `signal` is none.
 * @see {@link https://streams.spec.whatwg.org/ | Streams}
 * @example
 * ```ts
 * import { openPeerConnection, type ResumableStreams, type RTCPeerConnection, resumableStreams } from 'strict-webrtc';
 *
 * const chat = resumableStreams();
 *
 * async function carry(pc: RTCPeerConnection, { resume }: ResumableStreams): Promise<void> {
 *   await resume(pc.createDataChannel('chat', { negotiated: true, id: 0 }));
 * }
 *
 * using pc = openPeerConnection();
 * carry(pc, chat).catch(() => console.log('a new connection is needed'));
 * ```
 */
export function resumableStreams(options?: AbortOptions): ResumableStreams {
  assertSignal('resumableStreams()', options?.signal);
  const session = randomName();
  let peer: string | undefined;
  let link: Link | undefined;
  let failure: { readonly error: unknown } | undefined;
  const used = new WeakSet<object>();

  const incoming = resumableIncoming<string | ArrayBuffer>(changed);
  const outgoing = resumableOutgoing({
    assertFits: (size) => link && assertFits(link.channel, size, undefined),
    written: () => link && pump(link),
    changed,
  });
  const isFinished = () => outgoing.isOver() && !incoming.status().isReading;

  /** Tells the other side, and closes the channel after the last word. */
  async function tell(own: Link): Promise<void> {
    if (own.isClosing) return;
    const isLast = failure !== undefined || isFinished();
    own.isClosing = isLast;
    if (isLast) release?.();
    if (failure && own.channel.readyState === 'connecting') own.channel.close();
    try {
      await send(own.channel, statusFrame({ session, ...outgoing.status(), ...incoming.status() }));
      if (isLast) await closeGently(own.channel, new AbortController().signal);
    } catch {
      // The channel has closed, which is what `resume()` tells.
    }
  }

  function changed(): void {
    if (link) tell(link);
  }

  function fail(error: unknown): void {
    if (failure) return;
    outgoing.fail(error);
    incoming.fail(error);
    failure = { error };
    changed();
  }

  async function pump(own: Link): Promise<void> {
    if (!own.isGreeted || own.isSending) return;
    own.isSending = true;
    try {
      while (link === own) {
        const message = outgoing.next();
        if (message === undefined) break;
        await send(own.channel, messageFrame(message));
      }
    } catch (error) {
      // It cannot be sent on another channel either.
      if (own.channel.readyState === 'open') fail(error);
    }
    own.isSending = false;
  }

  function hear(own: Link, status: ResumableStatus): void {
    peer ??= status.session;
    if (status.session !== peer) {
      throw invalidStateError(
        'resumableStreams(): the other side has begun anew, and forgotten where it was.',
      );
    }
    const isFirst = !own.isGreeted;
    own.isGreeted = true;
    outgoing.hear(status, isFirst);
    incoming.hear(status);
    if (isFinished()) tell(own);
    pump(own);
  }

  function receive(own: Link, frame: string | ArrayBuffer): void {
    if (failure) return;
    try {
      const parsed = parseResumableFrame('resumableStreams()', frame);
      if ('status' in parsed) hear(own, parsed.status);
      else if (own.isGreeted) incoming.receive(parsed.message);
      else throw new TypeError('resumableStreams(): a message has come; accepted: first a status.');
    } catch (error) {
      fail(error);
    }
  }

  async function carry(own: Link, signal: platform.AbortSignal): Promise<void> {
    const frames = messages(own.channel, { signal });
    tell(own);
    for await (const frame of frames) {
      if (link !== own) break;
      receive(own, frame as string | ArrayBuffer);
    }
    if (signal.aborted) throw signal.reason;
    if (failure) throw failure.error;
    if (!isFinished()) throw channelClosedError('resume()');
  }

  const release = abortion(options?.signal)(() => {}, fail);
  return {
    readable: incoming.readable,
    writable: outgoing.writable,
    async resume(channel, options) {
      assertReading('resume()', channel, options);
      assertReliable('resume()', channel);
      const controller = new AbortController();
      const own: Link = {
        channel,
        isGreeted: false,
        isSending: false,
        isClosing: false,
        leave: (reason) => controller.abort(reason),
      };
      const release = abortion(options?.signal)(() => {}, own.leave);
      try {
        if (controller.signal.aborted) throw controller.signal.reason;
        // The other side says only once on each where it is.
        if (used.has(channel))
          throw invalidStateError('resume(): it was on this channel; accepted: a new one.');
        used.add(channel);
        link?.leave(invalidStateError('resume(): it goes on over another channel.'));
        link = own;
        channel.binaryType = 'arraybuffer';
        await carry(own, controller.signal);
      } finally {
        release?.();
        if (link === own) link = undefined;
      }
    },
  };
}
