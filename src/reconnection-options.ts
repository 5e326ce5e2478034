import { assertCount, assertFunction, assertTime } from './assert-option.ts';
import type { Reconnection } from './reconnecting-socket.ts';
import type { SocketClose } from './web-socket.ts';

/** When a socket is given up, and when the next one is opened. All times are in milliseconds. */
export interface ReconnectionOptions {
  /** How long one attempt may take. Default: 10 000. */
  connectTimeout?: number | undefined;
  /**
   * A socket on which nothing has come for so long is replaced. It is for servers that send something regularly: an empty
   * frame will do, and is ignored. Default: `Infinity`.
   */
  idleTimeout?: number | undefined;
  /** How many attempts may fail, one after the other. Default: `Infinity`. */
  attempts?: number | undefined;
  /** Whether a socket that was closed is to be replaced. Default: every one. */
  shouldReconnect?: ((close: SocketClose) => boolean) | undefined;
  /** The wait before the second attempt, at most; each later one may take twice as long. Default: 500. */
  minDelay?: number | undefined;
  /** The longest wait. Default: 15 000. */
  maxDelay?: number | undefined;
}

/** The options with their defaults. Throws where one cannot be. */
export function assertReconnection(operation: string, options: ReconnectionOptions): Reconnection {
  const {
    connectTimeout = 10_000,
    idleTimeout = Number.POSITIVE_INFINITY,
    attempts = Number.POSITIVE_INFINITY,
    minDelay = 500,
    maxDelay = 15_000,
    shouldReconnect = () => true,
  } = options;
  const times = { connectTimeout, idleTimeout, minDelay, maxDelay };
  for (const [name, value] of Object.entries(times)) assertTime(operation, name, value);
  assertCount(operation, 'attempts', attempts);
  assertFunction(operation, 'shouldReconnect', shouldReconnect);
  return { ...times, attempts, shouldReconnect };
}
