/** How long the past counts, in milliseconds: less is jumpy, more is slow to notice a change. */
const MEMORY = 3_000;

/** How fast a transfer goes: a mean of the past, in which what is long ago counts less and less. */
export class TransferRate {
  #last: { readonly bytes: number; readonly moment: number } | undefined;
  #bytes = 0;
  /** In milliseconds, weighted as the bytes are, so that a short past makes no rate too small. */
  #time = 0;

  /** In bytes a second; `undefined` while nothing can be said. */
  get rate(): number | undefined {
    return this.#bytes > 0 ? (this.#bytes * 1_000) / this.#time : undefined;
  }

  /** `bytes` are done in all at the `moment`, in milliseconds. */
  measured(bytes: number, moment: number): void {
    if (this.#last) {
      const elapsed = moment - this.#last.moment;
      if (elapsed <= 0) return;
      const weight = Math.exp(-elapsed / MEMORY);
      this.#bytes = this.#bytes * weight + bytes - this.#last.bytes;
      this.#time = this.#time * weight + elapsed;
    }
    this.#last = { bytes, moment };
  }

  /** The transfer waits: what was measured so far says nothing about what comes. */
  reset(): void {
    this.#last = undefined;
    this.#bytes = this.#time = 0;
  }

  /** In seconds, until `size` bytes are done; `undefined` while nothing can be said. */
  timeLeft(size: number): number | undefined {
    return this.rate && this.#last ? (size - this.#last.bytes) / this.rate : undefined;
  }
}
