import { type Listenable, listen, onEnd } from './ending.ts';
import { type BufferOptions, type EventIterator, type EventQueue, eventQueue } from './event-queue.ts';
import { assertEventType, type EventOf, type EventTypeOf } from './event-types.ts';
import { type AbortOptions, abortion } from './settle.ts';

/** What {@link events} takes. */
export interface EventsOptions extends AbortOptions, BufferOptions {}

/**
 * The events of one type, as an async iterator, from this very call on: what happens before the loop begins is
 * buffered.
 *
 * It ends when the target closes (a connection by a local `close()` too) and throws when a data channel fails,
 * when the buffer overflows, or with `signal.reason` on an abort; what is buffered comes first in each case.
 *
 * @param target - A connection, data channel, transport, tone sender or track.
 * @param type - The name of the event.
 * @param options - `signal` ends the iterator; `capacity` and `overflow` bound its buffer.
 * @returns The iterator, for one loop.
 * @throws `TypeError` at once when the target has no such event or `overflow` is unknown.
 * @throws `RangeError` at once when `capacity` is less than 1.
 * @example
 * ```ts
 * import { events, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function play(pc: RTCPeerConnection, video: HTMLVideoElement): Promise<void> {
 *   for await (const { streams } of events(pc, 'track')) video.srcObject = streams[0] ?? null;
 * }
 * ```
 */
export function events<Target extends Listenable, Type extends EventTypeOf<Target>>(
  target: Target,
  type: Type,
  options?: EventsOptions,
): EventIterator<EventOf<Target, Type>> {
  return eventsAs(`events(…, '${type}')`, target, type, options, (event: EventOf<Target, Type>) => event);
}

/** The iterator of {@link events}, of what `pick` takes from each event. */
export function eventsAs<Value>(
  operation: string,
  target: Listenable,
  type: string,
  options: EventsOptions | undefined,
  pick: (event: never) => Value,
): EventIterator<Value> {
  assertEventType(operation, target, type);
  const releases: (() => void)[] = [];
  let isOver = false;
  const queue: EventQueue<Value> = eventQueue(operation, options ?? {}, () => {
    isOver = true;
    for (const release of releases) release();
  });
  const starts = [
    () => abortion(options?.signal)(() => {}, queue.fail),
    () => listen(target, type, (event) => queue.push(pick(event))),
    () => onEnd(target, type, queue.end, queue.fail),
  ];
  for (const start of starts) {
    const release = start();
    if (release) releases.push(release);
    if (isOver) {
      release?.();
      break;
    }
  }
  return queue.iterator;
}
