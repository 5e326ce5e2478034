/** Perfect negotiation, as short as it can be: the tests of this folder are about the network. */
import type { RTCIceCandidateInit, RTCPeerConnection } from '../../types/index.js';

export interface SignalingMessage {
  readonly description?: RTCSessionDescriptionInit | null;
  readonly candidate?: RTCIceCandidateInit | null;
}

/** Negotiates for as long as the page lives; returns what takes the messages of the other side. */
export function negotiate(
  pc: RTCPeerConnection,
  send: (message: SignalingMessage) => void,
  polite: boolean,
  fail: (error: unknown) => void,
): (message: SignalingMessage) => void {
  let isMakingOffer = false;
  let isIgnoringOffer = false;
  let queue: Promise<unknown> = Promise.resolve();

  pc.addEventListener('negotiationneeded', () => {
    isMakingOffer = true;
    pc.setLocalDescription()
      .then(() => send({ description: pc.localDescription?.toJSON() as RTCSessionDescriptionInit }))
      .catch(fail)
      .finally(() => {
        isMakingOffer = false;
      });
  });
  pc.addEventListener('icecandidate', ({ candidate }) => send({ candidate: candidate?.toJSON() ?? null }));

  async function take({ description, candidate }: SignalingMessage): Promise<void> {
    if (!description) {
      await pc.addIceCandidate(candidate).catch((error) => {
        if (!isIgnoringOffer) throw error;
      });
      return;
    }
    isIgnoringOffer =
      !polite && description.type === 'offer' && (isMakingOffer || pc.signalingState !== 'stable');
    if (isIgnoringOffer) return;
    await pc.setRemoteDescription(description as { type: 'offer'; sdp: string });
    if (description.type !== 'offer') return;
    await pc.setLocalDescription();
    send({ description: pc.localDescription?.toJSON() as RTCSessionDescriptionInit });
  }

  return (message) => {
    queue = queue.then(() => take(message)).catch(fail);
  };
}
