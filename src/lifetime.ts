import type { AbortSignal } from '../types/platform.d.ts';
import { closedError } from './errors.ts';
import { abortion } from './settle.ts';
import { sweep } from './sweep.ts';
import type { Release } from './watches.ts';

/** What has to be there of a connection to see it close. */
export interface Closable {
  readonly signalingState: string;
  readonly connectionState?: string;
  close(): void;
}

/** Whether `target` is a connection, of whatever implementation. */
export function isConnection(target: object): target is Closable {
  return 'signalingState' in target;
}

/** What aborts a signal. */
export interface Controller {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

const controllers = new WeakMap<object, Controller>();

/** What is called before a connection closes; what it returns is called after that. */
let beforeClose: ((pc: object) => () => void) | undefined;

/** Sets what is called before every close that is seen; there is one such watcher at most. */
export function watchCloses(watcher: typeof beforeClose): void {
  beforeClose = watcher;
}

/** Calls `close` on `pc` as it would have been called, and tells those who wait for the close. */
export function closeAndTell(pc: object, close: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  const tell = beforeClose?.(pc);
  try {
    return close.apply(pc, args);
  } finally {
    tellClosed(pc ?? {});
    tell?.();
  }
}

/** The one signal of `pc` that aborts when it closes, and is aborted when it is closed; `pc` is not kept alive. */
export function connectionClosed(pc: Closable): AbortSignal {
  let controller = controllers.get(pc);
  if (!controller) {
    controller = new AbortController();
    controllers.set(pc, controller);
    watch(pc);
  }
  tellClosed(pc);
  return controller.signal;
}

/** The connections that somebody waits for: of a removed frame, one that nobody has is collected, and all who wait with it. */
const waits = new Map<() => void, Closable>();

/** Calls `end` once the connection is closed, in this call if that is so already; until released, `pc` is kept. */
export function onConnectionEnd(pc: Closable, end: () => void): Release {
  const signal = connectionClosed(pc);
  const release = abortion(signal)(() => {}, end);
  waits.set(end, pc);
  return () => {
    release?.();
    waits.delete(end);
  };
}

/** Whether `pc` is closed, which is told then. The state counts, not the call: a `close` may put it off, or fail. */
function tellClosed(pc: Partial<Closable>): boolean {
  // The signaling state of node-datachannel stays as it was.
  const isClosed = pc.signalingState === 'closed' || pc.connectionState === 'closed';
  if (isClosed) controllers.get(pc)?.abort(closedError('close()'));
  return isClosed;
}

function watch(pc: Closable): void {
  const { close } = pc;
  Reflect.defineProperty(pc, 'close', {
    configurable: true,
    writable: true,
    value(this: Closable, ...args: unknown[]) {
      return closeAndTell(this, close, args);
    },
  });
  const reference = new WeakRef(pc);
  const stop = sweep(() => {
    const connection = reference.deref();
    if (!connection || tellClosed(connection)) stop();
  });
}
