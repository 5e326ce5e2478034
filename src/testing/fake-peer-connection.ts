import type {
  InterfaceObject,
  MediaStreamTrack,
  RTCAnswer,
  RTCConfiguration,
  RTCDataChannelInit,
  RTCIceCandidateInit,
  RTCIceConnectionState,
  RTCIceGatheringState,
  RTCLocalSessionDescriptionInit,
  RTCOffer,
  RTCOfferOptions,
  RTCPeerConnection,
  RTCPeerConnectionState,
  RTCRtpTransceiverInit,
  RTCSessionDescription,
  RTCSessionDescriptionInit,
  RTCSignalingState,
  RTCStatsReport,
} from 'strict-webrtc';
import type { MediaStream } from '../../types/platform.d.ts';
import { assertOneOf } from '../assert-option.ts';
import { assertTarget } from '../assert-target.ts';
import { closedError } from '../errors.ts';
import { fire } from './dispatch.ts';
import { type OperationName, operation, recordCalls } from './fake-call.ts';
import { FakeChannel } from './fake-channel.ts';
import { Negotiation } from './fake-negotiation.ts';
import { fakeStatsReport } from './fake-stats-report.ts';
import { FakeTarget } from './fake-target.ts';
import { FakeStream, type Kind } from './fake-track.ts';
import { FakeTransceiver } from './fake-transceiver.ts';
import { FakeDtlsTransport, FakeSctpTransport } from './fake-transports.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has this class.
declare const DOMException: new (message: string, name: string) => Error;

/** What a connection tells who carries it to the other side. */
export interface Network {
  /** The descriptions have changed. */
  negotiated(): void;
  /** A candidate of the other side is there. */
  hasCandidate(): void;
  /** Something is there that the other side must learn of. */
  needsNegotiation(): void;
  created(channel: FakeChannel): void;
  closed(): void;
}

export class FakeConnection extends FakeTarget {
  connectionState: RTCPeerConnectionState = 'new';
  iceConnectionState: RTCIceConnectionState = 'new';
  iceGatheringState: RTCIceGatheringState = 'new';
  signalingState: RTCSignalingState = 'stable';
  readonly canTrickleIceCandidates = true;
  sctp: FakeSctpTransport | null = null;
  readonly transport: FakeDtlsTransport = new FakeDtlsTransport();
  readonly channels: FakeChannel[] = [];
  readonly transceivers: FakeTransceiver[] = [];
  readonly negotiation: Negotiation = new Negotiation(this);
  network: Network | undefined;
  readonly #streams = new Map<string, FakeStream>();
  #events: (() => void)[] = [];
  #configuration: RTCConfiguration;

  constructor(configuration?: RTCConfiguration | null) {
    super([
      'negotiationneeded',
      'icecandidate',
      'icecandidateerror',
      'signalingstatechange',
      'iceconnectionstatechange',
      'icegatheringstatechange',
      'connectionstatechange',
      'track',
      'datachannel',
    ]);
    this.#configuration = configuration ?? {};
    recordCalls(this);
  }

  get hasChannels(): boolean {
    return this.channels.length > 0;
  }

  get localDescription(): RTCSessionDescription | null {
    return this.negotiation.description('local');
  }

  get currentLocalDescription(): RTCSessionDescription | null {
    return this.negotiation.current.local;
  }

  get pendingLocalDescription(): RTCSessionDescription | null {
    return this.negotiation.pending.local;
  }

  get remoteDescription(): RTCSessionDescription | null {
    return this.negotiation.description('remote');
  }

  get currentRemoteDescription(): RTCSessionDescription | null {
    return this.negotiation.current.remote;
  }

  get pendingRemoteDescription(): RTCSessionDescription | null {
    return this.negotiation.pending.remote;
  }

  createOffer(...args: [options?: RTCOfferOptions | null]): Promise<RTCOffer> {
    return this.#operation('createOffer', args, () => {
      if (args[0]?.iceRestart) this.negotiation.restartIce();
      return this.negotiation.createOffer();
    });
  }

  createAnswer(...args: []): Promise<RTCAnswer> {
    return this.#operation('createAnswer', args, () => this.negotiation.createAnswer());
  }

  setLocalDescription(...args: [description?: RTCLocalSessionDescriptionInit | null]): Promise<void> {
    return this.#operation('setLocalDescription', args, () => {
      this.#negotiate(() => this.negotiation.setLocal(args[0] ?? {}));
    });
  }

  setRemoteDescription(...args: [description: RTCSessionDescriptionInit]): Promise<void> {
    return this.#operation('setRemoteDescription', args, () => {
      this.#negotiate(() => this.negotiation.setRemote(args[0]));
    });
  }

  addIceCandidate(...args: [candidate?: RTCIceCandidateInit | null]): Promise<void> {
    return this.#operation('addIceCandidate', args, () => {
      this.negotiation.addCandidate(args[0]);
      this.network?.hasCandidate();
    });
  }

  getStats(...args: [selector?: MediaStreamTrack | null]): Promise<RTCStatsReport> {
    return operation(this, 'getStats', args, () => fakeStatsReport([]));
  }

  restartIce(): void {
    this.negotiation.restartIce();
    this.network?.needsNegotiation();
  }

  getConfiguration(): RTCConfiguration {
    return { ...this.#configuration };
  }

  setConfiguration(configuration?: RTCConfiguration | null): void {
    this.#assertOpen('setConfiguration()');
    this.#configuration = configuration ?? {};
  }

  /** Closes as the platform does: at once, and without an event on the connection. */
  close(): void {
    if (this.signalingState === 'closed') return;
    this.connectionState = this.iceConnectionState = this.signalingState = 'closed';
    for (const transceiver of this.transceivers) transceiver.stop();
    for (const channel of this.channels) channel.end();
    if (this.sctp) this.sctp.state = 'closed';
    this.transport.state = this.transport.iceTransport.state = 'closed';
    this.network?.closed();
  }

  getSenders(): FakeTransceiver['sender'][] {
    return this.getTransceivers().map(({ sender }) => sender);
  }

  getReceivers(): FakeTransceiver['receiver'][] {
    return this.getTransceivers().map(({ receiver }) => receiver);
  }

  getTransceivers(): FakeTransceiver[] {
    return this.signalingState === 'closed' ? [] : [...this.transceivers];
  }

  addTrack(track: MediaStreamTrack, ...streams: MediaStream[]): FakeTransceiver['sender'] {
    this.#assertOpen('addTrack()');
    if (this.transceivers.some(({ sender }) => sender.track === track)) {
      throw new DOMException('addTrack(): the track is sent already', 'InvalidAccessError');
    }
    const idle = this.transceivers.find((each) => each.kind === track.kind && each.isFree);
    if (!idle) return this.#add(new FakeTransceiver(track.kind, track, { streams, isOfTrack: true })).sender;
    idle.sender.track = track;
    idle.sender.streams = streams;
    idle.direction = idle.receives ? 'sendrecv' : 'sendonly';
    this.network?.needsNegotiation();
    return idle.sender;
  }

  removeTrack(sender: FakeTransceiver['sender']): void {
    this.#assertOpen('removeTrack()');
    const transceiver = this.transceivers.find((each) => each.sender === sender);
    if (!transceiver?.sender.track) return;
    sender.track = null;
    transceiver.direction = transceiver.receives ? 'recvonly' : 'inactive';
    this.network?.needsNegotiation();
  }

  addTransceiver(trackOrKind: MediaStreamTrack | Kind, init?: RTCRtpTransceiverInit | null): FakeTransceiver {
    this.#assertOpen('addTransceiver()');
    const track = typeof trackOrKind === 'string' ? null : trackOrKind;
    const kind = track?.kind ?? (trackOrKind as Kind);
    assertOneOf('addTransceiver()', 'kind', kind, ['audio', 'video']);
    return this.#add(new FakeTransceiver(kind, track, init ?? {}));
  }

  createDataChannel(label: string, init?: RTCDataChannelInit | null): FakeChannel {
    this.#assertOpen('createDataChannel()');
    const channel = new FakeChannel(label, init ?? {});
    const isFirst = !this.hasChannels;
    this.channels.push(channel);
    if (isFirst) this.network?.needsNegotiation();
    this.network?.created(channel);
    return channel;
  }

  received(transceiver: FakeTransceiver, ids: readonly string[]): void {
    const { receiver } = transceiver;
    const { track } = receiver;
    const streams = ids.map((id) => {
      const stream = this.#streams.get(id) ?? new FakeStream(id);
      this.#streams.set(id, stream);
      stream.addTrack(track);
      return stream;
    });
    this.#events.push(() => fire(this, 'track', { receiver, track, streams, transceiver }));
  }

  /** Fires the events of what has been received. */
  fireQueued(): void {
    for (const event of this.#events.splice(0)) event();
  }

  #add(transceiver: FakeTransceiver): FakeTransceiver {
    this.transceivers.push(transceiver);
    this.network?.needsNegotiation();
    return transceiver;
  }

  #negotiate(step: () => void): void {
    const before = this.signalingState;
    step();
    const { sections } = this.negotiation;
    for (const { sender, receiver, mid } of this.transceivers) {
      if (mid !== null) sender.transport = receiver.transport = this.transport;
    }
    if (sections.some(({ kind }) => kind === 'application')) {
      this.sctp ??= new FakeSctpTransport(this.transport);
    }
    if (this.signalingState !== before) fire(this, 'signalingstatechange');
    this.fireQueued();
    this.network?.negotiated();
  }

  /** Every operation but `getStats()` is refused by a closed connection. */
  #operation<Value>(name: OperationName, args: readonly unknown[], perform: () => Value): Promise<Value> {
    if (this.signalingState === 'closed') return Promise.reject(closedError(`${name}()`));
    return operation(this, name, args, () => {
      this.#assertOpen(`${name}()`);
      return perform();
    });
  }

  #assertOpen(name: string): void {
    if (this.signalingState === 'closed') throw closedError(name);
  }
}

/** The fake that `pc` is; throws where it is none. */
export function connectionOf(operation: string, pc: unknown): FakeConnection {
  assertTarget(operation, pc, 'a FakePeerConnection', (each) => each instanceof FakeConnection);
  return pc as FakeConnection;
}

/**
 * A connection that does only what the test tells it to.
 *
 * Its operations stay pending until the test settles them (`called()`, `calls()`), its states are those that the test
 * gives it (`change()`), its events those that it fires (`dispatch()`, `receiveChannel()`), and its channels keep what
 * was sent (`sent()`) until the test lets the buffer empty (`drain()`). Two of them can be joined with `connect()`:
 * then they behave as in a browser, as time is stepped. `close()` is as on the platform: at once, without an event.
 *
 * Code under test that makes its connections itself gets fakes when this stands in for the global constructor.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcpeerconnection-interface | WebRTC: RTCPeerConnection}
 * @example
 * ```ts
 * import { createOffer } from 'strict-webrtc';
 * import { called, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const offer = createOffer(pc);
 * (await called(pc, 'createOffer')).reject(new DOMException('no', 'OperationError'));
 * console.assert((await offer.catch(({ name }) => name)) === 'OperationError');
 * ```
 */
export const FakePeerConnection: InterfaceObject<RTCPeerConnection> & {
  new (configuration?: RTCConfiguration | null): RTCPeerConnection;
} = FakeConnection as never;
