/** A connection and its parts that do only what the test tells them to, in the order in which it tells them. */
import type {
  RTCDataChannelState,
  RTCDtlsTransportState,
  RTCIceConnectionState,
  RTCIceGathererState,
  RTCIceGatheringState,
  RTCIceRole,
  RTCIceTransportState,
  RTCPeerConnectionState,
  RTCSctpTransportState,
  RTCSignalingState,
} from '../../types/index.js';

/** An event target that knows its listeners. */
export class FakeTarget extends EventTarget {
  readonly #listeners = new Map<string, Set<unknown>>();

  /** How many listeners were added and not removed. */
  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((count, { size }) => count + size, 0);
  }

  override addEventListener(...[type, listener, options]: Parameters<EventTarget['addEventListener']>): void {
    const set = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, set.add(listener));
    super.addEventListener(type, listener, options);
  }

  override removeEventListener(
    ...[type, listener, options]: Parameters<EventTarget['removeEventListener']>
  ): void {
    this.#listeners.get(type)?.delete(listener);
    super.removeEventListener(type, listener, options);
  }

  /** Fires an event of `type` that has `members`. */
  fire(type: string, members: object = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), members));
  }

  /** Gives the target new `states`, then fires the event of `type` that tells of them. */
  change(type: string, states: Partial<this>): void {
    Object.assign(this, states);
    this.fire(type);
  }
}

/** One call of an operation; the test settles its promise. */
export interface FakeCall {
  readonly name: string;
  readonly args: readonly unknown[];
  resolve(value?: unknown): void;
  reject(reason: unknown): void;
}

export class FakeConnection extends FakeTarget {
  connectionState: RTCPeerConnectionState = 'new';
  iceConnectionState: RTCIceConnectionState = 'new';
  iceGatheringState: RTCIceGatheringState = 'new';
  signalingState: RTCSignalingState = 'stable';
  sctp: FakeSctpTransport | null = null;
  readonly onconnectionstatechange = null;
  readonly ondatachannel = null;
  readonly onicecandidate = null;
  readonly onicecandidateerror = null;
  readonly oniceconnectionstatechange = null;
  readonly onicegatheringstatechange = null;
  readonly onnegotiationneeded = null;
  readonly onsignalingstatechange = null;
  readonly ontrack = null;
  /** Every call of an operation so far, in order. */
  readonly calls: FakeCall[] = [];

  createOffer = this.#operation('createOffer');
  createAnswer = this.#operation('createAnswer');
  setLocalDescription = this.#operation('setLocalDescription');
  setRemoteDescription = this.#operation('setRemoteDescription');
  addIceCandidate = this.#operation('addIceCandidate');
  getStats = this.#operation('getStats');

  /** Closes as the platform does: at once, and without an event. */
  close(): void {
    this.connectionState = this.iceConnectionState = this.signalingState = 'closed';
  }

  getSenders(): [] {
    return [];
  }

  getReceivers(): [] {
    return [];
  }

  #operation(name: string): (...args: unknown[]) => Promise<never> {
    return (...args) =>
      new Promise((resolve, reject) => {
        this.calls.push({ name, args, resolve, reject });
      });
  }
}

export class FakeDataChannel extends FakeTarget {
  readonly label = '';
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  readonly onbufferedamountlow = null;
  readonly onclose = null;
  readonly onclosing = null;
  readonly onerror = null;
  readonly onmessage = null;
  readonly onopen = null;

  close(): void {
    this.readyState = 'closing';
  }
}

export class FakeIceTransport extends FakeTarget {
  state: RTCIceTransportState = 'new';
  gatheringState: RTCIceGathererState = 'new';
  role: RTCIceRole = 'unknown';
  readonly ongatheringstatechange = null;
  readonly onselectedcandidatepairchange = null;
  readonly onstatechange = null;

  getSelectedCandidatePair(): null {
    return null;
  }
}

export class FakeDtlsTransport extends FakeTarget {
  state: RTCDtlsTransportState = 'new';
  readonly iceTransport = new FakeIceTransport();
  readonly onerror = null;
  readonly onstatechange = null;
}

export class FakeSctpTransport extends FakeTarget {
  state: RTCSctpTransportState = 'connecting';
  readonly transport = new FakeDtlsTransport();
  readonly maxMessageSize = 65_536;
  readonly onstatechange = null;
}

export class FakeTrack extends FakeTarget {
  readyState: 'live' | 'ended' = 'live';
  enabled = true;
  readonly onended = null;
  readonly onmute = null;
  readonly onunmute = null;

  stop(): void {
    this.readyState = 'ended';
  }
}
