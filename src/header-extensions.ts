/**
 * One identifier for each header extension, whichever side names it first, so that the offers of two sides that meet
 * agree (RFC 9143, section 9.3). Chromium numbers those of audio and of video in ways that exclude each other, and does
 * not forget its own when its offer is rolled back: it then refuses the other side's offer, and all that come later.
 */
const order: readonly string[] = [
  'ssrc-audio-level',
  'abs-send-time',
  'draft-holmer-rmcat-transport-wide-cc-extensions-01',
  'sdes:mid',
  'video-orientation',
  'toffset',
  'playout-delay',
  'video-content-type',
  'video-timing',
  'color-space',
  'rtp-stream-id',
  'repaired-rtp-stream-id',
  'csrc-audio-level',
  'dependency-descriptor-rtp-header-extension',
];

/** An identifier, perhaps a direction, and what is identified, with its attributes (RFC 8285, section 5). */
const extmap = /^a=extmap:(\d+)(\S*) (.*)/gm;

/** The offer in `sdp` with those identifiers; what has an identifier in `current`, what has been negotiated, keeps it. */
export function withAgreedExtensions(sdp: string, current: string): string {
  const identifiers = new Map<string, string>();
  for (const [, identifier = '', , extension = ''] of current.matchAll(extmap)) {
    identifiers.set(extension, identifier);
  }
  const isTaken = (identifier: number) => [...identifiers.values()].includes(String(identifier));

  return sdp.replace(extmap, (_line, _identifier, direction: string, extension: string) => {
    if (!identifiers.has(extension)) {
      let own = order.findIndex((name) => new RegExp(`[:/]${name}$`).test(extension)) + 1;
      // 15 is reserved (RFC 8285, section 4.2); above it stand those that no two browsers have in common.
      if (own === 0 || isTaken(own)) for (own = 16; isTaken(own); own++);
      identifiers.set(extension, String(own));
    }
    return `a=extmap:${identifiers.get(extension)}${direction} ${extension}`;
  });
}
