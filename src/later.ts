interface Timer {
  unref?(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has these.
declare function setTimeout(callback: () => void, milliseconds: number): Timer;
declare function clearTimeout(timer: Timer): void;

/** Something that happens later, once, unless it is put off or called off. */
export interface Later {
  readonly isPending: boolean;
  /** Lets it happen in so many milliseconds, and not when it would have been. */
  in(milliseconds: number): void;
  cancel(): void;
}

export function later(happen: () => void): Later {
  let timer: Timer | undefined;
  const cancel = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    get isPending() {
      return timer !== undefined;
    },
    in(milliseconds) {
      cancel();
      timer = setTimeout(() => {
        timer = undefined;
        happen();
      }, milliseconds);
      // In Node it must not keep the process alive.
      timer.unref?.();
    },
    cancel,
  };
}
