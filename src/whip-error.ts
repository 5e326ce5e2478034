/** What the body of an error says, where it is `application/problem+json` (RFC 9457). */
export interface WhipProblem {
  /** A URI that names the kind of problem. */
  readonly type?: unknown;
  /** The kind of problem in words. */
  readonly title?: unknown;
  /** What happened this time. */
  readonly detail?: unknown;
  /** Members of the server's own. */
  readonly [member: string]: unknown;
}

/** What {@link WhipError} is made of. */
export interface WhipErrorInit {
  /** The status code. */
  readonly status: number;
  /** Where the answer came from. */
  readonly url: string;
  /** Milliseconds to wait before another try. */
  readonly retryAfter?: number | undefined;
  /** The body, where it tells of the problem. */
  readonly problem?: WhipProblem | undefined;
}

/**
 * A server of WHIP or WHEP refused a request, or answered it with what is no valid answer.
 *
 * A request that got no answer at all fails with the error of `fetch()` itself, a `TypeError`.
 *
 * @see {@link https://www.rfc-editor.org/rfc/rfc9725.html#section-4.1 | RFC 9725: HTTP usage}
 * @example
 * ```ts
 * import { publish, WhipError, type WhipSession } from 'strict-webrtc/whip';
 *
 * async function retry(pc: RTCPeerConnection, endpoint: string): Promise<WhipSession> {
 *   try {
 *     return await publish(pc, endpoint);
 *   } catch (error) {
 *     if (!(error instanceof WhipError) || error.retryAfter === undefined) throw error;
 *     await new Promise((resolve) => setTimeout(resolve, error.retryAfter));
 *     return publish(pc, endpoint);
 *   }
 * }
 * ```
 */
export class WhipError extends Error {
  /** `WhipError`. */
  override readonly name: string = 'WhipError';
  /** The status code of the answer: of a success too, where what came with it was not valid. */
  readonly status: number;
  /** Where the answer came from, after redirects. */
  readonly url: string;
  /** How long to wait before another try, in milliseconds from the answer on, where the server said so. */
  readonly retryAfter: number | undefined;
  /** What the server told of the problem, where it did so as `application/problem+json`. */
  readonly problem: WhipProblem | undefined;

  /** An error as the functions of `strict-webrtc/whip` throw it. */
  constructor(message: string, { status, url, retryAfter, problem }: WhipErrorInit) {
    super(message);
    this.status = status;
    this.url = url;
    this.retryAfter = retryAfter;
    this.problem = problem;
  }
}
