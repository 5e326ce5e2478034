/** Without `lib.dom` the import adds the strict types under the global names, and no values. */
import 'strict-webrtc/global';
import type * as strict from 'strict-webrtc';

export async function describe(pc: RTCPeerConnection): Promise<string> {
  pc.addEventListener('icecandidate', ({ candidate }) => candidate?.toJSON());
  const strictly: strict.RTCPeerConnection = pc;
  return (await strictly.createOffer()).sdp;
}

export async function losses(pc: RTCPeerConnection): Promise<number> {
  let lost = 0;
  for (const stats of (await pc.getStats()).values()) {
    if (stats.type === 'inbound-rtp') lost += stats.packetsLost ?? 0;
  }
  return lost;
}

// @ts-expect-error: a type, not a value
console.log(RTCPeerConnection);
