/** What comes, as an iterator for one loop. */
export function mailbox() {
  const waiting = [];
  const kept = [];
  return {
    push(value) {
      const next = waiting.shift();
      if (next) next({ value, done: false });
      else kept.push(value);
    },
    iterable: {
      next: () =>
        new Promise((resolve) => {
          if (kept.length > 0) resolve({ value: kept.shift(), done: false });
          else waiting.push(resolve);
        }),
    },
  };
}
