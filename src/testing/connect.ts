import type { Closable } from 'strict-webrtc';
import { describe } from '../describe.ts';
import type { FakeClock } from './fake-clock.ts';
import { connectionOf } from './fake-peer-connection.ts';
import { JoinedConnections } from './joined-connections.ts';
import { Way } from './way.ts';

/** What {@link connect} takes. */
export interface ConnectOptions {
  /** The clock whose steps let things happen. */
  readonly clock: FakeClock;
  /** How long everything takes from one side to the other, in milliseconds. Default: 0. */
  readonly latency?: number | undefined;
  /** How fast the buffers of the channels empty. Default: at once, at the next step. */
  readonly bytesPerSecond?: number | undefined;
}

/** The way between two fake connections. */
export interface FakePath {
  /** Cuts it: both sides become `disconnected`, and what is on its way waits. */
  cut(): void;
  /** Mends it: both sides become `connected` again, and what has waited arrives. */
  mend(): void;
}

/**
 * Joins two fake connections, which then behave as in a browser: whenever the clock is stepped, operations settle,
 * `negotiationneeded` fires, candidates are found, and messages and tracks arrive.
 *
 * The signaling between them is the code's under test: they connect once both have each other's description and one of
 * them has a candidate of the other. Descriptions are short texts with their media sections and credentials. Media
 * carries nothing, and channels lose nothing. When one is closed, the other's channels close, and after 5 s it becomes
 * `disconnected`, after 30 s `failed`.
 *
 * @param a - One of them.
 * @param b - The other one.
 * @param options - The clock, and how fast the path is.
 * @returns The path between them, which can be cut.
 * @throws `TypeError` when one of them is no fake, both are the same, or one is joined already.
 * @throws `RangeError` when `latency` is negative or `bytesPerSecond` is not above 0.
 * @example
 * ```ts
 * import { FakePeerConnection, connect, fakeClock } from 'strict-webrtc/testing';
 *
 * const clock = fakeClock();
 * const [caller, callee] = [new FakePeerConnection(), new FakePeerConnection()];
 * connect(caller, callee, { clock, latency: 40 });
 *
 * caller.onicecandidate = ({ candidate }) => callee.addIceCandidate(candidate);
 * caller.onnegotiationneeded = async () => {
 *   await caller.setLocalDescription();
 *   await callee.setRemoteDescription({ type: 'offer', sdp: caller.localDescription?.sdp ?? '' });
 *   await callee.setLocalDescription();
 *   await caller.setRemoteDescription({ type: 'answer', sdp: callee.localDescription?.sdp ?? '' });
 * };
 * caller.createDataChannel('chat');
 * await clock.step(100);
 * console.assert(callee.connectionState === 'connected');
 * ```
 */
export function connect(a: Closable, b: Closable, options: ConnectOptions): FakePath {
  const sides = [connectionOf('connect()', a), connectionOf('connect()', b)] as const;
  const { clock, latency = 0, bytesPerSecond = Number.POSITIVE_INFINITY } = options;
  if (a === b || sides.some(({ network }) => network)) {
    throw new TypeError('connect(): a connection is joined already; accepted: two that are not.');
  }
  if (!(latency >= 0 && latency < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `connect(): latency is ${describe(latency)}; accepted: 0 and more, in milliseconds.`,
    );
  }
  if (!(bytesPerSecond > 0)) {
    throw new RangeError(`connect(): bytesPerSecond is ${describe(bytesPerSecond)}; accepted: above 0.`);
  }
  const way = new Way(clock, latency, bytesPerSecond);
  const joined = new JoinedConnections(sides, way);
  return { cut: () => joined.cut(), mend: () => joined.mend() };
}
