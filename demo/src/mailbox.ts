/** Values from one side, read by a `for await` on the other. What does not fit is refused, never lost unseen. */
export class Mailbox<Value> {
  readonly #capacity: number;
  readonly #values: Value[] = [];
  #wake: () => void = () => {};
  #isClosed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Whether there was room for `value`. */
  put(value: Value): boolean {
    if (this.#isClosed || this.#values.length >= this.#capacity) return false;
    this.#values.push(value);
    this.#wake();
    return true;
  }

  /** Ends the loop of the reader. */
  close(): void {
    this.#isClosed = true;
    this.#values.length = 0;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Value> {
    while (true) {
      const value = this.#values.shift();
      if (value !== undefined) yield value;
      else if (this.#isClosed) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}
