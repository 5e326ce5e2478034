import { expect, test } from 'vitest';
import { features } from './features.ts';
import { gaps, type Implementation } from './gaps.ts';

type Constructor = new (configuration?: RTCConfiguration) => RTCPeerConnection;

/** Milliseconds: far above what any feature needs. */
const limit = 10_000;

/** Tests every feature on an implementation: what is listed as a gap must fail, and everything else work. */
export function check(name: Implementation, Connection: Constructor): void {
  Object.assign(globalThis, { RTCPeerConnection: Connection });
  for (const feature of Object.keys(features)) {
    const gap = gaps[name][feature];
    test(`${feature}: ${gap?.reason ?? 'works'}`, { timeout: 2 * limit }, async () => {
      const failure = await failureOf(feature, Connection);
      if (gap) expect(failure).toMatch(gap.failure);
      else expect(failure).toBeUndefined();
    });
  }
}

/** What went wrong, or `undefined` where the feature works. */
async function failureOf(feature: string, Connection: Constructor): Promise<string | undefined> {
  const opened: RTCPeerConnection[] = [];
  const open = () => {
    const pc = new Connection();
    opened.push(pc);
    return pc;
  };
  try {
    await features[feature]?.({ open, signal: AbortSignal.timeout(limit) });
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    for (const pc of opened) pc.close();
  }
}
