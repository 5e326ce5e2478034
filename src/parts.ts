/**
 * Senders, receivers, transports and tone senders close with their connection, but none of them says which
 * connection that is, and a local `close()` fires no event on them. While somebody waits on such a part, the
 * `close` of all connections is therefore watched, on the prototype; the last one to leave takes it off again.
 */
import { closeAndTell, watchCloses } from './lifetime.ts';
import { sweep } from './sweep.ts';

interface Transport {
  readonly state?: string;
  readonly iceTransport?: object;
}

interface RtpPart {
  readonly transport?: Transport | null;
  readonly dtmf?: object | null;
}

interface Connection {
  getSenders(): readonly RtpPart[];
  getReceivers(): readonly RtpPart[];
  readonly sctp?: { readonly transport?: Transport } | null;
}

type Close = (this: object, ...args: unknown[]) => unknown;

const waiting = new Map<object, Set<() => void>>();
let original: Close | undefined;
let watching: Close | undefined;

/** Calls `listener` when the connection that `part` belongs to closes; returns what stops that. */
export function onPartClose(part: object, listener: () => void): () => void {
  const listeners = waiting.get(part) ?? new Set();
  waiting.set(part, listeners.add(listener));
  watchCloses(beforeClose);
  watch();
  const stop = sweep(() => {
    watch();
    if ((part as RtpPart).transport?.state === 'closed') listener();
  });
  return () => {
    stop();
    listeners.delete(listener);
    if (listeners.size === 0) waiting.delete(part);
    if (waiting.size > 0) return;
    watchCloses(undefined);
    unwatch();
  };
}

/** The parts must be asked for before the connection closes: afterwards it has no senders and receivers any more. */
function beforeClose(pc: object): () => void {
  const parts = partsOf(pc as Connection);
  return () => {
    for (const part of parts) for (const listener of waiting.get(part) ?? []) listener();
  };
}

function prototype(): { close: Close } | undefined {
  return Reflect.get(globalThis, 'RTCPeerConnection')?.prototype;
}

/** Other code may have put its own `close` in place of ours meanwhile. */
function watch(): void {
  const connection = prototype();
  if (!connection || connection.close === watching) return;
  const close = connection.close;
  original = close;
  watching = function (...args) {
    return closeAndTell(this, close, args);
  };
  connection.close = watching;
}

/** Where other code has replaced `close` in the meantime, that code calls ours: it stays, and stays idle. */
function unwatch(): void {
  const connection = prototype();
  if (connection && original && connection.close === watching) connection.close = original;
}

function partsOf(pc: Connection): Set<object> {
  const parts = new Set<object>();
  const add = (part: object | null | undefined) => part && parts.add(part);
  try {
    for (const part of [...pc.getSenders(), ...pc.getReceivers()]) {
      add(part);
      add(part.dtmf);
      add(part.transport);
      add(part.transport?.iceTransport);
    }
    add(pc.sctp);
    add(pc.sctp?.transport);
    add(pc.sctp?.transport?.iceTransport);
  } catch {
    // What cannot tell its parts must close all the same.
  }
  return parts;
}
