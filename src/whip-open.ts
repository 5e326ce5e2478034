import type { AbortOptions } from 'strict-webrtc';
import { assertSignal } from './assert-option.ts';
import { connectionClosing } from './closing.ts';
import { describe } from './describe.ts';
import { gathered } from './gathered.ts';
import { createAnswer, createOffer, setLocalDescription, setRemoteDescription } from './operations.ts';
import { abortion, native, settle } from './settle.ts';
import { addIceServers, occupy, type WhipConnection } from './whip-connection.ts';
import {
  deleteSession,
  discard,
  type Http,
  invalid,
  isSuccess,
  limit,
  originOf,
  readBody,
  refusal,
  requestController,
  resolve,
  typeOf,
  type WhipFetch,
  type WhipResponse,
  type WhipToken,
  whipHttp,
} from './whip-http.ts';
import { iceServersOf } from './whip-link.ts';
import { problemOfAnswer, problemOfDescription } from './whip-sdp.ts';
import { type OwnedSession, ownSession, rollBack, type WhipSession } from './whip-session.ts';

/** What publishing and subscribing take. */
export interface WhipOptions extends AbortOptions {
  /**
   * The Bearer token (RFC 6750), or a function that gives one for a request to `url`, once more when the server
   * answers 401. A text goes to the origin of the endpoint, and to the session that this origin names, never to another
   * origin that a redirect leads to, and never from `https:` to `http:`; a function decides for each address. Default:
   * none.
   */
  token?: WhipToken | undefined;
  /**
   * Whether candidates are sent one by one, after the offer. `false`: the offer has them all, for servers that cannot
   * do without. Default: `true`.
   */
  trickle?: boolean | undefined;
  /** What sends the requests. Default: the platform's `fetch`. */
  fetch?: WhipFetch | undefined;
}

/** How one of the two goes. */
export interface Opening {
  readonly operation: string;
  /** Checks and changes the transceivers, before the offer is made; what it returns takes back what it can. */
  prepare(): () => void;
  /** Whether the server may answer an offer with one of its own. */
  readonly takesOffers: boolean;
}

// The build has no lib.dom (types/platform.d.ts says why).
interface Place {
  readonly href?: string;
}

/** Where the endpoint is: an absolute address, or one beside the page's. */
function addressOf(operation: string, endpoint: unknown): string {
  const place: Place | undefined = Reflect.get(globalThis as object, 'location');
  const url = resolve(describe(endpoint), place?.href ?? 'about:blank');
  if (url && !/^https?:\/\/[^/?#]*@/.test(url)) return url;
  throw new TypeError(
    `${operation}: the endpoint is ${describe(endpoint)}; accepted: a URL of http or https, without a user name.`,
  );
}

function assertOptions(operation: string, { token, fetch, signal, trickle }: WhipOptions): void {
  assertSignal(operation, signal);
  const refuse = (name: string, value: unknown, accepted: string) => {
    throw new TypeError(`${operation}: ${name} is ${describe(value)}; accepted: ${accepted}.`);
  };
  // What was given as a token is a secret, whatever it is.
  const isText = typeof token === 'string' && /^[\x21-\x7e]+$/.test(token);
  if (token !== undefined && typeof token !== 'function' && !isText) {
    refuse('token', `no token (${typeof token})`, 'text of visible ASCII characters, a function');
  }
  if (fetch !== undefined && typeof fetch !== 'function') refuse('fetch', fetch, 'a function');
  if (trickle !== undefined && typeof trickle !== 'boolean') refuse('trickle', trickle, 'true, false');
}

/** What came of the offer; `resource` where there is a session now. */
interface Created {
  readonly response: WhipResponse;
  readonly resource: string | undefined;
}

/** Opens a session; every step that can fail leaves no session behind. */
export async function openSession(
  pc: WhipConnection,
  endpoint: string | { readonly href: string },
  options: WhipOptions,
  { operation, prepare, takesOffers }: Opening,
): Promise<WhipSession> {
  const address = addressOf(operation, typeof endpoint === 'object' ? endpoint?.href : endpoint);
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

  async function answer(sdp: string, { response }: Created, session: OwnedSession): Promise<void> {
    const remote = await whileOpen(() => readBody(operation, response, 'application/sdp'));
    const problem = problemOfAnswer(remote, sdp);
    if (problem) throw invalid(operation, response, problem);
    addIceServers(pc, iceServersOf(response.headers.get('link')));
    session.agree(sdp, remote);
    if (trickles) {
      session.candidates.begin(sdp);
      isSet = true;
      await setLocalDescription(pc, { type: 'offer', sdp }, { signal });
    }
    await setRemoteDescription(pc, { type: 'answer', sdp: remote }, { signal });
  }

  /** Takes the offer that the server makes instead of an answer (WHEP's counter-offer). */
  async function counter({ response }: Created, session: OwnedSession): Promise<void> {
    const remote = await whileOpen(() => readBody(operation, response, 'application/sdp'));
    const problem = problemOfDescription(remote);
    if (problem) throw invalid(operation, response, problem);
    addIceServers(pc, iceServersOf(response.headers.get('link')));
    takeBack();
    await setRemoteDescription(pc, { type: 'offer', sdp: remote }, { signal });
    const { sdp } = await createAnswer(pc, { signal });
    session.agree(sdp, remote);
    await setLocalDescription(pc, { type: 'answer', sdp }, { signal });
    await session.answer(trickles ? sdp : (await gathered(pc, { signal })).sdp, signal);
    session.candidates.begin(sdp);
  }

  let takeBack = () => {};
  try {
    takeBack = prepare();
    const sdp = await offer();
    const created = await post(http, address, operation, sdp, whileOpen);
    const { response, resource } = created;
    const isCounter = takesOffers && response.status === 406 && typeOf(response) === 'application/sdp';
    if (!isSuccess(response) && !(isCounter && resource)) {
      throw await whileOpen(() => refusal(operation, 'POST', response));
    }
    if (!resource) {
      discard(response);
      throw invalid(operation, response, 'it names no session (Location)');
    }
    const etag = response.headers.get('etag');
    owned = ownSession({ pc, http, resource, etag, trickles }, release);
    if (isCounter) await counter(created, owned);
    else await answer(sdp, created, owned);
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

/** The `Link` header that the endpoint gives before there is a session; `null` where it gives none. */
async function linksOf(http: Http, url: string): Promise<string | null> {
  const controller = requestController();
  const release = limit(controller);
  try {
    const response = await http.send({ method: 'OPTIONS', url, signal: controller.signal });
    discard(response);
    return response.headers.get('link');
  } catch {
    // RFC 9725 leaves it to the server whether it says so here (section 4.6).
    return null;
  } finally {
    release();
  }
}

/**
 * Sends the offer. The request goes on where nobody waits for it any more: a session that comes into being by it would
 * be nobody's, and is ended at once.
 */
async function post(
  http: Http,
  address: string,
  operation: string,
  sdp: string,
  whileOpen: <Value>(work: () => Promise<Value>) => Promise<Value>,
): Promise<Created> {
  const controller = requestController();
  const { signal } = controller;
  let posting: Promise<Created> | undefined;
  const create = async (): Promise<Created> => {
    const response = await http.send({
      method: 'POST',
      url: address,
      type: 'application/sdp',
      body: sdp,
      signal,
    });
    const url = response.url || address;
    const location = response.headers.get('location');
    const resource = location === null ? undefined : resolve(location, url);
    // Who may see the token may say where else it is to go; no other origin may.
    if (resource && originOf(url) === originOf(address)) http.trust(resource);
    return { response, resource };
  };
  try {
    return await whileOpen(() => {
      posting = create();
      return posting;
    });
  } catch (error) {
    if (posting) abandon(http, operation, posting, limit(controller));
    throw error;
  }
}

async function abandon(
  http: Http,
  operation: string,
  posting: Promise<Created>,
  release: () => void,
): Promise<void> {
  try {
    const { response, resource } = await posting;
    discard(response);
    if (resource) await deleteSession(operation, http, resource);
  } catch {
    // Nobody waits for it.
  } finally {
    release();
  }
}
