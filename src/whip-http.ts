import type { AbortSignal } from '../types/platform.d.ts';
import { after } from './after.ts';
import type { Controller } from './lifetime.ts';
import type { Release } from './watches.ts';
import { discard, isSuccess, refusal } from './whip-answer.ts';
import type { WhipFetch, WhipResponse, WhipToken } from './whip-fetch.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has these.
declare const AbortController: new () => Controller;
declare const URL: new (url: string, base?: string) => { readonly href: string; readonly origin: string };
declare const DOMException: new (message: string, name: string) => Error;

/** One request. */
export interface Call {
  readonly method: 'DELETE' | 'OPTIONS' | 'PATCH' | 'POST';
  readonly url: string;
  readonly type?: string;
  readonly body?: string;
  readonly ifMatch?: string | undefined;
  readonly signal: AbortSignal;
}

/** What sends the requests of one session. */
export interface Http {
  /** The response, whatever its status; its body is unread. */
  send(call: Call): Promise<WhipResponse>;
  /** Lets a token that is text go to `url` too, unless the way there is less safe. */
  trust(url: string): void;
}

export function originOf(url: string): string {
  return new URL(url).origin;
}

/** `location` as an absolute URL; `undefined` where it is none of HTTP, or has a user name, which `fetch` refuses. */
export function resolve(location: string, base: string): string | undefined {
  try {
    const { href } = new URL(location, base);
    return /^https?:\/\/[^/?#@]*([/?#]|$)/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

export function whipHttp(endpoint: string, token: WhipToken | undefined, fetch: WhipFetch): Http {
  const trusted = new Set([originOf(endpoint)]);

  const tokenFor = (url: string) => {
    if (typeof token === 'function') return token(url);
    return trusted.has(originOf(url)) ? token : undefined;
  };

  const call = async (url: string, { method, type, body, ifMatch, signal }: Call, bearer?: string | null) => {
    const headers: Record<string, string> = {};
    if (bearer) headers['Authorization'] = `Bearer ${bearer}`;
    if (type) headers['Content-Type'] = type;
    if (ifMatch) headers['If-Match'] = ifMatch;
    if (method === 'POST') headers['Accept'] = 'application/sdp';
    return fetch(url, {
      method,
      headers,
      signal,
      ...(body === undefined ? {} : { body }),
      ...(method === 'DELETE' ? { keepalive: true } : {}),
    });
  };

  return {
    async send(request) {
      const { url } = request;
      const bearer = await tokenFor(url);
      const response = await call(url, request, bearer);
      // The token may have expired; and a redirect to another origin went there without one.
      if (response.status !== 401 || typeof token !== 'function') return response;
      const final = response.url || url;
      const next = await token(final);
      if (!next || (next === bearer && originOf(final) === originOf(url))) return response;
      discard(response);
      return call(final, request, next);
    },
    trust(url) {
      if (url.startsWith('https:') || endpoint.startsWith('http:')) trusted.add(originOf(url));
    },
  };
}

/** How long a request that nobody waits for may take, in milliseconds. */
const patience = 30_000;

/** What aborts a request. */
export function requestController(): Controller {
  return new AbortController();
}

/** Lets a request that nobody may be waiting for end by itself; returns what calls that off. */
export function limit(controller: Controller): Release {
  const reason = new DOMException(`The server has not answered for ${patience} ms.`, 'TimeoutError');
  return after(patience, () => controller.abort(reason));
}

/** Ends a session; one that the server does not know any more has ended. */
export async function deleteSession(operation: string, http: Http, url: string): Promise<void> {
  const controller = requestController();
  const release = limit(controller);
  try {
    const response = await http.send({ method: 'DELETE', url, signal: controller.signal });
    if (isSuccess(response) || response.status === 404 || response.status === 410) discard(response);
    else throw await refusal(operation, 'DELETE', response);
  } finally {
    release();
  }
}
