/** What became of a promise: its value or its error, or that it was still pending after `milliseconds`. */
export type Outcome =
  | { readonly status: 'fulfilled'; readonly value: unknown }
  | { readonly status: 'rejected'; readonly reason: unknown }
  | { readonly status: 'pending' };

export async function outcome(promise: Promise<unknown>, milliseconds: number): Promise<Outcome> {
  const pending = new Promise<Outcome>((resolve) => {
    setTimeout(() => resolve({ status: 'pending' }), milliseconds);
  });
  const settled = promise.then(
    (value): Outcome => ({ status: 'fulfilled', value }),
    (reason): Outcome => ({ status: 'rejected', reason }),
  );
  return Promise.race([settled, pending]);
}

/** `'resolved'`, or the name of the error of a promise; where it has none, what it was rejected with. */
export function outcomeName(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'resolved',
    (error) => error.name ?? error,
  );
}

/** The rejections that nobody handled since the call; `stop()` gives them. */
export function unhandledRejections(): { stop(): Promise<unknown[]> } {
  const reasons: unknown[] = [];
  const onRejection = (event: PromiseRejectionEvent) => reasons.push(event.reason);
  addEventListener('unhandledrejection', onRejection);
  return {
    async stop() {
      // The browser reports them in a task after the microtasks in which they went unhandled.
      await new Promise((resolve) => setTimeout(resolve, 20));
      removeEventListener('unhandledrejection', onRejection);
      return reasons;
    },
  };
}

/** The next task. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
