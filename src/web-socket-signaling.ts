import { assertTime } from './assert-option.ts';
import { type CarrierOptions, carrier, type DisposableSignaling } from './carrier.ts';
import { networkError } from './errors.ts';
import { openSocket } from './open-socket.ts';
import { outbox } from './outbox.ts';
import { type ConnectionHandler, keepSocket } from './reconnecting-socket.ts';
import { assertReconnection, type ReconnectionOptions } from './reconnection-options.ts';
import { connectorOf, type SocketSource, type UrlOptions } from './socket-source.ts';
import type { SocketClose } from './web-socket.ts';

/** What {@link webSocketSignaling} tells of its connection, for user interfaces. */
export type WebSocketSignalingState =
  | {
      /** The server is there, and has been given what was kept for it. */
      readonly state: 'open';
    }
  | {
      /** It is not, and what is sent is kept. */
      readonly state: 'away';
      /** What went wrong; as a rule a `NetworkError` whose text tells. */
      readonly error: unknown;
      /** The next attempt comes in so many milliseconds. */
      readonly delay: number;
    };

/** What {@link webSocketSignaling} takes. All times are in milliseconds. */
export interface WebSocketSignalingOptions extends CarrierOptions, UrlOptions, ReconnectionOptions {
  /** How many bytes may wait to be read, and how many to be sent. Default: 4 MiB each. */
  maxBufferedBytes?: number | undefined;
  /**
   * What was sent less than this before its socket was lost is sent again, once. The other side may get it twice, which
   * `negotiate()` sees. 0 leaves it lost. Default: 30 000.
   */
  resendWindow?: number | undefined;
  /** Gets told when the server is there, and when not. Default: nobody is. */
  onStateChange?: ((state: WebSocketSignalingState) => void) | undefined;
}

const operation = 'webSocketSignaling()';

/**
 * A carrier of signaling over a WebSocket: each message is a frame of JSON text. The server passes the frames of one
 * peer to the other.
 *
 * With a URL or a function it comes back by itself when the socket is lost: after a wait that grows and is random in part,
 * and at once on the page's `online` event. Until then it keeps what is sent. With a socket of yours it ends when that
 * does: its loop is done after a normal closure (1000, or no code), and throws otherwise.
 *
 * What was received before a loop begins is kept for it; a loop that is left leaves the rest to the next. A frame that is
 * no message is dropped. Disposing of it, and an abort, close the socket, one of yours too; what is kept is lost then.
 *
 * @param source - The server's URL; a socket; or a function that makes or promises a socket, for each attempt anew, for
 * instance with a fresh token.
 * @param options - When to give up and to come back, how much to keep, and `signal`.
 * @returns The carrier. `send()` returns at once; it throws a `QuotaExceededError` when too much is kept, an
 * `InvalidStateError` when the carrier has been closed, and otherwise what has ended it. A loop throws a `NetworkError`
 * when it gave up (`cause` has the last failure), a `QuotaExceededError` when too much waits to be read, `signal.reason`
 * on an abort.
 * @throws `SyntaxError` at once when the URL is none, and what the function throws in its first call.
 * @throws `InvalidStateError` at once when the socket is closed.
 * @throws `TypeError` at once when the source is none of these, or there is no `WebSocket`; `RangeError` when a number
 * is out of its range.
 * @see {@link https://websockets.spec.whatwg.org/ | WebSockets}
 * @example
 * ```ts
 * import { negotiate, type RTCPeerConnection, webSocketSignaling } from 'strict-webrtc';
 *
 * async function call(pc: RTCPeerConnection, room: string, polite: boolean): Promise<void> {
 *   await using signaling = webSocketSignaling(`wss://example.org/rooms/${room}`);
 *   await negotiate(pc, signaling, { polite });
 * }
 * ```
 */
export function webSocketSignaling(
  source: SocketSource,
  options: WebSocketSignalingOptions = {},
): DisposableSignaling {
  const { maxBufferedBytes = 4_194_304, resendWindow = 30_000, onStateChange } = options;
  const reconnection = assertReconnection(operation, options);
  assertTime(operation, 'resendWindow', resendWindow);
  const { connect, isRepeatable } = connectorOf(operation, source, options);

  return carrier(operation, options, ({ receive, end, fail }) => {
    const { send, opened, lost } = outbox('send()', maxBufferedBytes, resendWindow);
    const handler: ConnectionHandler = {
      opened(socket) {
        opened(socket);
        onStateChange?.({ state: 'open' });
      },
      received(data) {
        if (data !== '') receive(data);
      },
      lost(error, delay) {
        lost();
        onStateChange?.({ state: 'away', error, delay });
      },
      gaveUp(error, close) {
        if (!isRepeatable && isNormal(close)) end();
        else fail(networkError(`${operation}: ${error instanceof Error ? error.message : error}`, error));
      },
    };
    const close = isRepeatable
      ? keepSocket(connect, reconnection, handler)
      : openSocket(connect, reconnection, { ...handler, ended: handler.gaveUp });
    return { send, close };
  });
}

/** Closed as agreed: 1000, or with no code at all (RFC 6455, section 7.4.1). */
function isNormal(close: SocketClose | undefined): boolean {
  return close?.code === 1000 || close?.code === 1005;
}
