import { events, type RTCPeerConnection } from 'strict-webrtc';
import { delay } from './delay.ts';

/** How long a call may take to come about. */
const SETUP = 30_000;
/** How long a connection that has broken off may take to come back. */
const RECOVERY = 15_000;
/** The same, when the relay has said that the other page is gone. */
const HOPELESS_RECOVERY = 3_000;

export interface WatchOptions {
  /** Whether the relay has lost sight of the other page. */
  isPeerGone(): boolean;
  interrupted(): void;
}

/**
 * Returns when the other side can no longer be reached, or when the connection is closed here. A connection
 * that has broken off is given time to come back.
 */
export async function watch(
  pc: RTCPeerConnection,
  signal: AbortSignal,
  { isPeerGone, interrupted }: WatchOptions,
): Promise<void> {
  const hopeless = new AbortController();
  let patience: AbortController | undefined;
  const giveUpAfter = (milliseconds: number) => {
    patience = new AbortController();
    delay(milliseconds, AbortSignal.any([patience.signal, signal])).then(
      () => hopeless.abort(),
      () => {},
    );
  };

  giveUpAfter(SETUP);
  try {
    for await (const _ of events(pc, 'connectionstatechange', { signal: hopeless.signal })) {
      const state = pc.connectionState;
      if (state === 'connected') {
        patience?.abort();
        patience = undefined;
      } else if ((state === 'disconnected' || state === 'failed') && !patience) {
        interrupted();
        giveUpAfter(isPeerGone() ? HOPELESS_RECOVERY : RECOVERY);
      }
    }
  } catch (error) {
    if (!hopeless.signal.aborted) throw error;
  } finally {
    patience?.abort();
  }
}
