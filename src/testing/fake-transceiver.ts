import type {
  MediaStreamTrack,
  RTCRtpSendParameters,
  RTCRtpTransceiverDirection,
  RTCRtpTransceiverInit,
  RTCStatsReport,
} from 'strict-webrtc';
import type { MediaStream } from '../../types/platform.d.ts';
import { operation, recordCalls } from './fake-call.ts';
import { fakeStatsReport } from './fake-stats-report.ts';
import { fakeTrack, type Kind } from './fake-track.ts';
import type { FakeDtlsTransport } from './fake-transports.ts';

const rtpParameters = { codecs: [], headerExtensions: [], rtcp: { cname: 'fake', reducedSize: true } };

class FakeSender {
  track: MediaStreamTrack | null;
  transport: FakeDtlsTransport | null = null;
  readonly dtmf: null = null;
  transform: unknown = null;
  streams: readonly MediaStream[] = [];
  #parameters: object = { ...rtpParameters, encodings: [{ active: true }], transactionId: '1' };

  constructor(track: MediaStreamTrack | null, { streams, sendEncodings }: RTCRtpTransceiverInit) {
    this.track = track;
    this.streams = streams ?? [];
    if (sendEncodings) this.#parameters = { ...this.#parameters, encodings: sendEncodings };
    recordCalls(this);
  }

  getParameters(): object {
    return structuredCopy(this.#parameters);
  }

  setParameters(...args: [RTCRtpSendParameters, ...unknown[]]): Promise<void> {
    return operation(this, 'setParameters', args, () => {
      this.#parameters = structuredCopy(args[0]);
    });
  }

  replaceTrack(...args: [MediaStreamTrack | null]): Promise<void> {
    return operation(this, 'replaceTrack', args, () => {
      this.track = args[0];
    });
  }

  setStreams(...streams: readonly MediaStream[]): void {
    this.streams = streams;
  }

  getStats(): Promise<RTCStatsReport> {
    return operation(this, 'getStats', [], () => fakeStatsReport([]));
  }
}

class FakeReceiver {
  readonly track: MediaStreamTrack;
  transport: FakeDtlsTransport | null = null;
  transform: unknown = null;
  jitterBufferTarget: number | null = null;

  constructor(kind: Kind) {
    this.track = fakeTrack(kind);
    recordCalls(this);
  }

  getParameters(): object {
    return structuredCopy(rtpParameters);
  }

  getContributingSources(): [] {
    return [];
  }

  getSynchronizationSources(): [] {
    return [];
  }

  getStats(): Promise<RTCStatsReport> {
    return operation(this, 'getStats', [], () => fakeStatsReport([]));
  }
}

export class FakeTransceiver {
  mid: string | null = null;
  currentDirection: RTCRtpTransceiverDirection | null = null;
  direction: RTCRtpTransceiverDirection;
  readonly kind: Kind;
  readonly sender: FakeSender;
  readonly receiver: FakeReceiver;
  /** Whether `addTrack()` made it: the other side's offer may then use it. */
  readonly isOfTrack: boolean;
  isReceiving = false;
  hasSent = false;
  /** Its direction when it was last negotiated. */
  saidDirection: RTCRtpTransceiverDirection | null = null;

  constructor(
    kind: Kind,
    track: MediaStreamTrack | null,
    { isOfTrack = false, ...init }: RTCRtpTransceiverInit & { readonly isOfTrack?: boolean },
  ) {
    this.kind = kind;
    this.direction = init.direction ?? 'sendrecv';
    this.sender = new FakeSender(track, init);
    this.receiver = new FakeReceiver(kind);
    this.isOfTrack = isOfTrack;
  }

  get sends(): boolean {
    return /send/.test(this.direction);
  }

  get receives(): boolean {
    return /recv/.test(this.direction);
  }

  /** Whether `addTrack()` may use it (WebRTC, section 5.1). */
  get isFree(): boolean {
    return this.direction !== 'stopped' && this.sender.track === null && !this.hasSent;
  }

  stop(): void {
    this.direction = this.currentDirection = 'stopped';
    this.receiver.track.stop();
  }

  setCodecPreferences(): void {}
}

function structuredCopy<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}
