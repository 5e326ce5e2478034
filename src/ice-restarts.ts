import { listen } from './ending.ts';
import { later } from './later.ts';
import type { NegotiableConnection } from './receivers.ts';

/** Tells whether an ICE restart is still on its way. */
export interface IceRestarts {
  /** To be called when an offer has been answered. */
  look(): void;
  /** Resolves when none is on its way. */
  over(): Promise<void>;
  release(): void;
}

/** Milliseconds after which a restart counts as over: Chromium says nothing of one that succeeds. */
const atMost = 2_000;

const settled: readonly (string | undefined)[] = ['connected', 'completed', 'failed'];

/**
 * Firefox takes back an ICE restart that has been answered when the next offer is rolled back before the restart has
 * succeeded; the other side goes on with it, and nothing arrives any more. So a rollback waits for the end of it.
 */
export function iceRestarts(pc: NegotiableConnection): IceRestarts {
  let fragment: string | undefined;
  let hasBegun = false;
  let waiting: (() => void)[] = [];
  const finish = () => {
    limit.cancel();
    for (const resume of waiting.splice(0)) resume();
  };
  const limit = later(finish);
  const stop = listen(pc, 'iceconnectionstatechange', () => {
    const { iceConnectionState } = pc;
    if (iceConnectionState === 'checking') hasBegun = true;
    else if (hasBegun && settled.includes(iceConnectionState)) finish();
  });
  return {
    look() {
      const before = fragment;
      fragment = /^a=ice-ufrag:(\S+)/m.exec(pc.currentLocalDescription?.sdp ?? '')?.[1];
      if (before === undefined || before === fragment) return;
      hasBegun = false;
      limit.in(atMost);
    },
    over: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!limit.isPending) finish();
      }),
    release() {
      stop();
      limit.cancel();
      waiting = [];
    },
  };
}
