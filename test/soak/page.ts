/** What runs in each of the two pages: the package, one end of a connection, and a digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import * as webrtc from '../../src/index.ts';
import type { RTCDataChannel, RTCSessionDescriptionInit } from '../../types/index.js';
import { collectGarbage } from '../support/garbage.ts';

/** One end of the connection between two pages; descriptions go from one to the other with all candidates. */
const pc = webrtc.openPeerConnection();
const incoming = webrtc.dataChannels(pc);

const ends = {
  webrtc,
  pc,
  incoming,
  sha256,

  /** Firefox lets an event go in one collection, some time after its end, and in the next one what the event carried. */
  async collectGarbage(): Promise<void> {
    await collectGarbage();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await collectGarbage();
  },

  async offer() {
    pc.createDataChannel('first');
    await webrtc.setLocalDescription(pc);
    return webrtc.gathered(pc);
  },

  async answer(offer: RTCSessionDescriptionInit) {
    await webrtc.setRemoteDescription(pc, offer as { type: 'offer'; sdp: string });
    await webrtc.setLocalDescription(pc);
    return webrtc.gathered(pc);
  },

  async connect(answer?: RTCSessionDescriptionInit) {
    if (answer) await webrtc.setRemoteDescription(pc, answer as { type: 'answer'; sdp: string });
    await webrtc.until(pc, 'connectionState', 'connected', { unless: 'failed' });
  },

  /** The next channel of the other side with this label. */
  async accept(label: string): Promise<RTCDataChannel> {
    for (;;) {
      const { done, value } = await incoming.next();
      if (done) throw new Error(`no channel ${label} has come`);
      if (value.label === label) return value;
    }
  },
};

export type Ends = typeof ends;

Object.assign(globalThis, ends);
