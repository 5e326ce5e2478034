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
import { sendOnceOpen } from './send.ts';
import { type AbortOptions, abortion } from './settle.ts';
import type { MessageStreams } from './streams.ts';

/** The two directions of a conversation that goes on over one channel after the other. */
export interface ResumableStreams extends MessageStreams<string | ArrayBuffer> {
  /**
   * Goes on over `channel`, from where both sides are; one before it is left.
   *
   * @param channel - A channel, reliable and in order, to the same other side, which resumes on it as well; this is to be
   * the only one that uses it. Its `binaryType` becomes `'arraybuffer'`.
   * @param options - `signal` leaves the channel, which stays open, and the streams as they are.
   * @returns Resolves when both directions have ended; the channel is closed then.
   * @throws `TypeError` when this is no channel, or one that may lose or reorder messages.
   * @throws `InvalidStateError` when the channel closes before, or `resume()` is called again.
   * @throws `RTCError` when the channel fails before.
   * @throws `signal.reason` when aborted.
   * @throws What both streams have failed with, if they have.
   */
  resume(channel: ByteChannel, options?: AbortOptions): Promise<void>;
}

/** A channel that carries the streams. */
interface Link {
  readonly channel: ByteChannel;
  readonly turn: number;
  /** The turn of the other side that was heard of, or 0. */
  heard: number;
  /** Whether the other side has heard of this turn: from then on, both know where they are. */
  isHeard: boolean;
  isSending: boolean;
  /** Settles when the last word is said and the channel closed. */
  closing: Promise<void> | undefined;
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
 * @param options - `signal` ends both streams at once, and those of the other side when it hears of it on this channel, or
 * on the next one; then the channel closes, and `resume()` rejects.
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
  let turn = 0;
  let link: Link | undefined;
  let failure: { readonly error: unknown } | undefined;

  const incoming = resumableIncoming<string | ArrayBuffer>(changed);
  const outgoing = resumableOutgoing({
    assertFits: (size) => link && assertFits(link.channel, size, undefined),
    written: () => link && pump(link),
    changed,
  });
  const isFinished = () => outgoing.isOver() && !incoming.status().isReading;

  async function say(own: Link, isLast: boolean): Promise<void> {
    const status = { session, turn: own.turn, heard: own.heard, ...outgoing.status(), ...incoming.status() };
    try {
      await sendOnceOpen(own.channel, statusFrame(status));
      if (isLast) await closeGently(own.channel, new AbortController().signal);
    } catch {
      // The channel has closed, which is what `resume()` tells.
    }
  }

  /** Tells the other side, and closes the channel after the last word. */
  function tell(own: Link): void {
    if (own.closing) return;
    const isLast = failure !== undefined || isFinished();
    if (failure && own.channel.readyState === 'connecting') own.channel.close();
    const said = say(own, isLast);
    if (!isLast) return;
    own.closing = said;
    release?.();
  }

  function changed(): void {
    if (link && !failure) tell(link);
  }

  function fail(error: unknown): void {
    if (failure) return;
    failure = { error };
    outgoing.fail(error);
    incoming.fail(error);
    if (link) tell(link);
  }

  async function pump(own: Link): Promise<void> {
    if (!own.isHeard || own.isSending) return;
    own.isSending = true;
    try {
      while (link === own) {
        const message = outgoing.next();
        if (message === undefined) break;
        await sendOnceOpen(own.channel, messageFrame(message));
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
    const isNews = status.turn !== own.heard;
    own.heard = status.turn;
    const wasHeard = own.isHeard && !isNews;
    own.isHeard = wasHeard || status.heard === own.turn;
    outgoing.hear(status, own.isHeard && !wasHeard);
    incoming.hear(status);
    if (isNews || isFinished()) tell(own);
    pump(own);
  }

  function receive(own: Link, frame: string | ArrayBuffer): void {
    if (failure) return;
    try {
      const parsed = parseResumableFrame('resumableStreams()', frame);
      if ('status' in parsed) hear(own, parsed.status);
      // One that comes before is of an earlier turn on this channel, and comes again.
      else if (own.isHeard) incoming.receive(parsed.message);
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
    await own.closing;
    if (failure) throw failure.error;
    if (!isFinished()) throw channelClosedError('resume()', own.channel);
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
        turn: ++turn,
        heard: 0,
        isHeard: false,
        isSending: false,
        closing: undefined,
        leave: (reason) => controller.abort(reason),
      };
      const release = abortion(options?.signal)(() => {}, own.leave);
      try {
        if (controller.signal.aborted) throw controller.signal.reason;
        link?.leave(invalidStateError('resume(): it was called again.'));
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
