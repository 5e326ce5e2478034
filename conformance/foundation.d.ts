/*
 * What the declarations stand on and no specification of the family has: the typed event target, the interface
 * object, and the platform's own types with their fallbacks. types/events.d.ts and types/platform.d.ts must state
 * the same. A name that the family extends has `Platform` before it, as in the rules.
 */

// types/events.d.ts
export type Targeted<Type, Target> = Type & {
  readonly currentTarget: Target;
};

export type CurrentEventHandler = ((event: Event) => unknown) | null;

export type EventHandler<Type, Target> = ((event: Targeted<Type, Target>) => unknown) | null;

export type EventListener<Type, Target> =
  | ((event: Targeted<Type, Target>) => unknown)
  | {
      handleEvent(event: Targeted<Type, Target>): unknown;
    };

export interface AddEventListenerOptions {
  capture?: boolean;
  once?: boolean;
  passive?: boolean;
  signal?: AbortSignal;
}

export interface EventListenerOptions {
  capture?: boolean;
}

export interface TypedEventTarget<
  EventMap extends {
    [Type in keyof EventMap]: Event;
  },
  Target,
> extends EventTarget {
  addEventListener<Type extends keyof EventMap & string>(
    type: Type,
    listener: EventListener<EventMap[Type], Target> | null,
    options?: AddEventListenerOptions | boolean,
  ): void;
  removeEventListener<Type extends keyof EventMap & string>(
    type: Type,
    listener: EventListener<EventMap[Type], Target> | null,
    options?: EventListenerOptions | boolean,
  ): void;
}

export interface InterfaceObject<Instance> {
  readonly prototype: Instance;
  [Symbol.hasInstance](value: unknown): value is Instance;
}

// types/platform.d.ts
export type Global<Name extends string, Fallback> = typeof globalThis extends {
  [Key in Name]: {
    prototype: infer Instance;
  };
}
  ? Instance
  : Fallback;

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

export type Event = Global<'Event', EventFallback>;

interface EventTargetFallback {
  addEventListener(
    type: string,
    listener:
      | ((event: Event) => unknown)
      | {
          handleEvent(event: Event): unknown;
        }
      | null,
    options?:
      | boolean
      | {
          capture?: boolean;
          once?: boolean;
          passive?: boolean;
        },
  ): void;
  removeEventListener(
    type: string,
    listener:
      | ((event: Event) => unknown)
      | {
          handleEvent(event: Event): unknown;
        }
      | null,
    options?:
      | boolean
      | {
          capture?: boolean;
        },
  ): void;
  dispatchEvent(event: Event): boolean;
}

export type EventTarget = Global<'EventTarget', EventTargetFallback>;

interface MessageEventFallback extends EventFallback {
  readonly data: unknown;
  readonly origin: string;
  readonly lastEventId: string;
}

export interface MessageEvent<Data> extends Omit<Global<'MessageEvent', MessageEventFallback>, 'data'> {
  readonly data: Data;
}

interface AbortSignalFallback extends EventTargetFallback {
  readonly aborted: boolean;
  readonly reason: unknown;
}

export type AbortSignal = Global<'AbortSignal', AbortSignalFallback>;

interface DOMExceptionFallback extends Error {
  readonly code: number;
}

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

export type PlatformMediaStreamTrack = Global<'MediaStreamTrack', MediaStreamTrackFallback>;

interface MediaStreamFallback extends EventTargetFallback {
  readonly id: string;
  readonly active: boolean;
  getTracks(): PlatformMediaStreamTrack[];
  getAudioTracks(): PlatformMediaStreamTrack[];
  getVideoTracks(): PlatformMediaStreamTrack[];
}

export type MediaStream = Global<'MediaStream', MediaStreamFallback>;

interface BlobFallback {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

export type Blob = Global<'Blob', BlobFallback>;

interface CryptoKeyFallback {
  readonly type: 'private' | 'public' | 'secret';
  readonly extractable: boolean;
}

export type CryptoKey = Global<'CryptoKey', CryptoKeyFallback>;

interface WorkerFallback extends EventTargetFallback {
  postMessage(message: unknown): void;
  terminate(): void;
}

export type Worker = Global<'Worker', WorkerFallback>;

interface TransferableFallback {
  readonly [Symbol.toStringTag]?: string;
}

export type Transferable =
  | ArrayBuffer
  | Global<'MessagePort', TransferableFallback>
  | Global<'ReadableStream', TransferableFallback>
  | Global<'WritableStream', TransferableFallback>
  | Global<'TransformStream', TransferableFallback>;

interface WorkerGlobalScopeFallback extends EventTargetFallback {
  readonly self: unknown;
}

export type WorkerGlobalScope = Global<'WorkerGlobalScope', WorkerGlobalScopeFallback>;

interface ReadableStreamFallback<Chunk> {
  readonly locked: boolean;
  cancel(reason?: unknown): Promise<void>;
  getReader(): {
    readonly closed: Promise<unknown>;
    cancel(reason?: unknown): Promise<void>;
    read(): Promise<
      | {
          done: false;
          value: Chunk;
        }
      | {
          done: true;
          value?: Chunk | undefined;
        }
    >;
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

declare const anyReadableStream: Global<'ReadableStream', ReadableStreamFallback<unknown>>;

export type ReadableStream<Chunk> = ReturnType<typeof anyReadableStream.pipeThrough<Chunk>>;

export type WritableStream<Chunk> = Parameters<ReadableStream<Chunk>['pipeTo']>[0];

export type PlatformDedicatedWorkerGlobalScope = Global<'DedicatedWorkerGlobalScope', EventTargetFallback>;

interface MediaStreamConstraintsFallback {
  audio?: boolean | object;
  video?: boolean | object;
}

interface MediaDevicesFallback {
  getUserMedia(constraints?: MediaStreamConstraintsFallback): Promise<MediaStream>;
}

export type PlatformMediaStreamConstraints = Exclude<
  Parameters<Global<'MediaDevices', MediaDevicesFallback>['getUserMedia']>[0],
  undefined
>;

// types/enum-object.d.ts
type NameOf<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<NameOf<Tail>>}`
  : Value;

export type EnumObject<Value extends string> = { readonly [Each in Value as NameOf<Each>]: Each };

// types/index.d.ts
export type { EnumObject } from './enum-object.js';
export type {
  AddEventListenerOptions,
  CurrentEventHandler,
  EventHandler,
  EventListener,
  EventListenerOptions,
  InterfaceObject,
  Targeted,
  TypedEventTarget,
} from './events.js';
export type { BinaryType, MediaStream, MessageEvent } from './platform.js';
