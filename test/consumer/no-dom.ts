/** What somebody writes whose project has no `lib.dom`: a server, a Node implementation, React Native. */
import type { RTCConfiguration, RTCIceCandidateInit, RTCPeerConnection, RTCStatsReport } from 'strict-webrtc';
import { createOffer, getStats } from 'strict-webrtc';

export const configuration: RTCConfiguration = { iceServers: [{ urls: ['stun:stun.example.org'] }] };

export function isEnd(candidate: RTCIceCandidateInit | null): boolean {
  return !candidate?.candidate;
}

export async function describe(pc: RTCPeerConnection): Promise<string> {
  pc.addEventListener('icecandidate', ({ candidate }) => candidate?.toJSON());
  return (await createOffer(pc)).sdp;
}

export async function count(pc: RTCPeerConnection): Promise<number> {
  const report: RTCStatsReport = await getStats(pc);
  return report.size;
}
