import { assertSignal } from './assert-option.ts';
import { asyncIterator, type DisposableIterator } from './async-iterator.ts';
import type { Listenable } from './listen.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { assertState, stateChanges } from './state-changes.ts';
import type { StateNameOf, StateOf } from './state-types.ts';
import { watches } from './watches.ts';

/**
 * A state as it is now, and then as it becomes, as an async iterator.
 *
 * A loop that is slow gets the state as it is by then, not those that have passed, and never the same one twice in a
 * row. After `closed` (`ended` for a track) it is done, on a local `close()` too, of which no event tells.
 * `iceGatheringState`, `gatheringState` and `role` know no such value: their iterators are done when the target
 * closes. What happens without an event, such as `closing` after a local `channel.close()`, is seen within a tenth of
 * a second if it lasts that long.
 *
 * @param target - A connection, data channel, transport or track.
 * @param name - The name of the state.
 * @param options - `signal` ends the iterator.
 * @returns The iterator, for one loop. On an abort it throws `signal.reason`, after a state that has not been taken.
 * @throws `TypeError` at once when the target has no such state.
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcpeerconnectionstate-enum | WebRTC: RTCPeerConnectionState}
 * @example
 * ```ts
 * import { type RTCPeerConnection, states } from 'strict-webrtc';
 *
 * async function show(pc: RTCPeerConnection, status: HTMLElement): Promise<void> {
 *   for await (const state of states(pc, 'connectionState')) status.textContent = state;
 * }
 * ```
 */
export function states<Target extends Listenable, Name extends StateNameOf<Target>>(
  target: Target,
  name: Name,
  options?: AbortOptions,
): DisposableIterator<StateOf<Target, Name>> {
  type State = StateOf<Target, Name>;
  const operation = `states(…, '${String(name)}')`;
  assertState(operation, target, name);
  assertSignal(operation, options?.signal);
  let now: State | undefined;
  let taken: State | undefined;
  let isOver = false;
  const { start, release } = watches();
  const { iterator, offer, end, fail } = asyncIterator<State>({
    has: () => now !== taken,
    take() {
      taken = now;
      return now as State;
    },
    clear() {
      now = taken;
    },
    release() {
      isOver = true;
      release();
    },
  });
  start(
    () => abortion(options?.signal)(() => {}, fail),
    ...stateChanges<State>(target, name, (state, isLast) => {
      // Not every implementation stops telling at once.
      if (isOver) return;
      now = state;
      offer();
      if (isLast) end();
    }),
  );
  return iterator;
}
