import { assertOneOf, assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { describe } from './describe.ts';
import { invalidStateError } from './errors.ts';
import { isConnection, onConnectionEnd } from './lifetime.ts';
import { listen } from './listen.ts';
import { type Conversation, negotiation, newConversation } from './negotiation.ts';
import { type Carrier, orderedSignals } from './ordered-signals.ts';
import type { NegotiableConnection } from './receivers.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';
import { parseSignalMessage, type SignalCandidate, type SignalMessage } from './signal-message.ts';
import type { Signaling } from './signaling.ts';
import { watches } from './watches.ts';

/** What {@link negotiate} takes. */
export interface NegotiateOptions extends AbortOptions {
  /** Who gives way when both sides make an offer at once: exactly one of the two must be polite. */
  polite: boolean;
  /**
   * Whether candidates are sent as they are found. With `false`, a description is sent when gathering is complete, with
   * all of them. Default: `true`.
   */
  trickle?: boolean | undefined;
}

interface IceEvent {
  readonly candidate?: {
    readonly candidate: string;
    readonly sdpMid?: string | null;
    readonly sdpMLineIndex?: number | null;
    readonly usernameFragment?: string | null;
  } | null;
}

/** A conversation belongs to its connection: a second negotiation, after an abort, goes on where the first one was. */
const conversations = new WeakMap<object, Conversation>();

/** The connections that are being negotiated. */
const negotiated = new WeakSet<object>();

/**
 * Negotiates with the other side for as long as the connection lives: offers whenever it is needed, answers, and passes
 * candidates on. Both sides call it, and then add and remove tracks and channels, and restart ICE, as they like.
 *
 * It is the specification's perfect negotiation, and holds out where that does not: signaling that loses, doubles and
 * swaps messages, answers that come late or cannot be applied, offers that the browser refuses. What was needed before
 * this call is negotiated too.
 *
 * A message that is no {@link SignalMessage}, or fits neither the state nor the offer that is waited for, changes
 * nothing. Another connection of the other side, as after a reload, is taken on as long as nothing has been negotiated
 * with the one before.
 *
 * @param pc - The connection. Nothing else should set its descriptions or add candidates meanwhile.
 * @param signaling - Carries the messages. It is read to its end, and told by the iterator's `return()` when no more is
 * wanted.
 * @param options - `polite` is required; `trickle`; `signal` ends the negotiation.
 * @returns Resolves when the connection is closed.
 * @throws `TypeError` when this is no connection, no signaling, or `polite` is not given.
 * @throws `InvalidStateError` when the connection is being negotiated already, when the signaling ends before the
 * connection does, and when the other side goes on with another connection: this one is of no use then.
 * @throws `OperationError` when the other side refuses six offers in a row; the browser's own error when it makes none,
 * or refuses as many answers.
 * @throws What the signaling fails with.
 * @throws `signal.reason` when aborted. The connection stays as it is, with an offer that may be pending; another call
 * goes on from there.
 * @see {@link https://w3c.github.io/webrtc-pc/#perfect-negotiation-example | WebRTC: perfect negotiation}
 * @example
 * ```ts
 * import { negotiate, type RTCPeerConnection, type Signaling } from 'strict-webrtc';
 *
 * async function call(pc: RTCPeerConnection, signaling: Signaling, camera: MediaStream): Promise<void> {
 *   for (const track of camera.getTracks()) pc.addTrack(track, camera);
 *   await negotiate(pc, signaling, { polite: true });
 * }
 * ```
 */
export function negotiate(
  pc: NegotiableConnection,
  signaling: Signaling,
  options: NegotiateOptions,
): Promise<void> {
  const assertion = () => void assertNegotiable(pc, signaling, options);
  const closed: Source<void> = (resolve) => onConnectionEnd(pc, resolve);
  const work: Source<void> = (_resolve, reject) => run(pc, signaling, options, reject);
  return settle(assertion, abortion(options?.signal), closed, work);
}

function assertNegotiable(pc: NegotiableConnection, signaling: Signaling, options: NegotiateOptions): void {
  assertTarget('negotiate()', pc, 'a connection', isConnection);
  const { send, [Symbol.asyncIterator]: open } = Object(signaling);
  if (typeof send !== 'function' || typeof open !== 'function') {
    throw new TypeError(
      `negotiate(): the signaling is ${describe(signaling)}; accepted: an async iterable with send().`,
    );
  }
  const { polite, trickle = true, signal } = Object(options);
  assertOneOf('negotiate()', 'polite', polite, [true, false]);
  assertOneOf('negotiate()', 'trickle', trickle, [true, false]);
  assertSignal('negotiate()', signal);
}

function run(
  pc: NegotiableConnection,
  signaling: Signaling,
  { polite, trickle = true }: NegotiateOptions,
  fail: (error: unknown) => void,
): () => void {
  if (negotiated.has(pc)) throw invalidStateError('negotiate(): the connection is being negotiated already');
  const iterator = signaling[Symbol.asyncIterator]();
  negotiated.add(pc);
  const conversation = conversations.get(pc) ?? newConversation(orderedSignals());
  conversations.set(pc, conversation);
  const { signals } = conversation;
  const manner = { isPolite: polite, isTrickling: trickle };
  const { offer, proceed, found, isUntouched, stop } = negotiation(pc, conversation, manner, fail);
  const carrier: Carrier = {
    transmit(message) {
      try {
        signaling.send(message)?.then?.(undefined, fail);
      } catch (error) {
        fail(error);
      }
    },
    arrived: proceed,
    canBegin: isUntouched,
    begun() {
      Object.assign(conversation, newConversation(signals));
      proceed();
    },
    replaced: () => fail(invalidStateError('negotiate(): the other side goes on with another connection')),
  };
  let isReading = true;

  async function read(): Promise<void> {
    try {
      while (isReading) {
        const { done, value } = await iterator.next();
        if (!isReading) return;
        if (done) throw invalidStateError('negotiate(): the signaling has ended');
        const message = parsed(value);
        if (message) signals.receive(message);
      }
    } catch (error) {
      isReading = false;
      fail(error);
    }
  }

  const { start, release } = watches();
  start(
    () => () => negotiated.delete(pc),
    // First: what the negotiation says when it stops is for another call.
    () => signals.close,
    () => stop,
    () => () => {
      if (!isReading) return;
      isReading = false;
      // Not waited for: a generator that is waiting itself answers only after that.
      new Promise((resolve) => resolve(iterator.return?.())).catch(() => {});
    },
    () => listen(pc, 'negotiationneeded', offer),
    () => {
      if (!trickle) return undefined;
      return listen(pc, 'icecandidate', ({ candidate }: IceEvent) => {
        // That there are no more would let Firefox fail at once where its checks come before its answer.
        if (candidate?.candidate) found(toSignal(candidate));
      });
    },
  );
  signals.open(carrier);
  proceed();
  read();
  return release;
}

function parsed(value: unknown): SignalMessage | undefined {
  try {
    return parseSignalMessage(value);
  } catch {
    // Whoever can send may send anything; what was lost with it is asked for again.
    return undefined;
  }
}

function toSignal({
  candidate,
  sdpMid = null,
  sdpMLineIndex = null,
  usernameFragment = null,
}: NonNullable<IceEvent['candidate']>): SignalCandidate {
  return { candidate, sdpMid, sdpMLineIndex, usernameFragment };
}
