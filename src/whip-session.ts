import type { AbortOptions } from 'strict-webrtc';
import type { AbortSignal } from '../types/platform.d.ts';
import { assertSignal } from './assert-option.ts';
import { connectionClosing } from './closing.ts';
import { type AsyncDispose, onDispose } from './disposable.ts';
import { invalidStateError } from './errors.ts';
import { gathered } from './gathered.ts';
import { onConnectionEnd } from './lifetime.ts';
import { createOffer, setLocalDescription, setRemoteDescription } from './operations.ts';
import { abortion, native, settle } from './settle.ts';
import { discard, invalid, isSuccess, readBody, refusal } from './whip-answer.ts';
import type { WhipConnection } from './whip-connection.ts';
import type { WhipResponse } from './whip-fetch.ts';
import { deleteSession, type Http, requestController } from './whip-http.ts';
import { fragment, readFragment, restartedAnswer, sectionCount, taggedSection } from './whip-sdp.ts';
import { trickle } from './whip-trickle.ts';

/** A session on a media server. */
export type WhipSession = {
  /** The address of the session, which is absolute. */
  readonly resource: string;
  /**
   * Resolves when the server has all candidates of this side, also after the latest ICE restart; at once where they
   * were in the offer.
   *
   * It rejects where the server refuses some, with {@link WhipError} as a rule: it gets no more then, and the session
   * goes on with what it has. It need not be looked at: a rejection is never unhandled.
   */
  readonly trickled: Promise<void>;
  /**
   * New ICE credentials for both sides, for when the connection has failed or the network has changed. Media flows
   * over the old path until the new one works.
   *
   * It rejects with {@link WhipError} where the server refuses, and everything is as it was; with `InvalidStateError`
   * where the session or the connection is or gets closed, where another restart is under way, or where the
   * connection has got more media since; with `signal.reason` on an abort, after which another restart is needed if
   * the server has done its part.
   */
  restartIce(options?: AbortOptions): Promise<void>;
  /**
   * Ends the session on the server by `DELETE`. The connection stays open: it is closed by who opened it.
   *
   * It resolves when the server has done so, or does not know the session any more; once is enough. It rejects with
   * {@link WhipError} where the server refuses, with the error of `fetch()`, or with `signal.reason`; another call
   * tries again.
   */
  close(options?: AbortOptions): Promise<void>;
} & { [Name in AsyncDispose]: () => Promise<void> };

/** What a session begins with. */
export interface SessionInit {
  readonly pc: WhipConnection;
  readonly http: Http;
  readonly resource: string;
  readonly etag: string | null;
  readonly trickles: boolean;
}

/** A session, and what its opening does with it. */
export interface OwnedSession {
  readonly session: WhipSession;
  /** The candidates of this description are to be sent from now on, unless the offer has them all. */
  begin(sdp: string): void;
  /** Sends the answer to an offer of the server. */
  answer(sdp: string, signal: AbortSignal | null | undefined): Promise<void>;
  /** Keeps what both sides have agreed on. */
  agree(local: string, remote: string): void;
}

const fragmentType = 'application/trickle-ice-sdpfrag';

/** The session at `resource`; `release` is called when it ends. */
export function ownSession(
  { pc, http, resource, etag, trickles }: SessionInit,
  release: () => void,
): OwnedSession {
  let tag = etag ?? undefined;
  let local = '';
  let remote = '';
  let isRestarting = false;
  let closing: Promise<void> | undefined;
  const ending = requestController();

  const candidates = trickle(pc, async (body) => {
    await request('trickle', undefined, (signal) => patch('trickle', fragmentType, body, tag, signal));
  });

  /** What `work` gives, which is told when the session or the connection ends, or the caller gives up. */
  function request<Value>(
    operation: string,
    outer: AbortSignal | null | undefined,
    work: (signal: AbortSignal) => Promise<Value>,
  ): Promise<Value> {
    const controller = requestController();
    return settle(
      abortion(outer),
      connectionClosing(pc, operation),
      abortion(ending.signal),
      native(() => work(controller.signal)),
    ).finally(() => controller.abort());
  }

  async function patch(
    operation: string,
    type: string,
    body: string,
    ifMatch: string | undefined,
    signal: AbortSignal,
  ): Promise<WhipResponse> {
    const call = { method: 'PATCH', url: resource, type, body, ifMatch, signal } as const;
    let response = await http.send(call);
    if (response.status === 428 && !ifMatch) {
      // The entity tag may be hidden from a page of another origin.
      discard(response);
      response = await http.send({ ...call, ifMatch: '*' });
    }
    if (!isSuccess(response)) throw await refusal(operation, 'PATCH', response);
    return response;
  }

  async function restartIce(options?: AbortOptions): Promise<void> {
    const operation = 'restartIce()';
    const signal = options?.signal;
    assertSignal(operation, signal);
    if (signal?.aborted) throw signal.reason;
    if (ending.signal.aborted) throw ending.signal.reason;
    if (isRestarting) throw invalidStateError(`${operation}: another restart is under way`);
    isRestarting = true;
    let isSet = false;
    try {
      const [offer] = await Promise.all([
        createOffer(pc, { iceRestart: true, signal }),
        request(operation, signal, () => candidates.hold()),
      ]);
      if (sectionCount(offer.sdp) !== sectionCount(local)) {
        throw invalidStateError(`${operation}: the connection has got more media; that takes a new session`);
      }
      let described = offer.sdp;
      const isComplete = !trickles || candidates.isRefused;
      if (isComplete) {
        isSet = true;
        await setLocalDescription(pc, offer, { signal });
        described = (await gathered(pc, { signal })).sdp;
      }
      const section = taggedSection(described);
      const body = fragment(section, section.candidates);
      const [response, text] = await request(operation, signal, async (signal) => {
        const response = await patch(operation, fragmentType, body, '*', signal);
        return [response, await readBody(operation, response, fragmentType)] as const;
      });
      const credentials = readFragment(text);
      if (!credentials) throw invalid(operation, response, 'it has no ICE credentials');
      tag = response.headers.get('etag') ?? undefined;
      const answer = restartedAnswer(remote, local, offer.sdp, credentials);
      begin(offer.sdp);
      isSet = true;
      if (!isComplete) await setLocalDescription(pc, offer, { signal });
      await setRemoteDescription(pc, { type: 'answer', sdp: answer }, { signal });
      agree(offer.sdp, answer);
    } catch (error) {
      if (isSet) rollBack(pc);
      begin(local);
      throw error;
    } finally {
      isRestarting = false;
    }
  }

  function end(): void {
    if (ending.signal.aborted) return;
    const reason = invalidStateError('The session is closed');
    ending.abort(reason);
    candidates.stop(reason);
    unwatch();
    release();
  }

  async function close(options?: AbortOptions): Promise<void> {
    const signal = options?.signal;
    assertSignal('close()', signal);
    if (signal?.aborted) throw signal.reason;
    end();
    closing ??= deleteSession('close()', http, resource).catch((error) => {
      closing = undefined;
      throw error;
    });
    const closed = closing;
    return settle(
      abortion(signal),
      native(() => closed),
    );
  }

  function begin(sdp: string): void {
    if (trickles) candidates.begin(sdp);
  }

  function agree(ours: string, theirs: string): void {
    local = ours;
    remote = theirs;
  }

  const session = {
    resource,
    get trickled() {
      return trickles ? candidates.sent : Promise.resolve();
    },
    restartIce,
    close,
  } as WhipSession;
  onDispose(session, 'asyncDispose', () => close());
  const closeToo = () => {
    close().catch(() => {});
  };
  const unwatch = onConnectionEnd(pc, closeToo);

  return {
    session,
    begin,
    agree,
    async answer(sdp, signal) {
      const operation = 'subscribe()';
      discard(
        await request(operation, signal, (inner) => patch(operation, 'application/sdp', sdp, tag, inner)),
      );
    },
  };
}

/** Takes back what has been set, or is being set, and not been answered. */
export function rollBack(pc: WhipConnection): void {
  setLocalDescription(pc, { type: 'rollback' }).catch(() => {
    // It was not set, or has been answered meanwhile.
  });
}
