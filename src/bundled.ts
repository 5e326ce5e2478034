import type { NegotiableConnection } from './receivers.ts';

/**
 * The media sections that have no transport of their own, as both sides have agreed on that of the first section of their
 * bundle (RFC 8843). A candidate for one, which was found before that was agreed, leads to a transport that the other
 * side gives up; Chromium takes it for one of the bundle's, sends there, and Firefox's DTLS fails for good.
 */
export function bundledAway({
  currentLocalDescription,
  currentRemoteDescription,
}: Pick<NegotiableConnection, 'currentLocalDescription' | 'currentRemoteDescription'>): Set<string> {
  const remote = bundledIn(currentRemoteDescription?.sdp);
  return new Set(bundledIn(currentLocalDescription?.sdp).filter((mid) => remote.includes(mid)));
}

function bundledIn(sdp = ''): string[] {
  const bundles = sdp.match(/^a=group:BUNDLE .*/gm) ?? [];
  return bundles.flatMap((line) => line.trim().split(' ').slice(2));
}
