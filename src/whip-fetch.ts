import type { AbortOptions } from 'strict-webrtc';

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
  readonly signal: NonNullable<AbortOptions['signal']>;
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
