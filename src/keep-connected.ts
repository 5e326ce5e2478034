import { assertCount, assertSignal, assertTime } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { describe } from './describe.ts';
import { type EventIterator, eventQueue } from './event-queue.ts';
import { isConnection, onConnectionEnd } from './lifetime.ts';
import { isListenable, listen } from './listen.ts';
import { onOnline } from './online.ts';
import {
  type ConnectivityEvent,
  delaysOf,
  type Patience,
  type RestartableConnection,
  type RestartDelays,
  reconnection,
} from './reconnection.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { watches } from './watches.ts';

/** What {@link keepConnected} takes. */
export interface KeepConnectedOptions extends AbortOptions {
  /**
   * How long a `disconnected` connection may come back by itself before ICE is restarted, in milliseconds; with
   * `Infinity`, it is restarted only when it has failed. Default: 5 000.
   */
  grace?: number | undefined;
  /** How long each restart has until the next one. */
  backoff?: RestartDelays | undefined;
  /** How many restarts an interruption gets at most: a whole number from 1 on, or `Infinity`. Default: 10. */
  attempts?: number | undefined;
}

const operation = 'keepConnected()';

/** How many events wait for the loop at most. */
const capacity = 1_000;

/**
 * Restarts ICE whenever the path of the connection is lost, until the connection closes, and tells what happens for a
 * user interface to show.
 *
 * The work begins in this call and needs no reader. A connection that is `disconnected` is given the time of `grace`,
 * because most come back by themselves; one that has `failed` is restarted at once, and so is one that is either when
 * the network comes back (the `online` event of the window or worker). A path that works is never restarted. Each
 * restart has the time that `backoff` says; one whose offer is still unanswered is not asked for again.
 *
 * `restartIce()` only asks for a negotiation: `negotiate()` has to be running, or something else that makes an offer at
 * `negotiationneeded`. Both sides may call this; their restarts may then meet, which such a negotiation resolves.
 *
 * Chromium brings back a connection that has failed. Firefox does not, and its channels are closed then: it fails some
 * 28 seconds after the path is lost, and 7 to 11 seconds after a restart that does not find one. The iterator throws
 * in that moment; what helps is another connection.
 *
 * @param pc - The connection, also one that is not connected yet.
 * @param options - `grace`, `backoff` and `attempts` say when to restart and how often; `signal` ends the work.
 * @returns What happens, for one loop: `interrupted`, `restarting` for each restart, `recovered`. It is done when the
 * connection closes; leaving the loop ends the work. Of events that nobody takes, the latest 1 000 are kept and
 * `dropped` counts the others.
 * @throws `ReconnectionError` from the iterator when the connection has not come back in the time of the last restart,
 * or cannot come back because a DTLS transport has failed: its `reason` tells which, its `attempts` what was tried. The
 * connection is left open.
 * @throws `signal.reason` from the iterator on an abort. A restart that was asked for may still happen.
 * @throws The browser's own error from the iterator when it refuses to restart.
 * @throws `TypeError` at once when `pc` is no connection with `restartIce()` or `backoff` no object.
 * @throws `RangeError` at once when a time is negative, `maxDelay` below `minDelay`, or `attempts` less than 1.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-restartice | WebRTC: restartIce()}
 * @example
 * ```ts
 * import { keepConnected, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function show(pc: RTCPeerConnection, status: HTMLElement): Promise<void> {
 *   for await (const event of keepConnected(pc)) {
 *     if (event.type === 'interrupted') status.textContent = 'The connection is interrupted.';
 *     else if (event.type === 'restarting') status.textContent = `Reconnecting (attempt ${event.attempt}) …`;
 *     else status.textContent = '';
 *   }
 * }
 * ```
 */
export function keepConnected(
  pc: RestartableConnection,
  options?: KeepConnectedOptions,
): EventIterator<ConnectivityEvent> {
  const fits = (target: object) => isConnection(target) && isListenable(target) && 'restartIce' in target;
  assertTarget(operation, pc, 'a connection with restartIce()', fits);
  assertSignal(operation, options?.signal);
  const patience = patienceOf(options ?? {});
  const { start, release } = watches();
  const queue = { capacity, overflow: 'drop-oldest' } as const;
  const { iterator, push, end, fail } = eventQueue<ConnectivityEvent>(operation, queue, release);
  const { look, online, release: stopWaiting } = reconnection(pc, patience, push, fail);
  start(
    () => abortion(options?.signal)(() => {}, fail),
    () => onConnectionEnd(pc, end),
    () => stopWaiting,
    () => listen(pc, 'connectionstatechange', look),
    () => onOnline(online),
    () => void look(),
  );
  return iterator;
}

function patienceOf({ grace = 5_000, backoff = {}, attempts = 10 }: KeepConnectedOptions): Patience {
  if (typeof backoff !== 'object' || backoff === null) {
    throw new TypeError(`${operation}: backoff is ${describe(backoff)}; accepted: an object.`);
  }
  const { minDelay, maxDelay } = delaysOf(backoff, false);
  assertTime(operation, 'grace', grace);
  assertTime(operation, 'minDelay', minDelay);
  assertTime(operation, 'maxDelay', maxDelay, minDelay);
  assertCount(operation, 'attempts', attempts);
  return { grace, backoff: { ...backoff }, attempts };
}
