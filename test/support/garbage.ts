import { dataChannels } from '../../src/index.ts';

interface Collectors {
  /** Chromium's, with `--js-flags=--expose-gc`. */
  readonly gc?: () => void;
  /** Firefox's, with the preference `dom.testing.testutils.enabled`. */
  readonly TestUtils?: { gc(): Promise<void> };
}

/** What tests hold while they wait for it: Firefox collects a connection that nobody has, and its promises with it. */
export const held = new Set<object>();

/** Keeps the channels that the other side opens: Firefox closes one whose other end nobody has, when it collects that. */
export function keepChannels(pc: RTCPeerConnection): void {
  dataChannels(pc);
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
