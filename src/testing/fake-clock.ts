// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null; close(): void };
  readonly port2: { postMessage(message: unknown): void };
};

/** What {@link fakeClock} takes. */
export interface FakeClockOptions {
  /**
   * What else passes time, by so many milliseconds, such as the fake timers of a test runner. It is called for each
   * millisecond. Default: nothing.
   */
  advance?: ((milliseconds: number) => unknown) | undefined;
}

/** A clock that stands still until it is stepped. */
export interface FakeClock {
  /** The time in milliseconds; it begins with 0. */
  readonly now: number;
  /**
   * Lets time pass: what becomes due happens in order, and after each thing all promises that follow from it.
   * Resolves when nothing more happens. What takes a task of the platform, such as reading a `Blob`, is not waited for.
   *
   * It rejects with a `RangeError` when `milliseconds` is negative or not finite. Default: 0, for what is due now.
   */
  step(milliseconds?: number): Promise<void>;
  /** Calls `callback` when so many milliseconds have passed; returns what prevents that. */
  after(milliseconds: number, callback: () => void): () => void;
}

interface Due {
  readonly at: number;
  readonly callback: () => void;
}

/**
 * A clock for `connect()`, which only the test moves.
 *
 * @param options - `advance` lets other timers pass together with it.
 * @example
 * ```ts
 * import { fakeClock } from 'strict-webrtc/testing';
 *
 * const clock = fakeClock();
 * clock.after(20, () => console.log('at', clock.now));
 * await clock.step(50);
 * ```
 */
export function fakeClock({ advance }: FakeClockOptions = {}): FakeClock {
  let now = 0;
  const waiting: Due[] = [];

  // What others do in between may come before what is due here.
  const slice = advance ? 1 : Number.POSITIVE_INFINITY;

  async function passTo(at: number): Promise<void> {
    const milliseconds = at - now;
    now = at;
    await advance?.(milliseconds);
  }

  return {
    get now() {
      return now;
    },
    async step(milliseconds = 0) {
      if (!(milliseconds >= 0 && milliseconds < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`step(): the time is ${milliseconds}; accepted: 0 and more, in milliseconds.`);
      }
      const end = now + milliseconds;
      await idle();
      for (;;) {
        const next = waiting[0];
        if (next && next.at <= now) {
          waiting.shift();
          next.callback();
        } else if (now < end) {
          await passTo(Math.min(next?.at ?? end, end, now + slice));
        } else {
          return;
        }
        await idle();
      }
    },
    after(milliseconds, callback) {
      const due = { at: now + milliseconds, callback };
      // Behind those of the same time.
      const place = waiting.findIndex(({ at }) => at > due.at);
      waiting.splice(place < 0 ? waiting.length : place, 0, due);
      return () => {
        const place = waiting.indexOf(due);
        if (place >= 0) waiting.splice(place, 1);
      };
    },
  };
}

/** Resolves in a later task, which comes after all promises; fake timers leave message channels alone. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
