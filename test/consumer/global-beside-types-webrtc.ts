/** What somebody writes with the global types who still has `@types/webrtc`. */
import 'strict-webrtc/global';

export async function call(
  pc: RTCPeerConnection,
  channel: RTCDataChannel,
  data: string | Blob,
): Promise<void> {
  const offer: { type: 'offer'; sdp: string } = await pc.createOffer();
  await pc.setLocalDescription(offer);
  channel.send(data);
  for (const stats of (await pc.getStats()).values()) {
    if (stats.type === 'outbound-rtp') console.log(stats.bytesSent);
  }
  pc.addTransceiver('video', { sendEncodings: [{ maxBitrate: 500_000, scalabilityMode: 'L1T3' }] });
  for (const { active } of pc.getSenders()[0]?.getParameters().encodings ?? []) console.log(active);
}
