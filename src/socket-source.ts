import type { URL } from '../types/platform.d.ts';
import { describe } from './describe.ts';
import { invalidStateError } from './errors.ts';
import type { WebSocketConstructor, WebSocketLike } from './web-socket.ts';

/** Where a socket comes from: the URL of a server, one that is there, or what makes or promises one. */
export type SocketSource = string | URL | WebSocketLike | (() => WebSocketLike | PromiseLike<WebSocketLike>);

/** How a URL is opened. */
export interface UrlOptions {
  /** The subprotocols to ask the server for. Default: none. */
  protocols?: string | readonly string[] | undefined;
  /** What opens a URL, such as `WebSocket` of the package `ws`. Default: the platform's. */
  WebSocket?: WebSocketConstructor | undefined;
}

/** What makes a socket, and whether it can make another. */
export interface Connector {
  connect(): WebSocketLike | PromiseLike<WebSocketLike>;
  readonly isRepeatable: boolean;
}

/** Throws where `source` is none, or is closed. */
export function connectorOf(operation: string, source: SocketSource, options: UrlOptions): Connector {
  if (typeof source === 'function') return { connect: source, isRepeatable: true };
  if (isSocket(source)) {
    if (source.readyState > 1) throw invalidStateError(`${operation}: the socket is closed`);
    return { connect: () => source, isRepeatable: false };
  }
  if (typeof source !== 'string' && !isUrl(source)) {
    throw new TypeError(
      `${operation}: the source is ${describe(source)}; accepted: a URL, a WebSocket, a function that makes one.`,
    );
  }
  const { WebSocket = Reflect.get(globalThis, 'WebSocket') as WebSocketConstructor, protocols = [] } =
    options;
  if (typeof WebSocket !== 'function') {
    throw new TypeError(
      `${operation}: WebSocket is ${describe(WebSocket)}; accepted: a constructor, as of ws.`,
    );
  }
  return { connect: () => openUrl(WebSocket, source, protocols), isRepeatable: true };
}

function openUrl(WebSocket: WebSocketConstructor, url: string | URL, protocols: string | readonly string[]) {
  const socket = new WebSocket(url, typeof protocols === 'string' ? protocols : [...protocols]);
  // A server may pass on bytes where it got text; a `Blob` could be read in a later task only.
  Reflect.set(socket, 'binaryType', 'arraybuffer');
  return socket;
}

function isSocket(source: object | string): source is WebSocketLike {
  return typeof source === 'object' && source !== null && 'readyState' in source && 'send' in source;
}

function isUrl(source: object): source is URL {
  return Object.prototype.toString.call(source) === '[object URL]';
}
