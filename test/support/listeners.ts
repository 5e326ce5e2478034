interface Counted {
  /** How many listeners were added and not removed. */
  readonly count: number;
}

/** Counts the listeners of `target` from now on. */
export function countListeners(target: EventTarget): Counted {
  const listeners = new Map<string, Set<unknown>>();
  const { addEventListener, removeEventListener } = target;
  Object.assign(target, {
    addEventListener(this: EventTarget, ...[type, listener, options]: Parameters<typeof addEventListener>) {
      const set = listeners.get(type) ?? new Set();
      listeners.set(type, set.add(listener));
      addEventListener.call(this, type, listener, options);
    },
    removeEventListener(
      this: EventTarget,
      ...[type, listener, options]: Parameters<typeof addEventListener>
    ) {
      listeners.get(type)?.delete(listener);
      removeEventListener.call(this, type, listener, options);
    },
  });
  return {
    get count() {
      let count = 0;
      for (const set of listeners.values()) count += set.size;
      return count;
    },
  };
}
