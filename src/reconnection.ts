import type { RTCPeerConnectionState, RTCSignalingState } from '../types/index.js';
import { after } from './after.ts';
import type { Closable } from './lifetime.ts';
import type { Listenable } from './listen.ts';
import { ReconnectionError, type ReconnectionFailure, type RestartAttempt } from './reconnection-error.ts';
import { retryDelay } from './retry-delay.ts';
import { type TransportOwner, transportsOf } from './transports.ts';
import { isWithFirefox } from './with-firefox.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

/** What `keepConnected()` sees and does. */
export type ConnectivityEvent =
  | {
      /** The path has stopped working, as far as the browser can tell. */
      readonly type: 'interrupted';
      readonly connectionState: 'disconnected' | 'failed';
    }
  | ({
      /** A restart of ICE has been asked for. */
      readonly type: 'restarting';
    } & RestartAttempt)
  | {
      /** The connection is `connected` again. */
      readonly type: 'recovered';
      /** Milliseconds since the interruption was noticed. */
      readonly after: number;
      /** How many restarts there were; 0 where the path came back by itself. */
      readonly attempts: number;
    };

interface DtlsTransport {
  readonly state?: string;
}

/** Every connection whose ICE can be restarted: a strict one, `lib.dom`'s, or another with its shape. */
export interface RestartableConnection extends Closable, Listenable, TransportOwner<DtlsTransport> {
  readonly connectionState: RTCPeerConnectionState;
  readonly signalingState: RTCSignalingState;
  readonly localDescription?: { readonly sdp: string } | null;
  restartIce(): void;
}

/** How long a restart of ICE has until the next one, in milliseconds. */
export interface RestartDelays {
  /**
   * For the first restart, at most: a random time from the half of it on; twice as long for each later one. Default: 8 000,
   * and 16 000 where one end is Firefox, which may not survive a second restart soon after the first. That the other end
   * is one, `negotiate()` sees.
   */
  minDelay?: number | undefined;
  /** The longest time. Default: 20 000, or `minDelay`. */
  maxDelay?: number | undefined;
}

/** How long a connection waits, in milliseconds, and how often it tries. */
export interface Patience {
  readonly grace: number;
  readonly backoff: RestartDelays;
  readonly attempts: number;
}

/** The delays that are told, and the others for a connection with Firefox or without. */
export function delaysOf(told: RestartDelays, hasFirefox: boolean): { minDelay: number; maxDelay: number } {
  // Firefox looks for a path for up to 11 s after a restart. One more soon after it may end DTLS within seconds.
  const { minDelay = hasFirefox ? 16_000 : 8_000, maxDelay = Math.max(20_000, minDelay) } = told;
  return { minDelay, maxDelay };
}

/** Decides when the ICE of one connection is restarted. */
export interface Reconnection {
  /** Looks at the state, which may have changed. */
  look(): void;
  /** The network has come back. */
  online(): void;
  release(): void;
}

interface Interruption {
  readonly start: number;
  /** How long the restart of number `attempt` has, which counts from 0. */
  readonly delay: (attempt: number) => number;
  readonly attempts: RestartAttempt[];
}

/** How long a restart is left alone even where the network comes back, in milliseconds: it may do so in several steps. */
const settling = 1_000;

/**
 * A path that works is never restarted, and a restart gets the time until the next one is due, even where the browser
 * says `failed` before: a peer who cannot be reached is not to be asked faster for that.
 */
export function reconnection(
  pc: RestartableConnection,
  patience: Patience,
  emit: (event: ConnectivityEvent) => void,
  fail: (error: unknown) => void,
): Reconnection {
  let interruption: Interruption | undefined;
  let stopTimer = () => {};

  const elapsed = ({ start }: Interruption) => performance.now() - start;

  function restartAfter(milliseconds: number): void {
    stopTimer();
    stopTimer = after(milliseconds, () => {
      if (interruption) restart(interruption, pc.connectionState);
    });
  }

  function begin(): Interruption {
    const { minDelay, maxDelay } = delaysOf(patience.backoff, isWithFirefox(pc));
    const delay = (attempt: number) => retryDelay(attempt, minDelay, maxDelay);
    return { start: performance.now(), delay, attempts: [] };
  }

  function look(): void {
    const { connectionState } = pc;
    if (connectionState === 'connected') recover();
    else if (connectionState === 'failed' || connectionState === 'disconnected') interrupt(connectionState);
    // The other side is restarting, which takes as long as it does from here.
    else if (
      connectionState === 'connecting' &&
      interruption?.attempts.length === 0 &&
      patience.grace < Infinity
    ) {
      restartAfter(interruption.delay(0));
    }
  }

  function interrupt(connectionState: 'disconnected' | 'failed'): void {
    const isNew = !interruption;
    interruption ??= begin();
    if (isNew) emit({ type: 'interrupted', connectionState });
    if (connectionState === 'failed' && hasFailedTransport(pc)) giveUp(interruption, 'transport');
    else if (connectionState === 'failed' && interruption.attempts.length === 0) {
      restart(interruption, connectionState);
    } else if (isNew) restartAfter(patience.grace);
  }

  function restart(current: Interruption, cause: RestartAttempt['cause']): void {
    const { attempts } = current;
    if (attempts.length >= patience.attempts) {
      giveUp(current, 'attempts');
      return;
    }
    const { signalingState } = pc;
    const attempt = { attempt: attempts.length + 1, cause, after: elapsed(current), signalingState };
    attempts.push(attempt);
    restartAfter(current.delay(attempts.length - 1));
    emit({ type: 'restarting', ...attempt });
    // An offer that is out may be the restart before; asked for again, a second one would follow when it has worked.
    if (signalingState !== 'stable' && attempts.length > 1 && cause !== 'online') return;
    try {
      pc.restartIce();
    } catch (error) {
      fail(error);
    }
  }

  function recover(): void {
    if (!interruption) return;
    stopTimer();
    const { attempts } = interruption;
    emit({ type: 'recovered', after: elapsed(interruption), attempts: attempts.length });
    interruption = undefined;
  }

  function giveUp(current: Interruption, reason: ReconnectionFailure): void {
    const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
    const { attempts } = current;
    const tried = attempts.map(({ after, cause }) => `after ${seconds(after)} (${cause})`).join(', ');
    const message = [
      `keepConnected(): still ${pc.connectionState} after ${seconds(elapsed(current))}`,
      ...(reason === 'transport' ? ['a DTLS transport has failed, which no restart of ICE mends'] : []),
      `ICE was restarted ${tried || 'not at all'}`,
      `the signaling state is ${pc.signalingState}`,
    ].join('; ');
    fail(new ReconnectionError(message, reason, attempts));
  }

  return {
    look,
    online() {
      const last = interruption?.attempts.at(-1);
      if (!interruption || (last && elapsed(interruption) - last.after < settling)) return;
      // The last restart still has its time.
      if (interruption.attempts.length >= patience.attempts) return;
      restart(interruption, 'online');
    },
    release: () => stopTimer(),
  };
}

/**
 * Firefox ends DTLS, and with it every data channel, when ICE fails; it may even say `connected` after a later restart.
 * The specification wants them kept (https://github.com/w3c/webrtc-pc/issues/3139).
 */
function hasFailedTransport(pc: RestartableConnection): boolean {
  return transportsOf(pc).some(({ state }) => state === 'failed');
}
