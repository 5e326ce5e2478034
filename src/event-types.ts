import type {
  MediaStreamTrack,
  RTCDataChannelEventMap,
  RTCDTMFSenderEventMap,
  RTCDtlsTransportEventMap,
  RTCIceTransportEventMap,
  RTCPeerConnectionEventMap,
  RTCSctpTransportEventMap,
} from '../types/index.js';
import type { Event } from '../types/platform.d.ts';
import { assertTarget } from './assert-target.ts';
import { isListenable, type Listenable } from './listen.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const EventTarget: { readonly prototype: Listenable };

/** The events of a media track. */
export interface MediaStreamTrackEventMap {
  /** The source has ended for good; `track.stop()` does not fire it. */
  ended: Event;
  /** The source delivers nothing for the time being. */
  mute: Event;
  /** The source delivers again. */
  unmute: Event;
}

/** The events of a media stream: what the browser does with its tracks, not what the page does. */
export interface MediaStreamEventMap {
  /** The other side has added a track to the stream. */
  addtrack: Event & { readonly track: MediaStreamTrack };
  /** The other side has taken a track out of the stream. */
  removetrack: Event & { readonly track: MediaStreamTrack };
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
  : Target extends { readonly bufferedAmount: unknown; readonly label: unknown }
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
              : Target extends { readonly active: unknown; getTracks: unknown }
                ? MediaStreamEventMap
                : Record<never, never>;

/** The names of the events that `Target` fires. */
export type EventTypeOf<Target> = keyof EventMapOf<Target> & string;

/**
 * The event that `Target` fires under the name `Type`; of several names, the union of their events, which `type`
 * tells apart. Its `target` is that very object; `currentTarget` is set only while the browser dispatches the event,
 * so it may be `null` by the time a coroutine sees it.
 */
export type EventOf<Target, Type extends EventTypeOf<Target>> = Type extends unknown
  ? EventMapOf<Target>[Type] & {
      readonly type: Type;
      readonly target: Target;
      readonly currentTarget: Target | null;
    }
  : never;

/** Throws where `target` lacks an event of `types`, or one is named twice, before anything has been attached. */
export function assertEventTypes(operation: string, target: Listenable, types: readonly string[]): void {
  assertTarget(
    operation,
    target,
    'a connection, channel, transport, tone sender, track or stream',
    isListenable,
  );
  const problem = problemOf(target, types);
  if (!problem) return;
  const accepted = [];
  for (const name in target) if (name.startsWith('on')) accepted.push(name.slice(2));
  throw new TypeError(`${operation}: ${problem}; accepted: ${accepted.join(', ')}.`);
}

function problemOf(target: Listenable, types: readonly string[]): string | undefined {
  if (types.length === 0) return 'no event type';
  for (const [index, type] of types.entries()) {
    // An implementation that is no event target of the platform may lack the attribute of an event that it fires.
    if (isOfPlatform(target) && !(`on${String(type)}` in target)) {
      return `no event ${JSON.stringify(type) ?? String(type)}`;
    }
    if (types.indexOf(type) < index) return `the event ${JSON.stringify(type)} twice`;
  }
  return undefined;
}

/** Also of another frame, whose class is another one. */
function isOfPlatform(target: Listenable): boolean {
  try {
    EventTarget.prototype.removeEventListener.call(target, '', null);
    return true;
  } catch {
    return false;
  }
}
