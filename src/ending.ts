import { isConnection, onConnectionEnd } from './lifetime.ts';
import { type Listenable, listen } from './listen.ts';
import { onPartClose } from './parts.ts';
import { sweep } from './sweep.ts';
import { type Release, watchAll } from './watches.ts';

/** What has to be there of a data channel to see it close. */
export interface ClosableChannel extends Listenable {
  readonly readyState: string;
  readonly bufferedAmount: number;
}

/** Whether `target` is a data channel, of whatever implementation. */
export function isChannel(target: object): target is ClosableChannel {
  return 'bufferedAmount' in target;
}

interface Track {
  readonly readyState?: unknown;
}

interface Stream {
  getTracks(): readonly Track[];
}

interface Transport {
  readonly state?: unknown;
  readonly transport?: { readonly state?: unknown };
}

/** What may still come, and is waited for, when a channel has failed. */
const afterFailure: readonly string[] = ['error', 'closing', 'close'];

/**
 * Watches for the end of `target`, as far as one waits for its events of `types`: calls `end` once no more can come,
 * in this call if that is so already, or `fail` with the error of a data channel that has failed, unless one of the
 * types is what comes then. Returns what stops the watch.
 */
export function onEnd(
  target: Listenable,
  types: readonly string[],
  end: () => void,
  fail: (error: unknown) => void,
): Release {
  if (isConnection(target)) return onConnectionEnd(target, end);
  if (isChannel(target)) {
    if (types.some((type) => afterFailure.includes(type))) return onChannelEnd(target, end);
    return onChannelOver(target, end, fail);
  }
  if ('readyState' in target) return onTracksEnd(() => [target], end);
  if ('getTracks' in target) return onTracksEnd(() => (target as Stream).getTracks(), end);
  return onTransportEnd(target, end);
}

/**
 * SCTP's cause "User-Initiated Abort" (RFC 9260, section 3.3.10.12): the other side has closed its connection.
 * Chromium fires an error for it and Firefox does not; it is an end like any other.
 */
const userInitiatedAbort = 12;

interface ChannelErrorEvent {
  readonly error?: { readonly sctpCauseCode?: number | null };
}

/** Calls `fail` with the error that the channel fails with. */
export function onChannelFailure(channel: Listenable, fail: (error: unknown) => void): Release {
  return listen(channel, 'error', (event: ChannelErrorEvent) => {
    if (event.error?.sctpCauseCode !== userInitiatedAbort) fail(event.error ?? event);
  });
}

/** Calls `end` once the channel is closed, in this call if that is so already, or `fail` with the error it fails with. */
export function onChannelOver(
  channel: ClosableChannel,
  end: () => void,
  fail: (error: unknown) => void,
): Release {
  return watchAll(
    () => onChannelFailure(channel, fail),
    () => onChannelEnd(channel, end),
  );
}

/**
 * Calls `end` once the channel is closed, in this call if that is so already.
 *
 * As a rule, `close` tells: messages may still be on their way to a channel whose `readyState` is `closed`. WebKit
 * fires none when the connection is closed (https://github.com/w3c/webrtc-pc/issues/3085), and no browser does in a
 * frame that was taken away: there, a channel that stays closed is at its end.
 */
export function onChannelEnd(channel: ClosableChannel, end: () => void): Release {
  if (channel.readyState === 'closed') end();
  let closedLooks = 0;
  const look = () => {
    closedLooks = channel.readyState === 'closed' ? closedLooks + 1 : 0;
    if (closedLooks > 2) end();
  };
  return watchAll(
    () => listen(channel, 'close', end),
    () => sweep(look),
  );
}

/**
 * A transport says when the other side closes it, but not when its own connection does. Firefox leaves an SCTP
 * transport of a closed connection `connected`; the DTLS transport below it tells.
 */
function onTransportEnd(transport: Listenable & Transport, end: () => void): Release {
  const check = () => {
    if (transport.state === 'closed' || transport.transport?.state === 'closed') end();
  };
  // In the end, its own state tells also of a connection of another frame, whose `close` nobody watches.
  const release = watchAll(
    () => listen(transport, 'statechange', check),
    () => onPartClose(transport, end),
    () => sweep(check),
  );
  check();
  return release;
}

/**
 * `track.stop()` ends a track without an event, and so does the close of a connection. The browser adds nothing to a
 * stream whose tracks have all ended; of one that has none left, those that it had last tell.
 */
function onTracksEnd(tracks: () => readonly Track[], end: () => void): Release {
  let last: readonly Track[] = [];
  const check = () => {
    const now = tracks();
    if (now.length) last = now;
    if (last.length && last.every(({ readyState }) => readyState === 'ended')) end();
  };
  const release = sweep(check);
  check();
  return release;
}
