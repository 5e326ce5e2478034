interface Collectors {
  /** Chromium's, with `--js-flags=--expose-gc`. */
  readonly gc?: () => void;
  /** Firefox's, with the preference `dom.testing.testutils.enabled`. */
  readonly TestUtils?: { gc(): Promise<void> };
}

/** Makes the browser collect what nobody holds any more. */
export async function collectGarbage(): Promise<void> {
  const { gc, TestUtils } = globalThis as Collectors;
  if (!gc && !TestUtils) throw new Error('This browser was started without a way to collect garbage.');
  // What a finished task or a message of another process still holds is let go first.
  await new Promise((resolve) => setTimeout(resolve));
  gc?.();
  await TestUtils?.gc();
}
