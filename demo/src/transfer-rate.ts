/** How long the past counts, in milliseconds: less is jumpy, more is slow to notice a change. */
const MEMORY = 3_000;

/** How fast a transfer goes, smoothed. */
export class TransferRate {
  #bytes = 0;
  #since: number | undefined;
  #rate: number | undefined;

  /** In bytes a second; `undefined` while nothing can be said. */
  get rate(): number | undefined {
    return this.#rate;
  }

  /** `bytes` are done in all at the moment `now`, in milliseconds. */
  measured(bytes: number, now: number): void {
    const elapsed = this.#since === undefined ? 0 : now - this.#since;
    if (elapsed > 0) {
      const rate = ((bytes - this.#bytes) * 1_000) / elapsed;
      const weight = 1 - Math.exp(-elapsed / MEMORY);
      this.#rate = this.#rate === undefined ? rate : this.#rate + (rate - this.#rate) * weight;
    } else if (this.#since !== undefined) {
      return;
    }
    this.#bytes = bytes;
    this.#since = now;
  }

  /** What was measured so far says nothing about what comes: the transfer waits. */
  reset(): void {
    this.#since = this.#rate = undefined;
  }

  /** In seconds, until `size` bytes are done; `undefined` while nothing can be said. */
  timeLeft(size: number): number | undefined {
    return this.#rate ? (size - this.#bytes) / this.#rate : undefined;
  }
}
