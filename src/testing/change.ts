import type { Listenable, StateNameOf, StateOf } from 'strict-webrtc';
import { describe } from '../describe.ts';
import { closedError } from '../errors.ts';
import { isConnection } from '../lifetime.ts';
import { assertState, stateEvents } from '../state-changes.ts';
import type { StateName } from '../state-types.ts';
import { fire } from './dispatch.ts';
import { type FakeTarget, fakeOf } from './fake-target.ts';

/** The states that {@link change} gives a target. */
export type States<Target> = { readonly [Name in StateNameOf<Target>]?: StateOf<Target, Name> };

/**
 * Gives a fake new states, then fires the events that tell of them, in this call; a state that stays as it is has no
 * event.
 *
 * `change(channel, { readyState: 'open' })` opens a channel, and `'closed'` closes it as the other side would.
 *
 * @param target - A fake connection, channel, transport or track.
 * @param states - The new states by name.
 * @throws `TypeError` when the target is no fake, or has no such state, and for the state `closed` of a connection, of
 * which no event tells: `pc.close()` gives that. Nothing has changed then.
 * @throws `InvalidStateError` when the target is a closed connection.
 * @example
 * ```ts
 * import { until } from 'strict-webrtc';
 * import { change, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const connected = until(pc, 'connectionState', 'connected');
 * change(pc, { iceConnectionState: 'connected', connectionState: 'connected' });
 * await connected;
 * ```
 */
export function change<Target extends Listenable>(target: Target, states: States<Target>): void {
  const fake = fakeOf('change()', target);
  for (const [name, state] of Object.entries<unknown>(states)) {
    assertState('change()', target, name);
    if (typeof state !== 'string' || (isConnection(target) && state === 'closed')) {
      const accepted = isConnection(target) ? 'a state other than closed, which close() gives' : 'a state';
      throw new TypeError(`change(): ${name} is ${describe(state)}; accepted: ${accepted}.`);
    }
  }
  if (isClosed(fake)) throw closedError('change()');
  changeStates(fake, states);
}

/** The same without its checks; a connection that is closed stays so. */
export function changeStates(fake: FakeTarget, states: object): void {
  if (isClosed(fake)) return;
  const changed = Object.entries(states).filter(([name, state]) => Reflect.get(fake, name) !== state);
  for (const [name, state] of changed) Reflect.set(fake, name, state);
  for (const [name, state] of changed) {
    const type = name === 'readyState' ? readyEvents[String(state)] : stateEvents[name as StateName][0];
    if (type && name !== 'role') fire(fake, type);
  }
}

function isClosed(fake: FakeTarget): boolean {
  return isConnection(fake) && fake.signalingState === 'closed';
}

const readyEvents: Readonly<Record<string, string>> = {
  open: 'open',
  closing: 'closing',
  closed: 'close',
  ended: 'ended',
};
