import {
  addIceCandidate,
  createAnswer,
  createOffer,
  getStats,
  replaceTrack,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
} from '../../src/index.ts';
import { held } from './garbage.ts';

/** A connection on which an operation makes sense, and the operation. */
export interface Prepared {
  readonly pc: RTCPeerConnection;
  /** The object whose native method is called, and the method's name. */
  readonly native: readonly [object: object, method: string];
  call(signal?: AbortSignal): Promise<unknown>;
}

async function offered(): Promise<{ pc: RTCPeerConnection; candidate: RTCIceCandidate }> {
  const pc = new RTCPeerConnection();
  const other = new RTCPeerConnection();
  held.add(pc).add(other);
  other.createDataChannel('channel');
  const found = new Promise<RTCIceCandidate>((resolve) => {
    other.onicecandidate = ({ candidate }) => candidate && resolve(candidate);
  });
  await other.setLocalDescription();
  await pc.setRemoteDescription(other.localDescription as RTCSessionDescription);
  const candidate = await found;
  held.delete(pc);
  held.delete(other);
  other.close();
  return { pc, candidate };
}

async function offer(): Promise<RTCSessionDescriptionInit> {
  const other = new RTCPeerConnection();
  held.add(other);
  other.createDataChannel('channel');
  const description = await other.createOffer();
  held.delete(other);
  other.close();
  return description;
}

function sending(): { pc: RTCPeerConnection; sender: RTCRtpSender } {
  const pc = new RTCPeerConnection();
  return { pc, sender: pc.addTransceiver('audio').sender };
}

/** Every operation of a connection or a sender that can be abandoned. */
export const operations: Readonly<Record<string, () => Promise<Prepared>>> = {
  async createOffer() {
    const pc = new RTCPeerConnection();
    return { pc, native: [pc, 'createOffer'], call: (signal) => createOffer(pc, { signal }) };
  },
  async createAnswer() {
    const { pc } = await offered();
    return { pc, native: [pc, 'createAnswer'], call: (signal) => createAnswer(pc, { signal }) };
  },
  async setLocalDescription() {
    const pc = new RTCPeerConnection();
    pc.createDataChannel('channel');
    const call = (signal?: AbortSignal) => setLocalDescription(pc, undefined, { signal });
    return { pc, native: [pc, 'setLocalDescription'], call };
  },
  async setRemoteDescription() {
    const pc = new RTCPeerConnection();
    const description = await offer();
    const call = (signal?: AbortSignal) =>
      setRemoteDescription(pc, { type: 'offer', sdp: description.sdp ?? '' }, { signal });
    return { pc, native: [pc, 'setRemoteDescription'], call };
  },
  async addIceCandidate() {
    const { pc, candidate } = await offered();
    const call = (signal?: AbortSignal) => addIceCandidate(pc, candidate, { signal });
    return { pc, native: [pc, 'addIceCandidate'], call };
  },
  async getStats() {
    const pc = new RTCPeerConnection();
    pc.createDataChannel('channel');
    return { pc, native: [pc, 'getStats'], call: (signal) => getStats(pc, null, { signal }) };
  },
  async replaceTrack() {
    const { pc, sender } = sending();
    const call = (signal?: AbortSignal) => replaceTrack(sender, null, { signal });
    return { pc, native: [sender, 'replaceTrack'], call };
  },
  async setParameters() {
    const { pc, sender } = sending();
    const call = (signal?: AbortSignal) => setParameters(sender, sender.getParameters(), { signal });
    return { pc, native: [sender, 'setParameters'], call };
  },
  async 'sender.getStats'() {
    const { pc, sender } = sending();
    return { pc, native: [sender, 'getStats'], call: (signal) => getStats(sender, null, { signal }) };
  },
  async 'receiver.getStats'() {
    const pc = new RTCPeerConnection();
    const { receiver } = pc.addTransceiver('audio');
    return { pc, native: [receiver, 'getStats'], call: (signal) => getStats(receiver, null, { signal }) };
  },
};
