import { assertCount, assertSignal } from './assert-option.ts';
import { type AsyncDispose, onDispose } from './disposable.ts';
import { invalidStateError } from './errors.ts';
import { inbox } from './inbox.ts';
import { type Frame, parseFrame } from './parse-frame.ts';
import { type AbortOptions, abortion } from './settle.ts';
import type { SignalMessage } from './signal-message.ts';
import type { Signaling } from './signaling.ts';
import { watches } from './watches.ts';

/** What bounds and ends what carries signaling. */
export interface CarrierOptions extends AbortOptions {
  /** How many bytes may wait to be read. Default: 4 MiB. */
  maxBufferedBytes?: number | undefined;
  /** Gets why something that came was dropped. Default: nobody does. */
  onInvalid?: ((error: unknown) => void) | undefined;
}

/** A {@link Signaling} with something to close, for `await using`. */
export type DisposableSignaling = Signaling & { [Name in AsyncDispose]: () => Promise<void> };

/** What is told of the medium below. */
export interface Receiver {
  /** Something has come. What is no message is dropped. */
  receive(data: unknown): void;
  /** It ends once all is read. */
  end(): void;
  /** It fails once all is read. */
  fail(error: unknown): void;
}

/** The medium below. */
export interface Medium {
  send(text: string): void | Promise<void>;
  /** Called once. */
  close(): unknown;
}

/** A carrier over the medium that `open` opens, in this very call, unless `signal` has aborted. */
export function carrier(
  operation: string,
  { signal, maxBufferedBytes = 4_194_304, onInvalid }: CarrierOptions,
  open: (receiver: Receiver) => Medium,
): DisposableSignaling {
  assertSignal(operation, signal);
  assertCount(operation, 'maxBufferedBytes', maxBufferedBytes);

  let ended: { readonly error: unknown } | undefined;
  let closing: Promise<unknown> | undefined;
  let medium: Medium | undefined;
  const { start, release } = watches();
  const { read, push, end, fail } = inbox<SignalMessage>(operation, maxBufferedBytes, (error) => {
    ended = { error: error ?? invalidStateError('send(): the signaling is closed') };
    release();
  });

  function receive(data: unknown): void {
    let frame: Frame;
    try {
      frame = parseFrame(data);
    } catch (error) {
      onInvalid?.(error);
      return;
    }
    push(frame.message, frame.size);
  }

  function startMedium(): () => void {
    const opened = open({ receive, end, fail });
    medium = opened;
    return () => {
      closing = new Promise((resolve) => resolve(opened.close()));
      // Only the one who disposes is told.
      closing.catch(() => {});
    };
  }

  try {
    start(() => abortion(signal)(() => {}, fail), startMedium);
  } catch (error) {
    release();
    throw error;
  }

  const signaling = {
    send(message: SignalMessage) {
      if (ended) throw ended.error;
      return medium?.send(JSON.stringify(message));
    },
    [Symbol.asyncIterator]: read,
  };
  onDispose(signaling, 'asyncDispose', async () => {
    end();
    await closing;
  });
  return signaling as unknown as DisposableSignaling;
}
