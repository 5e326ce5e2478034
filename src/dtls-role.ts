interface Description {
  readonly sdp: string;
}

/** What has to be there of a connection to tell its DTLS role. */
interface Negotiated {
  readonly currentLocalDescription?: Description | null;
  readonly currentRemoteDescription?: Description | null;
}

const otherRole: Readonly<Record<string, string>> = { active: 'passive', passive: 'active' };

/**
 * An offer that leaves no choice of the DTLS role where the connection has one already, as RFC 8842, section 5.5, allows.
 *
 * Firefox answers an ICE restart that leaves it the choice with `active`, also where it has been passive, and Chromium
 * cannot change its role: "Failed to set SSL role for the transport". Then nothing flows any more. Other
 * implementations do so in any offer (https://github.com/elixir-webrtc/ex_webrtc/pull/242).
 */
export function withDtlsRole(offer: string, pc: Negotiated): string {
  const local = pc.currentLocalDescription;
  if (!local) return offer;
  const role = roleIn(local) ?? otherRole[roleIn(pc.currentRemoteDescription) ?? ''];
  return role ? offer.replace(/^a=setup:actpass/gm, `a=setup:${role}`) : offer;
}

function roleIn(description: Description | null | undefined): string | undefined {
  return /^a=setup:(active|passive)/m.exec(description?.sdp ?? '')?.[1];
}
