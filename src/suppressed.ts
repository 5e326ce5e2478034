interface Suppressed extends Error {
  readonly error: unknown;
  readonly suppressed: unknown;
}

/** `error`, with one that came after it: the platform's `SuppressedError`, or an error of its shape. */
export function withSuppressed(error: unknown, suppressed: unknown): Suppressed {
  const message = 'More than one thing failed: the first is in "error", what came later in "suppressed".';
  const platform = Reflect.get(globalThis, 'SuppressedError');
  if (platform) return new platform(error, suppressed, message);
  return Object.assign(new Error(message), { name: 'SuppressedError', error, suppressed });
}
