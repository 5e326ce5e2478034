/**
 * Senders, receivers, transports and tone senders close with their connection, but none of them says which
 * connection that is, and a local `close()` fires no event on them. While somebody waits on such a part, the
 * `close` of all connections is therefore watched, on the prototype; the last one to leave takes it off again.
 */

interface Transport {
  readonly iceTransport?: object;
}

interface RtpPart {
  readonly transport?: Transport | null;
  readonly dtmf?: object | null;
}

interface Connection {
  close(): void;
  getSenders(): readonly RtpPart[];
  getReceivers(): readonly RtpPart[];
  readonly sctp?: { readonly transport?: Transport } | null;
}

type Close = (this: Connection) => void;

const waiting = new Map<object, Set<() => void>>();
let original: Close | undefined;
let watching: Close | undefined;

/** Calls `listener` when the connection that `part` belongs to closes; returns what stops that. */
export function onPartClose(part: object, listener: () => void): () => void {
  const listeners = waiting.get(part) ?? new Set();
  waiting.set(part, listeners.add(listener));
  watch();
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) waiting.delete(part);
    if (waiting.size === 0) unwatch();
  };
}

function prototype(): { close: Close } | undefined {
  return (globalThis as { RTCPeerConnection?: { prototype: { close: Close } } }).RTCPeerConnection?.prototype;
}

function watch(): void {
  const connection = prototype();
  if (watching || !connection) return;
  const close = connection.close;
  original = close;
  watching = function (this: Connection): void {
    const parts = partsOf(this);
    close.call(this);
    for (const part of parts) for (const listener of waiting.get(part) ?? []) listener();
  };
  connection.close = watching;
}

/** Where other code has replaced `close` in the meantime, that code calls ours: it stays, and stays idle. */
function unwatch(): void {
  const connection = prototype();
  if (!connection || !original || connection.close !== watching) return;
  connection.close = original;
  watching = undefined;
}

/** Must be asked before the connection closes: afterwards it has no senders and receivers any more. */
function partsOf(pc: Connection): Set<object> {
  const parts = new Set<object>();
  const add = (part: object | null | undefined) => part && parts.add(part);
  for (const part of [...pc.getSenders(), ...pc.getReceivers()]) {
    add(part);
    add(part.dtmf);
    add(part.transport);
    add(part.transport?.iceTransport);
  }
  add(pc.sctp);
  add(pc.sctp?.transport);
  add(pc.sctp?.transport?.iceTransport);
  return parts;
}
