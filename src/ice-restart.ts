import { after } from './after.ts';
import { gathered } from './gathered.ts';
import type { Controller } from './lifetime.ts';
import type { GatheringConnection } from './receivers.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

/** Whether a description starts ICE anew after the one that applies so far. */
export function isRestart(description: string | undefined, current: string | undefined): boolean {
  const fragment = (sdp = '') => /^a=ice-ufrag:(\S+)/m.exec(sdp)?.[1];
  return current !== undefined && fragment(description) !== fragment(current);
}

/** How long an ICE restart waits for its candidates, in milliseconds: those of the host are there by then. */
const enough = 200;

/**
 * Whether a description is Firefox's. What Firefox has been before an ICE restart goes on answering checks, but no longer
 * listens; and Chromium gives up a pair for good when its first check comes from a candidate that it does not know yet.
 * Both together leave Chromium talking to the Firefox of before. So Chromium has to know the candidates of Firefox first:
 * they go with the description, and the checks begin when it has been applied.
 */
export function isOfFirefox(description = ''): boolean {
  return description.startsWith('v=0\r\no=mozilla');
}

/** Resolves when the local description has the candidates that an ICE restart waits for. */
export async function gatheredSoon(pc: GatheringConnection): Promise<void> {
  const controller = new AbortController();
  const cancel = after(enough, () => controller.abort());
  await gathered(pc, { signal: controller.signal }).catch(() => {});
  cancel();
}
