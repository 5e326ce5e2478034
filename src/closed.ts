import { assertSignal } from './assert-option.ts';
import { assertClosable } from './closed-signal.ts';
import { type ClosableChannel, onChannelEnd } from './ending.ts';
import { type Closable, isConnection, onConnectionEnd } from './lifetime.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';

/**
 * Resolves once the connection or data channel is closed: at once if it is, a connection on a local `close()` too.
 *
 * A channel is closed with its `close` event, which also comes after a failure: the promise then resolves as well.
 *
 * @param target - The connection or channel to wait for.
 * @param options - `signal` ends the wait.
 * @throws `TypeError` when the target is neither.
 * @throws `signal.reason` when aborted. The target is as it was.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-close | WebRTC: close()}
 * @example
 * ```ts
 * import { closed, type RTCDataChannel } from 'strict-webrtc';
 *
 * async function finish(channel: RTCDataChannel): Promise<void> {
 *   channel.send('that is all');
 *   channel.close();
 *   await closed(channel, { signal: AbortSignal.timeout(5_000) });
 * }
 * ```
 */
export function closed(target: Closable | ClosableChannel, options?: AbortOptions): Promise<void> {
  const assertion = () => {
    assertClosable('closed()', target);
    return assertSignal('closed()', options?.signal);
  };
  const end: Source<void> = (resolve) => {
    const onEnd = () => resolve();
    return isConnection(target) ? onConnectionEnd(target, onEnd) : onChannelEnd(target, onEnd);
  };
  return settle(assertion, abortion(options?.signal), end);
}
