import { bundledAway } from './bundled.ts';
import { earlyCandidates } from './early-candidates.ts';
import type { OrderedSignal, OrderedSignals } from './ordered-signals.ts';
import type { NegotiableConnection } from './receivers.ts';
import type { SignalCandidate } from './signal-message.ts';

type Candidates = Extract<OrderedSignal, { type: 'candidate' | 'candidates' }>;

/** Gives the candidates of the other side to a connection that is being negotiated. */
export interface RemoteCandidates {
  take(message: Candidates): void;
  /** Takes those that follow the message of that sequence, before their turn has come. */
  takeAfter(sequence: number): void;
  /** From now on they belong to an offer that is not taken; Firefox names them like others. */
  ignore(): void;
  /** From now on they belong to `sdp`, the other side's description, which has been applied. */
  heed(sdp: string): void;
  /** Which of the other side's descriptions count has changed: they have to be read. */
  prune(): void;
  release(): void;
}

export function hasCandidates(message: OrderedSignal | undefined): message is Candidates {
  return message?.type === 'candidate' || message?.type === 'candidates';
}

/** How many candidates wait for a description; what is beyond is dropped. */
const capacity = 1_000;

export function remoteCandidates(pc: NegotiableConnection, signals: OrderedSignals): RemoteCandidates {
  let isIgnoring = false;
  /** The media sections whose candidates are of no use; looked up when it is asked for. */
  let withoutTransport: Set<string> | undefined;
  const taken = new WeakSet<Candidates>();
  const early = earlyCandidates(
    pc,
    capacity,
    () => {},
    () => {},
    true,
  );

  /** The first section has its own, as a rule, and is spared the look. */
  function isOfUse(candidate: SignalCandidate | null): boolean {
    if (isIgnoring) return false;
    if (!candidate || candidate.sdpMLineIndex === 0) return true;
    withoutTransport ??= bundledAway(pc);
    return !withoutTransport.has(candidate.sdpMid ?? '');
  }

  function take(message: Candidates): void {
    if (taken.has(message)) return;
    taken.add(message);
    const candidates = message.type === 'candidates' ? message.candidates : [message.candidate];
    for (const candidate of candidates) if (isOfUse(candidate)) early.add(candidate);
  }

  return {
    take,
    takeAfter(sequence) {
      for (let next = signals.at(++sequence); hasCandidates(next); next = signals.at(++sequence)) take(next);
    },
    ignore() {
      isIgnoring = true;
    },
    heed(sdp) {
      isIgnoring = false;
      withoutTransport = undefined;
      early.prune(sdp);
    },
    prune: early.prune,
    release: early.release,
  };
}
