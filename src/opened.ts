import { assertChannel } from './channel.ts';
import { isConnectionClosed } from './channel-connection.ts';
import { type ClosableChannel, onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { listen } from './listen.ts';
import { type AbortOptions, abortion, settle } from './settle.ts';
import { watchAll } from './watches.ts';

/**
 * Resolves when messages can be sent on a channel, at once where they can already.
 *
 * @param channel - The channel to wait for.
 * @param options - `signal` ends the wait.
 * @throws `InvalidStateError` when the channel is or gets closed before it opens.
 * @throws `RTCError` when it fails before it opens.
 * @throws `signal.reason` when aborted; the channel goes on opening.
 * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-open | WebRTC: open}
 * @example
 * ```ts
 * import { opened, type RTCPeerConnection } from 'strict-webrtc';
 *
 * async function greet(pc: RTCPeerConnection): Promise<void> {
 *   const channel = pc.createDataChannel('chat');
 *   await opened(channel, { signal: AbortSignal.timeout(10_000) });
 *   channel.send('hello');
 * }
 * ```
 */
export function opened(channel: ClosableChannel, options?: AbortOptions): Promise<void> {
  return settle<void>(abortion(options?.signal), (resolve, reject) => {
    assertChannel('opened()', channel);
    if (channel.readyState === 'closing' || isConnectionClosed(channel))
      reject(channelClosedError('opened()', channel));
    if (channel.readyState === 'open') resolve();
    return watchAll(
      () => listen(channel, 'open', () => resolve()),
      () => onChannelOver(channel, () => reject(channelClosedError('opened()', channel)), reject),
    );
  });
}
