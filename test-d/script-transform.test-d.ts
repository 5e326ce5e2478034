import { expectAssignable, expectError, expectNotAssignable, expectType } from 'tsd';
import type { RTCDataChannel } from '../types/data-channel.js';
import type {
  DedicatedWorkerGlobalScope,
  RTCEncodedAudioFrame,
  RTCEncodedVideoFrame,
} from '../types/encoded-transform.js';
import {
  KeyFrameRequestEvent,
  RTCRtpScriptTransform,
  RTCRtpScriptTransformer,
  RTCTransformEvent,
} from '../types/encoded-transform.js';
import type { RTCRtpReceiver, RTCRtpSender } from '../types/rtp.js';

declare const worker: Worker;
declare const sender: RTCRtpSender;
declare const receiver: RTCRtpReceiver;
declare const transformer: RTCRtpScriptTransformer;
declare const scope: DedicatedWorkerGlobalScope;
declare const value: unknown;

// A transform is made for a worker, with anything that can be cloned.
const transform = new RTCRtpScriptTransform(worker, { side: 'send' }, [new ArrayBuffer(1)]);
expectType<RTCRtpScriptTransform>(transform);
new RTCRtpScriptTransform({ worker, type: 'sframe' });
new RTCRtpScriptTransform(worker, 1, [new MessageChannel().port1] as readonly MessagePort[]);
declare const transferable: Transferable[];
declare const transferred: [OffscreenCanvas, ImageBitmap, VideoFrame, AudioData, MediaSourceHandle];
declare const channel: RTCDataChannel;
new RTCRtpScriptTransform(worker, {}, transferable);
new RTCRtpScriptTransform(worker, {}, transferred);
new RTCRtpScriptTransform(worker, {}, [channel]);
expectError(new RTCRtpScriptTransform(worker, {}, ['canvas']));
expectError(new RTCRtpScriptTransform());
expectError(new RTCRtpScriptTransform({ type: 'sframe' }));
expectError(new RTCRtpScriptTransform({ worker, type: 'other' }));
expectError(new RTCRtpScriptTransform(worker, { a: 1 }, [1, 2, 3]));

// It is assigned to a sender or a receiver, and so is the platform's own; null takes it off.
sender.transform = transform;
receiver.transform = transform;
sender.transform = new globalThis.RTCRtpScriptTransform(worker);
sender.transform = null;
expectError(() => {
  sender.transform = 42;
});
expectError(() => {
  sender.transform = 'transform';
});
expectError(() => {
  receiver.transform = 42;
});
expectError(() => {
  receiver.transform = new EventTarget();
});
expectError(() => {
  sender.transform = worker;
});
expectNotAssignable<RTCRtpScriptTransform>(42);
expectNotAssignable<RTCRtpScriptTransform>('transform');
expectAssignable<globalThis.RTCRtpScriptTransform>(transform);

// The worker reads and writes frames, with streams that fit the platform's.
expectType<ReadableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>>(transformer.readable);
expectType<WritableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>>(transformer.writable);
expectType<unknown>(transformer.options);
transformer.readable.pipeTo(transformer.writable);
transformer.readable
  .pipeThrough(
    new TransformStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>({
      transform(frame, controller) {
        expectType<ArrayBuffer>(frame.data);
        controller.enqueue(frame);
      },
    }),
  )
  .pipeTo(transformer.writable);
transformer.readable
  .pipeThrough(new TransformStream<RTCEncodedVideoFrame, RTCEncodedVideoFrame>())
  .pipeTo(transformer.writable);
const { value: frame } = await transformer.readable.getReader().read();
expectType<RTCEncodedVideoFrame | RTCEncodedAudioFrame | undefined>(frame);
expectError(transformer.writable.getWriter().write('frame'));
expectError(() => {
  transformer.readable = new ReadableStream<RTCEncodedVideoFrame>();
});

// Not every browser can make a key frame from here.
expectType<Promise<void>>(transformer.sendKeyFrameRequest());
expectType<Promise<void> | undefined>(transformer.generateKeyFrame?.('high'));

// A listener knows its event and the object it listens on.
transformer.addEventListener('keyframerequest', (event) => {
  expectType<string | null | undefined>(event.rid);
  expectType<unknown>(event.currentTarget.options);
});
transformer.onkeyframerequest = (event) => event.preventDefault();
expectError(transformer.addEventListener('keyframe', () => {}));

// In the worker, the transformer comes with an event.
scope.onrtctransform = (event) => {
  expectType<RTCRtpScriptTransformer>(event.transformer);
  expectAssignable<RTCTransformEvent>(event);
};
scope.onrtctransform = null;
scope.addEventListener('rtctransform', ({ transformer: { readable, writable } }) => {
  readable.pipeTo(writable);
});
expectError(() => {
  scope.onrtctransform = 42;
});

// What cannot be constructed has no constructor, and `instanceof` still narrows.
expectError(new RTCRtpScriptTransformer());
expectError(new RTCTransformEvent('rtctransform'));
expectType<KeyFrameRequestEvent>(new KeyFrameRequestEvent('keyframerequest', 'high'));
expectError(new KeyFrameRequestEvent());
if (value instanceof RTCRtpScriptTransformer) expectType<RTCRtpScriptTransformer>(value);
if (value instanceof RTCRtpScriptTransform) expectType<RTCRtpScriptTransform>(value);
