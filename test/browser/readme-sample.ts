import {
  addIceCandidate,
  closedSignal,
  iceCandidates,
  opened,
  openPeerConnection,
  type RTCDataChannel,
  setLocalDescription,
  setRemoteDescription,
} from 'strict-webrtc';

/** Connects with whoever calls this on the other end of `signaling`: one of the two is the caller. */
export async function connect(
  signaling: MessagePort,
  role: 'caller' | 'callee',
  signal: AbortSignal,
): Promise<RTCDataChannel> {
  const pc = openPeerConnection({ iceServers: [] }, { signal }); // the browser's own RTCPeerConnection
  const channel = pc.createDataChannel('chat', { negotiated: true, id: 0 });

  const describe = async () => {
    await setLocalDescription(pc);
    signaling.postMessage({ description: pc.localDescription?.toJSON() });
  };
  const trickle = async () => {
    for await (const candidate of iceCandidates(pc)) {
      signaling.postMessage({ candidate: candidate?.toJSON() ?? null }); // null: no more will come
    }
  };
  const receive = async ({ data: { description, candidate } }: MessageEvent) => {
    if (!description) return addIceCandidate(pc, candidate);
    await setRemoteDescription(pc, description);
    if (description.type === 'offer') await describe();
  };
  signaling.onmessage = (message) => {
    receive(message).catch((error) => closedSignal(pc).aborted || reportError(error));
  };

  trickle(); // ends with the connection
  if (role === 'caller') await describe();
  await opened(channel, { signal }); // rejects, and never hangs, when the connection closes
  return channel;
}
