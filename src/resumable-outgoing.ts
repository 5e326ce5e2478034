import type * as platform from '../types/platform.d.ts';
import { invalidStateError } from './errors.ts';
import { assertMessage, bytesPerMessage, type MessageData } from './message-size.ts';
import { type ResumableStatus, resumableWindow } from './resumable-frames.ts';
import { abortion } from './settle.ts';

/** The direction in which messages go. What the other side has not read is kept, to be sent again. */
export interface ResumableOutgoing {
  readonly writable: platform.WritableStream<MessageData>;
  /** How far it has come. */
  status(): Pick<ResumableStatus, 'sent' | 'isAborted'>;
  /** Whether the other side takes no more. */
  isOver(): boolean;
  /** Takes what the other side says of this direction; where a turn begins, it goes on from there. */
  hear(status: Pick<ResumableStatus, 'received' | 'read' | 'isReading'>, isBeginning: boolean): void;
  /** The next message to be handed over, if there is one. */
  next(): MessageData | undefined;
  /** Throws `error` from the writer. */
  fail(error: unknown): void;
}

/** Who listens to {@link ResumableOutgoing}. */
export interface OutgoingListener {
  /** Throws where a message of `size` bytes is too large. */
  assertFits(size: number): void;
  /** There is a message to be handed over. */
  written(): void;
  /** The other side is to hear of the status. */
  changed(): void;
}

interface Controller {
  readonly signal: platform.AbortSignal;
  error(reason: unknown): void;
}

interface Sink {
  start(controller: Controller): void;
  write(data: MessageData): Promise<void>;
  close(): Promise<void>;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const WritableStream: new (sink: Sink) => platform.WritableStream<MessageData>;

interface Kept {
  readonly data: MessageData;
  readonly size: number;
}

export function resumableOutgoing(listener: OutgoingListener): ResumableOutgoing {
  /** What the other side has not read, for all it has said; the first of them has the number `read`. */
  let kept: Kept[] = [];
  let bytes = 0;
  let read = 0;
  /** The number of the one that is handed over next. */
  let position = 0;
  let isClosing = false;
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  let controller: Controller;
  /** The write or the close that has begun: a stream has but one. */
  let pending: { resolve(): void; reject(reason: unknown): void } | undefined;

  const written = () => read + kept.length;

  /** Settles what is pending, if it may be. */
  function check(): void {
    if (failure) pending?.reject(failure.error);
    else if (isClosing ? isOver : bytes < resumableWindow) pending?.resolve();
    else return;
    pending = undefined;
  }

  function wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      pending = { resolve, reject };
      check();
    });
  }

  function giveUp(error: unknown): void {
    if (failure || isOver) return;
    failure = { error };
    position = read;
    kept = [];
    check();
    listener.changed();
  }

  function fail(error: unknown): void {
    if (!isOver) controller.error(error);
    giveUp(error);
  }

  function acknowledge(count: number): void {
    for (const { size } of kept.splice(0, count - read)) bytes -= size;
    read = count;
    check();
  }

  const writable = new WritableStream({
    start(its) {
      controller = its;
      abortion(its.signal)(() => {}, giveUp);
    },
    async write(data) {
      try {
        const size = assertMessage('write()', data);
        listener.assertFits(size);
        kept.push({ data: copy(data), size: size + bytesPerMessage });
        bytes += size + bytesPerMessage;
      } catch (error) {
        fail(error);
        throw error;
      }
      listener.written();
      await wait();
    },
    close() {
      isClosing = true;
      listener.changed();
      return wait();
    },
  });

  return {
    writable,
    status: () => ({ sent: isClosing && !failure ? written() : null, isAborted: failure !== undefined }),
    isOver: () => isOver,
    hear(status, isBeginning) {
      const most = isBeginning ? written() : position;
      if (!failure) {
        if (!(read <= status.read && status.read <= status.received && status.received <= most)) {
          throw invalidStateError(
            `resumableStreams(): the other side has read ${status.read} of ${status.received} messages; ` +
              `accepted: from ${read} on, of at most ${most}.`,
          );
        }
        acknowledge(status.read);
        if (isBeginning) position = status.received;
      }
      if (status.isReading || isOver) return;
      const isWhole = isClosing && !kept.length;
      if (!isWhole) fail(invalidStateError('write(): the other side has given up reading.'));
      isOver = true;
      check();
    },
    next() {
      const next = kept[position - read];
      if (next) position++;
      return next?.data;
    },
    fail,
  };
}

/** The bytes of `data` as they are now: they may have to be sent again when the writer has others in their place. */
function copy(data: MessageData): MessageData {
  if (typeof data === 'string' || 'size' in data) return data;
  return ArrayBuffer.isView(data)
    ? data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength)
    : data.slice(0);
}
