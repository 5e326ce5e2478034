import { type Closable, closedSignal, isConnection } from './lifetime.ts';
import { onPartClose } from './parts.ts';
import { sweep } from './sweep.ts';

/** What can be listened to, in any implementation. */
export interface Listenable {
  addEventListener(type: string, listener: Listener | null): void;
  removeEventListener(type: string, listener: Listener | null): void;
}

type Listener = ((event: never) => unknown) | { handleEvent(event: never): unknown };

type Release = () => void;

interface Stateful {
  readonly readyState?: unknown;
}

interface Transport {
  readonly state?: unknown;
  readonly transport?: { readonly state?: unknown };
}

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
  if ('readyState' in target) return onTrackEnd(target, end);
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

/** Only `close` ends it: messages may still be on their way to a channel whose `readyState` is `closed`. */
function onChannelEnd(
  channel: Listenable & Stateful,
  end: () => void,
  fail: (error: unknown) => void,
): Release {
  const onError = (event: ChannelErrorEvent) => {
    if (event.error?.sctpCauseCode !== userInitiatedAbort) fail(event.error ?? event);
  };
  if (channel.readyState === 'closed') end();
  return all([listen(channel, 'error', onError), listen(channel, 'close', end)]);
}

/**
 * A transport says when the other side closes it, but not when its own connection does. Firefox leaves an SCTP
 * transport of a closed connection `connected`; the DTLS transport below it tells.
 */
function onTransportEnd(transport: Listenable & Transport, end: () => void): Release {
  const check = () => {
    if (transport.state === 'closed' || transport.transport?.state === 'closed') end();
  };
  const releases = [listen(transport, 'statechange', check), onPartClose(transport, end)];
  check();
  return all(releases);
}

/** `track.stop()` ends a track without an event. */
function onTrackEnd(track: Listenable & Stateful, end: () => void): Release {
  const check = () => {
    if (track.readyState === 'ended') end();
  };
  const releases = [listen(track, 'ended', check), sweep(check)];
  check();
  return all(releases);
}

function all(releases: readonly Release[]): Release {
  return () => {
    for (const release of releases) release();
  };
}
