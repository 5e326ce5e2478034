import type { AbortSignal as Signal } from '../types/platform.d.ts';
import { gathered } from './gathered.ts';
import type { GatheringConnection } from './receivers.ts';

// The build has no lib.dom (types/platform.d.ts says why); every Firefox from 100 on has this.
declare const AbortSignal: { timeout(milliseconds: number): Signal };

/** Whether a description starts ICE anew after the one that applies so far. */
export function isRestart(description: string | undefined, current: string | undefined): boolean {
  const fragment = (sdp = '') => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  return current !== undefined && fragment(description) !== fragment(current);
}

/** How long an ICE restart waits for its candidates, in milliseconds: those of the host are there by then. */
const enough = 200;

/**
 * The local description, with the candidates that an ICE restart of Firefox waits for. What Firefox has been before the
 * restart goes on answering checks, but no longer listens; and Chromium gives up a pair for good when its first check
 * comes from a candidate that it does not know yet. Both together leave Chromium talking to the Firefox of before. So
 * Chromium has to know the candidates of Firefox first: they go with the description, and the checks begin when it has
 * been applied.
 */
export async function gatheredSoon(pc: GatheringConnection): Promise<string> {
  await gathered(pc, { signal: AbortSignal.timeout(enough) }).catch(() => {});
  return pc.localDescription?.sdp ?? '';
}
