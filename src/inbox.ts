import { asyncIterator, type DisposableIterator, type DrivenIterator } from './async-iterator.ts';
import { quotaError } from './errors.ts';
import { Fifo } from './fifo.ts';

/** What has come and waits for a loop. One that is left leaves the rest to the next. */
export interface Inbox<Value> {
  /** A loop over what there is and what will come. */
  read(): DisposableIterator<Value>;
  /** Takes in a value of so many bytes. */
  push(value: Value, bytes: number): void;
  /** Ends every loop once all is taken, of now and later. */
  end(): void;
  /** Throws `error` from every loop once all is taken, of now and later. */
  fail(error: unknown): void;
}

/** An inbox that fails when more than `maxBytes` wait in it; `release` is called once, with what it has failed with. */
export function inbox<Value>(
  operation: string,
  maxBytes: number,
  release: (error?: unknown) => void,
): Inbox<Value> {
  const waiting = new Fifo<{ readonly value: Value; readonly bytes: number }>();
  let buffered = 0;
  const loops = new Set<DrivenIterator<Value>>();
  let finish: ((loop: DrivenIterator<Value>) => void) | undefined;

  function close(how: (loop: DrivenIterator<Value>) => void, error?: unknown): void {
    if (finish) return;
    finish = how;
    release(error);
    for (const loop of [...loops]) how(loop);
  }

  const fail = (error: unknown) => close((loop) => loop.fail(error), error);

  return {
    read() {
      const loop = asyncIterator<Value>({
        has: () => waiting.size() > 0,
        take() {
          const { value, bytes } = waiting.shift();
          buffered -= bytes;
          return value;
        },
        clear() {},
        release: () => void loops.delete(loop),
      });
      loops.add(loop);
      finish?.(loop);
      return loop.iterator;
    },
    push(value, bytes) {
      if (finish) return;
      if (buffered + bytes > maxBytes) {
        fail(quotaError(`${operation}: more than ${maxBytes} bytes of messages are waiting to be read.`));
        return;
      }
      waiting.push({ value, bytes });
      buffered += bytes;
      for (const loop of loops) loop.offer();
    },
    end: () => close((loop) => loop.end()),
    fail,
  };
}
