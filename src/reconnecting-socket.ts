import { after } from './after.ts';
import { networkError } from './errors.ts';
import { onOnline } from './online.ts';
import { openSocket, type SocketTimeouts } from './open-socket.ts';
import { retryDelay } from './retry-delay.ts';
import type { Release } from './watches.ts';
import type { SocketClose, WebSocketLike } from './web-socket.ts';

/** When a socket is given up, and when the next one is opened; times are in milliseconds. */
export interface Reconnection extends SocketTimeouts {
  readonly minDelay: number;
  readonly maxDelay: number;
  /** How many attempts may fail, one after the other, before it gives up. */
  readonly attempts: number;
  shouldReconnect(close: SocketClose): boolean;
}

/** What becomes of the connection. */
export interface ConnectionHandler {
  /** There is a socket that is open. */
  opened(socket: WebSocketLike): void;
  received(data: unknown): void;
  /** There is none; the next attempt comes in `delay` milliseconds. */
  lost(error: unknown, delay: number): void;
  /** There will be none any more. */
  gaveUp(error: unknown, close: SocketClose | undefined): void;
}

/** A socket that was open for less than this, in milliseconds, counts as a failed attempt. */
const shortestSuccess = 5_000;

/**
 * Keeps a socket of `connect` open, from this very call on; returns what ends that. What `connect` throws is thrown
 * the first time, and is a failed attempt later.
 */
export function keepSocket(
  connect: () => WebSocketLike | PromiseLike<WebSocketLike>,
  reconnection: Reconnection,
  { opened, received, lost, gaveUp }: ConnectionHandler,
): Release {
  let failures = 0;
  let isStopped = false;
  let ignore: Release = () => {};
  let stopCounting: Release = () => {};
  /** Ends the socket, or the wait for the next one. */
  let leave: Release = () => {};

  function attempt(): void {
    leave = openSocket(connect, reconnection, {
      received,
      opened(socket) {
        stopCounting = after(shortestSuccess, () => {
          failures = 0;
        });
        opened(socket);
      },
      ended: onFailure,
    });
    // It may have been told so by what is open at once.
    if (isStopped) leave();
  }

  function retry(): void {
    try {
      attempt();
    } catch (error) {
      onFailure(error);
    }
  }

  function onFailure(error: unknown, close?: SocketClose): void {
    stopCounting();
    let reason = error;
    let mayRetry = false;
    try {
      mayRetry = !close || reconnection.shouldReconnect(close);
    } catch (thrown) {
      reason = thrown;
    }
    if (++failures >= reconnection.attempts || !mayRetry) {
      stop();
      gaveUp(reason, close);
      return;
    }
    const delay = retryDelay(failures - 1, reconnection.minDelay, reconnection.maxDelay);
    leave = after(delay, retry);
    lost(error, delay);
  }

  /** What is open may hang in the network of before, which nobody would notice for minutes. */
  function startAnew(): void {
    stopCounting();
    leave();
    failures = 0;
    try {
      lost(networkError('the network is another one'), 0);
    } finally {
      retry();
    }
  }

  function stop(): void {
    isStopped = true;
    ignore();
    stopCounting();
    leave();
  }

  attempt();
  if (!isStopped) ignore = onOnline(startAnew);
  return stop;
}
