/*
 * What the declarations stand on and no specification of the family has: the typed event target, the interface
 * object, the platform's own types with their fallbacks, and what the indices export. The files that are named must
 * state the same. A name that the family extends has `Platform` before it, as in the rules.
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
  capture?: boolean | undefined;
  once?: boolean | undefined;
  passive?: boolean | undefined;
  signal?: AbortSignal | undefined;
}

export interface EventListenerOptions {
  capture?: boolean | undefined;
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
  readonly name: string;
  readonly length: number;
  readonly prototype: Instance;
  [Symbol.hasInstance]<
    Self extends {
      readonly prototype: unknown;
    },
  >(this: Self, value: unknown): value is Self['prototype'];
}

// types/platform.d.ts
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

export type Event = typeof globalThis extends { Event: { prototype: infer Instance } }
  ? Instance
  : EventFallback;

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

export type EventTarget = typeof globalThis extends { EventTarget: { prototype: infer Instance } }
  ? Instance
  : EventTargetFallback;

interface MessageEventFallback extends EventFallback {
  readonly data: unknown;
  readonly origin: string;
  readonly lastEventId: string;
}

type PlatformMessageEvent = typeof globalThis extends { MessageEvent: { prototype: infer Instance } }
  ? Instance
  : MessageEventFallback;

export interface MessageEvent<Data> extends PlatformMessageEvent {
  readonly data: Data;
}

interface AbortSignalFallback extends EventTargetFallback {
  readonly aborted: boolean;
  readonly reason: unknown;
}

export type AbortSignal = typeof globalThis extends { AbortSignal: { prototype: infer Instance } }
  ? Instance
  : AbortSignalFallback;

interface URLFallback {
  readonly href: string;
}

export type URL = typeof globalThis extends { URL: { prototype: infer Instance } } ? Instance : URLFallback;

interface DOMExceptionFallback extends Error {
  readonly code: number;
}

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

export type MediaStream = typeof globalThis extends { MediaStream: { prototype: infer Instance } }
  ? Instance
  : MediaStreamFallback;

interface BlobFallback {
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
  text(): Promise<string>;
}

export type Blob = typeof globalThis extends { Blob: { prototype: infer Instance } }
  ? Instance
  : BlobFallback;

interface CryptoKeyFallback {
  readonly type: 'private' | 'public' | 'secret';
  readonly extractable: boolean;
}

export type CryptoKey = typeof globalThis extends { CryptoKey: { prototype: infer Instance } }
  ? Instance
  : CryptoKeyFallback;

interface WorkerFallback extends EventTargetFallback {
  postMessage(message: unknown): void;
  terminate(): void;
}

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

type PlatformTransfer = NonNullable<Parameters<PlatformMessagePort['postMessage']>[1]>;

export type Transferable = PlatformTransfer extends readonly (infer Each)[]
  ? NotAnything<Each>
  : PlatformTransfer extends { transfer?: (infer Each)[] }
    ? NotAnything<Each>
    : never;

type NotAnything<Each> = Each extends unknown ? (object extends Each ? TransferableFallback : Each) : never;

interface WorkerGlobalScopeFallback extends EventTargetFallback {
  readonly self: unknown;
}

export type WorkerGlobalScope = typeof globalThis extends { WorkerGlobalScope: { prototype: infer Instance } }
  ? Instance
  : WorkerGlobalScopeFallback;

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

declare const anyReadableStream: typeof globalThis extends { ReadableStream: { prototype: infer Instance } }
  ? Instance
  : ReadableStreamFallback<unknown>;

export type ReadableStream<Chunk> = ReturnType<typeof anyReadableStream.pipeThrough<Chunk>>;

export type WritableStream<Chunk> = Parameters<ReadableStream<Chunk>['pipeTo']>[0];

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

export type PlatformMediaStreamConstraints = Exclude<
  Parameters<PlatformMediaDevices['getUserMedia']>[0],
  undefined
>;

// types/enum-object.d.ts
type NameOf<Value extends string> = Value extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<NameOf<Tail>>}`
  : Value;

export type EnumObject<Value extends string> = { readonly [Each in Value as NameOf<Each>]: Each };

// types/index.d.ts
export * from './certificate.js';
export * from './configuration.js';
export * from './data-channel.js';
export * from './dtls.js';
export * from './dtmf.js';
// types/encoded-transform.d.ts
export * from './encoded-frame.js';
export * from './encoded-frame-metadata.js';
export * from './encoded-transform.js';
export type { EnumObject } from './enum-object.js';
export * from './errors.js';
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
export * from './ice.js';
// types/ice.d.ts
export * from './ice-candidate.js';
export * from './ice-events.js';
export * from './ice-server.js';
export * from './ice-state.js';
export * from './ice-transport.js';
export * from './identity.js';
export * from './media-stream-track.js';
export * from './peer-connection.js';
export type { BinaryType, MediaStream, MessageEvent } from './platform.js';
export * from './rtp.js';
// types/rtp.d.ts
export * from './rtp-capabilities.js';
export * from './rtp-codec.js';
export * from './rtp-direction.js';
export * from './rtp-encoding.js';
export * from './rtp-header-extension.js';
export * from './rtp-parameters.js';
export * from './rtp-receiver.js';
export * from './rtp-sender.js';
export * from './rtp-transceiver.js';
export * from './script-transform.js';
export * from './sctp.js';
export * from './session-description.js';
export * from './sframe.js';
export * from './stats.js';
// types/stats.d.ts
export * from './stats-base.js';
export * from './stats-codec.js';
export * from './stats-connection.js';
export * from './stats-ice.js';
export * from './stats-inbound-rtp.js';
export * from './stats-media.js';
export * from './stats-outbound-rtp.js';
export * from './stats-remote-rtp.js';
export * from './stats-report.js';
export * from './stats-rtp.js';
export * from './stats-transport.js';
export * from './track-event.js';
