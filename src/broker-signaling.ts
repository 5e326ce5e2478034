import { assertTarget } from './assert-target.ts';
import { type CarrierOptions, carrier, type DisposableSignaling } from './carrier.ts';
import { describe } from './describe.ts';

/**
 * What any publish/subscribe broker can be made to do: MQTT, NATS, Redis, a channel within the page.
 *
 * A topic is made of names between slashes; a name has nothing but letters, digits, `-` and `_`, so that no broker takes
 * one for a separator or a wildcard.
 */
export interface Broker {
  /**
   * Gives `text` to everybody who has subscribed to `topic`. It may keep the text while its server is away; what it
   * throws, or rejects with, ends the negotiation.
   */
  publish(topic: string, text: string): void | Promise<void>;
  /**
   * Calls `handler` with each text that is published on `topic` from now on, or with its UTF-8; gives, or promises, what
   * ends that. Where its server comes back, it subscribes again by itself; what it throws, or rejects with, ends the
   * negotiation.
   */
  subscribe(
    topic: string,
    handler: (data: string | ArrayBuffer | ArrayBufferView) => void,
  ): (() => unknown) | PromiseLike<() => unknown>;
}

/** What {@link brokerSignaling} takes. */
export interface BrokerSignalingOptions extends CarrierOptions {
  /** The name of what both peers are in. Like the others: up to 128 letters, digits, `-` and `_`. */
  room: string;
  /** The name of this peer in the room. */
  from: string;
  /** The name of the other one. */
  to: string;
}

const operation = 'brokerSignaling()';

/**
 * A carrier of signaling between two peers of a room, over a publish/subscribe broker: it subscribes to
 * `room/from/to`, whose names are this peer's own and then the other's, and publishes on `room/to/from`.
 *
 * The broker may lose, double and swap messages, which `negotiate()` repairs; whoever may publish on a topic can pose as
 * the peer, which only the broker's own permissions prevent. What is received before a loop begins is kept for it; a loop
 * that is left leaves the rest to the next. What is no message is dropped. Disposing of it, and an abort, end the
 * subscription; the broker stays connected.
 *
 * @param broker - The broker, which is told to subscribe in this very call.
 * @param options - The names of the room and of both peers; how much to keep; `signal`.
 * @returns The carrier. `send()` gives what `publish()` does, and throws an `InvalidStateError` when the carrier has been
 * closed, and otherwise what has ended it. A loop throws what a promise of `subscribe()` rejects with, a
 * `QuotaExceededError` when too much waits to be read, `signal.reason` on an abort.
 * @throws `TypeError` at once when a name has other characters or both peers have the same; `RangeError` when
 * `maxBufferedBytes` is no size; what `subscribe()` throws.
 * @example
 * ```ts
 * import { type Broker, brokerSignaling, type Signaling } from 'strict-webrtc';
 *
 * const page: Broker = {
 *   publish(topic, text) {
 *     const channel = new BroadcastChannel(topic);
 *     channel.postMessage(text);
 *     channel.close();
 *   },
 *   subscribe(topic, handler) {
 *     const channel = new BroadcastChannel(topic);
 *     channel.onmessage = ({ data }) => handler(data);
 *     return () => channel.close();
 *   },
 * };
 *
 * function between(from: string, to: string): Signaling {
 *   return brokerSignaling(page, { room: 'lobby', from, to });
 * }
 * ```
 */
export function brokerSignaling(broker: Broker, options: BrokerSignalingOptions): DisposableSignaling {
  assertTarget(operation, broker, 'an object with publish() and subscribe()', isBroker);
  const { room, from, to } = options;
  for (const [name, value] of Object.entries({ room, from, to })) assertName(name, value);
  if (from === to) throw new TypeError(`${operation}: from and to are both ${from}; accepted: two peers.`);

  return carrier(operation, options, ({ receive, fail }) => {
    const subscribed = Promise.resolve(broker.subscribe(`${room}/${from}/${to}`, receive));
    subscribed.catch(fail);
    return {
      send: (text) => broker.publish(`${room}/${to}/${from}`, text),
      close: () => subscribed.then((unsubscribe) => unsubscribe()),
    };
  });
}

function isBroker(broker: Partial<Broker>): boolean {
  return typeof broker.publish === 'function' && typeof broker.subscribe === 'function';
}

function assertName(name: string, value: string): void {
  if (typeof value === 'string' && /^[\w-]{1,128}$/.test(value)) return;
  throw new TypeError(
    `${operation}: ${name} is ${describe(value)}; accepted: 1 to 128 letters, digits, "-" and "_".`,
  );
}
