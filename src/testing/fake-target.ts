import type { AbortSignal, Event, EventTarget as PlatformEventTarget } from '../../types/platform.d.ts';
import { assertTarget } from '../assert-target.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const EventTarget: new () => PlatformEventTarget;

type AddArguments = Parameters<PlatformEventTarget['addEventListener']>;

type Listener = NonNullable<AddArguments[1]>;

interface Options {
  readonly capture?: boolean | undefined;
  readonly once?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** An event target that counts its listeners, and has an attribute for the handler of each event it knows. */
export class FakeTarget extends EventTarget {
  /** By type and phase, what is registered in place of each listener. */
  readonly #registered = new Map<string, Map<Listener, Listener>>();

  constructor(types: readonly string[]) {
    super();
    for (const type of types) this.#addHandlerAttribute(type);
  }

  get listenerCount(): number {
    return [...this.#registered.values()].reduce((count, { size }) => count + size, 0);
  }

  override addEventListener(...[type, listener, given]: AddArguments): void {
    const { capture, once, signal }: Options = typeof given === 'object' ? given : { capture: given };
    const key = keyOf(type, capture);
    const listeners = this.#registered.get(key) ?? new Map();
    if (!listener || signal?.aborted || listeners.has(listener)) return;
    const remove = () => this.removeEventListener(type, listener, { capture: capture === true });
    const registered: Listener = (event: Event) => {
      if (once) remove();
      if (typeof listener === 'function') listener.call(this, event);
      else listener.handleEvent(event);
    };
    this.#registered.set(key, listeners.set(listener, registered));
    super.addEventListener(type, registered, { capture: capture === true });
    signal?.addEventListener('abort', remove);
  }

  override removeEventListener(
    ...[type, listener, given]: Parameters<PlatformEventTarget['removeEventListener']>
  ): void {
    const capture = typeof given === 'object' ? given.capture : given;
    const listeners = this.#registered.get(keyOf(type, capture));
    const registered = listener && listeners?.get(listener);
    if (!registered) return;
    listeners?.delete(listener);
    super.removeEventListener(type, registered, { capture: capture === true });
  }

  #addHandlerAttribute(type: string): void {
    let handler: unknown = null;
    const call = (event: Event) => {
      if (typeof handler === 'function') handler.call(this, event);
    };
    Object.defineProperty(this, `on${type}`, {
      enumerable: true,
      get: () => handler,
      set: (value: unknown) => {
        handler = typeof value === 'function' ? value : null;
        // Another handler keeps the place of the one before it.
        if (handler) this.addEventListener(type, call);
        else this.removeEventListener(type, call);
      },
    });
  }
}

function keyOf(type: string, capture: boolean | undefined): string {
  return `${type} ${capture === true}`;
}

/** The fake that `target` is; throws where it is none. */
export function fakeOf(operation: string, target: unknown): FakeTarget {
  assertTarget(operation, target, 'what strict-webrtc/testing made', (each) => each instanceof FakeTarget);
  return target as FakeTarget;
}

/**
 * How many listeners there are on a fake: those that were added and not removed, and the handlers in its `on…`
 * attributes. What a test asserts to be 0 in the end.
 *
 * @param target - A fake connection, or what hangs on it.
 * @throws `TypeError` when the target is no fake.
 * @example
 * ```ts
 * import { once } from 'strict-webrtc';
 * import { FakePeerConnection, listenerCount } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const controller = new AbortController();
 * once(pc, 'track', { signal: controller.signal }).catch(() => {});
 * controller.abort();
 * console.assert(listenerCount(pc) === 0);
 * ```
 */
export function listenerCount(target: object): number {
  return fakeOf('listenerCount()', target).listenerCount;
}
