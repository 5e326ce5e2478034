/**
 * Lines that `lib.dom` judges wrongly, or might: bad code must be rejected, valid code accepted. Compiled with every
 * supported TypeScript.
 */
import {
  addIceCandidate,
  openDataChannel,
  RTCCertificate,
  type RTCCodecStats,
  RTCDataChannel,
  type RTCDataChannelInit,
  RTCDTMFSender,
  RTCDtlsTransport,
  RTCEncodedAudioFrame,
  RTCEncodedVideoFrame,
  RTCIceCandidate,
  type RTCIceCandidateInit,
  RTCIceCandidatePair,
  type RTCIceCandidateStats,
  RTCIceTransport,
  type RTCOutboundRtpStreamStats,
  RTCPeerConnection,
  RTCRtpReceiver,
  RTCRtpScriptTransform,
  RTCRtpScriptTransformer,
  RTCRtpSender,
  RTCRtpTransceiver,
  RTCSctpTransport,
  type RTCSdpType,
  type RTCSessionDescriptionInit,
  RTCStatsReport,
  type RTCTrackEvent,
  RTCTransformEvent,
  setRemoteDescription,
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
declare const native: globalThis.RTCPeerConnection;
declare const nativeCandidate: globalThis.RTCIceCandidate;
declare const nativeInit: globalThis.RTCIceCandidateInit;
declare const nativeChannelInit: globalThis.RTCDataChannelInit;
declare const outbound: RTCOutboundRtpStreamStats;
declare const line: string;
declare const type: RTCSdpType;
declare const reliable: boolean;

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
  outbound.qualityLimitationDurations?.bandwidth.toFixed();
  // @ts-expect-error
  outbound.qualityLimitationDurations?.bandwith;
  // @ts-expect-error
  outbound.kind === 'vidoe';
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
    // @ts-expect-error
    new RTCEncodedAudioFrame(),
    // @ts-expect-error
    new RTCCertificate(),
    // @ts-expect-error
    new RTCRtpReceiver(),
    // @ts-expect-error
    new RTCRtpTransceiver(),
    // @ts-expect-error
    new RTCDtlsTransport(),
    // @ts-expect-error
    new RTCSctpTransport(),
    // @ts-expect-error
    new RTCDTMFSender(),
    // @ts-expect-error
    new RTCStatsReport(),
    // @ts-expect-error
    new RTCRtpScriptTransformer(),
    // @ts-expect-error
    new RTCTransformEvent(),
    // @ts-expect-error
    new RTCIceCandidate(),
    // @ts-expect-error
    new RTCIceCandidate({ candidate: line }),
    // @ts-expect-error: not even the end
    new RTCIceCandidate({ candidate: '' }),
    new RTCIceCandidate({ candidate: '', sdpMid: '0' }),
    new RTCIceCandidate({ candidate: line, sdpMLineIndex: 0 }),
    new RTCIceCandidate(candidate.toJSON()),
    // @ts-expect-error
    new RTCIceCandidate(undefined),
    RTCIceCandidatePair.prototype,
    RTCIceCandidatePair.name,
    RTCDataChannel.length,
    // @ts-expect-error: it is a class
    RTCDataChannel(),
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
  await RTCPeerConnection.generateCertificate({
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2_048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  });
  // @ts-expect-error
  await RTCPeerConnection.generateCertificate({ name: 'ECDSA' });
  // @ts-expect-error
  await RTCPeerConnection.generateCertificate({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2_048 });
  // @ts-expect-error
  await RTCPeerConnection.generateCertificate('ECDSA');
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
  // @ts-expect-error
  new RTCPeerConnection({ encodedInsertableStreams: true });
  // @ts-expect-error
  pc.addStream(new MediaStream());
  // @ts-expect-error
  new webkitRTCPeerConnection();
  const nothing = pc.createOffer(
    () => {},
    () => {},
  );
  // @ts-expect-error
  (await nothing).toString();
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
}

export function channels(): void {
  pc.createDataChannel('x', { negotiated: true, id: 0 });
  pc.createDataChannel('x', { ordered: false, maxRetransmits: 0 });
  pc.createDataChannel('x', { negotiated: reliable, id: 0 });
  pc.createDataChannel('x', reliable ? {} : { maxPacketLifeTime: 100 });
  pc.createDataChannel('x', { ...(reliable ? { maxRetransmits: 1 } : { maxPacketLifeTime: 100 }) });
  const init: RTCDataChannelInit = {};
  if (!reliable) init.maxRetransmits = 0;
  pc.createDataChannel('x', init);
  pc.createDataChannel('x', JSON.parse('{}'));
  pc.createDataChannel('x', nativeChannelInit);
  pc.createDataChannel('x', { negotiated: reliable, id: reliable ? 0 : undefined });
  pc.createDataChannel('x', { maxRetransmits: reliable ? undefined : 0, maxPacketLifeTime: undefined });
  // @ts-expect-error
  pc.createDataChannel('x', { negotiated: true });
  // @ts-expect-error
  pc.createDataChannel('x', { maxRetransmits: 1, maxPacketLifeTime: 1 });
  // @ts-expect-error
  pc.createDataChannel('x', { ordered: true, reliable: true });
  const create = (...args: Parameters<RTCPeerConnection['createDataChannel']>) =>
    pc.createDataChannel(...args);
  create('x');
  // @ts-expect-error
  channel.send(42);
}

interface LabelledInit extends RTCDataChannelInit {
  label: string;
}

export function channelsFrom<Init extends RTCDataChannelInit>(
  wide: RTCDataChannelInit | null | undefined,
  labelled: LabelledInit,
  generic: Init,
  optional?: RTCDataChannelInit,
): RTCDataChannel[] {
  return [
    pc.createDataChannel('x', wide),
    pc.createDataChannel('x', optional),
    pc.createDataChannel(labelled.label, labelled),
    pc.createDataChannel('x', generic),
    openDataChannel(pc, 'x', wide),
    openDataChannel(pc, 'x', optional),
    openDataChannel(pc, labelled.label, labelled),
    openDataChannel(pc, 'x', generic),
    openDataChannel(pc, 'x', { negotiated: true, id: 0 }),
    openDataChannel(native, 'x', nativeChannelInit),
    // @ts-expect-error
    openDataChannel(pc, 'x', { negotiated: true }),
    // @ts-expect-error
    openDataChannel(pc, 'x', { ordered: true, reliable: true }),
  ];
}

export function tracks(stream: MediaStream): unknown[] {
  const [track] = stream.getTracks();
  if (!track) return [];
  // @ts-expect-error
  receiver.track.kind === 'vidoe';
  return [
    pc.addTrack(track, stream),
    pc.addTransceiver(track),
    pc.addTransceiver(receiver.track.kind),
    pc.getStats(track),
    sender.replaceTrack(track.clone()),
    sender.replaceTrack(receiver.track.clone()),
    RTCRtpReceiver.getCapabilities(receiver.track.kind),
  ];
}

export function restore(): void {
  const { direction } = transceiver;
  transceiver.direction = 'inactive';
  transceiver.direction = direction;
}

export function listeners(signal: AbortSignal | undefined, once: boolean | undefined): void {
  pc.addEventListener('track', () => {}, { signal, once });
}

export function transfers(list: Transferable[], canvas: OffscreenCanvas): RTCRtpScriptTransform[] {
  return [
    new RTCRtpScriptTransform(worker, {}, list),
    new RTCRtpScriptTransform(worker, { canvas }, [canvas]),
    new RTCRtpScriptTransform(worker, {}, [channel, new MessageChannel().port1]),
    // @ts-expect-error
    new RTCRtpScriptTransform(worker, {}, [new EventTarget()]),
  ];
}

export async function callbacks(done: () => void, failed: () => void): Promise<void> {
  await pc.setRemoteDescription({ type: 'offer', sdp: '' }, done, failed);
  await pc.addIceCandidate({ candidate: line, sdpMid: '0' }, done, failed);
  await pc.addIceCandidate(null, done, failed);
  // @ts-expect-error
  await pc.setRemoteDescription({ type: 'offer' }, done, failed);
  // @ts-expect-error
  await pc.addIceCandidate({ candidate: line }, done, failed);
}

export async function descriptions(): Promise<void> {
  for (const to of [pc, native]) {
    await setRemoteDescription(to, { type: 'offer', sdp: '' });
    await setRemoteDescription(to, { type: 'rollback' });
    await setRemoteDescription(to, { type, sdp: '' });
    await setRemoteDescription(to, JSON.parse('{"type":"offer","sdp":""}'));
    await setRemoteDescription(to, await native.createOffer());
    await setRemoteDescription(to, await pc.createAnswer());
    if (pc.localDescription) await setRemoteDescription(to, pc.localDescription);
    if (native.localDescription) await setRemoteDescription(to, native.localDescription.toJSON());
    // @ts-expect-error
    await setRemoteDescription(to, pc.localDescription);
    // @ts-expect-error
    await setRemoteDescription(to, { type: 'offre', sdp: '' });
    // @ts-expect-error
    await setRemoteDescription(to, { type: 'offer' });
  }
  if (native.localDescription) await pc.setRemoteDescription(native.localDescription);
  if (pc.localDescription) await native.setRemoteDescription(pc.localDescription);
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
  transceiver.setCodecPreferences([{ mimeType: 'video/VP8', clockRate: 90_000 }]);
  transceiver.setCodecPreferences(new Set([{ mimeType: 'video/VP8', clockRate: 90_000 }]));
  // @ts-expect-error
  transceiver.stopped;
  // @ts-expect-error
  sender.createEncodedStreams();
  // @ts-expect-error
  transformer.options.anything;
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

export async function remoteCandidates(message: { candidate: string; sdpMid?: string }): Promise<void> {
  for (const to of [pc, native]) {
    await addIceCandidate(to, candidate);
    await addIceCandidate(to, candidate.toJSON());
    await addIceCandidate(to, nativeCandidate);
    await addIceCandidate(to, nativeInit);
    await addIceCandidate(to, JSON.parse('{"candidate":""}'));
    await addIceCandidate(to, { candidate: line, sdpMid: '0' });
    await addIceCandidate(to, { candidate: line, sdpMid: null, sdpMLineIndex: 0 });
    await addIceCandidate(to, message);
    await addIceCandidate(to, { ...candidate.toJSON(), candidate: line });
    await addIceCandidate(to, { candidate: '' });
    // @ts-expect-error
    await addIceCandidate(to, { candidate: line, sdpMlineIndex: 0 });
    // @ts-expect-error
    await addIceCandidate(to, line);
    // @ts-expect-error
    await addIceCandidate(to, { candidate: line });
    // @ts-expect-error
    await addIceCandidate(to, { candidate: line, sdpMid: null });
  }
}
