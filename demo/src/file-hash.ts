/**
 * The SHA-256 of a file, made piece by piece, which the browser's own `crypto.subtle.digest()` can't do. It is made
 * in a worker: there it takes no time from the page, which has pictures to draw.
 */
export class FileHash {
  readonly #worker: Worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' });

  /** Resolves when `bytes` are in; wait for it before the next call. */
  async update(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#ask(bytes);
  }

  /** In hex, of all that is in. */
  async digest(): Promise<string> {
    return String(await this.#ask(null));
  }

  close(): void {
    this.#worker.terminate();
  }

  #ask(question: Uint8Array<ArrayBuffer> | null): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#worker.onmessage = ({ data }) => resolve(data);
      this.#worker.onerror = () => reject(new Error('The worker that checks files does not run.'));
      this.#worker.postMessage(question);
    });
  }
}
