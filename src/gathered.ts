import type { RTCSessionDescription } from '../types/index.js';
import { assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { connectionClosing } from './closing.ts';
import { isConnection } from './lifetime.ts';
import { listen } from './listen.ts';
import type { GatheringConnection } from './receivers.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';
import { transportsOf } from './transports.ts';
import { watchAll } from './watches.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare function setTimeout(callback: () => void, milliseconds: number): unknown;
declare function clearTimeout(timer: unknown): void;

/**
 * How long a gathering that has found nothing must have been complete, in milliseconds. After an ICE restart both
 * engines still say `complete` when the new description is set; the `gathering` that follows took up to 7 ms.
 */
const quiet = 500;

const lookAt = ['icegatheringstatechange', 'icecandidate', 'signalingstatechange'];

/**
 * The local description with all of its candidates, once gathering is complete: for signaling that sends one message
 * instead of a trickle.
 *
 * It also waits for a local description to be set. After an ICE restart, and whenever there was one before, call it
 * when the new `setLocalDescription()` has resolved. Where no candidate can be found, it takes half a second longer to
 * be sure of that.
 *
 * @param pc - The connection.
 * @param options - `signal` ends the wait. For a limit in time give `AbortSignal.timeout(2_000)`, and send what
 * `pc.localDescription` has by then.
 * @returns `pc.localDescription`, with the candidates in its `sdp`.
 * @throws `InvalidStateError` when the connection is closed, or closes before gathering is complete.
 * @throws `signal.reason` when aborted. Gathering goes on.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-icegatheringstate | WebRTC: iceGatheringState}
 * @example
 * ```ts
 * import { gathered, type RTCPeerConnection, setLocalDescription } from 'strict-webrtc';
 *
 * async function offer(pc: RTCPeerConnection): Promise<string> {
 *   await setLocalDescription(pc);
 *   return JSON.stringify(await gathered(pc));
 * }
 * ```
 */
export function gathered(pc: GatheringConnection, options?: AbortOptions): Promise<RTCSessionDescription> {
  const gathering: Source<RTCSessionDescription> = (resolve) => {
    let timer: unknown;
    const look = () => {
      clearTimeout(timer);
      const state = stateOf(pc);
      const finish = () => resolve(pc.localDescription as RTCSessionDescription);
      if (state === 'complete') finish();
      else if (state === 'empty') timer = setTimeout(finish, quiet);
    };
    const release = watchAll(...lookAt.map((type) => () => listen(pc, type, look)));
    look();
    return () => {
      clearTimeout(timer);
      release();
    };
  };
  const assertion = () => {
    assertTarget('gathered()', pc, 'a connection', isConnection);
    return assertSignal('gathered()', options?.signal);
  };
  return settle(assertion, abortion(options?.signal), connectionClosing(pc, 'gathered()'), gathering);
}

/** How far the gathering is: `empty` when it is said to be complete, but nothing in the description shows it. */
function stateOf(pc: GatheringConnection): 'gathering' | 'empty' | 'complete' {
  const sdp = pc.localDescription?.sdp;
  if (sdp === undefined) return 'gathering';
  // Without a media section there is nothing to gather for, and the connection stays `new`.
  if (!/^a=ice-ufrag:/m.test(sdp)) return 'complete';
  if (pc.iceGatheringState !== 'complete') return 'gathering';
  const hasResult = /^a=(candidate:|end-of-candidates)/m.test(sdp);
  // A transport that came with this description is not counted in the connection's state yet.
  const isComplete = transportsOf(pc).every(
    ({ iceTransport }) => (iceTransport?.gatheringState ?? 'complete') === 'complete',
  );
  return hasResult && isComplete ? 'complete' : 'empty';
}
