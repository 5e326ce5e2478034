import type { RTCPeerConnectionState, RTCSignalingState } from '../types/index.js';
import { after } from './after.ts';
import type { Listenable } from './ending.ts';
import type { Closable } from './lifetime.ts';
import { ReconnectionError, type RestartAttempt } from './reconnection-error.ts';
import { retryDelay } from './retry-delay.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this.
declare const performance: { now(): number };

/** What `keepConnected()` does and sees. */
export type ConnectivityEvent =
  | {
      /** The path does not work, as far as the browser knows. */
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
      /** How many restarts that took; 0 where the path came back by itself. */
      readonly attempts: number;
    };

/** Every connection whose ICE can be restarted: a strict one, `lib.dom`'s, or another with its shape. */
export interface RestartableConnection extends Closable, Listenable {
  readonly connectionState: RTCPeerConnectionState;
  readonly signalingState: RTCSignalingState;
  restartIce(): void;
}

/** How long a reconnection waits, in milliseconds, and how often it tries. */
export interface Patience {
  readonly grace: number;
  readonly minDelay: number;
  readonly maxDelay: number;
  readonly attempts: number;
}

/** Follows the states of one connection. */
export interface Reconnection {
  /** Looks at the state, which may have changed. */
  look(): void;
  /** The network is there again. */
  online(): void;
  release(): void;
}

interface Interruption {
  readonly start: number;
  readonly attempts: RestartAttempt[];
}

/** How long a restart is left alone whatever the network says, in milliseconds: an interface comes up in several steps. */
const settling = 1_000;

/**
 * Decides when ICE is restarted. A path that still works is never restarted, and a restart gets the time until the next
 * one is due, also where the browser calls it `failed` before: who is unreachable is not asked faster for that.
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
  const delay = (attempt: number) => retryDelay(attempt, patience.minDelay, patience.maxDelay);
  const restartAfter = (milliseconds: number) => {
    stopTimer();
    stopTimer = after(milliseconds, () => restart(pc.connectionState));
  };

  function look(): void {
    const { connectionState } = pc;
    if (connectionState === 'connected') recover();
    else if (connectionState === 'failed' || connectionState === 'disconnected') interrupt(connectionState);
    // The other side is restarting, which takes as long as a restart of this side.
    else if (connectionState === 'connecting' && interruption?.attempts.length === 0) restartAfter(delay(0));
  }

  function recover(): void {
    if (!interruption) return;
    stopTimer();
    const { attempts } = interruption;
    const event = { type: 'recovered', after: elapsed(interruption), attempts: attempts.length } as const;
    interruption = undefined;
    emit(event);
  }

  function interrupt(connectionState: 'disconnected' | 'failed'): void {
    if (!interruption) {
      interruption = { start: performance.now(), attempts: [] };
      emit({ type: 'interrupted', connectionState });
      restartAfter(patience.grace);
    }
    if (connectionState === 'failed' && interruption.attempts.length === 0) restart(connectionState);
  }

  function restart(cause: RestartAttempt['cause']): void {
    if (!interruption) return;
    const { attempts } = interruption;
    if (attempts.length >= patience.attempts) return giveUp(interruption);
    const { signalingState } = pc;
    const attempt = {
      attempt: attempts.length + 1,
      cause,
      after: elapsed(interruption),
      signalingState,
    };
    attempts.push(attempt);
    restartAfter(delay(attempts.length - 1));
    try {
      // An offer that is out may be the restart before: asked for once more, that would be restarted when it has worked.
      if (signalingState === 'stable' || attempts.length === 1 || cause === 'online') pc.restartIce();
    } catch (error) {
      return fail(error);
    }
    emit({ type: 'restarting', ...attempt });
  }

  function giveUp(given: Interruption): void {
    const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;
    const { connectionState, signalingState } = pc;
    const tried = given.attempts.map(({ after, cause }) => `${seconds(after)} (${cause})`).join(', ');
    const message = `keepConnected(): still '${connectionState}' after ${seconds(elapsed(given))}; ICE was restarted after ${tried}; the signaling state is '${signalingState}'.`;
    fail(new ReconnectionError(message, given.attempts));
  }

  return {
    look,
    online() {
      const last = interruption?.attempts.at(-1);
      if (interruption && !(last && elapsed(interruption) - last.after < settling)) restart('online');
    },
    release: () => stopTimer(),
  };
}
