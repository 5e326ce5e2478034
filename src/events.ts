import { assertSignal } from './assert-option.ts';
import { onEnd } from './ending.ts';
import { type BufferOptions, type EventIterator, eventQueue } from './event-queue.ts';
import { assertEventTypes, type EventMapOf, type EventOf } from './event-types.ts';
import { type Listenable, listen } from './listen.ts';
import { type AbortOptions, abortion } from './settle.ts';
import { watches } from './watches.ts';

/** What {@link events} takes. */
export interface EventsOptions extends AbortOptions, BufferOptions {}

/**
 * The events of one type or of several, as an async iterator, from this very call on: what happens before the loop
 * begins is buffered.
 *
 * Events of several types come in the order in which they happened; `event.type` tells them apart. The iterator ends
 * when the target closes (a connection by a local `close()` too) and throws when a data channel fails, when the
 * buffer overflows, or with `signal.reason` on an abort; what is buffered comes first in each case. Where `'error'`,
 * `'closing'` or `'close'` of a channel is among the types, its failure is an event and no throw. A media stream ends
 * when all its tracks have ended, also those that it had last. Nothing leads from a tone sender to its connection: it is
 * seen to end where that one is closed by `close` of this frame's class, or where a helper has been given it.
 *
 * @param target - A connection, data channel, transport, tone sender, track or media stream.
 * @param type - The name of the event, or several names.
 * @param options - `signal` ends the iterator; `capacity` and `overflow` bound its buffer.
 * @returns The iterator, for one loop.
 * @throws `TypeError` at once when the target has no such event, when a name is there twice or there is none, and
 * when `overflow` is unknown.
 * @throws `RangeError` at once when `capacity` is less than 1.
 * @see {@link https://w3c.github.io/webrtc-pc/#event-summary | WebRTC: event summary}
 * @example
 * ```ts
 * import { events, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function show(pc: RTCPeerConnection, video: HTMLVideoElement): Promise<void> {
 *   for await (const event of events(pc, ['track', 'datachannel'])) {
 *     if (event.type === 'track') video.srcObject = event.streams[0] ?? null;
 *     else event.channel.send('hello');
 *   }
 * }
 * ```
 */
export function events<Target extends Listenable, Type extends keyof EventMapOf<Target> & string>(
  target: Target,
  type: Type | readonly Type[],
  options?: EventsOptions,
): EventIterator<EventOf<Target, Type>> {
  const types: readonly string[] = [type].flat();
  const operation = `events(…, '${types.map(String).join("', '")}')`;
  return eventsAs(operation, target, types, options, (push) => push);
}

/**
 * The iterator of {@link events}, filled by the listener that `listener` makes of its `push`; `discard` gets each value
 * that nobody will.
 */
export function eventsAs<Value>(
  operation: string,
  target: Listenable,
  types: readonly string[],
  options: EventsOptions | undefined,
  listener: (push: (value: Value) => void) => (event: never) => void,
  discard?: (value: Value) => void,
): EventIterator<Value> {
  assertEventTypes(operation, target, types);
  assertSignal(operation, options?.signal);
  const { start, release } = watches();
  const { iterator, push, end, fail } = eventQueue<Value>(operation, options ?? {}, release, discard);
  start(
    () => abortion(options?.signal)(() => {}, fail),
    ...types.map((type) => () => listen(target, type, listener(push))),
    () => onEnd(target, types, end, fail),
  );
  return iterator;
}
