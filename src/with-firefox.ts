import { isOfFirefox } from './ice-restart.ts';

interface Described {
  readonly localDescription?: { readonly sdp: string } | null;
}

const isOther = new WeakSet<object>();

/** Notes whether the other end is Firefox, by its description as it came: Chromium writes its first lines anew. */
export function noteOther(pc: object, description: string): void {
  if (isOfFirefox(description)) isOther.add(pc);
}

/** Whether one end is Firefox, as far as is known. */
export function isWithFirefox(pc: Described): boolean {
  return isOther.has(pc) || isOfFirefox(pc.localDescription?.sdp ?? '');
}
