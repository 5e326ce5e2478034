/** `value` in words, for the error of a caller who gave it. Of an object it tells the kind: its text may be without end. */
export function describe(value: unknown): string {
  return Object(value) === value ? Object.prototype.toString.call(value) : String(value);
}
