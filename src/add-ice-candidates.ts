import { assertSignal } from './assert-option.ts';
import { assertTarget } from './assert-target.ts';
import { connectionClosing } from './closing.ts';
import { describe } from './describe.ts';
import { earlyCandidates, type RemoteCandidate } from './early-candidates.ts';
import { isConnection } from './lifetime.ts';
import type { CandidateReceiver } from './receivers.ts';
import { type AbortOptions, abortion, type Source, settle } from './settle.ts';

/** What {@link addIceCandidates} takes. */
export interface AddIceCandidatesOptions extends AbortOptions {
  /** How many candidates wait for their description at most: a whole number from 1 on, or `Infinity`. Default: 1 000. */
  capacity?: number | undefined;
}

/**
 * Adds the candidates that the other side sends, each as soon as the description is there that it belongs to.
 *
 * A candidate that comes early waits for a remote description with its ICE user fragment (`usernameFragment`, or
 * `ufrag` in the candidate itself), one without a fragment for any remote description. The end of candidates waits
 * until all that came before it have been added. A candidate whose description has been replaced or rolled back is of
 * no use any more: it is dropped, and so is what the browser says about it. One whose description never comes waits
 * until the connection closes.
 *
 * @param pc - The connection.
 * @param source - The candidates as they were sent; `null`, `undefined` or one with an empty `candidate` is the end of
 * those so far. An async generator over the signaling messages, for instance.
 * @param options - `signal` ends the work; `capacity` bounds what waits.
 * @returns Resolves when the source has ended and every candidate has been added or dropped. However it ends, the
 * source is told by its `return()`, unless it has ended itself.
 * @throws The browser's own error when it refuses a candidate: `OperationError` when it cannot be parsed or its media
 * section does not exist, `TypeError` when it names neither `sdpMid` nor `sdpMLineIndex`.
 * @throws What the source throws; `TypeError` when it is not iterable.
 * @throws `RangeError` when `capacity` is less than 1 or not a whole number.
 * @throws `QuotaExceededError` when more candidates than `capacity` wait.
 * @throws `InvalidStateError` when the connection is closed, or closes before that.
 * @throws `signal.reason` when aborted. What was added stays added.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-addicecandidate | WebRTC: addIceCandidate()}
 * @example
 * ```ts
 * import { addIceCandidates, type RTCIceCandidateInit, type RTCPeerConnection } from 'strict-webrtc';
 *
 * function receive(pc: RTCPeerConnection, candidates: AsyncIterable<RTCIceCandidateInit | null>): Promise<void> {
 *   return addIceCandidates(pc, candidates);
 * }
 * ```
 */
export function addIceCandidates(
  pc: CandidateReceiver,
  source: AsyncIterable<RemoteCandidate> | Iterable<RemoteCandidate>,
  options?: AddIceCandidatesOptions,
): Promise<void> {
  let iterator: Iterator<RemoteCandidate> | AsyncIterator<RemoteCandidate>;
  let isOver = false;

  /** Comes first, so that the source is told even where nothing else starts. */
  const opening: Source<never> = () => {
    assertTarget('addIceCandidates()', pc, 'a connection', isConnection);
    assertSignal('addIceCandidates()', options?.signal);
    iterator = iteratorOf(source);
    return () => {
      if (isOver) return;
      isOver = true;
      // Not waited for: a generator that is waiting itself answers only after that.
      new Promise((resolve) => resolve(iterator.return?.())).catch(() => {});
    };
  };

  const adding: Source<void> = (resolve, reject) => {
    const early = earlyCandidates(pc, options?.capacity ?? 1_000, () => finish(), reject);
    const finish = () => {
      if (isOver && early.isIdle()) resolve();
    };
    const take = ({ done, value }: IteratorResult<RemoteCandidate, unknown>) => {
      if (done) isOver = true;
      else early.add(value as RemoteCandidate);
    };
    const broken = (error: unknown) => {
      isOver = true;
      reject(error);
    };
    const read = () => {
      try {
        while (!isOver) {
          const result = iterator.next();
          if ('then' in result) {
            const next = (result: IteratorResult<RemoteCandidate, unknown>) => {
              if (isOver) return;
              take(result);
              read();
            };
            result.then(next, broken).then(undefined, reject);
            return;
          }
          take(result);
        }
        finish();
      } catch (error) {
        broken(error);
      }
    };
    read();
    return early.release;
  };

  return settle(opening, abortion(options?.signal), connectionClosing(pc, 'addIceCandidates()'), adding);
}

function iteratorOf(
  source: AsyncIterable<RemoteCandidate> | Iterable<RemoteCandidate>,
): AsyncIterator<RemoteCandidate> | Iterator<RemoteCandidate> {
  const { [Symbol.asyncIterator]: openAsync, [Symbol.iterator]: open } = Object(source);
  const iterator = (openAsync ?? open)?.call(source);
  if (iterator) return iterator;
  throw new TypeError(
    `addIceCandidates(): the source is ${describe(source)}; accepted: an iterable or async iterable.`,
  );
}
