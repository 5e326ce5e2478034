import type { EventMapOf, EventTypeOf, Listenable, RTCPeerConnectionEventMap } from 'strict-webrtc';
import type { Event as PlatformEvent } from '../../types/platform.d.ts';
import { assertEventTypes } from '../event-types.ts';
import { type FakeTarget, fakeOf } from './fake-target.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const Event: new (type: string) => PlatformEvent;

/** What the event `Type` of `Target` has besides what every event has. */
export type EventMembers<Target, Type extends EventTypeOf<Target>> = Pick<
  EventMapOf<Target>[Type],
  Exclude<keyof EventMapOf<Target>[Type], keyof RTCPeerConnectionEventMap['negotiationneeded']>
>;

/**
 * Fires an event on a fake, in this call.
 *
 * For the event of a state, `change()` also sets the state. In Node the event is a plain `Event` with its members
 * added, because there are no constructors of WebRTC's own events.
 *
 * @param target - A fake connection, or what hangs on it.
 * @param type - The name of the event.
 * @param members - What this event has besides what every event has.
 * @throws `TypeError` when the target is no fake, or has no such event.
 * @example
 * ```ts
 * import { dispatch, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * dispatch(pc, 'negotiationneeded');
 * dispatch(pc, 'icecandidate', { candidate: null });
 * ```
 */
export function dispatch<Target extends Listenable, Type extends EventTypeOf<Target>>(
  target: Target,
  type: Type,
  ...[members]: Record<never, never> extends EventMembers<Target, Type>
    ? [members?: EventMembers<Target, Type>]
    : [members: EventMembers<Target, Type>]
): void {
  const fake = fakeOf('dispatch()', target);
  assertEventTypes('dispatch()', target, [type]);
  fire(fake, type, members);
}

/** Fires an event of `type` that has `members`. */
export function fire(target: FakeTarget, type: string, members: object = {}): void {
  const event = new Event(type);
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(event, name, { configurable: true, enumerable: true, value });
  }
  target.dispatchEvent(event);
}
