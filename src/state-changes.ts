import { assertTarget } from './assert-target.ts';
import { isChannel, onEnd } from './ending.ts';
import { isListenable, type Listenable, listen } from './listen.ts';
import type { StateName } from './state-types.ts';
import { sweep } from './sweep.ts';
import type { Release } from './watches.ts';

/** The events that tell of a change. */
export const stateEvents: Readonly<Record<StateName, readonly string[]>> = {
  connectionState: ['connectionstatechange'],
  iceConnectionState: ['iceconnectionstatechange'],
  iceGatheringState: ['icegatheringstatechange'],
  signalingState: ['signalingstatechange'],
  readyState: ['open', 'closing', 'close', 'ended'],
  state: ['statechange'],
  gatheringState: ['gatheringstatechange'],
  // It has none of its own, and settles when these come.
  role: ['statechange', 'gatheringstatechange', 'selectedcandidatepairchange'],
};

/** The states that stay as they are when their target closes. */
const withoutEnd: readonly string[] = ['iceGatheringState', 'gatheringState', 'role'];

/** Throws where `target` has no state `name`, before anything has been attached. */
export function assertState(operation: string, target: Listenable, name: string): void {
  assertTarget(operation, target, 'a connection, channel, transport or track', isListenable);
  const accepted = Object.keys(stateEvents).filter((each) => each in target);
  if (accepted.includes(name)) return;
  throw new TypeError(
    `${operation}: no state ${JSON.stringify(name) ?? String(name)}; accepted: ${accepted.join(', ')}.`,
  );
}

/**
 * What has to be started to have `look` called with the state now, at each of its events and every now and then, and
 * with the last one when the target closes. That is `closed`, or `ended` for a track, whatever the target says:
 * Firefox leaves the SCTP transport of a closed connection `connected`.
 */
export function stateChanges<State>(
  target: Listenable,
  name: StateName,
  look: (state: State, isLast: boolean) => void,
): (() => Release | undefined)[] {
  const last = 'readyState' in target && !isChannel(target) ? 'ended' : 'closed';
  let state: unknown;
  const read = () => {
    try {
      state = Reflect.get(target, name);
    } catch {
      // Firefox does not tell the state of a connection whose frame was taken away; the last one counts.
    }
    return state as State;
  };
  const check = () => {
    const state = read();
    look(state, state === last);
  };
  const end = () => look(withoutEnd.includes(name) ? read() : (last as State), true);
  return [
    // What is over already has no other state than the last.
    () => onEnd(target, ['close'], end, () => {}),
    () => void check(),
    ...stateEvents[name].map((type) => () => listen(target, type, check)),
    // No event tells of what `channel.close()` does at once, nor of every role.
    () => sweep(check),
  ];
}
