import type { AbortSignal, Event, EventTarget } from './platform.js';

/** `Type`, seen by a listener on `Target`: `currentTarget` is that very object. */
export type Targeted<Type, Target> = Type & { readonly currentTarget: Target };

/**
 * What stands in an `on…` attribute when it is read: a function, or `null` for none.
 *
 * What may be assigned is narrower (see {@link EventHandler}): a handler takes the attribute's own event.
 */
export type CurrentEventHandler = ((event: Event) => unknown) | null;

/** What an `on…` attribute takes: a function of the attribute's event, or `null` to take it off. */
export type EventHandler<Type, Target> = ((event: Targeted<Type, Target>) => unknown) | null;

/** What {@link TypedEventTarget.addEventListener} calls: a function, or an object with `handleEvent`. */
export type EventListener<Type, Target> =
  | ((event: Targeted<Type, Target>) => unknown)
  | { handleEvent(event: Targeted<Type, Target>): unknown };

/** How {@link TypedEventTarget.addEventListener} listens. */
export interface AddEventListenerOptions {
  /** Take part in the capturing phase. Default: `false`. */
  capture?: boolean | undefined;
  /** Remove the listener after its first call. Default: `false`. */
  once?: boolean | undefined;
  /** Promise never to call `preventDefault()`. Default: `false`. */
  passive?: boolean | undefined;
  /** Remove the listener when this signal aborts. */
  signal?: AbortSignal | undefined;
}

/** How {@link TypedEventTarget.removeEventListener} finds the listener. */
export interface EventListenerOptions {
  /** Whether the listener was added for the capturing phase. Default: `false`. */
  capture?: boolean | undefined;
}

/** An event target that accepts the event types it has, and no others. */
export interface TypedEventTarget<EventMap extends { [Type in keyof EventMap]: Event }, Target>
  extends EventTarget {
  /**
   * Calls `listener` for each event of `type` from now on.
   *
   * @see {@link https://dom.spec.whatwg.org/#dom-eventtarget-addeventlistener | DOM: addEventListener()}
   */
  addEventListener<Type extends keyof EventMap & string>(
    type: Type,
    listener: EventListener<EventMap[Type], Target> | null,
    options?: AddEventListenerOptions | boolean,
  ): void;

  /**
   * Stops calling `listener` for events of `type`.
   *
   * @see {@link https://dom.spec.whatwg.org/#dom-eventtarget-removeeventlistener | DOM: removeEventListener()}
   */
  removeEventListener<Type extends keyof EventMap & string>(
    type: Type,
    listener: EventListener<EventMap[Type], Target> | null,
    options?: EventListenerOptions | boolean,
  ): void;
}

/**
 * The interface object of an interface that scripts cannot construct: good for `instanceof` and for static
 * members, an error with `new`.
 */
export interface InterfaceObject<Instance> {
  /** The name of the class. */
  readonly name: string;
  /** How many arguments the constructor needs; 0 where there is none. */
  readonly length: number;
  /** The object that all instances inherit from. */
  readonly prototype: Instance;
  /** Whether `value` is an instance; `instanceof` asks this, of a class that extends the interface object too. */
  [Symbol.hasInstance]<Self extends { readonly prototype: unknown }>(
    this: Self,
    value: unknown,
  ): value is Self['prototype'];
}
