/**
 * Lines that `lib.dom` judges wrongly, or might: bad code must be rejected, valid code accepted. Compiled with every
 * supported TypeScript.
 */
import {
  type RTCCodecStats,
  RTCDataChannel,
  RTCEncodedVideoFrame,
  RTCIceCandidate,
  type RTCIceCandidateInit,
  RTCIceCandidatePair,
  type RTCIceCandidateStats,
  RTCIceTransport,
  RTCPeerConnection,
  RTCRtpReceiver,
  RTCRtpScriptTransform,
  type RTCRtpScriptTransformer,
  RTCRtpSender,
  type RTCRtpTransceiver,
  type RTCSctpTransport,
  type RTCSessionDescriptionInit,
  type RTCStatsReport,
  type RTCTrackEvent,
} from 'strict-webrtc';

declare const report: RTCStatsReport;
declare const pc: RTCPeerConnection;
declare const channel: RTCDataChannel;
declare const sender: RTCRtpSender;
declare const receiver: RTCRtpReceiver;
declare const transceiver: RTCRtpTransceiver;
declare const ice: RTCIceTransport;
declare const candidate: RTCIceCandidate;
declare const transformer: RTCRtpScriptTransformer;
declare const worker: Worker;
declare const data: string | ArrayBuffer;
declare const urls: readonly string[];

export function statistics(): void {
  // @ts-expect-error
  report.forEach((stats) => void stats.nonsense.deep.call());
  // @ts-expect-error
  report.get('x')?.anything;
  // @ts-expect-error
  const number: number = [...report.values()][0];
  // @ts-expect-error: it is one of fourteen kinds
  const codec: RTCCodecStats | undefined = report.get('c');
  const stats = report.get('c');
  const narrowed: RTCCodecStats | undefined = stats?.type === 'codec' ? stats : undefined;
  const candidates: RTCIceCandidateStats | undefined = stats?.type === 'local-candidate' ? stats : undefined;
  console.log(number, codec, narrowed?.mimeType, candidates?.address);
}

export function constructors(): unknown[] {
  return [
    // @ts-expect-error
    new RTCRtpSender(),
    // @ts-expect-error
    new RTCDataChannel(),
    // @ts-expect-error
    new RTCIceTransport(),
    // @ts-expect-error
    new RTCEncodedVideoFrame(),
    new RTCIceCandidate({ candidate: '', sdpMid: '0' }),
    RTCIceCandidatePair.prototype,
  ];
}

export async function connection(): Promise<void> {
  channel.send(data);
  // @ts-expect-error
  pc.addTransceiver('vidoe');
  // @ts-expect-error
  RTCRtpSender.getCapabilities('vidoe');
  // @ts-expect-error
  pc.addEventListener('icecandidat', () => {});
  (await pc.createOffer()).sdp.length;
  pc.getConfiguration().iceServers.length;
  new RTCPeerConnection({ iceServers: undefined });
  pc.addTransceiver('video', { sendEncodings: [{ scalabilityMode: 'L1T3' }] });
  pc.addTransceiver('video', { sendEncodings: [{ codec: { mimeType: 'video/VP9', clockRate: 90_000 } }] });
  pc.addTransceiver('video', { sendEncodings: [{ maxBitrate: 1 }] });
  await RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
  // @ts-expect-error
  await pc.createOffer({ offerToReceiveAudio: 1 });
  await pc.createOffer(null);
  await pc.addIceCandidate(null);
  await pc.addIceCandidate();
  new RTCPeerConnection({ peerIdentity: 'x' });
  pc.createDataChannel('x', { priority: 'high' });
  new RTCPeerConnection({ iceServers: [{ urls }] });
  // @ts-expect-error
  new RTCPeerConnection({ iceServers: [{ urls: 'stun:x', credentialType: 'password' }] });
  // @ts-expect-error
  new RTCPeerConnection({ bundlePolicy: 'max-bundel' });
  // @ts-expect-error
  new RTCPeerConnection({}, { optional: [] });
  await pc.setLocalDescription({ type: 'rollback' });
  // @ts-expect-error
  pc.connectionState === 'conected';
  // @ts-expect-error
  await pc.getStats(() => {});
  // @ts-expect-error
  await pc.createAnswer('hello');
  // @ts-expect-error
  await pc.createAnswer(42);
  // @ts-expect-error
  await pc.createAnswer({ offerToReceiveAudio: true, nonsense: 1 });
  // @ts-expect-error
  pc.createDataChannel('x', { negotiated: true });
  // @ts-expect-error
  pc.createDataChannel('x', { maxRetransmits: 1, maxPacketLifeTime: 1 });
}

export function handlers(): void {
  pc.onicecandidateerror = (_event: Event) => {};
  pc.ontrack = (event: RTCTrackEvent) => void event.streams[0]?.id;
  // @ts-expect-error
  channel.onmessage = (event) => event.data.nope;
  // @ts-expect-error
  channel.binaryType = 'blobb';
  const maxMessageSize: RTCSctpTransport['maxMessageSize'] = 65_536;
  console.log(maxMessageSize);
}

export function rtp(): unknown[] {
  const parameters = sender.getParameters();
  for (const encoding of parameters.encodings) encoding.maxBitrate = 1;
  transceiver.setCodecPreferences?.([{ mimeType: 'video/VP8', clockRate: 90_000 }]);
  sender.setParameters(parameters, { encodingOptions: [{ keyFrame: true }] });
  // @ts-expect-error
  sender.setParameters(parameters, 42);
  // @ts-expect-error
  sender.transform = 42;
  // @ts-expect-error
  new RTCRtpScriptTransform(worker, { a: 1 }, [1, 2, 3]);
  // @ts-expect-error
  RTCRtpReceiver.getCapabilities('audio').codecs;
  // @ts-expect-error
  receiver.playoutDelayHint;
  return [transceiver.getHeaderExtensionsToNegotiate?.(), transformer.readable];
}

export function candidates(): unknown[] {
  const init: RTCIceCandidateInit = candidate;
  const parsed: RTCSessionDescriptionInit = JSON.parse('{"type":"offer","sdp":""}');
  const pair = ice.getSelectedCandidatePair();
  // @ts-expect-error
  if (pair) pair.local = candidate;
  return [init, parsed, ice.getLocalCandidates?.(), ice.role, candidate.relayProtocol];
}
