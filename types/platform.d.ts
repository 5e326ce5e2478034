/**
 * The platform's own types that WebRTC refers to, taken from whatever declares them where the package is used:
 * `lib.dom`, `lib.webworker`, Node's globals, or, where there is none of these, a minimal fallback.
 *
 * No other file names a platform type directly: a bundled declaration that did would be renamed, and an
 * editor would show the other name.
 */

/** The type of the instances of the global class `Name`, or `Fallback` where no such class is declared. */
export type Global<Name extends string, Fallback> = typeof globalThis extends {
  [Key in Name]: { prototype: infer Instance };
}
  ? Instance
  : Fallback;

/** Milliseconds with a fraction, counted from a time origin. */
export type DOMHighResTimeStamp = number;

/** Milliseconds since the Unix epoch. */
export type EpochTimeStamp = number;

interface EventFallback {
  readonly type: string;
  readonly target: unknown;
  readonly currentTarget: unknown;
  readonly defaultPrevented: boolean;
  readonly timeStamp: DOMHighResTimeStamp;
  preventDefault(): void;
  stopPropagation(): void;
  stopImmediatePropagation(): void;
}

/** What an event target hands to its listeners. */
export type Event = Global<'Event', EventFallback>;

interface EventTargetFallback {
  addEventListener(
    type: string,
    listener: ((event: Event) => unknown) | { handleEvent(event: Event): unknown } | null,
    options?: boolean | { capture?: boolean; once?: boolean; passive?: boolean },
  ): void;
  removeEventListener(
    type: string,
    listener: ((event: Event) => unknown) | { handleEvent(event: Event): unknown } | null,
    options?: boolean | { capture?: boolean },
  ): void;
  dispatchEvent(event: Event): boolean;
}

/** An object that events are dispatched to. */
export type EventTarget = Global<'EventTarget', EventTargetFallback>;

/** The members that every event's constructor accepts. */
export interface EventInit {
  /** Whether the event bubbles. Default: `false`. */
  bubbles?: boolean | undefined;
  /** Whether `preventDefault()` has an effect. Default: `false`. */
  cancelable?: boolean | undefined;
  /** Whether the event crosses the boundary of a shadow tree. Default: `false`. */
  composed?: boolean | undefined;
}

interface MessageEventFallback extends EventFallback {
  readonly data: unknown;
  readonly origin: string;
  readonly lastEventId: string;
}

/** A message that arrived, with what it carried. */
export interface MessageEvent<Data> extends Omit<Global<'MessageEvent', MessageEventFallback>, 'data'> {
  /** What was sent. */
  readonly data: Data;
}

interface AbortSignalFallback extends EventTargetFallback {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** Tells an operation that its result is no longer wanted. */
export type AbortSignal = Global<'AbortSignal', AbortSignalFallback>;

interface DOMExceptionFallback extends Error {
  readonly code: number;
}

/** The error that the platform's own operations fail with; `name` says which one it is. */
export type DOMException = Global<'DOMException', DOMExceptionFallback>;

interface MediaStreamTrackFallback extends EventTargetFallback {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly muted: boolean;
  readonly readyState: 'live' | 'ended';
  enabled: boolean;
  clone(): MediaStreamTrackFallback;
  stop(): void;
}

/** One source of sound or pictures, as the platform declares it. */
export type PlatformMediaStreamTrack = Global<'MediaStreamTrack', MediaStreamTrackFallback>;

interface MediaStreamFallback extends EventTargetFallback {
  readonly id: string;
  readonly active: boolean;
  getTracks(): PlatformMediaStreamTrack[];
  getAudioTracks(): PlatformMediaStreamTrack[];
  getVideoTracks(): PlatformMediaStreamTrack[];
}

/** Tracks that belong together, such as one person's camera and microphone. */
export type MediaStream = Global<'MediaStream', MediaStreamFallback>;

interface BlobFallback {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

/** Immutable bytes that may lie outside of memory. */
export type Blob = Global<'Blob', BlobFallback>;

interface CryptoKeyFallback {
  readonly type: 'private' | 'public' | 'secret';
  readonly extractable: boolean;
}

/** A key that the page can use without seeing it. */
export type CryptoKey = Global<'CryptoKey', CryptoKeyFallback>;

interface WorkerFallback extends EventTargetFallback {
  postMessage(message: unknown): void;
  terminate(): void;
}

/** A dedicated worker, as the page that started it sees it. */
export type Worker = Global<'Worker', WorkerFallback>;

interface TransferableFallback {
  readonly [Symbol.toStringTag]?: string;
}

/** An object whose ownership can be handed to another thread. */
export type Transferable =
  | ArrayBuffer
  | Global<'MessagePort', TransferableFallback>
  | Global<'ReadableStream', TransferableFallback>
  | Global<'WritableStream', TransferableFallback>
  | Global<'TransformStream', TransferableFallback>;

/**
 * How the bytes of a message are handed to a script.
 *
 * - `arraybuffer`: as an `ArrayBuffer`.
 * - `blob`: as a `Blob`.
 *
 * @see {@link https://websockets.spec.whatwg.org/#enumdef-binarytype | WebSockets: BinaryType}
 */
export type BinaryType = 'arraybuffer' | 'blob';

/** A function that takes nothing and whose result nobody reads. */
export type VoidFunction = () => void;

interface WorkerGlobalScopeFallback extends EventTargetFallback {
  readonly self: unknown;
}

/** The global object of a worker. */
export type WorkerGlobalScope = Global<'WorkerGlobalScope', WorkerGlobalScopeFallback>;

interface ReadableStreamFallback<Chunk> {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): {
    readonly closed: Promise<unknown>;
    cancel(reason?: unknown): Promise<void>;
    read(): Promise<{ done: false; value: Chunk } | { done: true; value?: Chunk | undefined }>;
    releaseLock(): void;
  };
  pipeThrough<Transformed>(transform: {
    readonly readable: ReadableStreamFallback<Transformed>;
    readonly writable: WritableStreamFallback<Chunk>;
  }): ReadableStreamFallback<Transformed>;
  pipeTo(destination: WritableStreamFallback<Chunk>): Promise<void>;
}

interface WritableStreamFallback<Chunk> {
  readonly locked: boolean;
  abort(reason?: unknown): Promise<void>;
  close(): Promise<void>;
  getWriter(): {
    readonly closed: Promise<unknown>;
    readonly desiredSize: number | null;
    readonly ready: Promise<unknown>;
    abort(reason?: unknown): Promise<void>;
    close(): Promise<void>;
    releaseLock(): void;
    write(chunk: Chunk): Promise<void>;
  };
}

/** Stands for any stream, so that the types below can name the platform's own type for a given chunk. */
declare const anyReadableStream: Global<'ReadableStream', ReadableStreamFallback<unknown>>;

/** A stream that chunks are read from. */
export type ReadableStream<Chunk> = ReturnType<typeof anyReadableStream.pipeThrough<Chunk>>;

/** A stream that chunks are written to. */
export type WritableStream<Chunk> = Parameters<ReadableStream<Chunk>['pipeTo']>[0];

/**
 * Whether an encoded picture stands on its own.
 *
 * - `key`: it can be decoded without any other.
 * - `delta`: it needs the ones before it.
 */
export type EncodedVideoChunkType = 'key' | 'delta';

/** The global object of a dedicated worker, as the platform declares it. */
export type PlatformDedicatedWorkerGlobalScope = Global<'DedicatedWorkerGlobalScope', EventTargetFallback>;

interface MediaStreamConstraintsFallback {
  audio?: boolean | object;
  video?: boolean | object;
}

interface MediaDevicesFallback {
  getUserMedia(constraints?: MediaStreamConstraintsFallback): Promise<MediaStream>;
}

/** What `getUserMedia()` is asked for, as the platform declares it. */
export type PlatformMediaStreamConstraints = Exclude<
  Parameters<Global<'MediaDevices', MediaDevicesFallback>['getUserMedia']>[0],
  undefined
>;
