interface Described {
  readonly localDescription?: { readonly sdp: string } | null;
}

/** The connections whose other end is Firefox. */
const others = new WeakSet<object>();

/** Whether a description is Firefox's, as it came from there. */
export function isOfFirefox(description: string): boolean {
  return description.startsWith('v=0\r\no=mozilla');
}

/** Notes whether the other end is Firefox, by its description as it came: Chromium writes its first lines anew. */
export function noteOther(pc: object, description: string): void {
  if (isOfFirefox(description)) others.add(pc);
}

/** Whether one end is Firefox, as far as is known. */
export function isWithFirefox(pc: Described): boolean {
  return others.has(pc) || isOfFirefox(pc.localDescription?.sdp ?? '');
}
