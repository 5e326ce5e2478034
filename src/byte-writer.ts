import type { ByteStreamsOptions } from './byte-streams.ts';
import type { ByteChannel } from './channel.ts';
import { saidMaxMessageSize } from './channel-connection.ts';
import type { ChannelWriter } from './channel-writable.ts';
import { closeGently } from './close-gently.ts';
import { describe } from './describe.ts';
import { flush } from './flush.ts';
import { opened } from './opened.ts';
import { sendOnceOpen } from './send.ts';

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
  let size: number | undefined;
  return {
    async write(chunk, signal) {
      const bytes = viewOf(chunk);
      const { length } = bytes;
      // Nothing is negotiated before.
      if (channel.readyState === 'connecting') await opened(channel, { signal });
      size ??= pieceSize(channel, options.maxMessageSize);
      for (let start = 0; start < length; start += size) {
        const piece = bytes.subarray(start, start + size);
        // An empty message would be the end mark, and a short one an unnoticed gap.
        if (piece.length !== Math.min(size, length - start)) throw changedError(length);
        await sendOnceOpen(channel, piece, { ...options, signal });
      }
    },
    async close(signal) {
      const isMarked = options.endMark ?? true;
      if (isMarked) await sendOnceOpen(channel, new Uint8Array(0), { ...options, signal });
      if (!isMarked) return closeGently(channel, signal);
      await flush(channel, signal);
      onEnd();
    },
  };
}

/** How many bytes a message gets. */
function pieceSize(channel: ByteChannel, told: number | undefined): number {
  const limit = told ?? saidMaxMessageSize(channel) ?? safeSize;
  return Math.min(limit || largestSize, largestSize);
}

function changedError(length: number): TypeError {
  return new TypeError(
    `byteStreams(): the chunk of ${length} bytes was changed before it was sent; accepted: no change.`,
  );
}

function viewOf(chunk: ArrayBuffer | ArrayBufferView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  // By its tag, for that of another frame.
  if (Object.prototype.toString.call(chunk) === '[object ArrayBuffer]') return new Uint8Array(chunk);
  throw new TypeError(`byteStreams(): the chunk is ${describe(chunk)}; accepted: a buffer, a view of one.`);
}
