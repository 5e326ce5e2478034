import type { AbortSignal } from '../types/platform.d.ts';
import { listen } from './listen.ts';
import { type Release, watches } from './watches.ts';

/** Closes `target` when `signal` aborts, until it is closed in another way, which `onEnd` tells. */
export function closeOnAbort(
  target: { close(): void },
  signal: AbortSignal | null | undefined,
  onEnd: (end: () => void) => Release,
): void {
  if (!signal) return;
  const { start, release } = watches();
  start(
    () => listen(signal, 'abort', () => target.close()),
    () => onEnd(release),
  );
}
