import { assertFunction, assertSignal } from './assert-option.ts';
import { onEnd } from './ending.ts';
import { invalidStateError } from './errors.ts';
import { assertEventTypes, type EventMapOf, type EventOf } from './event-types.ts';
import { type Listenable, listen } from './listen.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';

/** What {@link once} takes. */
export interface OnceOptions<Event> extends AbortOptions {
  /** Which event to wait for. Default: the next one. What it throws rejects the promise. */
  filter?: ((event: Event) => boolean) | undefined;
}

/**
 * The next event of one type, or the next one that `filter` accepts.
 *
 * @param target - A connection, data channel, transport, tone sender, track or media stream.
 * @param type - The name of the event.
 * @param options - `filter` chooses the event; `signal` ends the wait.
 * @returns The event.
 * @throws `TypeError` when the target has no such event.
 * @throws `InvalidStateError` when the target is closed or closes first (a connection by a local `close()` too).
 * @throws `RTCError` when a data channel fails first.
 * @throws `signal.reason` when aborted.
 * @see {@link https://w3c.github.io/webrtc-pc/#event-summary | WebRTC: event summary}
 * @example
 * ```ts
 * import { once, type RTCDataChannel } from 'strict-webrtc';
 *
 * async function opened(channel: RTCDataChannel): Promise<void> {
 *   if (channel.readyState !== 'open') await once(channel, 'open', { signal: AbortSignal.timeout(10_000) });
 * }
 * ```
 */
export function once<Target extends Listenable, Type extends keyof EventMapOf<Target> & string>(
  target: Target,
  type: Type,
  options?: OnceOptions<EventOf<Target, Type>>,
): Promise<EventOf<Target, Type>> {
  const operation = `once(…, '${String(type)}')`;
  const filter = options?.filter ?? (() => true);
  const assertion = () => {
    assertEventTypes(operation, target, [type]);
    assertFunction(operation, 'filter', filter);
    return assertSignal(operation, options?.signal);
  };
  const event: Source<EventOf<Target, Type>> = (resolve, reject) => {
    return listen(target, type, (event: EventOf<Target, Type>) => {
      try {
        if (filter(event)) resolve(event);
      } catch (error) {
        reject(error);
      }
    });
  };
  const ending: Source<never> = (_resolve, reject) => {
    return onEnd(
      target,
      [type],
      () => reject(invalidStateError(`${operation}: the target is closed`)),
      reject,
    );
  };
  return settle(assertion, abortion(options?.signal), event, ending);
}
