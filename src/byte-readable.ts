import type * as platform from '../types/platform.d.ts';
import type { ByteStreamsOptions } from './byte-streams.ts';
import type { ByteChannel } from './channel.ts';
import { channelClosedError } from './errors.ts';
import { messages } from './messages.ts';

interface Controller {
  readonly byobRequest: { respond(bytesWritten: number): void } | null;
  enqueue(chunk: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const ReadableStream: new (
  source: { type: 'bytes'; pull(controller: Controller): Promise<void>; cancel(): Promise<unknown> },
  strategy: { readonly highWaterMark: number },
) => platform.ReadableStream<Uint8Array<ArrayBuffer>>;

/** The bytes that arrive on `channel`; `onEnd` is called when nothing more is read. */
export function byteReadable(
  channel: ByteChannel,
  options: ByteStreamsOptions,
  onEnd: () => void,
): platform.ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = messages(channel, options);
  const isMarked = options.endMark ?? true;

  /** The bytes of the next message that has any; `undefined` at the end. */
  async function next(): Promise<ArrayBuffer | undefined> {
    for (;;) {
      const { done, value } = await iterator.next();
      if (done && isMarked) throw channelClosedError('byteStreams()', channel);
      if (done) return undefined;
      if (typeof value === 'string') {
        await iterator.return();
        throw new TypeError('byteStreams(): a text message has come; accepted: bytes.');
      }
      const bytes = await ('byteLength' in value ? value : value.arrayBuffer());
      if (bytes.byteLength) return bytes;
      if (isMarked) return undefined;
    }
  }

  async function end(): Promise<void> {
    await iterator.return();
    onEnd();
  }

  return new ReadableStream(
    {
      type: 'bytes',
      async pull(controller) {
        const bytes = await next();
        if (bytes) return controller.enqueue(new Uint8Array(bytes));
        controller.close();
        // A reader that brought its own buffer gets it back.
        controller.byobRequest?.respond(0);
        await end();
      },
      cancel: end,
    },
    // One message is asked for ahead, so that the stream sees its end; the others stay where their bytes are counted.
    { highWaterMark: 1 },
  );
}
