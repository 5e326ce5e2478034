import { brokerSignaling, negotiate, openPeerConnection } from 'strict-webrtc';
import { mqttBroker } from './mqtt-broker.ts';

/** Calls the other one of the two who are in `room`; resolves when the call ends. */
export async function call(url: string, room: string, from: string, to: string, camera: MediaStream) {
  const broker = mqttBroker(url);
  const pc = openPeerConnection();
  for (const track of camera.getTracks()) pc.addTrack(track, camera);
  try {
    await using signaling = brokerSignaling(broker, { room, from, to });
    await negotiate(pc, signaling, { polite: from < to });
  } finally {
    pc.close();
    await broker.close();
  }
}
