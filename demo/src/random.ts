/** 128 random bits in hex. `crypto.randomUUID` does not exist on a page that was not loaded securely. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** A random whole number from 0 to `limit` - 1. */
export function randomBelow(limit: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % limit;
}
