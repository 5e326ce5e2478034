import type { RTCDataChannel } from './data-channel.js';
import type { RTCEncodedAudioFrame, RTCEncodedVideoFrame } from './encoded-frame.js';
import type { EnumObject } from './enum-object.js';
import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type {
  Event,
  PlatformDedicatedWorkerGlobalScope,
  ReadableStream,
  Transferable,
  Worker,
  WritableStream,
} from './platform.js';

/**
 * Lets a worker read and change the encoded frames of a sender or a receiver.
 *
 * Make one for each sender or receiver and assign it to its `transform`; the worker then gets an
 * {@link RTCRtpScriptTransformer} with an `rtctransform` event.
 *
 * Browsers: Chrome 141, Firefox 117, Safari 15.4.
 *
 * @example
 * ```ts
 * import type { RTCRtpSender } from 'strict-webrtc';
 *
 * function encrypt(sender: RTCRtpSender, worker: Worker): void {
 *   sender.transform = new RTCRtpScriptTransform(worker, { side: 'send' });
 * }
 * ```
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcrtpscripttransform | WebRTC Encoded Transform: RTCRtpScriptTransform}
 */
export interface RTCRtpScriptTransform {
  /** The name of the class. It keeps numbers and strings from passing for a transform, which has no other member. */
  readonly [Symbol.toStringTag]?: 'RTCRtpScriptTransform';
}

/** The interface object of {@link RTCRtpScriptTransform}. */
export declare const RTCRtpScriptTransform: InterfaceObject<RTCRtpScriptTransform> & {
  /**
   * Makes a transform and tells the worker about it.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @param workerOrWorkerAndParameters - The worker that handles the frames, alone or with how it is to be used.
   * @param options - What the worker reads from {@link RTCRtpScriptTransformer.options}: a structured clone of it.
   * @param transfer - Objects in `options` that the worker takes over.
   *
   * @throws `DataCloneError` when `options` cannot be cloned.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransform-rtcrtpscripttransform | WebRTC Encoded Transform: RTCRtpScriptTransform()}
   */
  new (
    workerOrWorkerAndParameters: WorkerOrWorkerAndParameters,
    options?: unknown,
    transfer?: readonly (Transferable | RTCDataChannel)[],
  ): RTCRtpScriptTransform;
};

/**
 * What a script transform is made to be, when it is not just any.
 *
 * - `sframe`: the script does SFrame, end-to-end encryption of frames.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#enumdef-rtcrtpscripttransformtype | WebRTC Encoded Transform: RTCRtpScriptTransformType}
 */
export type RTCRtpScriptTransformType = 'sframe';

/** The values of `RTCRtpScriptTransformType` by name. */
export declare const RTCRtpScriptTransformType: EnumObject<RTCRtpScriptTransformType>;

/**
 * A worker, and how a script transform uses it.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dictdef-workerandparameters | WebRTC Encoded Transform: WorkerAndParameters}
 */
export interface WorkerAndParameters {
  /**
   * The worker that handles the frames.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-workerandparameters-worker | WebRTC Encoded Transform: worker}
   */
  worker: Worker;

  /**
   * What the transform is made to be. Absent: anything.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-workerandparameters-type | WebRTC Encoded Transform: type}
   */
  type?: RTCRtpScriptTransformType | undefined;
}

/**
 * What {@link RTCRtpScriptTransform} is made from: a worker, alone or with how it is to be used.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#typedefdef-workerorworkerandparameters | WebRTC Encoded Transform: WorkerOrWorkerAndParameters}
 */
export type WorkerOrWorkerAndParameters = Worker | WorkerAndParameters;

/** The events of an {@link RTCRtpScriptTransformer}. */
export interface RTCRtpScriptTransformerEventMap {
  /**
   * The other side asks for a key frame; unless it is cancelled, the encoder makes one.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-onkeyframerequest | WebRTC Encoded Transform: onkeyframerequest}
   */
  keyframerequest: KeyFrameRequestEvent;
}

/**
 * The worker's end of an {@link RTCRtpScriptTransform}: the encoded frames of one sender or receiver.
 *
 * Exists in dedicated workers only. The specification makes it an event target, engines may not yet: see
 * {@link https://github.com/w3c/webrtc-encoded-transform/issues/301 | issue 301}.
 *
 * Browsers: Chrome 141, Firefox 117, Safari 15.4.
 *
 * @example
 * ```ts
 * import type { RTCRtpScriptTransformer } from 'strict-webrtc';
 *
 * function passOn({ readable, writable }: RTCRtpScriptTransformer): Promise<void> {
 *   return readable.pipeTo(writable);
 * }
 * ```
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtcrtpscripttransformer | WebRTC Encoded Transform: RTCRtpScriptTransformer}
 */
export interface RTCRtpScriptTransformer
  extends TypedEventTarget<RTCRtpScriptTransformerEventMap, RTCRtpScriptTransformer> {
  /**
   * The frames that come from the encoder (of a sender) or the network (of a receiver), in order. All of them are
   * pictures, or all of them are sound.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-readable | WebRTC Encoded Transform: readable}
   */
  readonly readable: ReadableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;

  /**
   * Takes the frames on to the network (of a sender) or the decoder (of a receiver): those that were read, in the
   * order they were read in. Frames may be left out.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-writable | WebRTC Encoded Transform: writable}
   */
  readonly writable: WritableStream<RTCEncodedVideoFrame | RTCEncodedAudioFrame>;

  /**
   * What the page handed to the constructor of the transform; `undefined` if nothing.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-options | WebRTC Encoded Transform: options}
   */
  readonly options: unknown;

  /**
   * Called when the other side asks for a key frame.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-onkeyframerequest | WebRTC Encoded Transform: onkeyframerequest}
   */
  onkeyframerequest?: EventHandler<KeyFrameRequestEvent, RTCRtpScriptTransformer>;

  /**
   * Makes the encoder of a sender produce a key frame. Resolves just before that frame can be read.
   *
   * Browsers: Chrome no, Firefox 117, Safari 15.4.
   *
   * @param rid - The encoding to do it for; absent: the first.
   *
   * @throws `InvalidStateError` when the transform is not that of a sender of video.
   * @throws `TypeError` when `rid` is malformed.
   * @throws `NotFoundError` when no active encoding has that `rid`.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-generatekeyframe | WebRTC Encoded Transform: generateKeyFrame()}
   */
  generateKeyFrame?(rid?: string): Promise<void>;

  /**
   * Asks the other side for a key frame. Resolves when the request was sent, or was not worth sending.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @throws `InvalidStateError` when the transform is not that of a receiver of video.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtcrtpscripttransformer-sendkeyframerequest | WebRTC Encoded Transform: sendKeyFrameRequest()}
   */
  sendKeyFrameRequest(): Promise<void>;
}

/** The interface object of {@link RTCRtpScriptTransformer}; it has no constructor. */
export declare const RTCRtpScriptTransformer: InterfaceObject<RTCRtpScriptTransformer>;

/**
 * Hands a worker the frames of a sender or a receiver.
 *
 * Exists in dedicated workers only.
 *
 * Browsers: Chrome 141, Firefox 117, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#rtctransformevent | WebRTC Encoded Transform: RTCTransformEvent}
 */
export interface RTCTransformEvent extends Event {
  /**
   * The worker's end of the transform that the page made.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-rtctransformevent-transformer | WebRTC Encoded Transform: transformer}
   */
  readonly transformer: RTCRtpScriptTransformer;
}

/** The interface object of {@link RTCTransformEvent}; it has no constructor. */
export declare const RTCTransformEvent: InterfaceObject<RTCTransformEvent>;

/**
 * Tells a worker that the other side asks for a key frame.
 *
 * Exists in dedicated workers only.
 *
 * Cancel it to keep the encoder from making one.
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#keyframerequestevent | WebRTC Encoded Transform: KeyFrameRequestEvent}
 */
export interface KeyFrameRequestEvent extends Event {
  /**
   * The encoding that the key frame is asked for, or `null` for any.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-keyframerequestevent-rid | WebRTC Encoded Transform: rid}
   */
  readonly rid?: string | null;
}

/** The interface object of {@link KeyFrameRequestEvent}. */
export declare const KeyFrameRequestEvent: InterfaceObject<KeyFrameRequestEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-keyframerequestevent-keyframerequestevent | WebRTC Encoded Transform: KeyFrameRequestEvent()}
   */
  new (type: string, rid?: string): KeyFrameRequestEvent;
};

/** The events that WebRTC adds to a dedicated worker. */
export interface DedicatedWorkerGlobalScopeEventMap {
  /**
   * The page made an {@link RTCRtpScriptTransform} for this worker.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#eventdef-dedicatedworkerglobalscope-rtctransform | WebRTC Encoded Transform: rtctransform}
   */
  rtctransform: RTCTransformEvent;
}

/**
 * The global object of a dedicated worker, with what WebRTC adds to it.
 *
 * Browsers: Chrome 4, Firefox 3.5, Safari 4.
 *
 * @example
 * ```ts
 * import type { DedicatedWorkerGlobalScope } from 'strict-webrtc';
 *
 * declare const self: DedicatedWorkerGlobalScope;
 * self.onrtctransform = ({ transformer }) => transformer.readable.pipeTo(transformer.writable);
 * ```
 *
 * @see {@link https://html.spec.whatwg.org/multipage/workers.html#dedicatedworkerglobalscope | HTML: DedicatedWorkerGlobalScope}
 */
export interface DedicatedWorkerGlobalScope extends TransformingWorkerGlobalScope {
  /**
   * Called when the page made an {@link RTCRtpScriptTransform} for this worker.
   *
   * Browsers: Chrome 141, Firefox 117, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-encoded-transform/#dom-dedicatedworkerglobalscope-onrtctransform | WebRTC Encoded Transform: onrtctransform}
   */
  get onrtctransform(): CurrentEventHandler;
  set onrtctransform(handler: EventHandler<RTCTransformEvent, DedicatedWorkerGlobalScope>);
}

/** The platform's own worker, listening to `rtctransform` with the event that it really is. */
type TransformingWorkerGlobalScope = TypedEventTarget<
  DedicatedWorkerGlobalScopeEventMap,
  DedicatedWorkerGlobalScope
> &
  Omit<PlatformDedicatedWorkerGlobalScope, 'onrtctransform'>;
