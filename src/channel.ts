import type { Blob } from '../types/platform.d.ts';
import { assertTarget } from './assert-target.ts';
import { type ClosableChannel, isChannel } from './ending.ts';

/** Every data channel whose messages can be read: a strict one, `lib.dom`'s, or another with its shape. */
export interface MessageSource extends ClosableChannel {
  readonly binaryType: string;
  close(): void;
}

/** Every data channel that can be sent to: a strict one, `lib.dom`'s, or another with its shape. */
export interface MessageSink extends ClosableChannel {
  bufferedAmountLowThreshold: number;
  send(data: string): void;
  close(): void;
}

/** Every data channel that can carry a stream of bytes. */
export interface ByteChannel extends MessageSink {
  binaryType: 'arraybuffer' | 'blob';
  readonly ordered: boolean;
  readonly maxRetransmits: number | null;
  readonly maxPacketLifeTime: number | null;
}

/** What a message of `Channel` is: text, or bytes in the form that its `binaryType` asks for. */
export type MessageOf<Channel> = Channel extends { readonly binaryType: 'arraybuffer' }
  ? string | ArrayBuffer
  : Channel extends { readonly binaryType: 'blob' }
    ? string | Blob
    : string | ArrayBuffer | Blob;

/** Throws where `channel` is none. */
export function assertChannel(operation: string, channel: unknown): void {
  assertTarget(operation, channel, 'an RTCDataChannel', isChannel);
}

/** Throws where `channel` may lose or reorder messages. */
export function assertReliable(operation: string, channel: ByteChannel): void {
  if (channel.ordered && (channel.maxRetransmits ?? channel.maxPacketLifeTime ?? null) === null) return;
  throw new TypeError(
    `${operation}: the channel may lose or reorder messages; accepted: a reliable, ordered one.`,
  );
}
