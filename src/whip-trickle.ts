import type { RTCIceCandidate } from '../types/index.js';
import { fragmentOf } from './early-candidates.ts';
import { later } from './later.ts';
import { type Listenable, listen } from './listen.ts';
import { fragment, type Tagged, taggedSection } from './whip-sdp.ts';

/** How long candidates are collected that go in one request, in milliseconds; a browser finds the first ones at once. */
const pause = 20;

/** Sends the candidates of one ICE session after the other. */
export interface Trickle {
  /** Resolves when those of the present ICE session are sent, the last one too; rejects when the server refuses some. */
  readonly sent: Promise<void>;
  /** Whether the server has refused candidates: it will get no more. */
  readonly isRefused: boolean;
  /** Sends those of the ICE session that `sdp`, of this side, begins; also those that came before this call. */
  begin(sdp: string): void;
  /** Keeps them until the next `begin()`; resolves when no request is on its way. */
  hold(): Promise<void>;
  /** Stops; what is still waited for rejects with `reason`. */
  stop(reason: unknown): void;
}

interface Session {
  /** Whether the end of its candidates is sent. */
  isOver: boolean;
  readonly sent: Promise<void>;
  resolve(): void;
  reject(reason: unknown): void;
}

function openSession(): Session {
  let resolve = () => {};
  let reject: (reason: unknown) => void = () => {};
  const sent = new Promise<void>((...settlers) => {
    [resolve, reject] = settlers;
  });
  // Who does not ask must not be told.
  sent.catch(() => {});
  return { isOver: false, sent, resolve, reject };
}

/** `send` is called with the body of a request, and not again until its promise has settled. */
export function trickle(pc: Listenable, send: (body: string) => Promise<void>): Trickle {
  const waiting: (RTCIceCandidate | null)[] = [];
  let session = openSession();
  let section: Tagged | undefined;
  let sending: Promise<void> | undefined;
  let isHeld = true;
  let isRefused = false;

  const collecting = later(() => {
    sending = flush().finally(() => {
      sending = undefined;
      schedule();
    });
  });

  const unlisten = listen(pc, 'icecandidate', (event: { readonly candidate?: RTCIceCandidate | null }) => {
    if (!isRefused) waiting.push(event.candidate ?? null);
    schedule();
  });

  function schedule(): void {
    if (isHeld || sending || isRefused || waiting.length === 0 || collecting.isPending) return;
    collecting.in(pause);
  }

  async function flush(): Promise<void> {
    const batch = waiting.splice(0);
    if (!section || session.isOver) return;
    const { lines, isLast } = linesOf(batch, section);
    if (lines.length === 0) return;
    session.isOver = isLast;
    try {
      await send(fragment(section, lines));
      if (isLast) session.resolve();
    } catch (error) {
      refuse(error);
    }
  }

  function refuse(error: unknown): void {
    isRefused = true;
    session.reject(error);
  }

  return {
    get sent() {
      return session.sent;
    },
    get isRefused() {
      return isRefused;
    },
    begin(sdp) {
      const next = taggedSection(sdp);
      if (section && section.ufrag !== next.ufrag && !isRefused) session = openSession();
      section = next;
      isHeld = false;
      schedule();
    },
    async hold() {
      isHeld = true;
      collecting.cancel();
      await sending;
    },
    stop(reason) {
      unlisten();
      collecting.cancel();
      refuse(reason);
    },
  };
}

/**
 * The lines for the candidates of one section and ICE session. Firefox tells by an empty candidate that a section is
 * finished, and by `null`, as the others do, that all are.
 */
function linesOf(
  candidates: readonly (RTCIceCandidate | null)[],
  { mid, ufrag }: Tagged,
): { readonly lines: string[]; readonly isLast: boolean } {
  const lines: string[] = [];
  let isLast = false;
  for (const candidate of candidates) {
    if (candidate && (candidate.sdpMid ?? mid) !== mid) continue;
    if (candidate && (fragmentOf(candidate) ?? ufrag) !== ufrag) continue;
    if (candidate?.candidate) lines.push(`a=${candidate.candidate.replace(/^a=/, '')}`);
    else isLast = true;
  }
  if (isLast) lines.push('a=end-of-candidates');
  return { lines, isLast };
}
