import type { NegotiableConnection } from './receivers.ts';

/**
 * Whether `pc`, which is `stable`, has something that its descriptions do not show: a track, channel, direction or ICE
 * restart of a time when nobody listened for `negotiationneeded`, which is not fired again. Of channels no member
 * tells, but an offer does. That it may take a direction for new which the other side has only narrowed does no harm.
 */
export async function isUnnegotiated(pc: NegotiableConnection): Promise<boolean> {
  try {
    const { sdp = '' } = await pc.createOffer();
    return outline(sdp) !== outline(pc.currentLocalDescription?.sdp ?? '');
  } catch {
    // Some browsers make no offer of nothing.
    return false;
  }
}

/** The media sections, without what Firefox adds to the session once the description is set. */
function outline(sdp: string): string {
  const sections = sdp.slice(sdp.indexOf('\nm='));
  return sections.match(/^(m=\S+|a=(mid:|ice-ufrag:|sendrecv|sendonly|recvonly|inactive).*)/gm)?.join() ?? '';
}
