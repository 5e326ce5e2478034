import type * as platform from '../types/platform.d.ts';
import type { DisposableIterator } from './async-iterator.ts';

interface Controller<Message> {
  enqueue(chunk: Message): void;
  close(): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const ReadableStream: new <Message>(
  source: { pull(controller: Controller<Message>): Promise<void>; cancel(): Promise<unknown> },
  strategy: { readonly highWaterMark: number },
) => platform.ReadableStream<Message>;

/** The messages of `iterator` as a stream; `onEnd` is called when nothing more is read, unless that is by an error. */
export function messageReadable<Message>(
  iterator: DisposableIterator<Message>,
  onEnd: () => void = () => {},
): platform.ReadableStream<Message> {
  return new ReadableStream<Message>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (!done) return controller.enqueue(value);
        controller.close();
        onEnd();
      },
      cancel() {
        onEnd();
        return iterator.return();
      },
    },
    // One message is asked for ahead, so that the stream sees its end; the others stay where their bytes are counted.
    { highWaterMark: 1 },
  );
}
