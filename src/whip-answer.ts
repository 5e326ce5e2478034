import { WhipError, type WhipProblem } from './whip-error.ts';
import type { WhipResponse } from './whip-fetch.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** The largest body that is read, in bytes; a description of fifty media sections has a quarter of it. */
const maxBodySize = 262_144;

export function isSuccess({ status }: WhipResponse): boolean {
  return status >= 200 && status < 300;
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
  const date = /^[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
