// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this.
declare const crypto: { getRandomValues(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> };

/** A name that nobody else has. */
export function randomName(): string {
  return crypto.getRandomValues(new Uint32Array(4)).join('-');
}
