import { FileHash } from './file-hash.ts';
import type { FileSink, SavedFile } from './file-sink.ts';

/** What has arrived is written when it is this much or this old (bytes, milliseconds). */
const BLOCK = 1024 * 1024;
const MAX_AGE = 250;

/** Takes the content of a file in pieces, and writes it in blocks: each write costs the same, however little it is. */
export class FileIntake {
  readonly #sink: FileSink;
  readonly #size: number;
  readonly #hash = new FileHash();
  #pieces: ArrayBuffer[] = [];
  #waiting = 0;
  #written = 0;
  #lastWrite: number = performance.now();

  /** @param size - What the file is to have in the end, in bytes. */
  constructor(sink: FileSink, size: number) {
    this.#sink = sink;
    this.#size = size;
  }

  get written(): number {
    return this.#written;
  }

  get isDue(): boolean {
    return this.#waiting >= BLOCK || performance.now() - this.#lastWrite >= MAX_AGE;
  }

  /** Returns whether `piece` fits: a file that gets larger than was said is taken no further. */
  add(piece: ArrayBuffer): boolean {
    if (piece.byteLength === 0 || this.#written + this.#waiting + piece.byteLength > this.#size) return false;
    this.#pieces.push(piece);
    this.#waiting += piece.byteLength;
    return true;
  }

  /** Resolves when everything that has been added is written. */
  async write(): Promise<void> {
    const block = new Uint8Array(this.#waiting);
    let at = 0;
    for (const piece of this.#pieces) {
      block.set(new Uint8Array(piece), at);
      at += piece.byteLength;
    }
    this.#pieces = [];
    this.#waiting = 0;
    if (block.length > 0) await Promise.all([this.#sink.write(block), this.#hash.update(block)]);
    this.#written += block.length;
    this.#lastWrite = performance.now();
  }

  /** Puts the file in place if it is what was sent, and only then. */
  async complete(sha256: string): Promise<SavedFile | 'damaged'> {
    await this.write();
    const isWhole = this.#written === this.#size && (await this.#hash.digest()) === sha256;
    return isWhole ? await this.#sink.close() : 'damaged';
  }

  /** Call it in the end, also after the file has been put in place. */
  close(): void {
    this.#hash.close();
  }
}
