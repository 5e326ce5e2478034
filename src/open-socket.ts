import { after } from './after.ts';
import { networkError } from './errors.ts';
import { listen } from './listen.ts';
import { type Release, watches } from './watches.ts';
import { isClosed, isOpen, type SocketClose, type WebSocketLike } from './web-socket.ts';

/** How long a socket may take, in milliseconds. */
export interface SocketTimeouts {
  /** Until it is open. */
  readonly connectTimeout: number;
  /** From one frame to the next. */
  readonly idleTimeout: number;
}

/** What becomes of one socket. */
export interface SocketHandler {
  opened(socket: WebSocketLike): void;
  received(data: unknown): void;
  /** It was closed, as `close` tells, or took too long, or could not be made. Nothing comes after that. */
  ended(error: unknown, close?: SocketClose): void;
}

/**
 * Tells `handler` what becomes of the socket that `connect` makes, from this very call on; returns what closes it,
 * after which nothing more is told. What `connect` throws is thrown.
 */
export function openSocket(
  connect: () => WebSocketLike | PromiseLike<WebSocketLike>,
  { connectTimeout, idleTimeout }: SocketTimeouts,
  handler: SocketHandler,
): Release {
  const { start, release } = watches();
  let isOver = false;
  let socket: WebSocketLike | undefined;
  let stopTimer: Release = () => {};

  function leave(): void {
    isOver = true;
    stopTimer();
    release();
    if (socket) dismiss(socket);
  }

  function end(error: unknown, close?: SocketClose): void {
    if (isOver) return;
    leave();
    handler.ended(error, close);
  }

  function limit(milliseconds: number, what: string): void {
    stopTimer();
    stopTimer = after(milliseconds, () => end(networkError(`${what} within ${milliseconds} ms`)));
  }

  function opened(socket: WebSocketLike): void {
    limit(idleTimeout, 'nothing has come');
    handler.opened(socket);
  }

  function watch(made: WebSocketLike): void {
    socket = made;
    if (isOver) {
      dismiss(made);
      return;
    }
    start(
      () => listen(made, 'open', () => opened(made)),
      () =>
        listen(made, 'message', ({ data }: { readonly data: unknown }) => {
          limit(idleTimeout, 'nothing has come');
          handler.received(data);
        }),
      // That of `ws` throws where nobody hears the error; the close that follows tells of it.
      () => listen(made, 'error', () => {}),
      () =>
        listen(made, 'close', (close: SocketClose) => {
          end(networkError(`the socket was closed, ${close.code} ${close.reason}`.trimEnd()), close);
        }),
    );
    if (isOpen(made)) opened(made);
    else if (isClosed(made)) throw networkError('the socket is closed');
  }

  limit(connectTimeout, 'no connection');
  try {
    const made = connect();
    if ('then' in made) made.then(watch).then(undefined, end);
    else watch(made);
  } catch (error) {
    leave();
    throw error;
  }
  return leave;
}

/** Closes a socket that nobody watches any more. */
function dismiss(socket: WebSocketLike): void {
  if (isClosed(socket)) return;
  const { start, release } = watches();
  start(
    () => listen(socket, 'error', () => {}),
    () => listen(socket, 'close', release),
  );
  socket.close(1000);
}
