/** What somebody writes who still has `@types/webrtc`, which changes `lib.dom`'s interfaces, installed as well. */
import * as strict from 'strict-webrtc';
import { createAnswer, createOffer, getStats, iceCandidates, setLocalDescription } from 'strict-webrtc';

const pc = new strict.RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
pc.addTransceiver('video', { sendEncodings: [{ maxBitrate: 500_000 }] });

export async function call(native: RTCPeerConnection): Promise<void> {
  await setLocalDescription(pc, await createOffer(pc));
  await setLocalDescription(native, await createAnswer(native));
  for await (const candidate of iceCandidates(pc)) await native.addIceCandidate(candidate ?? undefined);
  for (const stats of (await getStats(native)).values()) {
    if (stats.type === 'outbound-rtp') console.log(stats.bytesSent);
  }
}

export function encodings(sender: strict.RTCRtpSender): number {
  return sender.getParameters().encodings.length;
}
