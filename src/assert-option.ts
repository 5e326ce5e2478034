/** Throws where an option is no number of things: a whole number from 1 on, or `Infinity`. */
export function assertCount(operation: string, name: string, value: number): void {
  if (Math.floor(value) === value && value >= 1) return;
  throw new RangeError(`${operation}: ${name} is ${String(value)}; accepted: 1 to Infinity.`);
}

/** Throws where an option is none of the values that it may have. */
export function assertOneOf<Value>(
  operation: string,
  name: string,
  value: Value,
  accepted: readonly Value[],
): void {
  if (accepted.includes(value)) return;
  throw new TypeError(`${operation}: ${name} is ${String(value)}; accepted: ${accepted.join(', ')}.`);
}
