import type * as platform from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { abortion } from './settle.ts';
import { watches } from './watches.ts';

/** What a stream that writes to a channel does. */
export interface ChannelWriter<Chunk> {
  /** Sends `chunk`; resolves when there is room for the next one. */
  write(chunk: Chunk, signal: platform.AbortSignal): Promise<void>;
  /** Called at the end; resolves when everything written has left the browser's buffer. */
  close(): Promise<void>;
}

interface Controller {
  readonly signal: platform.AbortSignal;
  error(reason: unknown): void;
}

interface Sink<Chunk> {
  start(controller: Controller): void;
  write(chunk: Chunk, controller: Controller): Promise<void>;
  close(): Promise<void>;
  abort(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const WritableStream: new <Chunk>(sink: Sink<Chunk>) => platform.WritableStream<Chunk>;

/** A stream that `writer` sends on `channel`: it fails when the channel ends, and closes the channel on an abort. */
export function channelWritable<Chunk>(
  channel: MessageSink,
  signal: platform.AbortSignal | null | undefined,
  writer: ChannelWriter<Chunk>,
): platform.WritableStream<Chunk> {
  const { start, release } = watches();
  return new WritableStream<Chunk>({
    start(controller) {
      const fail = (reason: unknown) => {
        release();
        controller.error(reason);
      };
      start(
        () => abortion(signal)(() => {}, fail),
        () => onChannelOver(channel, () => fail(channelClosedError('write()')), fail),
      );
    },
    write: (chunk, controller) => writer.write(chunk, controller.signal),
    async close() {
      await writer.close();
      release();
    },
    abort() {
      release();
      channel.close();
    },
  });
}
