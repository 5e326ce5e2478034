import type { AbortOptions } from 'strict-webrtc';
import { assertFunction, assertOneOf, assertSignal } from './assert-option.ts';
import { describe } from './describe.ts';
import type { WhipFetch, WhipToken } from './whip-fetch.ts';
import { resolve } from './whip-http.ts';

/** What publishing and subscribing take. */
export interface WhipOptions extends AbortOptions {
  /**
   * The Bearer token (RFC 6750), or a function that gives one for a request to `url`, once more when the server
   * answers 401. A text goes to the origin of the endpoint, and to the session that this origin names, never to another
   * origin that a redirect leads to, and never from `https:` to `http:`; a function decides for each address. Default:
   * none.
   */
  token?: WhipToken | undefined;
  /**
   * Whether candidates are sent one by one, after the offer. `false`: the offer has them all, for servers that cannot
   * do without. Default: `true`.
   */
  trickle?: boolean | undefined;
  /** What sends the requests. Default: the platform's `fetch`. */
  fetch?: WhipFetch | undefined;
}

// The build has no lib.dom (types/platform.d.ts says why).
interface Place {
  readonly href?: string;
}

/** Where the endpoint is, a text or a `URL`: an absolute address, or one beside the page's. */
export function addressOf(operation: string, endpoint: unknown): string {
  const place: Place | undefined = Reflect.get(globalThis as object, 'location');
  const { href = endpoint } = Object(endpoint);
  const url = typeof href === 'string' && href && resolve(href, place?.href ?? 'about:blank');
  if (url) return url;
  throw new TypeError(
    `${operation}: the endpoint is ${describe(href)}; accepted: a URL of http or https, without a user name.`,
  );
}

export function assertOptions(
  operation: string,
  { token, fetch, signal, trickle = true }: WhipOptions,
): void {
  assertSignal(operation, signal);
  // What was given as a token is a secret, whatever it is.
  const isText = typeof token === 'string' && /^[\x21-\x7e]+$/.test(token);
  if (token !== undefined && typeof token !== 'function' && !isText) {
    throw new TypeError(
      `${operation}: token is no token (${typeof token}); accepted: text of visible ASCII characters, a function.`,
    );
  }
  if (fetch !== undefined) assertFunction(operation, 'fetch', fetch);
  assertOneOf(operation, 'trickle', trickle, [true, false]);
}
