/** What the developer of a page writes. Compiled against the built package, with every supported TypeScript. */
import * as strict from 'strict-webrtc';
import {
  addIceCandidate,
  closedSignal,
  createAnswer,
  createOffer,
  events,
  generateCertificate,
  getStats,
  iceCandidates,
  once,
  openPeerConnection,
  replaceTrack,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
} from 'strict-webrtc';
import { publish, subscribe, WhipError, type WhipSession } from 'strict-webrtc/whip';

const native = new RTCPeerConnection();
const constructed = new strict.RTCPeerConnection();
const opened = openPeerConnection(null, { signal: AbortSignal.timeout(1_000) });
const { signal } = new AbortController();

// A strict object passes where lib.dom's is wanted.
const asNative: RTCPeerConnection = constructed;
const asEventTarget: EventTarget = opened;

// Every helper takes both.
export async function connections(): Promise<void> {
  for (const pc of [native, asNative]) {
    const offer: { type: 'offer'; sdp: string } = await createOffer(pc, { iceRestart: true, signal });
    const answer: { type: 'answer'; sdp: string } = await createAnswer(pc, { signal });
    await setLocalDescription(pc);
    await setLocalDescription(pc, offer, { signal });
    await setRemoteDescription(pc, answer, { signal });
    await addIceCandidate(pc);
    await addIceCandidate(pc, { candidate: '', sdpMid: '0' }, { signal });
    for await (const candidate of iceCandidates(pc, { signal, capacity: 100, overflow: 'error' })) {
      await addIceCandidate(pc, candidate);
    }
    closedSignal(pc).addEventListener('abort', () => {});
  }
  for (const pc of [constructed, opened]) {
    await setLocalDescription(pc, await createOffer(pc));
    await setRemoteDescription(pc, await createAnswer(pc), { signal });
    for await (const candidate of iceCandidates(pc)) await addIceCandidate(pc, candidate);
    if (pc.localDescription) await setRemoteDescription(native, pc.localDescription);
    if (native.localDescription) await setRemoteDescription(pc, native.localDescription);
  }
}

export async function media(stream: MediaStream): Promise<void> {
  for (const track of stream.getTracks()) {
    const { sender } = constructed.addTransceiver(track, { streams: [stream] });
    for (const each of [sender, native.addTrack(track, stream)]) {
      await replaceTrack(each, null, { signal });
      await replaceTrack(each, track);
    }
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.maxBitrate = 500_000;
    await setParameters(sender, parameters, { signal });
    const nativeSender = native.addTrack(track, stream);
    await setParameters(nativeSender, nativeSender.getParameters());
  }
}

export async function statistics(): Promise<number> {
  let bytes = 0;
  for (const report of [
    await getStats(native, null, { signal }),
    await getStats(constructed),
    await getStats(native.getSenders()[0] as RTCRtpSender),
    await getStats(constructed.getReceivers()[0] as strict.RTCRtpReceiver, null, { signal }),
  ]) {
    for (const stats of report.values()) {
      if (stats.type === 'inbound-rtp') bytes += stats.bytesReceived ?? 0;
      // @ts-expect-error: a codec receives no bytes
      if (stats.type === 'codec') bytes += stats.bytesReceived;
    }
  }
  return bytes;
}

export async function happenings(): Promise<void> {
  for (const pc of [native, constructed]) {
    const { candidate } = await once(pc, 'icecandidate', {
      filter: (event) => event.candidate !== null,
      signal,
    });
    candidate?.candidate.toUpperCase();
  }
  for await (const { track, streams, target } of events(constructed, 'track')) {
    track.stop();
    streams[0]?.getTracks();
    target.close();
  }
  for await (const { channel } of events(native, 'datachannel')) {
    channel.close();
  }
  for await (const { data } of events(native.createDataChannel('chat'), 'message')) {
    if (typeof data === 'string') data.toUpperCase();
  }
  // @ts-expect-error: no such event
  events(native, 'icecandidat');
  // @ts-expect-error: no such event
  await once(constructed, 'open');
  // @ts-expect-error: not a target of WebRTC
  events(new EventTarget(), 'track');
  // @ts-expect-error: not a target of WebRTC
  await once(document, 'click');
}

export async function certificates(): Promise<void> {
  const certificate = await generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' }, { signal });
  new strict.RTCPeerConnection({ certificates: [certificate], iceServers: [] as const });
  // @ts-expect-error: a sender has no constructor
  new strict.RTCRtpSender();
}

export const target: EventTarget = asEventTarget;

// WHIP takes both, and the platform's fetch.
export async function whip(): Promise<void> {
  const session: WhipSession = await publish(native, new URL('https://a.example'), {
    fetch,
    token: async () => 'b',
  });
  await subscribe(constructed, '/whep', { media: ['audio'], trickle: false, signal });
  await session.restartIce({ signal }).catch((error) => error instanceof WhipError && error.retryAfter);
  // @ts-expect-error There is no such kind.
  await subscribe(opened, '/whep', { media: ['vidoe'] });
}
