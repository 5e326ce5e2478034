import type { AbortSignal } from '../types/platform.d.ts';
import { closedError } from './errors.ts';

/** What has to be there of a connection to see it close. */
export interface Closable {
  readonly signalingState: string;
  close(): void;
}

/** Whether `target` is a connection, of whatever implementation. */
export function isConnection(target: object): target is Closable {
  return 'signalingState' in target;
}

interface Controller {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

const controllers = new WeakMap<Closable, Controller>();

/**
 * A signal that aborts when the connection closes, also by a local `close()`, of which the platform tells
 * nobody.
 *
 * The same connection always gives the same signal; it is already aborted for a closed connection. Its
 * `reason` is an `InvalidStateError`. The first call gives this one connection a `close` method of its own
 * that calls the original and then aborts the signal; a subclass's `close` keeps working.
 *
 * @param pc - The connection to watch; it is not kept alive.
 * @returns The signal; the caller owns the listeners it adds.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-close | WebRTC: close()}
 * @example
 * ```ts
 * import { closedSignal } from 'strict-webrtc';
 *
 * const pc = new RTCPeerConnection();
 * fetch('/presence', { method: 'POST', signal: closedSignal(pc) }).catch(() => {});
 * ```
 */
export function closedSignal(pc: Closable): AbortSignal {
  let controller = controllers.get(pc);
  if (!controller) {
    controller = new AbortController();
    controllers.set(pc, controller);
    watch(pc, controller);
  }
  if (pc.signalingState === 'closed') end(controller);
  return controller.signal;
}

function end(controller: Controller): void {
  controller.abort(closedError('closedSignal()'));
}

function watch(pc: Closable, controller: Controller): void {
  const own = Object.getOwnPropertyDescriptor(pc, 'close')?.value;
  Object.defineProperty(pc, 'close', {
    configurable: true,
    writable: true,
    value(this: Closable) {
      const close: () => void = own ?? Object.getPrototypeOf(this).close;
      close.call(this);
      end(controller);
    },
  });
}
