import type { RTCIceCandidate, RTCIceCandidateInit } from '../types/index.js';
import { assertCount } from './assert-option.ts';
import { quotaError } from './errors.ts';
import { listen } from './listen.ts';
import type { CandidateReceiver } from './receivers.ts';
import { sweep } from './sweep.ts';

/** What the other side sends: a candidate, or that there are no more. */
export type RemoteCandidate = RTCIceCandidateInit | RTCIceCandidate | null | undefined;

interface Entry {
  readonly candidate: RemoteCandidate;
  /** The ICE user fragment, which tells the generation. The end of candidates ends that of the candidate before it. */
  readonly fragment: string | undefined;
  readonly isEnd: boolean;
  /** The descriptions under which the browser did not want it. */
  refusedUnder?: string | undefined;
}

/** Gives candidates to a connection, each when its description is there. */
export interface EarlyCandidates {
  add(candidate: RemoteCandidate): void;
  /** Whether none waits and the browser has taken all the others. */
  isIdle(): boolean;
  /** Drops those that wait for a description; `sdp` is the only one that counts, where that is known without a look. */
  prune(sdp?: string): void;
  release(): void;
}

/**
 * Calls `idle` whenever the browser has taken one, and `fail` when it refuses one or more than `capacity` wait. Who
 * prunes them with each description says so by `isPruned`: then nobody listens for one, and they are read only for a
 * candidate, as both are dear in Firefox.
 */
export function earlyCandidates(
  pc: CandidateReceiver,
  capacity: number,
  idle: () => void,
  fail: (error: unknown) => void,
  isPruned = false,
): EarlyCandidates {
  assertCount('addIceCandidates()', 'capacity', capacity);
  let waiting: Entry[] = [];
  let beingAdded = 0;
  let last: string | undefined;
  let isUpToDate = false;
  let descriptions: string | undefined;
  let told: string | undefined;
  let fragments = new Set<string>();
  const everSeen = new Set<string>();
  let stopSweep: (() => void) | undefined;
  let isReleased = false;

  /** Firefox lets nobody read the descriptions of a closed connection. */
  const isClosed = () => pc.signalingState === 'closed';

  function readDescriptions(): void {
    isUpToDate = true;
    const text = told ?? remoteDescriptions(pc);
    if (text === descriptions) return;
    descriptions = text;
    fragments = fragmentsOf(text);
    for (const fragment of fragments) everSeen.add(fragment);
  }

  const isGone = ({ fragment }: Entry) =>
    fragment !== undefined && everSeen.has(fragment) && !fragments.has(fragment);
  const isEarly = ({ fragment, refusedUnder }: Entry) =>
    descriptions === undefined ||
    refusedUnder === descriptions ||
    (fragment !== undefined && !fragments.has(fragment));

  function give(entry: Entry): void {
    const before = descriptions;
    const done = () => {
      beingAdded--;
      idle();
    };
    const refused = (error: unknown) => {
      if (isReleased) return;
      readDescriptions();
      const { fragment } = entry;
      if (fragment === undefined ? descriptions !== before : isGone(entry)) return done();
      if (fragment === undefined || fragmentsOf(pc.remoteDescription?.sdp).has(fragment)) return fail(error);
      // Firefox wants no candidate of the current generation while an ICE restart is pending; it may be rolled back.
      beingAdded--;
      entry.refusedUnder = before;
      waiting.unshift(entry);
      flush();
    };
    beingAdded++;
    new Promise((resolve) => resolve(pc.addIceCandidate(entry.candidate))).then(done, refused);
  }

  function flush(): void {
    if (isClosed()) return;
    readDescriptions();
    const entries = waiting;
    waiting = [];
    for (const entry of entries) {
      if (isGone(entry)) continue;
      if (isEarly(entry) || (entry.isEnd && waiting.length > 0)) waiting.push(entry);
      else give(entry);
    }
    if (waiting.length === 0) {
      stopSweep?.();
      stopSweep = undefined;
    } else {
      // A description that replaces one of its own type changes no signaling state.
      stopSweep ??= sweep(flush);
    }
    idle();
  }

  function change(): void {
    isUpToDate = false;
    if (!isPruned || waiting.length > 0) flush();
  }

  const stopListening = isPruned ? undefined : listen(pc, 'signalingstatechange', change);
  return {
    add(candidate) {
      const isEnd = !candidate?.candidate;
      const own = fragmentOf(candidate);
      last = isEnd ? (own ?? last) : own;
      const entry = { candidate, fragment: last, isEnd };
      // Should the descriptions be others by now, the browser refuses it.
      const isKnown = isUpToDate && waiting.length === 0 && last !== undefined && fragments.has(last);
      if (isKnown && !isClosed()) return give(entry);
      waiting.push(entry);
      flush();
      if (waiting.length > capacity) {
        waiting.pop();
        fail(quotaError(`addIceCandidates(): more than ${capacity} candidates wait for their description.`));
      }
    },
    isIdle: () => waiting.length === 0 && beingAdded === 0,
    prune(sdp) {
      told = sdp;
      change();
      waiting = [];
    },
    release() {
      isReleased = true;
      stopListening?.();
      stopSweep?.();
    },
  };
}

/** Those that count, in one text; nothing where there are none. */
function remoteDescriptions(pc: CandidateReceiver): string | undefined {
  const { currentRemoteDescription, pendingRemoteDescription } = pc;
  let all = [currentRemoteDescription, pendingRemoteDescription];
  // Not every implementation tells the two apart.
  if (!all.some(Boolean)) all = [pc.remoteDescription];
  return all.some(Boolean) ? all.map((description) => description?.sdp ?? '').join('\n') : undefined;
}

function fragmentsOf(sdp = ''): Set<string> {
  return new Set(Array.from(sdp.matchAll(/^a=ice-ufrag:(\S+)/gm), ([, fragment]) => String(fragment)));
}

/** Firefox has it beside the candidate, others in it as well. */
export function fragmentOf(candidate: RemoteCandidate): string | undefined {
  return candidate?.usernameFragment || / ufrag (\S+)/.exec(candidate?.candidate ?? '')?.[1];
}
