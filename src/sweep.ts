/**
 * The last resort for ends that the platform announces to nobody and no hook can see: a `close` that was bound before
 * the first helper, a removed frame, `track.stop()`; not that of a tone sender or of a sender without a transport, which
 * lead to nothing that tells. While somebody waits, the states are looked at now and then.
 */

/** Milliseconds between two looks. */
const interval = 50;

interface Timer {
  unref?(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare function setInterval(callback: () => void, milliseconds: number): Timer;
declare function clearInterval(timer: Timer | undefined): void;

const looks = new Set<() => void>();
let timer: Timer | undefined;

/** Calls `look` every now and then; returns what stops that. */
export function sweep(look: () => void): () => void {
  looks.add(look);
  if (looks.size === 1) {
    timer = setInterval(() => {
      for (const each of looks) each();
    }, interval);
    // In Node it must not keep the process alive.
    timer.unref?.();
  }
  return () => {
    looks.delete(look);
    if (!looks.size) clearInterval(timer);
  };
}
