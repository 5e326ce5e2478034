import { later } from './later.ts';
import type { OrderedSignals } from './ordered-signals.ts';
import { mostCandidates, type SignalCandidate } from './signal-message.ts';

/** Tells the other side of the candidates of this one. */
export interface LocalCandidates {
  /** One was found: it is sent at once, unless it comes so soon after another one that it can go with the next. */
  add(candidate: SignalCandidate): void;
  /** Sends those that wait: what is sent now comes after them. */
  flush(): void;
}

/**
 * Milliseconds in which those that follow a candidate wait for each other. A connection finds ten and more at once, which
 * brokers and servers would count as so many messages. The checks, of which ICE makes one every 50 ms (RFC 8445, section
 * 14.2), have the first one meanwhile.
 */
const together = 10;

export function localCandidates({ send }: Pick<OrderedSignals, 'send'>): LocalCandidates {
  let waiting: SignalCandidate[] = [];

  function flush(): void {
    collecting.cancel();
    const candidates = waiting;
    waiting = [];
    const [candidate, ...others] = candidates;
    if (candidate)
      send(others.length ? { type: 'candidates', candidates } : { type: 'candidate', candidate });
  }
  const collecting = later(flush);

  return {
    add(candidate) {
      waiting.push(candidate);
      if (collecting.isPending && waiting.length < mostCandidates) return;
      flush();
      collecting.in(together);
    },
    flush,
  };
}
