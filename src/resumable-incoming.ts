import type * as platform from '../types/platform.d.ts';
import { asyncIterator } from './async-iterator.ts';
import { invalidStateError, operationError, quotaError } from './errors.ts';
import { Fifo } from './fifo.ts';
import { messageReadable } from './message-readable.ts';
import { bytesPerMessage, messageSize } from './message-size.ts';
import { type ResumableStatus, resumableWindow } from './resumable-frames.ts';

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

  return {
    readable: messageReadable(loop.iterator, over),
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
      if (sent !== null && sent < received) {
        throw invalidStateError(
          `resumableStreams(): ${received} messages have come, of ${sent} that were sent.`,
        );
      }
      if (isAborted) fail(operationError('resumableStreams(): the other side has given up writing.'));
      total = sent;
      endIfWhole();
    },
    fail,
  };
}
