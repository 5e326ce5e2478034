import type { Release } from './watches.ts';

/** What can be listened to, in any implementation. */
export interface Listenable {
  addEventListener(type: string, listener: Listener | null): void;
  removeEventListener(type: string, listener: Listener | null): void;
}

type Listener = ((event: never) => unknown) | { handleEvent(event: never): unknown };

/** Whether `target` can be listened to. */
export function isListenable(target: object): target is Listenable {
  return 'addEventListener' in target;
}

/** Calls `listener` for every event of `type`; returns what takes it off again. */
export function listen(target: Listenable, type: string, listener: (event: never) => void): Release {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}
