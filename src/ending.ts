import { type Closable, closedSignal, isConnection } from './lifetime.ts';
import { onPartClose } from './parts.ts';

/** What can be listened to, in any implementation. */
export interface Listenable {
  addEventListener(type: string, listener: Listener | null): void;
  removeEventListener(type: string, listener: Listener | null): void;
}

type Listener = ((event: never) => unknown) | { handleEvent(event: never): unknown };

type Release = () => void;

/** Calls `listener` for every event of `type`; returns what takes it off again. */
export function listen(target: Listenable, type: string, listener: (event: never) => void): Release {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

/** What may still come, and is waited for, when a channel has failed. */
const afterFailure: readonly string[] = ['error', 'closing', 'close'];

/**
 * Watches for the end of `target`, as far as one waits for its events of `type`: calls `end` once no more can come,
 * in this call if that is so already, or `fail` with the error of a data channel that has failed. Returns what stops
 * the watch.
 */
export function onEnd(
  target: Listenable,
  type: string,
  end: () => void,
  fail: (error: unknown) => void,
): Release {
  if (isConnection(target)) return onConnectionEnd(target, end);
  if ('bufferedAmount' in target)
    return onChannelEnd(target, end, afterFailure.includes(type) ? () => {} : fail);
  if ('readyState' in target) return onLast(target, 'ended', 'readyState', 'ended', end);
  if ('getTracks' in target) return () => {};
  return onTransportEnd(target, end);
}

function onConnectionEnd(pc: Closable, end: () => void): Release {
  const signal = closedSignal(pc);
  if (signal.aborted) end();
  return listen(signal, 'abort', end);
}

/**
 * SCTP's cause "User-Initiated Abort" (RFC 9260, section 3.3.10.12): the other side has closed its connection.
 * Chromium fires an error for it and Firefox does not; it is an end like any other.
 */
const userInitiatedAbort = 12;

interface ChannelErrorEvent {
  readonly error?: { readonly sctpCauseCode?: number | null };
}

function onChannelEnd(channel: Listenable, end: () => void, fail: (error: unknown) => void): Release {
  const onError = (event: ChannelErrorEvent) => {
    if (event.error?.sctpCauseCode !== userInitiatedAbort) fail(event.error ?? event);
  };
  const releases = [listen(channel, 'error', onError), onLast(channel, 'close', 'readyState', 'closed', end)];
  return () => {
    for (const release of releases) release();
  };
}

/** A transport says when the other side closes it, but not when its own connection does. */
function onTransportEnd(transport: Listenable, end: () => void): Release {
  const releases = [onLast(transport, 'statechange', 'state', 'closed', end), onPartClose(transport, end)];
  return () => {
    for (const release of releases) release();
  };
}

/** Ends when `property` has its last value, which an event of `type` announces. */
function onLast(target: Listenable, type: string, property: string, last: string, end: () => void): Release {
  const check = () => {
    if (Reflect.get(target, property) === last) end();
  };
  const release = listen(target, type, check);
  check();
  return release;
}
