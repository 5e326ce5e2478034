import type { FakeClock } from './fake-clock.ts';

/** What lies between two sides: it takes time, and can be cut. */
export class Way {
  readonly clock: FakeClock;
  readonly bytesPerSecond: number;
  readonly #latency: number;
  #isCut = false;
  #held: (() => void)[] = [];

  constructor(clock: FakeClock, latency: number, bytesPerSecond: number) {
    this.clock = clock;
    this.#latency = latency;
    this.bytesPerSecond = bytesPerSecond;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** Calls `callback` at the next step. */
  soon(callback: () => void): void {
    this.clock.after(0, callback);
  }

  /** Calls `callback` when what leaves now has arrived on the other side. */
  arrive(callback: () => void): void {
    this.clock.after(this.#latency, () => {
      if (this.#isCut) this.#held.push(callback);
      else callback();
    });
  }

  cut(): void {
    this.#isCut = true;
  }

  mend(): void {
    this.#isCut = false;
    for (const callback of this.#held.splice(0)) this.soon(callback);
  }
}
