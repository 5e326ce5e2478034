/**
 * The platform's own types that WebRTC refers to, taken from whatever declares them where the package is used:
 * `lib.dom`, `lib.webworker`, Node's globals, or, where there is none of these, a minimal fallback.
 *
 * Each is found through its global class: a bundled declaration that named a platform type directly would be
 * renamed, and an editor would show the other name. No generic alias does that in one place, because a mapped key
 * makes the compiler look at every global there is, once per name.
 */

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
export type Event = typeof globalThis extends { Event: { prototype: infer Instance } }
  ? Instance
  : EventFallback;

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
export type EventTarget = typeof globalThis extends { EventTarget: { prototype: infer Instance } }
  ? Instance
  : EventTargetFallback;

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

type PlatformMessageEvent = typeof globalThis extends { MessageEvent: { prototype: infer Instance } }
  ? Instance
  : MessageEventFallback;

/** A message that arrived, with what it carried. */
export interface MessageEvent<Data> extends PlatformMessageEvent {
  /** What was sent. */
  readonly data: Data;
}

interface AbortSignalFallback extends EventTargetFallback {
  readonly aborted: boolean;
  readonly reason: unknown;
}

/** Tells an operation that its result is no longer wanted. */
export type AbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Instance } }
  ? Instance
  : AbortSignalFallback;

interface URLFallback {
  readonly href: string;
}

/** The address of a resource, in its parts. */
export type URL = typeof globalThis extends { URL: { prototype: infer Instance } } ? Instance : URLFallback;

interface DOMExceptionFallback extends Error {
  readonly code: number;
}

/** The error that the platform's own operations fail with; `name` says which one it is. */
export type DOMException = typeof globalThis extends { DOMException: { prototype: infer Instance } }
  ? Instance
  : DOMExceptionFallback;

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
export type PlatformMediaStreamTrack = typeof globalThis extends {
  MediaStreamTrack: { prototype: infer Instance };
}
  ? Instance
  : MediaStreamTrackFallback;

interface MediaStreamFallback extends EventTargetFallback {
  readonly id: string;
  readonly active: boolean;
  getTracks(): PlatformMediaStreamTrack[];
  getAudioTracks(): PlatformMediaStreamTrack[];
  getVideoTracks(): PlatformMediaStreamTrack[];
}

/** Tracks that belong together, such as one person's camera and microphone. */
export type MediaStream = typeof globalThis extends { MediaStream: { prototype: infer Instance } }
  ? Instance
  : MediaStreamFallback;

interface BlobFallback {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

/** Immutable bytes that may lie outside of memory. */
export type Blob = typeof globalThis extends { Blob: { prototype: infer Instance } }
  ? Instance
  : BlobFallback;

interface CryptoKeyFallback {
  readonly type: 'private' | 'public' | 'secret';
  readonly extractable: boolean;
}

/** A key that the page can use without seeing it. */
export type CryptoKey = typeof globalThis extends { CryptoKey: { prototype: infer Instance } }
  ? Instance
  : CryptoKeyFallback;

interface WorkerFallback extends EventTargetFallback {
  postMessage(message: unknown): void;
  terminate(): void;
}

/** A dedicated worker, as the page that started it sees it. */
export type Worker = typeof globalThis extends { Worker: { prototype: infer Instance } }
  ? Instance
  : WorkerFallback;

interface TransferableFallback {
  readonly [Symbol.toStringTag]?: string;
}

interface MessagePortFallback extends EventTargetFallback {
  postMessage(message: unknown, transfer?: (ArrayBuffer | TransferableFallback)[]): void;
}

type PlatformMessagePort = typeof globalThis extends { MessagePort: { prototype: infer Instance } }
  ? Instance
  : MessagePortFallback;

/** What a port is told to transfer: a list, or options with one. The alias in the libraries has no global value. */
type PlatformTransfer = NonNullable<Parameters<PlatformMessagePort['postMessage']>[1]>;

/** An object whose ownership can be handed to another thread: what the platform's message ports can transfer. */
export type Transferable = PlatformTransfer extends readonly (infer Each)[]
  ? NotAnything<Each>
  : PlatformTransfer extends { transfer?: (infer Each)[] }
    ? NotAnything<Each>
    : never;

/** Without what an interface that has no members (`MediaSourceHandle` of `lib.dom`) would let in: numbers, any object. */
type NotAnything<Each> = Each extends unknown ? (object extends Each ? TransferableFallback : Each) : never;

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
export type WorkerGlobalScope = typeof globalThis extends { WorkerGlobalScope: { prototype: infer Instance } }
  ? Instance
  : WorkerGlobalScopeFallback;

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
declare const anyReadableStream: typeof globalThis extends { ReadableStream: { prototype: infer Instance } }
  ? Instance
  : ReadableStreamFallback<unknown>;

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
export type PlatformDedicatedWorkerGlobalScope = typeof globalThis extends {
  DedicatedWorkerGlobalScope: { prototype: infer Instance };
}
  ? Instance
  : EventTargetFallback;

interface MediaStreamConstraintsFallback {
  audio?: boolean | object;
  video?: boolean | object;
}

interface MediaDevicesFallback {
  getUserMedia(constraints?: MediaStreamConstraintsFallback): Promise<MediaStream>;
}

type PlatformMediaDevices = typeof globalThis extends { MediaDevices: { prototype: infer Instance } }
  ? Instance
  : MediaDevicesFallback;

/** What `getUserMedia()` is asked for, as the platform declares it. */
export type PlatformMediaStreamConstraints = Exclude<
  Parameters<PlatformMediaDevices['getUserMedia']>[0],
  undefined
>;
