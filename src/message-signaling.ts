import { assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import type { DisposableIterator } from './async-iterator.ts';
import { describe } from './describe.ts';
import { eventQueue } from './event-queue.ts';
import { isListenable, type Listenable, listen } from './listen.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { parseSignalMessage, type SignalMessage } from './signal-message.ts';
import type { Signaling } from './signaling.ts';
import { watches } from './watches.ts';

/** What messages are posted to and come from: a port, a `BroadcastChannel`, a worker, the global scope of one. */
export interface MessageCarrier extends Listenable {
  /** Sends a message to the other side. */
  postMessage(message: unknown): void;
  /** A `MessagePort` delivers nothing until it is started, which is done here. */
  start?(): void;
}

/** The window of another document: a frame's, an opener's, a popup's. Its messages come to this document's window. */
export interface MessageWindow {
  /** The window itself. */
  readonly window: unknown;
  /** Sends a message to the window's document if that is of `targetOrigin`. */
  postMessage(message: unknown, targetOrigin: string): void;
}

/** What {@link messageSignaling} takes. */
export interface MessageSignalingOptions extends AbortOptions {
  /**
   * For a window, and required there: the origin of its document, such as `https://example.org`. Nothing is sent to a
   * document of another origin, and nothing is taken from one.
   */
  targetOrigin?: string | undefined;
  /** Gets the error for each message that is not one of a negotiation. Default: such a message is passed over. */
  onInvalid?: ((error: unknown) => void) | undefined;
}

/** Signaling over messages; its listener is taken off by the end of its loop, `return()` and `await using`. */
export type MessageSignaling = Signaling & DisposableIterator<SignalMessage>;

interface Message {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
}

// The build has no lib.dom (types/platform.d.ts says why); wherever there are windows, there is this class.
declare const URL: new (url: string) => { readonly origin: string };

/**
 * Signaling over a `MessagePort`, `BroadcastChannel`, worker or window, from this very call on: what comes before
 * `negotiate()` reads it is kept, up to 10 000 messages.
 *
 * Messages of other kinds may share the carrier; they are passed over. A `BroadcastChannel` belongs to one pair of
 * peers: give each pair a name of its own.
 *
 * @param carrier - Where the messages are posted to. A port is started, and not closed in the end. Of a window, the
 * messages are taken that come from it to this document's own window.
 * @param options - `targetOrigin` for a window; `onInvalid` hears of other messages; `signal` ends it.
 * @returns The signaling, for one negotiation.
 * @throws `TypeError` at once when this carries no messages, or when it is a window and `targetOrigin` is no origin;
 * `'*'` is none, as whatever document is there would get the addresses of this machine.
 * @see {@link https://html.spec.whatwg.org/multipage/web-messaging.html | HTML: cross-document messaging}
 * @example
 * ```ts
 * import { messageSignaling, negotiate, type RTCPeerConnection } from 'strict-webrtc';
 *
 * function callOtherTab(pc: RTCPeerConnection, isFirst: boolean): Promise<void> {
 *   return negotiate(pc, messageSignaling(new BroadcastChannel('call')), { polite: isFirst });
 * }
 * ```
 */
export function messageSignaling(
  carrier: MessageCarrier | MessageWindow,
  options?: MessageSignalingOptions,
): MessageSignaling {
  const operation = 'messageSignaling()';
  const { targetOrigin, onInvalid, signal } = options ?? {};
  const accepted = 'a port, channel, worker or window';
  assertTarget(operation, carrier, accepted, (target) => isWindow(target) || isCarrier(target));
  const isOfWindow = isWindow(carrier);
  if (isOfWindow) assertOrigin(operation, targetOrigin);
  assertSignal(operation, signal);

  const { start, release } = watches();
  const { iterator, push, fail } = eventQueue<SignalMessage>(operation, {}, release);

  function receive({ data, origin, source }: Message): void {
    if (isOfWindow && (source !== carrier || origin !== targetOrigin)) return;
    try {
      push(parseSignalMessage(data));
    } catch (error) {
      onInvalid?.(error);
    }
  }

  start(
    () => abortion(signal)(() => {}, fail),
    () => listen(isOfWindow ? (globalThis as unknown as Listenable) : carrier, 'message', receive),
    () => void (isOfWindow || carrier.start?.()),
  );
  return Object.assign(iterator, {
    send(message: SignalMessage) {
      if (isOfWindow) carrier.postMessage(message, targetOrigin ?? '');
      else carrier.postMessage(message);
    },
  });
}

/** First, as a window of another origin lets nobody look for anything else. */
function isWindow(target: object): target is MessageWindow {
  return (target as { readonly window?: unknown }).window === target;
}

function isCarrier(target: object): target is MessageCarrier {
  return isListenable(target) && 'postMessage' in target;
}

function assertOrigin(operation: string, origin: string | undefined): void {
  try {
    if (typeof origin === 'string' && new URL(origin).origin === origin) return;
  } catch {
    // No URL at all.
  }
  throw new TypeError(
    `${operation}: targetOrigin is ${describe(origin)}; accepted for a window: an origin, such as https://example.org.`,
  );
}
