/** What somebody writes who stays with the global types: strict overloads, and the members that `lib.dom` lacks. */
import 'strict-webrtc/global';
import type * as strict from 'strict-webrtc';
import { asPlatform, createOffer, openPeerConnection } from 'strict-webrtc';

declare const data: string | ArrayBuffer;
declare const urls: readonly string[];
declare const track: MediaStreamTrack;

const pc = new RTCPeerConnection({
  peerIdentity: 'x',
  rtpHeaderEncryptionPolicy: 'require',
  alwaysNegotiateDataChannels: true,
  targetLatency: 'lowest',
});
const channel = pc.createDataChannel('x', { priority: 'high' });

export async function descriptions(): Promise<void> {
  const offer: { type: 'offer'; sdp: string } = await pc.createOffer(null);
  const answer: { type: 'answer'; sdp: string } = await pc.createAnswer();
  // @ts-expect-error: an offer is not an answer
  const wrong: { type: 'answer' } = await pc.createOffer();
  // @ts-expect-error: no option
  await pc.createAnswer(42);
  await pc.createOffer(({ sdp }) => sdp.length, console.error);
  await pc.setLocalDescription(null);
  await pc.setLocalDescription({ type: 'offer', sdp: undefined });
  await pc.setRemoteDescription(offer);
  await pc.addIceCandidate({ candidate: '', sdpMid: undefined });
  const description: { sdp: string } | undefined = pc.localDescription?.toJSON();
  console.log(answer, wrong, description, (await createOffer(pc)).sdp);
}

export async function configuration(): Promise<void> {
  pc.setConfiguration({ iceServers: [{ urls }] });
  pc.getConfiguration().iceServers.length;
  await RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
  const certificate = await RTCPeerConnection.generateCertificate({
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  });
  certificate.getFingerprints()[0]?.value.toUpperCase();
  pc.setConfiguration({ certificates: [certificate] });
  // @ts-expect-error: no such member
  new RTCPeerConnection({ iceServer: [] });
}

export async function statistics(): Promise<void> {
  const report = await pc.getStats();
  for (const stats of report.values()) {
    if (stats.type === 'inbound-rtp') console.log(stats.bytesReceived, stats.powerEfficientDecoder);
    // @ts-expect-error: a codec receives no bytes
    if (stats.type === 'codec') console.log(stats.bytesReceived);
  }
  const stats = report.get('c');
  const codec: strict.RTCCodecStats | undefined = stats?.type === 'codec' ? stats : undefined;
  // @ts-expect-error: it is one of fourteen kinds
  const number: number = [...report.values()][0];
  // @ts-expect-error: no such figure
  report.forEach((stats) => void stats.nonsense);
  for (const [id, { timestamp }] of report) console.log(id, timestamp, codec, number);
  const sending: strict.RTCStatsReport | undefined = await pc.getSenders()[0]?.getStats();
  console.log(sending?.size, [...report.keys()].length, report.has('c'));
}

export async function media(stream: MediaStream): Promise<void> {
  const transceiver = pc.addTransceiver('video', {
    streams: [stream] as const,
    sendEncodings: [
      { scalabilityMode: 'L1T3', codec: { mimeType: 'video/VP9', clockRate: 90_000 } },
      { maxBitrate: 1, scaleResolutionDownTo: { maxWidth: 640 }, ptime: 20, adaptivePtime: true },
    ],
  });
  const { sender, receiver } = transceiver;
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.scalabilityMode = 'L1T2';
  await sender.setParameters(parameters, { encodingOptions: [{ keyFrame: true }] });
  const kept: RTCRtpSendParameters = parameters;
  transceiver.setCodecPreferences(new Set([{ mimeType: 'video/VP8', clockRate: 90_000 }]));
  const [extension] = transceiver.getHeaderExtensionsToNegotiate?.() ?? [];
  const encrypted: boolean | undefined = transceiver.rtpHeaderEncryptionNegotiated;
  receiver.onssrcchange = ({ type }) => console.log(type);
  const captured: number | undefined = receiver.getContributingSources()[0]?.captureTimestamp;
  const supported = RTCRtpSender.getCapabilities('video')?.headerExtensions[0]?.direction;
  track.onisolationchange = ({ currentTarget }) => console.log(currentTarget.isolated);
  console.log(extension?.direction, encrypted, captured, supported, kept);
}

export function channels(): void {
  channel.send(data);
  const priority: strict.RTCPriorityType | undefined = channel.priority;
  channel.addEventListener('message', function ({ data, currentTarget }) {
    if (typeof data === 'string') currentTarget.send(data.toUpperCase());
    // @ts-expect-error: text, bytes or a blob
    this.send(data.nope);
  });
  const listener = (event: MessageEvent): void => console.log(event.data, priority);
  channel.addEventListener('message', listener, { once: true });
  channel.removeEventListener('message', listener);
  channel.addEventListener('error', ({ error }) => console.log(error.httpRequestStatusCode));
  channel.addEventListener('open', { handleEvent: ({ type }) => console.log(type) });
}

export async function ice(transport: RTCIceTransport): Promise<void> {
  const role: RTCIceRole | null | undefined = transport.role;
  const [local] = transport.getLocalCandidates?.() ?? [];
  const { usernameFragment } = transport.getRemoteParameters?.() ?? {};
  transport.onicecandidate = ({ candidate, url }) => console.log(candidate?.relayProtocol, url);
  transport.addEventListener('icecandidatepairadd', ({ candidatePair }) => console.log(candidatePair.local));
  const pair = transport.getSelectedCandidatePair();
  if (pair) await transport.selectCandidatePair?.(pair);
  const init: RTCLocalIceCandidateInit = { relayProtocol: 'tls', url: 'turns:turn.example.org' };
  console.log(role, local, usernameFragment, new RTCIceCandidate(init).toJSON().candidate.length);
  new RTCPeerConnectionIceEvent('icecandidate', { url: null });
}

export async function identity(): Promise<void> {
  pc.setIdentityProvider?.('example.org', { protocol: 'x' });
  console.log((await pc.peerIdentity)?.name, pc.idpLoginUrl, pc.idpErrorInfo);
  console.log(await pc.getIdentityAssertion?.());
}

/** What passes for the strict type; a connection, and what leads to one, does not, for its `on…` attributes. */
export function toStrict(
  candidate: RTCIceCandidate,
  pair: RTCIceCandidatePair,
  description: RTCSessionDescription,
  certificate: RTCCertificate,
  report: RTCStatsReport,
  event: RTCPeerConnectionIceEvent,
  encoding: RTCRtpEncodingParameters,
): unknown[] {
  const candidates: strict.RTCIceCandidate[] = [candidate];
  const pairs: strict.RTCIceCandidatePair[] = [pair];
  const descriptions: strict.RTCSessionDescription[] = [description];
  const certificates: strict.RTCCertificate[] = [certificate];
  const reports: strict.RTCStatsReport[] = [report];
  const events: strict.RTCPeerConnectionIceEvent[] = [event];
  const encodings: strict.RTCRtpEncodingParameters[] = [encoding];
  return [candidates, pairs, descriptions, certificates, reports, events, encodings];
}

/** What passes for the global type without `asPlatform`, beside every library: what leads to no ICE transport. */
export function toGlobal(
  channel: strict.RTCDataChannel,
  candidate: strict.RTCIceCandidate,
  description: strict.RTCSessionDescription,
  certificate: strict.RTCCertificate,
  report: strict.RTCStatsReport,
  event: strict.RTCPeerConnectionIceEvent,
  dtmf: strict.RTCDTMFSender,
): unknown[] {
  const channels: RTCDataChannel[] = [channel];
  const candidates: RTCIceCandidate[] = [candidate];
  const descriptions: RTCSessionDescription[] = [description];
  const certificates: RTCCertificate[] = [certificate];
  const reports: RTCStatsReport[] = [report];
  const events: RTCPeerConnectionIceEvent[] = [event];
  const tones: RTCDTMFSender[] = [dtmf];
  return [channels, candidates, descriptions, certificates, reports, events, tones];
}

/** With `asPlatform`, everything passes beside every library. */
export function asGlobal(
  event: strict.RTCTrackEvent,
  sctp: strict.RTCSctpTransport,
  channelEvent: strict.RTCDataChannelEvent,
): unknown[] {
  const opened: RTCPeerConnection = asPlatform(openPeerConnection());
  const track: RTCTrackEvent = asPlatform(event);
  const transceiver: RTCRtpTransceiver = asPlatform(event.transceiver);
  const sender: RTCRtpSender = asPlatform(event.transceiver.sender);
  const receiver: RTCRtpReceiver = asPlatform(event.receiver);
  const association: RTCSctpTransport = asPlatform(sctp);
  const dtls: RTCDtlsTransport = asPlatform(sctp.transport);
  const ice: RTCIceTransport = asPlatform(sctp.transport.iceTransport);
  const channel: RTCDataChannel = asPlatform(channelEvent.channel);
  // @ts-expect-error: not an object of WebRTC
  asPlatform(new EventTarget());
  return [opened, track, transceiver, sender, receiver, association, dtls, ice, channel];
}
