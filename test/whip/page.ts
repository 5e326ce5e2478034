/** What a page of the WHIP tests has: the functions under test, and the media server's end of a connection. */
import { addIceCandidate, openPeerConnection } from '../../src/index.ts';
import { publish, subscribe, WhipError, type WhipSession } from '../../src/whip.ts';

/** A new connection as WHIP wants it, with fake tracks of these kinds to send. */
async function sender(
  kinds: readonly ('audio' | 'video')[] = ['audio', 'video'],
): Promise<RTCPeerConnection> {
  const pc = openPeerConnection({ bundlePolicy: 'max-bundle' }) as RTCPeerConnection;
  const wanted = { audio: kinds.includes('audio'), video: kinds.includes('video') };
  const stream = await navigator.mediaDevices.getUserMedia(wanted);
  for (const track of stream.getTracks()) pc.addTrack(track, stream);
  return pc;
}

/** What `use` gives, after which the session is left as `await using` leaves it. */
async function within<Result>(
  opening: Promise<WhipSession>,
  use: (session: WhipSession) => Result | Promise<Result>,
): Promise<Result> {
  await using session = await opening;
  return await use(session);
}

function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 20_000;
  return new Promise((resolve, reject) => {
    const look = async () => {
      if (await isSo()) resolve();
      else if (performance.now() > end) reject(new Error(`never: ${what}`));
      else setTimeout(look, 50);
    };
    look();
  });
}

function connected(pc: RTCPeerConnection): Promise<void> {
  return until('connected', () => pc.connectionState === 'connected');
}

/** The bytes of media that have gone one way. */
async function bytes(pc: RTCPeerConnection, direction: 'inbound-rtp' | 'outbound-rtp'): Promise<number> {
  let sum = 0;
  for (const report of (await pc.getStats()).values()) {
    if (report.type === direction) sum += report.bytesReceived ?? report.bytesSent ?? 0;
  }
  return sum;
}

/** That media goes that way, from now on. */
async function flows(pc: RTCPeerConnection, direction: 'inbound-rtp' | 'outbound-rtp'): Promise<void> {
  const before = await bytes(pc, direction);
  await until(`media flows (${direction})`, async () => (await bytes(pc, direction)) > before + 2_000);
}

const complete = (pc: RTCPeerConnection) =>
  until('gathering is complete', () => pc.iceGatheringState === 'complete');

/** The media server's end: it answers, or offers, with all of its candidates. */
const peer = {
  pc: undefined as unknown as RTCPeerConnection,
  async answer(sdp: string, doesSend: boolean): Promise<string> {
    peer.pc?.close();
    peer.pc = doesSend ? await sender() : new RTCPeerConnection();
    return peer.renew(sdp);
  },
  /** The answer to another offer on the same connection. */
  async renew(sdp: string): Promise<string> {
    await peer.pc.setRemoteDescription({ type: 'offer', sdp });
    await peer.pc.setLocalDescription();
    await complete(peer.pc);
    return peer.pc.localDescription?.sdp ?? '';
  },
  async offer(): Promise<string> {
    peer.pc = await sender();
    for (const transceiver of peer.pc.getTransceivers()) transceiver.direction = 'sendonly';
    await peer.pc.setLocalDescription();
    await complete(peer.pc);
    return peer.pc.localDescription?.sdp ?? '';
  },
  async take(sdp: string): Promise<void> {
    await peer.pc.setRemoteDescription({ type: 'answer', sdp });
  },
  /** Whether they could be added: the next session closes the connection, on which the browser's own call hangs. */
  async add(candidates: readonly string[]): Promise<boolean> {
    const { pc } = peer;
    try {
      for (const candidate of candidates) await addIceCandidate(pc, { candidate, sdpMLineIndex: 0 });
    } catch (error) {
      if (pc.signalingState !== 'closed') throw error;
      return false;
    }
    return true;
  },
};

const rejections: string[] = [];
addEventListener('unhandledrejection', ({ reason }) => rejections.push(String(reason)));

/** What became of a promise. */
async function outcome(promise: Promise<unknown>): Promise<Record<string, unknown>> {
  try {
    return { value: await promise };
  } catch (error) {
    const { name, message, status, retryAfter, problem } = error as WhipError;
    return { name, message, status, retryAfter, problem, isWhipError: error instanceof WhipError };
  }
}

const page = {
  publish,
  subscribe,
  WhipError,
  sender,
  within,
  until,
  connected,
  flows,
  bytes,
  peer,
  outcome,
  rejections,
};

export type WhipPage = typeof page;
Object.assign(globalThis, { whip: page });
