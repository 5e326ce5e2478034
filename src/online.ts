import { isListenable, listen } from './listen.ts';
import type { Release } from './watches.ts';

/** Calls `listener` whenever the network comes back. Windows and workers hear of that, Node does not. */
export function onOnline(listener: () => void): Release {
  const scope: object = globalThis;
  return isListenable(scope) ? listen(scope, 'online', listener) : () => {};
}
