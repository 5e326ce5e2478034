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

/** One source of sound or pictures, as `getUserMedia()` or a canvas gives it. */
export type MediaStreamTrack = Global<'MediaStreamTrack', MediaStreamTrackFallback>;

interface MediaStreamFallback extends EventTargetFallback {
  readonly id: string;
  readonly active: boolean;
  getTracks(): MediaStreamTrack[];
  getAudioTracks(): MediaStreamTrack[];
  getVideoTracks(): MediaStreamTrack[];
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
