import type {
  BinaryType,
  ClosableChannel,
  MessageData,
  RTCDataChannelInit,
  RTCDataChannelState,
} from 'strict-webrtc';
import type { Blob as PlatformBlob } from '../../types/platform.d.ts';
import { assertCount } from '../assert-option.ts';
import { assertTarget } from '../assert-target.ts';
import { describe } from '../describe.ts';
import { invalidStateError } from '../errors.ts';
import { messageSize } from '../message-size.ts';
import { fire } from './dispatch.ts';
import { FakeTarget } from './fake-target.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser and Node has these.
declare const DOMException: new (message: string, name: string) => Error;
declare const Blob: new (parts: readonly (ArrayBuffer | ArrayBufferView<ArrayBuffer>)[]) => PlatformBlob;

/** What Chromium takes into its buffer before `send()` throws, in bytes. */
const bufferSize = 16_777_216;

/** What a channel tells the connection that carries it. */
export interface Carrier {
  sent(data: MessageData, size: number): void;
  closing(): void;
}

export class FakeChannel extends FakeTarget {
  readonly label: string;
  readonly ordered: boolean;
  readonly maxPacketLifeTime: number | null;
  readonly maxRetransmits: number | null;
  readonly protocol: string;
  readonly negotiated: boolean;
  id: number | null;
  readyState: RTCDataChannelState = 'connecting';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 0;
  binaryType: BinaryType = 'arraybuffer';
  readonly messages: MessageData[] = [];
  maxMessageSize: number = 262_144;
  carrier: Carrier | undefined;

  constructor(label: string, init: RTCDataChannelInit) {
    super(['open', 'message', 'bufferedamountlow', 'error', 'closing', 'close']);
    this.label = label;
    this.ordered = init.ordered ?? true;
    this.maxPacketLifeTime = init.maxPacketLifeTime ?? null;
    this.maxRetransmits = init.maxRetransmits ?? null;
    this.protocol = init.protocol ?? '';
    this.negotiated = init.negotiated ?? false;
    this.id = init.id ?? null;
  }

  send(data: MessageData): void {
    if (this.readyState !== 'open') throw invalidStateError(`send(): the channel is ${this.readyState}`);
    const size = messageSize(data);
    if (size === undefined || size > this.maxMessageSize) {
      throw new TypeError(`send(): the message is ${size === undefined ? describe(data) : 'too large'}.`);
    }
    if (this.bufferedAmount + size > bufferSize) {
      throw new DOMException('send(): the buffer is full', 'OperationError');
    }
    this.bufferedAmount += size;
    const copy = typeof data === 'string' || !('byteLength' in data) ? data : copyOf(data);
    this.messages.push(copy);
    this.carrier?.sent(copy, size);
  }

  close(): void {
    if (this.readyState === 'closing' || this.readyState === 'closed') return;
    this.readyState = 'closing';
    this.carrier?.closing();
  }

  /** The buffer empties by so many bytes. */
  drain(bytes: number): void {
    const before = this.bufferedAmount;
    this.bufferedAmount = Math.max(0, before - bytes);
    const { bufferedAmountLowThreshold: low } = this;
    if (before > low && this.bufferedAmount <= low) fire(this, 'bufferedamountlow');
  }

  receive(data: MessageData): void {
    const arrive = (received: unknown) => fire(this, 'message', { data: received });
    const isBlob = this.binaryType === 'blob';
    if (typeof data === 'string') arrive(data);
    else if (!('byteLength' in data)) isBlob ? arrive(data) : data.arrayBuffer().then(arrive);
    else arrive(isBlob ? new Blob([data]) : copyOf(data).buffer);
  }

  /** It is closed, and tells of it in a moment, as when its connection closes. */
  end(): void {
    if (this.readyState === 'closed') return;
    this.readyState = 'closed';
    Promise.resolve().then(() => fire(this, 'close'));
  }
}

/** The bytes may change when they have been sent. */
function copyOf(data: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset } = ArrayBuffer.isView(data) ? data : { buffer: data, byteOffset: 0 };
  return new Uint8Array(buffer, byteOffset, data.byteLength).slice();
}

/** The fake that `channel` is; throws where it is none. */
export function channelOf(operation: string, channel: unknown): FakeChannel {
  assertTarget(operation, channel, 'a channel of a fake connection', (each) => each instanceof FakeChannel);
  return channel as FakeChannel;
}

/**
 * What was sent on a fake channel so far. Bytes are there as a copy, a `Uint8Array`.
 *
 * @param channel - The channel of a fake connection.
 * @throws `TypeError` when it is none.
 * @example
 * ```ts
 * import { change, FakePeerConnection, sent } from 'strict-webrtc/testing';
 *
 * const channel = new FakePeerConnection().createDataChannel('chat');
 * change(channel, { readyState: 'open' });
 * channel.send('hello');
 * console.assert(sent(channel)[0] === 'hello');
 * ```
 */
export function sent(channel: ClosableChannel): readonly MessageData[] {
  return [...channelOf('sent()', channel).messages];
}

/**
 * Lets the buffer of a fake channel empty, which fires `bufferedamountlow` where that is due.
 *
 * @param channel - The channel of a fake connection.
 * @param bytes - By how much. Default: all of it.
 * @throws `TypeError` when this is no channel of a fake connection.
 * @throws `RangeError` when `bytes` is less than 1.
 * @example
 * ```ts
 * import { send } from 'strict-webrtc';
 * import { change, drain, FakePeerConnection } from 'strict-webrtc/testing';
 *
 * const channel = new FakePeerConnection().createDataChannel('file');
 * change(channel, { readyState: 'open' });
 * const sending = send(channel, 'a'.repeat(2_000), { highWaterMark: 1_000 });
 * drain(channel);
 * await sending;
 * ```
 */
export function drain(channel: ClosableChannel, bytes: number = Number.POSITIVE_INFINITY): void {
  const fake = channelOf('drain()', channel);
  assertCount('drain()', 'bytes', bytes);
  fake.drain(bytes);
}

/**
 * Lets a message of the other side arrive on a fake channel; bytes come in the form that its `binaryType` asks for.
 *
 * @param channel - The channel of a fake connection; it is open.
 * @param data - Text or bytes.
 * @throws `TypeError` when this is no channel of a fake connection, or the data cannot be sent.
 * @throws `InvalidStateError` when the channel is not open.
 * @example
 * ```ts
 * import { messages } from 'strict-webrtc';
 * import { change, FakePeerConnection, receive } from 'strict-webrtc/testing';
 *
 * const channel = new FakePeerConnection().createDataChannel('chat');
 * change(channel, { readyState: 'open' });
 * const received = messages(channel);
 * receive(channel, 'hello');
 * console.assert((await received.next()).value === 'hello');
 * ```
 */
export function receive(channel: ClosableChannel, data: MessageData): void {
  const fake = channelOf('receive()', channel);
  if (messageSize(data) === undefined) {
    throw new TypeError(
      `receive(): the data is ${describe(data)}; accepted: text, a Blob, a buffer, a view.`,
    );
  }
  if (fake.readyState !== 'open') throw invalidStateError(`receive(): the channel is ${fake.readyState}`);
  fake.receive(data);
}
