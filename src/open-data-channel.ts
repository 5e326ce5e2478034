import type {
  RTCDataChannel,
  RTCDataChannelInit,
  RTCOpenDataChannelInit,
  RTCValidDataChannelInit,
} from '../types/index.js';
import { assertSignal } from './assert-option.ts';
import { rememberConnection } from './channel-connection.ts';
import { closeOnAbort } from './close-on-abort.ts';
import { type DisposableOf, disposable } from './disposable.ts';
import { onChannelEnd } from './ending.ts';
import type { Closable } from './lifetime.ts';
import type { AbortOptions } from './settle.ts';

/** Every connection that channels can be created on: a strict one, `lib.dom`'s, or another with its shape. */
export interface ChannelCreator extends Closable {
  createDataChannel(label: string, init?: object): object;
}

/**
 * A new native channel that closes with its scope, and of which `send()` and `byteStreams()` know how large a
 * message may be.
 *
 * @param pc - The connection.
 * @param label - What both sides call the channel; at most 65 535 bytes.
 * @param init - What `createDataChannel()` takes, also in a variable of type `RTCDataChannelInit`, of one that extends
 * it, or of a type parameter. Default: reliable and in order.
 * @param options - `signal` closes the channel when it aborts.
 * @returns The browser's own `RTCDataChannel`, which `using` closes. It is still connecting: see `opened()`.
 * @throws `signal.reason` when aborted already; no channel is made then.
 * @throws `InvalidStateError` when the connection is closed.
 * @throws `TypeError` when the label or the protocol is too long, or `init` contradicts itself.
 * @throws `OperationError` when the `id` is taken or too large.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
 * @example
 * ```ts
 * import { closed, openDataChannel, opened, type RTCPeerConnection, send } from 'strict-webrtc';
 *
 * async function sendPicture(pc: RTCPeerConnection, picture: Blob): Promise<void> {
 *   using channel = openDataChannel(pc, 'picture');
 *   await opened(channel);
 *   await send(channel, picture);
 *   await closed(channel); // the receiver closes it once it has the picture
 * }
 * ```
 */
export function openDataChannel<Init extends RTCDataChannelInit | null | undefined>(
  pc: ChannelCreator,
  label: string,
  init?: RTCOpenDataChannelInit<Init>,
  options?: AbortOptions,
): DisposableOf<RTCDataChannel>;
/**
 * A new native channel, from options that fit together as they stand; the compiler tells by this form what is wrong
 * with others.
 */
export function openDataChannel(
  pc: ChannelCreator,
  label: string,
  init?: RTCValidDataChannelInit | null,
  options?: AbortOptions,
): DisposableOf<RTCDataChannel>;
export function openDataChannel(
  pc: ChannelCreator,
  label: string,
  init?: RTCDataChannelInit | null,
  options?: AbortOptions,
): DisposableOf<RTCDataChannel> {
  const signal = options?.signal;
  assertSignal('openDataChannel()', signal);
  if (signal?.aborted) throw signal.reason;
  const channel = pc.createDataChannel(label, init ?? undefined) as RTCDataChannel;
  rememberConnection(channel, pc);
  closeOnAbort(channel, signal, (end) => onChannelEnd(channel, end));
  return disposable(channel);
}
