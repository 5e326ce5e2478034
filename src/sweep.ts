import { every } from './every.ts';
import type { Release } from './watches.ts';

/**
 * The last resort for ends that the platform announces to nobody and no hook can see: a `close` that was bound before
 * the first helper, a removed frame, `track.stop()`; not that of a tone sender or of a sender without a transport, which
 * lead to nothing that tells. While somebody waits, the states are looked at now and then.
 */

/** Milliseconds between two looks. */
const interval = 50;

const looks = new Set<() => void>();
let stop: Release | undefined;

/** Calls `look` every now and then; returns what stops that. */
export function sweep(look: () => void): Release {
  looks.add(look);
  if (looks.size === 1) {
    stop = every(interval, () => {
      for (const each of looks) each();
    });
  }
  return () => {
    looks.delete(look);
    if (!looks.size) stop?.();
  };
}
