/** Flows whose rate is known without asking the browser for statistics. */
import type { Answer, PaddingOptions, Passed } from './padding-worker.ts';

/** Bytes that have passed up to a moment, in milliseconds. */
export type Count = () => Promise<Passed>;

/** The bytes per second between two counts. */
export function rateBetween(first: Passed, last: Passed): number {
  return ((last.bytes - first.bytes) * 1_000) / (last.time - first.time);
}

/** Sends `rate` bytes per second over a channel until it is stopped; catches up on what a late timer has missed. */
export function steadyFlow(
  from: RTCDataChannel,
  to: RTCDataChannel,
  rate: number,
): { readonly sent: Count; readonly received: Count; stop(): void } {
  const message = new Uint8Array(10_000);
  const start = performance.now();
  let sent = 0;
  let received = 0;
  to.addEventListener('message', ({ data }) => {
    received += data.byteLength;
  });
  const due = () => (rate * (performance.now() - start)) / 1_000;
  const timer = setInterval(() => {
    for (; sent + message.length <= due(); sent += message.length) from.send(message);
  }, 10);
  const passed = (bytes: number) => ({
    bytes,
    time: performance.now(),
    due: due(),
    underway: sent - received,
  });
  return {
    sent: async () => passed(sent),
    received: async () => passed(received),
    stop: () => clearInterval(timer),
  };
}

/** A picture that moves. */
export function movingPicture(width = 320, height = 240): { readonly track: MediaStreamTrack; stop(): void } {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  let count = 0;
  const timer = setInterval(() => {
    context.fillStyle = `hsl(${count++ * 10} 90% 50%)`;
    context.fillRect((count * 7) % width, (count * 5) % height, 40, 40);
  }, 33);
  const [track] = canvas.captureStream(30).getVideoTracks();
  return {
    track: track as MediaStreamTrack,
    stop() {
      clearInterval(timer);
      track?.stop();
    },
  };
}

/** Makes the video between a sender and a receiver `rate` bytes per second, and counts them on both ends. */
export function fixedRateVideo(
  rate: number,
  worker: Worker = new Worker(new URL('./padding-worker.ts', import.meta.url), { type: 'module' }),
): {
  send(sender: RTCRtpSender): void;
  receive(receiver: RTCRtpReceiver): void;
  readonly sent: Count;
  readonly received: Count;
  stop(): void;
} {
  const transform = (side: PaddingOptions['side']) =>
    new RTCRtpScriptTransform(worker, { side, rate: rate / 1_000 } satisfies PaddingOptions);
  const count = (side: PaddingOptions['side']) =>
    new Promise<Passed>((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      const listen = ({ data }: MessageEvent<Answer>) => {
        if (data.side !== side) return;
        worker.removeEventListener('message', listen);
        resolve(data.passed);
      };
      worker.addEventListener('message', listen);
      worker.postMessage(side);
    });
  return {
    send(sender) {
      sender.transform = transform('sender');
    },
    receive(receiver) {
      receiver.transform = transform('receiver');
    },
    sent: () => count('sender'),
    received: () => count('receiver'),
    stop: () => worker.terminate(),
  };
}
