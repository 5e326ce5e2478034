import type { URL } from '../types/platform.d.ts';
import type { Listenable } from './listen.ts';

/** What has to be there of a WebSocket: the platform's own has it, and so has that of the package `ws`. */
export interface WebSocketLike extends Listenable {
  /** 0 while connecting, 1 while open, 2 while closing, 3 once closed. */
  readonly readyState: number;
  /** The bytes that have been handed over and have not left. */
  readonly bufferedAmount: number;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

/** What makes such sockets. */
export type WebSocketConstructor = new (url: string | URL, protocols?: string | string[]) => WebSocketLike;

/** How a socket was closed. */
export interface SocketClose {
  /** The status code of the close frame; 1006 where none came. */
  readonly code: number;
  /** What the server says about it; as a rule empty. */
  readonly reason: string;
}

export function isOpen({ readyState }: WebSocketLike): boolean {
  return readyState === 1;
}

export function isClosed({ readyState }: WebSocketLike): boolean {
  return readyState === 3;
}
