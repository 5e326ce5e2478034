import type { RTCConfiguration } from '../types/index.js';
import { assertFunction, assertSignal } from './assert-option.ts';
import { type DisposablePeerConnection, disposable } from './disposable.ts';
import { connectionClosed } from './lifetime.ts';
import { ownScope } from './owned-scope.ts';
import { platformPeerConnection } from './platform-peer-connection.ts';
import type { Scope } from './scope.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { watchAll } from './watches.ts';

/**
 * What `body` gives, which has a new connection for as long as it runs.
 *
 * When `body` has ended, by a value or an error, and when a task of the scope fails or `signal` aborts, the tasks are
 * aborted and waited for, then the clean-ups run in reverse order, and the connection is closed last. `body` itself is
 * always waited for: it must end when `scope.signal` aborts. That signal also aborts when something else closes the
 * connection; what `body` makes of that decides the outcome.
 *
 * @param configuration - What the constructor takes. Default: no servers.
 * @param body - Gets the browser's own `RTCPeerConnection` and the {@link Scope}; it starts in this call.
 * @param options - `signal` ends everything.
 * @returns What `body` returned.
 * @throws What `body`, a task or a clean-up failed with: the first failure. Where there were more, a
 * `SuppressedError` with the first in `error` and the later ones in `suppressed`. A task that rejects because the
 * scope has aborted has not failed.
 * @throws `signal.reason` when aborted before `body` has ended; when aborted already, no connection is made.
 * @throws `SyntaxError` when the URL of a server is malformed.
 * @throws `InvalidAccessError` when a certificate has expired.
 * @throws `TypeError` where the platform has no `RTCPeerConnection`, or `body` is no function.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-constructor | WebRTC: RTCPeerConnection()}
 * @example
 * ```ts
 * import { gathered, iceCandidates, setLocalDescription, withPeerConnection } from 'strict-webrtc';
 *
 * function ownOffer(signal: AbortSignal): Promise<string> {
 *   return withPeerConnection(null, async (pc, scope) => {
 *     scope.launch(async (signal) => {
 *       for await (const candidate of iceCandidates(pc, { signal })) console.log(candidate?.type);
 *     });
 *     pc.createDataChannel('chat');
 *     await setLocalDescription(pc, null, { signal: scope.signal });
 *     return (await gathered(pc, { signal: scope.signal })).sdp;
 *   }, { signal });
 * }
 * ```
 */
export async function withPeerConnection<Value>(
  configuration: RTCConfiguration | null | undefined,
  body: (pc: DisposablePeerConnection, scope: Scope) => PromiseLike<Value> | Value,
  options?: AbortOptions,
): Promise<Value> {
  const outer = options?.signal;
  assertFunction('withPeerConnection()', 'the body', body);
  assertSignal('withPeerConnection()', outer);
  if (outer?.aborted) throw outer.reason;
  const pc = disposable(new (platformPeerConnection('withPeerConnection()'))(configuration ?? undefined));
  const { scope, abort, fail, isOfAbort, leave } = ownScope();
  scope.defer(() => pc.close());
  const closed = connectionClosed(pc);
  const release = watchAll(
    () => abortion(closed)(() => {}, abort),
    () => abortion(outer)(() => {}, fail),
  );
  try {
    return await body(pc, scope);
  } catch (error) {
    if (!outer?.aborted || !isOfAbort(error)) fail(error);
    throw error;
  } finally {
    release();
    await leave();
  }
}
