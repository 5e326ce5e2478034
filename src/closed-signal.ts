import type { AbortSignal } from '../types/platform.d.ts';
import { assertTarget } from './assert-target.ts';
import { type ClosableChannel, isChannel, onChannelEnd } from './ending.ts';
import { invalidStateError } from './errors.ts';
import { type Closable, type Controller, connectionClosed, isConnection } from './lifetime.ts';
import { watches } from './watches.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

const signals = new WeakMap<object, AbortSignal>();

/**
 * A signal that aborts when the connection or data channel closes, a connection also by a local `close()`, of which
 * the platform tells nobody.
 *
 * The same target always gives the same signal; it is already aborted for a closed one. Its `reason` is an
 * `InvalidStateError`. Of a channel it aborts with the `close` event, which also comes after a failure.
 *
 * The first call gives a connection a `close` method of its own that calls the original and then aborts the signal; a
 * subclass's `close` keeps working. A close that goes another way, such as a method that was bound before, is seen
 * within a tenth of a second. On a channel one listener stays until it closes.
 *
 * @param target - The connection or channel to watch. A connection is not kept alive; an open channel is, as by every
 * listener, until it closes.
 * @returns The signal; the caller owns the listeners it adds.
 * @throws `TypeError` when the target is neither.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-close | WebRTC: close()}
 * @example
 * ```ts
 * import { closedSignal } from 'strict-webrtc';
 *
 * const pc = new RTCPeerConnection();
 * fetch('/presence', { method: 'POST', signal: closedSignal(pc) }).catch(() => {});
 * ```
 */
export function closedSignal(target: Closable | ClosableChannel): AbortSignal {
  assertClosable('closedSignal()', target);
  return isConnection(target) ? connectionClosed(target) : channelClosed(target);
}

/** Throws where `target` is neither a connection nor a channel. */
export function assertClosable(operation: string, target: Closable | ClosableChannel): void {
  const fits = (target: object) => isConnection(target) || isChannel(target);
  assertTarget(operation, target, 'a connection or data channel', fits);
}

function channelClosed(channel: ClosableChannel): AbortSignal {
  const known = signals.get(channel);
  if (known) return known;
  const controller = new AbortController();
  const { start, release } = watches();
  const end = () => {
    release();
    controller.abort(invalidStateError('close(): the channel is closed'));
  };
  start(() => onChannelEnd(channel, end));
  signals.set(channel, controller.signal);
  return controller.signal;
}
