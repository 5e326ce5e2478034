import type { ByteStreamsOptions } from './byte-streams.ts';
import type { ByteChannel } from './channel.ts';
import type { ChannelWriter } from './channel-writable.ts';
import { flush } from './flush.ts';
import { maxMessageSize } from './message-limit.ts';
import { send } from './send.ts';

/** What a peer that says nothing is sure to take, in bytes: https://www.rfc-editor.org/rfc/rfc8831#section-6.6. */
const safeSize = 16_384;

/** Larger messages are not faster, and each is held in memory as a whole. */
const largestSize = 262_144;

/** Sends bytes of any length on `channel`, in messages that the other side takes; calls `onEnd` after the last. */
export function byteWriter(
  channel: ByteChannel,
  options: ByteStreamsOptions,
  onEnd: () => void,
): ChannelWriter<ArrayBuffer | ArrayBufferView<ArrayBuffer>> {
  return {
    async write(chunk, signal) {
      const bytes = viewOf(chunk);
      // Asked for each time: before the channel is open, nothing is negotiated.
      const limit = options.maxMessageSize ?? maxMessageSize(channel) ?? safeSize;
      const size = Math.min(limit || largestSize, largestSize);
      for (let start = 0; start < bytes.length; start += size) {
        await send(channel, bytes.subarray(start, start + size), { ...options, signal });
      }
    },
    async close(signal) {
      const isMarked = options.endMark ?? true;
      if (isMarked) await send(channel, new Uint8Array(0), { ...options, signal });
      await flush(channel, signal);
      if (isMarked) onEnd();
      else channel.close();
    },
  };
}

function viewOf(chunk: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (chunk instanceof ArrayBuffer) return new Uint8Array(chunk);
  throw new TypeError(`byteStreams(): the chunk is ${String(chunk)}; accepted: a buffer, a view of one.`);
}
