/**
 * A worker that makes the bit rate of a video fixed: each frame that is sent is padded to what the rate allows since
 * the one before, and what arrives is cut again. It counts what it passes on.
 */
import type { RTCRtpScriptTransformer } from '../../types/index.js';

/** What {@link https://w3c.github.io/webrtc-encoded-transform/ | a transform} is told. */
export interface PaddingOptions {
  readonly side: 'sender' | 'receiver';
  /** Bytes per millisecond. */
  readonly rate: number;
}

/** How much has been passed on up to now. */
export interface Passed {
  readonly bytes: number;
  /** In milliseconds. */
  readonly time: number;
  /** How much should have been by now. */
  readonly due: number;
  /** How much has been sent and has not arrived, apart from what is missing for good. */
  readonly underway: number;
}

/** What the worker says when it is asked for one of its sides. */
export interface Answer {
  readonly side: PaddingOptions['side'];
  readonly passed: Passed;
}

interface Frame {
  data: ArrayBuffer;
}

/** Where the length of the frame before the padding stands: behind it. */
const trailer = 4;

const passed = { sender: 0, receiver: 0 };

let due = () => 0;

function pad(rate: number): (frame: Frame) => void {
  let start: number | undefined;
  due = () => (start === undefined ? 0 : Math.floor(rate * (performance.now() - start)));
  return (frame) => {
    start ??= performance.now() - 33;
    const allowed = due() - passed.sender;
    const { byteLength } = frame.data;
    const data = new Uint8Array(Math.max(byteLength + trailer, allowed));
    data.set(new Uint8Array(frame.data));
    new DataView(data.buffer).setUint32(data.length - trailer, byteLength);
    frame.data = data.buffer;
    passed.sender += data.length;
  };
}

function cut(frame: Frame): void {
  const { byteLength } = frame.data;
  passed.receiver += byteLength;
  frame.data = frame.data.slice(0, new DataView(frame.data).getUint32(byteLength - trailer));
}

addEventListener('rtctransform', (event) => {
  const transformer: RTCRtpScriptTransformer = Reflect.get(event, 'transformer');
  const { side, rate } = transformer.options as PaddingOptions;
  const change = side === 'sender' ? pad(rate) : cut;
  const transform = new TransformStream<Frame, Frame>({
    transform(frame, controller) {
      change(frame);
      controller.enqueue(frame);
    },
  });
  const frames = transformer.readable as unknown as ReadableStream<Frame>;
  frames
    .pipeThrough(transform)
    .pipeTo(transformer.writable as unknown as WritableStream<Frame>)
    .catch(() => {});
});

addEventListener('message', ({ data: side }: MessageEvent<PaddingOptions['side']>) => {
  const bytes = passed[side];
  // What reaches the other side before its transform is there is missing for good.
  const passedBy = {
    bytes,
    time: performance.now(),
    due: side === 'sender' ? due() : bytes,
    underway: passed.sender - passed.receiver,
  };
  postMessage({ side, passed: passedBy } satisfies Answer);
});
