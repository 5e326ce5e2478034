import type { NegotiableConnection } from './receivers.ts';

/**
 * Whether the media section `mid` has no transport of its own, as both sides have agreed on that of the first section of
 * its bundle (RFC 8843). A candidate for it, which was found before that was agreed, leads to a transport that the other
 * side gives up; Chromium takes it for one of the bundle's, sends there, and Firefox's DTLS fails for good.
 */
export function isBundledAway(pc: NegotiableConnection, mid: string | null): boolean {
  return [pc.currentLocalDescription, pc.currentRemoteDescription].every((description) => {
    const bundles = description?.sdp.match(/^a=group:BUNDLE .*/gm) ?? [];
    return bundles.some(
      (line) =>
        line
          .trim()
          .split(' ')
          .indexOf(mid ?? '') > 1,
    );
  });
}
