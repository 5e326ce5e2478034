import type { Closable, RTCDataChannel, RTCDataChannelInit } from 'strict-webrtc';
import { closedError } from '../errors.ts';
import { fire } from './dispatch.ts';
import { FakeChannel } from './fake-channel.ts';
import { connectionOf, type FakeConnection } from './fake-peer-connection.ts';

/**
 * Lets the other side open a channel: fires `datachannel` on a fake connection, then `open` on the channel.
 *
 * @param pc - The fake connection.
 * @param label - What the other side calls the channel.
 * @param init - What the other side made it with. Default: reliable and in order.
 * @returns The channel that the event had, for `receive()` and `sent()`.
 * @throws `TypeError` when the connection is no fake.
 * @throws `InvalidStateError` when it is closed.
 * @example
 * ```ts
 * import { dataChannels } from 'strict-webrtc';
 * import { FakePeerConnection, receiveChannel } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const channels = dataChannels(pc);
 * const chat = receiveChannel(pc, 'chat');
 * console.assert((await channels.next()).value === chat);
 * ```
 */
export function receiveChannel(
  pc: Closable,
  label: string,
  init?: RTCDataChannelInit | null,
): RTCDataChannel {
  const connection = connectionOf('receiveChannel()', pc);
  if (connection.signalingState === 'closed') throw closedError('receiveChannel()');
  return announce(connection, new FakeChannel(label, init ?? {})) as unknown as RTCDataChannel;
}

/** As in WebRTC, section 6.2: it is open already when its event fires, but tells so afterwards. */
export function announce(connection: FakeConnection, channel: FakeChannel): FakeChannel {
  connection.channels.push(channel);
  channel.readyState = 'open';
  fire(connection, 'datachannel', { channel });
  if (channel.readyState === 'open') fire(channel, 'open');
  return channel;
}
