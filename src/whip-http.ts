import type { AbortSignal } from '../types/platform.d.ts';
import type { Controller } from './lifetime.ts';
import { WhipError, type WhipProblem } from './whip-error.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has these.
declare const AbortController: new () => Controller;
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;
declare const URL: new (url: string, base?: string) => { readonly href: string; readonly origin: string };
declare const DOMException: new (message: string, name: string) => Error;
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** What a {@link WhipFetch} is asked to send: what `fetch()` takes. */
export interface WhipRequest {
  /** The method. */
  readonly method: string;
  /** The header fields. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body, if there is one. */
  readonly body?: string;
  /** Whether the request outlives the page. */
  readonly keepalive?: boolean;
  /** Aborts when nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

/** What a {@link WhipFetch} gives: a `Response`, or what has these members of one. */
export interface WhipResponse {
  /** The status code. */
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** The header fields. */
  readonly headers: { get(name: string): string | null };
  /** The bytes of the body. */
  readonly body: {
    getReader(): {
      read(): PromiseLike<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>;
      cancel(reason?: unknown): PromiseLike<unknown>;
    };
  } | null;
}

/** What sends a request: `fetch()`, or what is like it. */
export type WhipFetch = (url: string, request: WhipRequest) => PromiseLike<WhipResponse>;

/** A Bearer token, or what gives one for a request to `url`; `null` and `undefined`: send none there. */
export type WhipToken =
  | string
  | ((url: string) => string | null | undefined | PromiseLike<string | null | undefined>);

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

/** The largest body that is read, in bytes; a description of fifty media sections has a quarter of it. */
const maxBodySize = 262_144;

export function originOf(url: string): string {
  return new URL(url).origin;
}

/** `location` as an absolute URL; `undefined` where it is none of HTTP. */
export function resolve(location: string, base: string): string | undefined {
  try {
    const { href } = new URL(location, base);
    return /^https?:/.test(href) ? href : undefined;
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

/** Says that nobody reads the body. */
export function discard({ body }: WhipResponse): void {
  new Promise((resolve) => resolve(body?.getReader().cancel())).catch(() => {});
}

/** The body, whose type must be `type`; a larger one than {@link maxBodySize} is not read to its end. */
export async function readBody(operation: string, response: WhipResponse, type: string): Promise<string> {
  const given = typeOf(response);
  if (given !== type) {
    discard(response);
    throw invalid(operation, response, `its content is ${given || 'of no type'}, and must be ${type}`);
  }
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done || !value) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBodySize) {
      new Promise((resolve) => resolve(reader?.cancel())).catch(() => {});
      throw invalid(operation, response, `its content has more than ${maxBodySize} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

export function typeOf({ headers }: WhipResponse): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

/** The error of an answer that is not what it must be. */
export function invalid(operation: string, { status, url }: WhipResponse, problem: string): WhipError {
  return new WhipError(`${operation}: the server's answer ${status} is not valid: ${problem}`, {
    status,
    url,
  });
}

/** The error of an answer that refuses. Its address is not in the text: a stream's key may be part of it. */
export async function refusal(operation: string, method: string, response: WhipResponse): Promise<WhipError> {
  const { status, url } = response;
  const problem = await problemOf(operation, response);
  const said = problem?.detail ?? problem?.title;
  const detail = typeof said === 'string' ? `: ${said.slice(0, 1_000)}` : '';
  const retryAfter = millisecondsOf(response.headers.get('retry-after'));
  return new WhipError(`${operation}: the server answered ${method} with ${status}${detail}`, {
    status,
    url,
    retryAfter,
    problem,
  });
}

async function problemOf(operation: string, response: WhipResponse): Promise<WhipProblem | undefined> {
  const type = 'application/problem+json';
  if (typeOf(response) !== type) {
    discard(response);
    return undefined;
  }
  try {
    const problem: unknown = JSON.parse(await readBody(operation, response, type));
    const isObject = typeof problem === 'object' && problem !== null && !Array.isArray(problem);
    return isObject ? (problem as WhipProblem) : undefined;
  } catch {
    // Without the details it is an error all the same.
    return undefined;
  }
}

/** Of a number of seconds, or of a date. */
function millisecondsOf(retryAfter: string | null): number | undefined {
  const text = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** How long a request that nobody waits for may take, in milliseconds. */
const patience = 30_000;

/** What aborts a request. */
export function requestController(): Controller {
  return new AbortController();
}

/** Lets a request that nobody may be waiting for end by itself; returns what calls that off. */
export function limit(controller: Controller): () => void {
  const reason = new DOMException(`The server has not answered for ${patience} ms.`, 'TimeoutError');
  const timer = setTimeout(() => controller.abort(reason), patience);
  return () => clearTimeout(timer);
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

export function isSuccess({ status }: WhipResponse): boolean {
  return status >= 200 && status < 300;
}
