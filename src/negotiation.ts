import { withDtlsRole } from './dtls-role.ts';
import { operationError } from './errors.ts';
import { gathered } from './gathered.ts';
import { withAgreedExtensions } from './header-extensions.ts';
import { gatheredSoon, isRestart } from './ice-restart.ts';
import { later } from './later.ts';
import type { Controller } from './lifetime.ts';
import { localCandidates } from './local-candidates.ts';
import type { OrderedSignal, OrderedSignals } from './ordered-signals.ts';
import type { NegotiableConnection } from './receivers.ts';
import { hasCandidates, remoteCandidates } from './remote-candidates.ts';
import type { SignalCandidate } from './signal-message.ts';
import { isUnnegotiated } from './unnegotiated.ts';
import { isOfFirefox, noteOther } from './with-firefox.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const AbortController: new () => Controller;

type Offer = Extract<OrderedSignal, { type: 'offer' }>;
type Answer = Extract<OrderedSignal, { type: 'answer' }>;
type Refusal = Extract<OrderedSignal, { type: 'refused' }>;

/** What is known of a connection's negotiation, however often it is interrupted. */
export interface Conversation {
  readonly signals: OrderedSignals;
  /** The sequence of the offer that an answer is waited for. */
  pendingOffer: number | undefined;
  /** Whether the turn to offer was asked for, and whether it was given. */
  turn: 'asked' | 'given' | undefined;
  /** The same of the other side's turn; there is no own offer while it has it. */
  otherTurn: 'asked' | 'given' | undefined;
}

export function newConversation(signals: OrderedSignals): Conversation {
  return { signals, pendingOffer: undefined, turn: undefined, otherTurn: undefined };
}

/** Which part this side has, and how it describes itself. */
export interface Manner {
  readonly isPolite: boolean;
  readonly isTrickling: boolean;
}

/** A negotiation that goes on for as long as it is not stopped. */
export interface Negotiation {
  /** An offer is needed; it is made in this call if nothing is in the way. */
  offer(): void;
  /** Looks whether there is something to do. */
  proceed(): void;
  /** A candidate of this side was found. */
  found(candidate: SignalCandidate): void;
  /** Whether nothing of the other side has been applied, nor is being. */
  isUntouched(): boolean;
  stop(): void;
}

/** Milliseconds in which `negotiationneeded` comes, if it comes at all. */
const eventAfter = 20;

/**
 * Milliseconds until the next offer after one that failed, doubled each time. When both sides made one, the polite one
 * goes first: in Firefox, `restartIce()` lets it take no offer before it has made its own.
 */
const offerAfter = 100;
const offerAfterTheOther = 1_000;

/** How many offers in a row may fail. */
const attempts = 6;

/**
 * Perfect negotiation, one step after the other: a message is looked at when the one before it has been dealt with and
 * no offer is being made, so that `signalingState` alone tells of a collision, and no flag can be left behind.
 */
export function negotiation(
  pc: NegotiableConnection,
  conversation: Conversation,
  { isPolite, isTrickling }: Manner,
  fail: (error: unknown) => void,
): Negotiation {
  const { signals } = conversation;
  const stopping = new AbortController();
  const { signal } = stopping;
  const isOver = () => signal.aborted;
  let isBusy = false;
  let isOfferWanted = conversation.turn === 'given';
  let failures = 0;
  let hasDescribed = false;
  /**
   * The sequence of the last answer to an ICE restart of Chromium, which has to know it before it is checked: so the
   * candidates that the checks would be made with wait until it has been applied.
   */
  let restartAnswer = 0;
  /** The sequence of the offer that is applied while its answer is being made: the candidates that follow need not wait for that. */
  let answering: number | undefined;
  const candidates = remoteCandidates(pc, signals);
  const own = localCandidates(signals);
  const retrying = later(() => wantOffer());
  const probing = later(() => {
    if (!hasDescribed) perform(probe);
  });
  probing.in(eventAfter);

  function wantOffer(): void {
    isOfferWanted = true;
    proceed();
  }

  function next(): (() => Promise<void>) | undefined {
    const message = signals.first();
    if (hasCandidates(message) && !signals.isReceived(restartAnswer)) return undefined;
    if (message) return () => take(message);
    const { signalingState } = pc;
    if (signalingState === 'have-local-offer' && conversation.pendingOffer === undefined) return sendOffer;
    if (signalingState !== 'stable' || conversation.otherTurn === 'given') return undefined;
    const isOffering = isOfferWanted && !retrying.isPending;
    if (conversation.otherTurn === 'asked' && !(isOffering && hasTurn())) return giveTurn;
    if (!isOffering) return undefined;
    if (hasTurn()) return makeOffer;
    return conversation.turn ? undefined : askForTurn;
  }

  function proceed(): void {
    if (answering) candidates.takeAfter(answering);
    if (isBusy || isOver()) return;
    const step = next();
    if (step) perform(step);
  }

  /** Begins in this very call: only there, nothing can have come between an event and what it asks for. */
  async function perform(first: () => Promise<void>): Promise<void> {
    if (isBusy || isOver()) return;
    isBusy = true;
    try {
      for (let step: typeof first | undefined = first; step && !isOver(); step = next()) await step();
    } catch (error) {
      fail(error);
    }
    isBusy = false;
  }

  /**
   * Without SCTP, the offer of the polite side may not have to be rolled back. In Chromium, the channels of such an offer
   * are lost, or the answer fails: "Failed to start SCTP transport".
   */
  function hasTurn(): boolean {
    return !isPolite || pc.sctp !== null || conversation.turn === 'given';
  }

  async function askForTurn(): Promise<void> {
    conversation.turn = 'asked';
    signals.send({ type: 'request' });
  }

  async function giveTurn(): Promise<void> {
    conversation.otherTurn = 'given';
    signals.send({ type: 'grant' });
  }

  async function probe(): Promise<void> {
    if (pc.signalingState === 'stable' && (await isUnnegotiated(pc))) isOfferWanted = true;
  }

  async function makeOffer(): Promise<void> {
    isOfferWanted = false;
    hasDescribed = true;
    try {
      await applyOwnOffer();
    } catch (error) {
      return tryAgain(error, offerAfter);
    }
    await sendOffer();
  }

  function mayHaveMedia(): boolean {
    return pc.getTransceivers?.().length !== 0;
  }

  async function applyOwnOffer(): Promise<void> {
    // Without media, there are no header extensions; but some may be added while the offer waits for its turn.
    if (!mayHaveMedia()) await pc.setLocalDescription();
    if (!mayHaveMedia() || isOver()) return;
    const { sdp = '' } = await pc.createOffer();
    if (isOver()) return;
    const agreed = withAgreedExtensions(sdp, pc.currentLocalDescription?.sdp ?? '');
    await pc.setLocalDescription({ type: 'offer', sdp: agreed });
  }

  async function sendOffer(): Promise<void> {
    const sdp = await describe((offer) => isRestart(offer, pc.currentLocalDescription?.sdp));
    if (!isOver() && pc.signalingState === 'have-local-offer') {
      own.flush();
      conversation.pendingOffer = signals.send({ type: 'offer', sdp: withDtlsRole(sdp, pc) });
      conversation.turn = undefined;
    }
  }

  /** Browsers write a description anew each time it is read: as a rule once is enough. */
  async function describe(isRestarting: (description: string) => boolean): Promise<string> {
    if (isOver()) return '';
    if (!isTrickling) return (await gathered(pc, { signal })).sdp;
    const sdp = pc.localDescription?.sdp ?? '';
    return isOfFirefox(sdp) && isRestarting(sdp) ? gatheredSoon(pc) : sdp;
  }

  async function take(message: OrderedSignal): Promise<void> {
    if ('sdp' in message) noteOther(pc, message.sdp);
    switch (message.type) {
      case 'candidate':
      case 'candidates':
        candidates.take(message);
        break;
      case 'offer':
        conversation.otherTurn = undefined;
        await takeOffer(message);
        break;
      case 'request':
        conversation.otherTurn = 'asked';
        break;
      case 'grant':
        if (conversation.turn !== 'asked') break;
        conversation.turn = 'given';
        // The other side waits for it, be there still need of it or not.
        isOfferWanted = true;
        break;
      default:
        if (pc.signalingState !== 'have-local-offer' || message.offer !== conversation.pendingOffer) break;
        if (message.type === 'answer') await takeAnswer(message);
        else await takeRefusal(message);
    }
    if (!isOver()) signals.shift(message);
  }

  async function takeOffer({ sdp, sequence }: Offer): Promise<void> {
    const isCollision = pc.signalingState === 'have-local-offer';
    candidates.ignore();
    if (isCollision && !isPolite) return;
    hasDescribed = true;
    try {
      const isRestarting = isRestart(sdp, pc.currentRemoteDescription?.sdp);
      await applyOffer(sdp, isCollision && isRestarting);
      if (isOver()) return;
      if (isRestarting) candidates.prune();
      else {
        candidates.heed(sdp);
        candidates.takeAfter(sequence);
        answering = sequence;
      }
      // Where there is still need of one, the browser says so again once it is stable.
      isOfferWanted = false;
      await pc.setLocalDescription();
      const answer = await describe(() => isRestarting);
      if (isOver()) return;
      answering = undefined;
      conversation.pendingOffer = undefined;
      own.flush();
      const answerSequence = signals.send({ type: 'answer', sdp: answer, offer: sequence });
      if (isRestarting && !isOfFirefox(sdp)) restartAnswer = answerSequence;
      candidates.heed(sdp);
      succeed();
    } catch (error) {
      if (isOver()) return;
      await rollBack();
      answering = undefined;
      candidates.ignore();
      signals.send({ type: 'refused', offer: sequence, reason: String(error).slice(0, 1_000) });
      if (isCollision) isOfferWanted = true;
    }
  }

  /** After a rolled back offer, Firefox takes an ICE restart only if that one was a restart too: so one is made. */
  async function applyOffer(sdp: string, isRestartInCollision: boolean): Promise<void> {
    const apply = () => pc.setRemoteDescription({ type: 'offer', sdp });
    try {
      await apply();
    } catch (error) {
      if (isOver() || !isRestartInCollision || pc.signalingState !== 'stable') throw error;
      pc.restartIce?.();
      await applyOwnOffer();
      if (!isOver()) await apply();
    }
  }

  /**
   * The other side has applied its answer and goes on from there, so that there is no way back from an offer it has
   * taken: an answer that was spoiled has to come again, before all else.
   */
  async function takeAnswer(message: Answer): Promise<void> {
    try {
      await pc.setRemoteDescription({ type: 'answer', sdp: message.sdp });
    } catch (error) {
      if (isOver()) return;
      if (++failures >= attempts) throw error;
      signals.again(message);
      return;
    }
    if (isOver()) return;
    candidates.heed(message.sdp);
    conversation.pendingOffer = undefined;
    succeed();
  }

  async function takeRefusal({ reason }: Refusal): Promise<void> {
    await rollBack();
    const error = operationError(`negotiate(): the other side refuses every offer: ${reason}`);
    tryAgain(error, isPolite ? offerAfter : offerAfterTheOther);
  }

  /** Back to `stable`, whichever side's offer is pending. */
  async function rollBack(): Promise<void> {
    conversation.pendingOffer = undefined;
    const rollback = { type: 'rollback' } as const;
    if (isOver()) return;
    if (pc.signalingState === 'have-local-offer') await pc.setLocalDescription(rollback);
    else if (pc.signalingState === 'have-remote-offer') {
      await pc.setRemoteDescription(rollback);
      if (!isOver()) candidates.prune();
    }
  }

  function tryAgain(error: unknown, milliseconds: number): void {
    if (isOver()) return;
    if (++failures >= attempts) throw error;
    retrying.in(milliseconds * 2 ** (failures - 1));
  }

  function succeed(): void {
    failures = 0;
    retrying.cancel();
  }

  return {
    offer: wantOffer,
    proceed,
    found: own.add,
    isUntouched: () => !(isBusy && signals.first()) && !pc.remoteDescription,
    stop() {
      stopping.abort();
      retrying.cancel();
      probing.cancel();
      candidates.release();
      own.flush();
    },
  };
}
