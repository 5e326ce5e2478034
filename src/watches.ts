/** Stops what was started. */
export type Release = () => void;

/** What has been started and is to be stopped together. */
export interface Watches {
  /** Starts one after the other; where one of them leads to the release, the later ones do not start. */
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
        releases.push(start());
        // One that leads to the release while it starts is let go here.
        if (isOver) release();
      }
    },
    release,
  };
}
