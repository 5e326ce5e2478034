import { assertSignal } from './assert-option.ts';
import { describe } from './describe.ts';
import { invalidStateError } from './errors.ts';
import type { Listenable } from './listen.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';
import { assertState, stateChanges } from './state-changes.ts';
import type { StateNameOf, StateOf } from './state-types.ts';
import { watches } from './watches.ts';

/** What {@link until} takes. */
export interface UntilOptions<State> extends AbortOptions {
  /** The state or states that end the wait with an error. Default: none. */
  unless?: State | readonly State[] | undefined;
}

/**
 * A state once it is the one that is waited for: at once if it is that now.
 *
 * It looks at the state at every event, so one that lasts only a moment is not missed, and every now and then.
 *
 * @param target - A connection, data channel, transport or track.
 * @param name - The name of the state.
 * @param wanted - The state, several of them, or a function that tells whether it is one; a type guard narrows the
 * result. What the function throws rejects the promise.
 * @param options - `unless` names states that reject; one that is also wanted does not. `signal` ends the wait.
 * @returns The state that came.
 * @throws `InvalidStateError` when a state of `unless` is there or comes first, or when the target is closed or
 * closes first, a connection by a local `close()` too; the message names the state. Who waits for `closed` gets it.
 * @throws `TypeError` when the target has no such state, or nothing is wanted.
 * @throws `signal.reason` when aborted.
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcpeerconnectionstate-enum | WebRTC: RTCPeerConnectionState}
 * @example
 * ```ts
 * import { type RTCPeerConnection, until } from 'strict-webrtc';
 *
 * async function connected(pc: RTCPeerConnection): Promise<void> {
 *   const signal = AbortSignal.timeout(30_000);
 *   await until(pc, 'connectionState', 'connected', { unless: 'failed', signal });
 * }
 * ```
 */
export function until<
  Target extends Listenable,
  Name extends StateNameOf<Target>,
  const State extends StateOf<Target, Name>,
>(
  target: Target,
  name: Name,
  wanted:
    | State
    | readonly State[]
    | ((state: StateOf<Target, Name>) => state is State)
    | ((state: StateOf<Target, Name>) => boolean),
  options?: UntilOptions<StateOf<Target, Name>>,
): Promise<State> {
  const operation = `until(…, '${String(name)}')`;
  const accepted: readonly unknown[] = [wanted].flat();
  const refused: readonly unknown[] = [options?.unless].flat();
  const accepts = (typeof wanted === 'function' ? wanted : (state) => accepted.includes(state)) as (
    state: StateOf<Target, Name>,
  ) => state is State;
  const assertion = () => {
    assertState(operation, target, name);
    const isNone = (state: unknown) => typeof state !== 'string';
    if (typeof wanted !== 'function' && (accepted.length === 0 || accepted.some(isNone))) {
      const given = describe(accepted.find(isNone) ?? 'nothing');
      throw new TypeError(`${operation}: ${given} is wanted; accepted: a state, several, or a function.`);
    }
    return assertSignal(operation, options?.signal);
  };
  const change: Source<State> = (resolve, reject) => {
    const { start, release } = watches();
    const changes = stateChanges<StateOf<Target, Name>>(target, name, (state, isLast) => {
      try {
        if (accepts(state)) resolve(state);
        else if (refused.includes(state)) reject(invalidStateError(`${operation}: reached '${state}'`));
        else if (isLast) reject(invalidStateError(`${operation}: reached '${state}', its last state`));
        else return;
      } catch (error) {
        reject(error);
      }
      release();
    });
    start(...changes);
    return release;
  };
  return settle(assertion, abortion(options?.signal), change);
}
