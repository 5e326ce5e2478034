import type {
  RTCDataChannelEventMap,
  RTCDTMFSenderEventMap,
  RTCDtlsTransportEventMap,
  RTCIceTransportEventMap,
  RTCPeerConnectionEventMap,
  RTCSctpTransportEventMap,
} from '../types/index.js';
import type { Event } from '../types/platform.d.ts';
import type { Listenable } from './ending.ts';

/** The events of a media track. */
export interface MediaStreamTrackEventMap {
  /** The source has ended for good; `track.stop()` does not fire it. */
  ended: Event;
  /** The source delivers nothing for the time being. */
  mute: Event;
  /** The source delivers again. */
  unmute: Event;
}

/**
 * The event map of `Target`, found by its shape, so that strict objects, `lib.dom`'s and those of Node
 * implementations all have theirs. Other targets have no events here; of `any`, nothing is known.
 */
export type EventMapOf<Target> = 0 extends 1 & Target
  ? Readonly<Record<string, Event>>
  : KnownEventMapOf<Target>;

type KnownEventMapOf<Target> = Target extends { readonly signalingState: unknown; addIceCandidate: unknown }
  ? RTCPeerConnectionEventMap
  : Target extends { readonly bufferedAmount: unknown }
    ? RTCDataChannelEventMap
    : Target extends { readonly toneBuffer: unknown }
      ? RTCDTMFSenderEventMap
      : Target extends { readonly iceTransport: unknown }
        ? RTCDtlsTransportEventMap
        : Target extends { getSelectedCandidatePair: unknown }
          ? RTCIceTransportEventMap
          : Target extends { readonly maxMessageSize: unknown }
            ? RTCSctpTransportEventMap
            : Target extends { readonly enabled: unknown; readonly readyState: unknown }
              ? MediaStreamTrackEventMap
              : Record<never, never>;

/** The names of the events that `Target` fires. */
export type EventTypeOf<Target> = keyof EventMapOf<Target> & string;

/**
 * The event that `Target` fires under the name `Type`. Its `target` is that very object; `currentTarget` is set
 * only while the browser dispatches the event, so it may be `null` by the time a coroutine sees it.
 */
export type EventOf<Target, Type extends EventTypeOf<Target>> = EventMapOf<Target>[Type] & {
  readonly target: Target;
  readonly currentTarget: Target | null;
};

/** Throws where `target` has no `type` event, before anything has been attached. */
export function assertEventType(operation: string, target: Listenable, type: string): void {
  if (`on${type}` in target) return;
  const accepted = [];
  for (const name in target) if (name.startsWith('on')) accepted.push(name.slice(2));
  throw new TypeError(`${operation}: no event ${JSON.stringify(type)}; accepted: ${accepted.join(', ')}.`);
}
