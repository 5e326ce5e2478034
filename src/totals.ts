/** What the values are together; of none, nothing is known. */
export function sum(values: readonly number[]): number | undefined {
  return values.length > 0 ? values.reduce((one, other) => one + other) : undefined;
}

/** The greatest of the values, if there are any. */
export function greatest(values: readonly number[]): number | undefined {
  return values.length > 0 ? Math.max(...values) : undefined;
}
