/** Stops what was started. */
export type Release = () => void;

/** What has been started and is to be stopped together. */
export interface Watches {
  /** Starts one after the other; where one of them leads to the release, or fails, the later ones do not start. */
  start(...starts: readonly (() => Release | undefined)[]): void;
  /** Stops all of them. */
  release(): void;
}

export function watches(): Watches {
  const releases: (Release | undefined)[] = [];
  let isOver = false;
  const release = () => {
    isOver = true;
    for (const each of releases.splice(0)) each?.();
  };
  return {
    start(...starts) {
      for (const start of starts) {
        if (isOver) return;
        try {
          releases.push(start());
        } catch (error) {
          release();
          throw error;
        }
        // One that leads to the release while it starts is let go here.
        if (isOver) release();
      }
    },
    release,
  };
}

/** Starts all of them, or none where one fails; returns what stops them. */
export function watchAll(...starts: readonly (() => Release | undefined)[]): Release {
  const { start, release } = watches();
  start(...starts);
  return release;
}
