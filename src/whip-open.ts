import { connectionClosing } from './closing.ts';
import { gathered } from './gathered.ts';
import { createAnswer, createOffer, setLocalDescription, setRemoteDescription } from './operations.ts';
import { abortion, native, settle } from './settle.ts';
import { discard, invalid, isSuccess, readBody, refusal, typeOf } from './whip-answer.ts';
import { addIceServers, occupy, type WhipConnection } from './whip-connection.ts';
import type { WhipFetch } from './whip-fetch.ts';
import { whipHttp } from './whip-http.ts';
import { iceServersOf } from './whip-link.ts';
import { addressOf, assertOptions, type WhipOptions } from './whip-options.ts';
import { linksOf, postOffer } from './whip-post.ts';
import { problemOfAnswer, problemOfDescription } from './whip-sdp.ts';
import { type OwnedSession, ownSession, rollBack, type WhipSession } from './whip-session.ts';

const sdpType = 'application/sdp';

/** How one of the two goes. */
export interface Opening {
  readonly operation: string;
  /** Checks and changes the transceivers, before the offer is made; what it returns takes back what it can. */
  prepare(): () => void;
  /** Whether the server may answer an offer with one of its own. */
  readonly takesOffers: boolean;
}

/** Opens a session; every step that can fail leaves no session behind. */
export async function openSession(
  pc: WhipConnection,
  endpoint: string | { readonly href: string },
  options: WhipOptions,
  { operation, prepare, takesOffers }: Opening,
): Promise<WhipSession> {
  const address = addressOf(operation, endpoint);
  assertOptions(operation, options);
  const { signal, token, trickle: trickles = true } = options;
  if (signal?.aborted) throw signal.reason;
  const fetch: WhipFetch =
    options.fetch ?? ((url, request) => Reflect.get(globalThis, 'fetch')(url, request));
  const release = occupy(operation, pc);
  const http = whipHttp(address, token, fetch);
  let isSet = false;
  let owned: OwnedSession | undefined;

  const whileOpen = <Value>(work: () => Promise<Value>): Promise<Value> =>
    settle(abortion(signal), connectionClosing(pc, operation), native(work));

  /** The offer, with all candidates where they do not come later. */
  async function offer(): Promise<string> {
    if (trickles) return (await createOffer(pc, { signal })).sdp;
    addIceServers(pc, iceServersOf(await whileOpen(() => linksOf(http, address))));
    isSet = true;
    await setLocalDescription(pc, null, { signal });
    return (await gathered(pc, { signal })).sdp;
  }

  async function answer(sdp: string, remote: string, session: OwnedSession): Promise<void> {
    session.agree(sdp, remote);
    if (trickles) {
      session.begin(sdp);
      isSet = true;
      await setLocalDescription(pc, { type: 'offer', sdp }, { signal });
    }
    await setRemoteDescription(pc, { type: 'answer', sdp: remote }, { signal });
  }

  /** Takes the offer that the server makes instead of an answer (WHEP's counter-offer). */
  async function counter(remote: string, session: OwnedSession): Promise<void> {
    takeBack();
    await setRemoteDescription(pc, { type: 'offer', sdp: remote }, { signal });
    const { sdp } = await createAnswer(pc, { signal });
    session.agree(sdp, remote);
    await setLocalDescription(pc, { type: 'answer', sdp }, { signal });
    await session.answer(trickles ? sdp : (await gathered(pc, { signal })).sdp, signal);
    session.begin(sdp);
  }

  let takeBack = () => {};
  try {
    takeBack = prepare();
    const sdp = await offer();
    const { response, resource } = await postOffer(http, address, operation, sdp, whileOpen);
    const { status, headers } = response;
    const isCounter = takesOffers && status === 406 && typeOf(response) === sdpType && resource;
    if (!isSuccess(response) && !isCounter) {
      throw await whileOpen(() => refusal(operation, 'POST', response));
    }
    if (!resource) {
      discard(response);
      throw invalid(operation, response, 'it names no session (Location)');
    }
    owned = ownSession({ pc, http, resource, etag: headers.get('etag'), trickles }, release);
    const remote = await whileOpen(() => readBody(operation, response, sdpType));
    const problem = isCounter ? problemOfDescription(remote) : problemOfAnswer(remote, sdp);
    if (problem) throw invalid(operation, response, problem);
    addIceServers(pc, iceServersOf(headers.get('link')));
    if (isCounter) await counter(remote, owned);
    else await answer(sdp, remote, owned);
    return owned.session;
  } catch (error) {
    owned?.session.close().catch(() => {
      // The server ends it when it hears nothing of the connection.
    });
    if (isSet) rollBack(pc);
    release();
    throw error;
  }
}
