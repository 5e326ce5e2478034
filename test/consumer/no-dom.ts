/** What somebody writes whose project has no `lib.dom`: a server, a Node implementation, React Native. */
import type {
  AbortOptions,
  MediaStream,
  MediaStreamTrack,
  RTCCertificate,
  RTCConfiguration,
  RTCDataChannel,
  RTCDTMFSender,
  RTCEncodedVideoFrame,
  RTCIceCandidateInit,
  RTCIceServer,
  RTCRtpReceiver,
  RTCRtpScriptTransformer,
  RTCRtpSender,
  RTCRtpTransceiver,
  RTCStatsReport,
} from 'strict-webrtc';
import {
  addIceCandidate,
  addIceCandidates,
  closed,
  closedSignal,
  createAnswer,
  createOffer,
  events,
  gathered,
  generateCertificate,
  getStats,
  iceCandidates,
  isRTCError,
  once,
  openPeerConnection,
  RTCPeerConnection,
  RTCSignalingState,
  replaceTrack,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
  states,
  until,
  withPeerConnection,
} from 'strict-webrtc';
import { publish, type WhipSession } from 'strict-webrtc/whip';

const iceServers: readonly RTCIceServer[] = [{ urls: ['stun:stun.example.org'] }];
export const configuration: RTCConfiguration = { iceServers, bundlePolicy: 'max-bundle' };

/** Whatever a stream has can be sent, and a copy as well. */
export function sendAll(pc: RTCPeerConnection, stream: MediaStream, sender: RTCRtpSender): unknown[] {
  return stream
    .getTracks()
    .flatMap((track) => [
      pc.addTrack(track, stream),
      sender.replaceTrack(track.clone()),
      replaceTrack(sender, track),
      pc.getStats(track),
    ]);
}

export function isEnd(candidate: RTCIceCandidateInit | null): boolean {
  return !candidate?.candidate;
}

export async function call(options: AbortOptions): Promise<string> {
  const pc = openPeerConnection(configuration, options);
  const other: RTCPeerConnection = new RTCPeerConnection();
  pc.addEventListener('icecandidate', ({ candidate, currentTarget }) => {
    if (currentTarget.signalingState !== RTCSignalingState.closed) candidate?.toJSON();
  });
  pc.ondatachannel = ({ channel }) => channel.close();
  closedSignal(pc).addEventListener('abort', () => other.close());

  const offer = await createOffer(pc, options);
  await setLocalDescription(pc, offer, options);
  await setRemoteDescription(other, offer, options);
  await setLocalDescription(other, await createAnswer(other, options), options);
  for await (const candidate of iceCandidates(other, options)) await addIceCandidate(pc, candidate, options);
  // @ts-expect-error: no such event
  pc.addEventListener('icecandidat', () => {});
  return offer.sdp;
}

export function connect(candidates: AsyncIterable<RTCIceCandidateInit | null>): Promise<string | undefined> {
  return withPeerConnection(configuration, async (pc, scope) => {
    const { signal } = scope;
    scope.launch(() => addIceCandidates(pc, candidates, { signal }));
    await setLocalDescription(pc);
    for await (const state of states(pc, 'iceGatheringState', { signal })) if (state === 'gathering') break;
    await until(pc, 'connectionState', 'connected', { signal, unless: ['failed'] });
    // @ts-expect-error: no such state
    await until(pc, 'connectionState', 'conected');
    return (await gathered(pc, { signal })).sdp;
  });
}

export async function count(pc: RTCPeerConnection, track: MediaStreamTrack): Promise<number> {
  const report: RTCStatsReport = await getStats(pc, track);
  let bytes = 0;
  for (const stats of report.values()) if (stats.type === 'inbound-rtp') bytes += stats.bytesReceived ?? 0;
  return bytes;
}

export async function echo(channel: RTCDataChannel, options: AbortOptions): Promise<void> {
  if (channel.readyState !== 'open') await once(channel, 'open', options);
  closed(channel).then(() => {});
  for await (const { data, target } of events(channel, 'message', { ...options, capacity: 10 })) {
    if (typeof data === 'string') target.send(data.toUpperCase());
    else if (data instanceof ArrayBuffer) target.send(new Uint8Array(data));
    else target.send(await data.arrayBuffer());
  }
  // @ts-expect-error: neither text nor bytes
  channel.send(42);
}

export async function media(
  pc: RTCPeerConnection,
  track: MediaStreamTrack,
  stream: MediaStream,
): Promise<string | undefined> {
  const sender: RTCRtpSender = pc.addTrack(track, stream);
  const transceiver: RTCRtpTransceiver = pc.addTransceiver('video', { direction: 'recvonly' });
  const receiver: RTCRtpReceiver = transceiver.receiver;
  await replaceTrack(sender, receiver.track);
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = 500_000;
  await setParameters(sender, parameters);
  const dtmf: RTCDTMFSender | null = sender.dtmf;
  dtmf?.insertDTMF('1', 100);
  (await once(pc, 'track')).streams[0]?.getTracks();
  return sender.transport?.iceTransport.state ?? pc.sctp?.transport.state;
}

export async function transform({ readable, writable }: RTCRtpScriptTransformer): Promise<void> {
  const reader = readable.getReader();
  const writer = writable.getWriter();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    await writer.write(next.value);
  }
}

export function size(frame: RTCEncodedVideoFrame): number {
  return frame.data.byteLength;
}

export async function certificate(): Promise<RTCCertificate | undefined> {
  try {
    return await generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
  } catch (error) {
    if (isRTCError(error)) throw new Error(error.errorDetail);
    return undefined;
  }
}

export function broadcast(pc: RTCPeerConnection): Promise<WhipSession> {
  return publish(pc, 'https://a.example/whip', { token: 'secret' });
}
