/** Milliseconds between two numbers. */
const interval = 20;

/** The numbers from 0 on to the other side, and those of the other side, over as many channels as it takes. */
export interface NumberStream {
  /** The first message on each channel: from which number on the other side is to send. */
  greeting(): string;
  /** Takes a message; after a greeting it begins to send with `send`, until that fails. */
  receive(message: string, send: (message: string) => Promise<void>): void;
  /** Sends no more; how many numbers there were. */
  stop(): Promise<number>;
  /** The numbers that have come, once there are `count` of them or no more are coming. */
  received(count: number): Promise<readonly number[]>;
}

export function numberStream(arrived: () => void): NumberStream {
  const received: number[] = [];
  let next = 0;
  let isStopped = false;
  let sending = Promise.resolve();

  async function sendFrom(first: number, send: (message: string) => Promise<void>): Promise<void> {
    next = first;
    while (!isStopped) {
      await send(String(next));
      next++;
      await pause(interval);
    }
  }

  return {
    greeting: () => `from ${received.length}`,
    receive(message, send) {
      const [, first] = /^from (\d+)$/.exec(message) ?? [];
      // A channel that closes ends the sending on it.
      if (first) sending = sendFrom(Number(first), send).catch(() => {});
      else {
        received.push(Number(message));
        arrived();
      }
    },
    async stop() {
      isStopped = true;
      await sending;
      return next;
    },
    async received(count) {
      for (let tries = 0; received.length < count && tries < 100; tries++) await pause(100);
      await pause(200);
      return received;
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
