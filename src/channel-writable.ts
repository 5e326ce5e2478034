import type * as platform from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import type { Controller } from './lifetime.ts';
import { abortion } from './settle.ts';
import { watches } from './watches.ts';

/** What a stream that writes to a channel does. */
export interface ChannelWriter<Chunk> {
  /** Sends `chunk`; resolves when there is room for the next one. */
  write(chunk: Chunk, signal: platform.AbortSignal): Promise<void>;
  /** Called at the end; resolves when everything written has left the browser's buffer. */
  close(signal: platform.AbortSignal): Promise<void>;
}

interface StreamController {
  readonly signal: platform.AbortSignal;
  error(reason: unknown): void;
}

interface Sink<Chunk> {
  start(controller: StreamController): void;
  write(chunk: Chunk): Promise<void>;
  close(): Promise<void>;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has these classes.
declare const AbortController: new () => Controller;
declare const WritableStream: new <Chunk>(sink: Sink<Chunk>) => platform.WritableStream<Chunk>;

/** A stream that `writer` sends on `channel`: it fails when the channel ends, and closes the
 * channel when it is aborted or a write fails. */
export function channelWritable<Chunk>(
  channel: MessageSink,
  signal: platform.AbortSignal | null | undefined,
  writer: ChannelWriter<Chunk>,
): platform.WritableStream<Chunk> {
  const { start, release } = watches();
  // A stream that fails goes on waiting for the write or close it has begun, so these must be told.
  const stopping = new AbortController();
  return new WritableStream<Chunk>({
    start(controller) {
      const fail = (reason: unknown) => {
        release();
        controller.error(reason);
      };
      const onAbort = (end: (reason: unknown) => void) => (reason: unknown) => {
        release();
        stopping.abort(reason);
        end(reason);
      };
      start(
        () => abortion(signal)(() => {}, onAbort(fail)),
        () =>
          abortion(controller.signal)(
            () => {},
            onAbort(() => channel.close()),
          ),
        () => onChannelOver(channel, () => fail(channelClosedError('write()', channel)), fail),
      );
    },
    async write(chunk) {
      try {
        await writer.write(chunk, stopping.signal);
      } catch (error) {
        release();
        // The stream can never be written to again: the other side must not wait for more.
        if (!stopping.signal.aborted) channel.close();
        throw error;
      }
    },
    close: () => writer.close(stopping.signal).finally(release),
  });
}
