/** `value` in words, for the error of a caller who gave it; also of an object that cannot be made text. */
export function describe(value: unknown): string {
  try {
    return String(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
