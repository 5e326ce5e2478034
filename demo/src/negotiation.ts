import {
  addIceCandidate,
  createAnswer,
  createOffer,
  iceCandidates,
  type RTCPeerConnection,
  setLocalDescription,
  setRemoteDescription,
} from 'strict-webrtc';
import type { CallMessage } from './message.ts';

/** What goes to the other page; the call's id is put on by whoever sends it. */
export type Outgoing = CallMessage extends infer One
  ? One extends CallMessage
    ? Omit<One, 'call'>
    : never
  : never;

export type SendOutgoing = (message: Outgoing) => void;

/** Only one of the two sides ever makes offers, so offers never meet. */
export async function sendOffer(
  pc: RTCPeerConnection,
  send: SendOutgoing,
  options: { iceRestart?: boolean } = {},
): Promise<void> {
  const description = await createOffer(pc, options);
  await setLocalDescription(pc, description);
  send({ type: 'description', description });
}

/** Sends each candidate as soon as it is found; returns when the connection closes. */
export async function sendCandidates(pc: RTCPeerConnection, send: SendOutgoing): Promise<void> {
  for await (const candidate of iceCandidates(pc)) {
    send({ type: 'candidate', candidate: candidate?.toJSON() ?? null });
  }
}

/**
 * Applies what comes from the other page, one after the other: a candidate never overtakes its description.
 * What the browser refuses is told to `refused`, and the call goes on.
 */
export async function applyMessages(
  pc: RTCPeerConnection,
  messages: AsyncIterable<CallMessage>,
  send: SendOutgoing,
  refused: (error: unknown) => void,
): Promise<void> {
  for await (const message of messages) {
    if (pc.signalingState === 'closed') return;
    try {
      if (message.type === 'candidate') {
        await addIceCandidate(pc, message.candidate);
      } else {
        await setRemoteDescription(pc, message.description);
        if (message.description.type === 'offer') {
          const description = await createAnswer(pc);
          await setLocalDescription(pc, description);
          send({ type: 'description', description });
        }
      }
    } catch (error) {
      if (pc.connectionState !== 'closed') refused(error);
    }
  }
}
