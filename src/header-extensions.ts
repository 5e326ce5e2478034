/** An identifier, perhaps a direction, and what is identified, with its attributes (RFC 8285, section 5). */
const extmap = /^a=extmap:(\d+)(\S*) (.*)/gm;

/**
 * The offer in `sdp`, in which no identifier of a header extension means two things (RFC 9143, section 9.3), nor another
 * than in `current`, what has been negotiated. After a rollback Chromium makes offers that it then refuses itself: it
 * keeps the identifiers of the offer that was rolled back, though the other side has given them to others meanwhile.
 */
export function distinctExtensions(sdp: string, current: string): string {
  const identifiers = new Map<string, string>();
  const taken = new Set<string>();

  function take(extension: string, identifier: string): string {
    let own = identifiers.get(extension) ?? identifier;
    if (!identifiers.has(extension)) {
      // 15 is reserved (RFC 8285, section 4.2).
      for (let next = 1; taken.has(own); next++) if (next !== 15) own = String(next);
      identifiers.set(extension, own);
      taken.add(own);
    }
    return own;
  }

  for (const [, identifier = '', , extension = ''] of current.matchAll(extmap)) take(extension, identifier);
  return sdp.replace(extmap, (_line, identifier: string, direction: string, extension: string) => {
    return `a=extmap:${take(extension, identifier)}${direction} ${extension}`;
  });
}
