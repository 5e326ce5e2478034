import type * as platform from '../types/platform.d.ts';
import { asyncIterator } from './async-iterator.ts';
import { operationError, quotaError } from './errors.ts';
import { Fifo } from './fifo.ts';
import { messageSize } from './message-size.ts';
import { bytesPerMessage, type ResumableStatus, resumableWindow } from './resumable-frames.ts';

/** The direction in which messages come. */
export interface ResumableIncoming<Message> {
  readonly readable: platform.ReadableStream<Message>;
  /** How far it has come. */
  status(): Pick<ResumableStatus, 'received' | 'read' | 'isReading'>;
  /** Takes a message. */
  receive(message: Message): void;
  /** Takes what the other side says of this direction. */
  hear(status: Pick<ResumableStatus, 'sent' | 'isAborted'>): void;
  /** Throws `error` from the reader, after what has come. */
  fail(error: unknown): void;
}

interface Controller<Message> {
  enqueue(chunk: Message): void;
  close(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const ReadableStream: new <Message>(
  source: { pull(controller: Controller<Message>): Promise<void>; cancel(): Promise<unknown> },
  strategy: { readonly highWaterMark: number },
) => platform.ReadableStream<Message>;

/** `changed` is called when the other side is to hear of it. */
export function resumableIncoming<Message>(changed: () => void): ResumableIncoming<Message> {
  const waiting = new Fifo<{ readonly message: Message; readonly size: number }>();
  let unread = 0;
  let received = 0;
  let read = 0;
  /** Bytes that were read and of which the other side has not heard. */
  let untold = 0;
  let isReading = true;
  /** How many there are in all, as far as that is known. */
  let total: number | null = null;
  const loop = asyncIterator<Message>({
    has: () => waiting.size() > 0,
    take() {
      const { message, size } = waiting.shift();
      read++;
      unread -= size;
      untold += size;
      if (untold >= resumableWindow / 2) {
        untold = 0;
        changed();
      }
      return message;
    },
    clear: () => waiting.clear(),
    release() {},
  });

  function endIfWhole(): void {
    if (received === total) loop.end();
  }

  function over(): void {
    if (!isReading) return;
    isReading = false;
    changed();
  }

  function fail(error: unknown): void {
    loop.fail(error);
    over();
  }

  const readable = new ReadableStream<Message>(
    {
      async pull(controller) {
        const { done, value } = await loop.iterator.next();
        if (!done) return controller.enqueue(value);
        controller.close();
        over();
      },
      cancel() {
        over();
        return loop.iterator.return();
      },
    },
    // One message is asked for ahead, so that the stream sees its end; the others stay where their bytes are counted.
    { highWaterMark: 1 },
  );
  return {
    readable,
    status: () => ({ received, read, isReading }),
    receive(message) {
      if (!isReading) return;
      if (unread >= resumableWindow) {
        throw quotaError(`resumableStreams(): more has come than ${resumableWindow} bytes and a message.`);
      }
      const size = (messageSize(message) ?? 0) + bytesPerMessage;
      waiting.push({ message, size });
      received++;
      unread += size;
      loop.offer();
      endIfWhole();
    },
    hear({ sent, isAborted }) {
      if (isAborted) fail(operationError('resumableStreams(): the other side has given up writing.'));
      total = sent;
      endIfWhole();
    },
    fail,
  };
}
