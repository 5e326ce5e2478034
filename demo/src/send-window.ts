import { abortable } from 'strict-webrtc';

/**
 * How far a sender may be ahead of what the receiver has written. The channel's own buffer is no measure of that: it
 * empties into the memory of the other side.
 */
export class SendWindow {
  readonly #size: number;
  #sent = 0;
  #written = 0;
  #wake: () => void = () => {};

  constructor(size: number) {
    this.#size = size;
  }

  get sent(): number {
    return this.#sent;
  }

  /** Waits until there is room for `bytes`, and takes it. */
  async take(bytes: number, signal: AbortSignal): Promise<void> {
    while (this.#sent + bytes - this.#written > this.#size) {
      const room = new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      await abortable(room, signal);
    }
    this.#sent += bytes;
  }

  /** The receiver has written so many bytes in all. Returns whether that can be true. */
  acknowledge(written: number): boolean {
    if (written < this.#written || written > this.#sent) return false;
    this.#written = written;
    this.#wake();
    return true;
  }
}
