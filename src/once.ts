import { type Listenable, listen, onEnd } from './ending.ts';
import { closedError } from './errors.ts';
import { assertEventType, type EventOf, type EventTypeOf } from './event-types.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';

/** What {@link once} takes. */
export interface OnceOptions<Event> extends AbortOptions {
  /** Which event to wait for. Default: the next one. What it throws rejects the promise. */
  filter?: ((event: Event) => boolean) | undefined;
}

/**
 * The next event of one type, or the next one that `filter` accepts.
 *
 * @param target - A connection, data channel, transport, tone sender or track.
 * @param type - The name of the event.
 * @param options - `filter` chooses the event; `signal` ends the wait.
 * @returns The event.
 * @throws `TypeError` when the target has no such event.
 * @throws `InvalidStateError` when the target is closed or closes first (a connection by a local `close()` too).
 * @throws `RTCError` when a data channel fails first.
 * @throws `signal.reason` when aborted.
 * @example
 * ```ts
 * import { once, type RTCDataChannel } from 'strict-webrtc';
 *
 * async function opened(channel: RTCDataChannel): Promise<void> {
 *   if (channel.readyState !== 'open') await once(channel, 'open', { signal: AbortSignal.timeout(10_000) });
 * }
 * ```
 */
export function once<Target extends Listenable, Type extends EventTypeOf<Target>>(
  target: Target,
  type: Type,
  options?: OnceOptions<EventOf<Target, Type>>,
): Promise<EventOf<Target, Type>> {
  const operation = `once(…, '${type}')`;
  const filter = options?.filter ?? (() => true);
  const event: Source<EventOf<Target, Type>> = (resolve, reject) => {
    assertEventType(operation, target, type);
    return listen(target, type, (event: EventOf<Target, Type>) => {
      try {
        if (filter(event)) resolve(event);
      } catch (error) {
        reject(error);
      }
    });
  };
  const ending: Source<never> = (_resolve, reject) => {
    return onEnd(target, type, () => reject(closedError(operation)), reject);
  };
  return settle(abortion(options?.signal), event, ending);
}
