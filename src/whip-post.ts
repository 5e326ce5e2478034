import { discard, isSuccess } from './whip-answer.ts';
import type { WhipResponse } from './whip-fetch.ts';
import { deleteSession, type Http, limit, originOf, requestController, resolve } from './whip-http.ts';

/** What came of the offer; `resource` where there is a session now. */
export interface Created {
  readonly response: WhipResponse;
  readonly resource: string | undefined;
}

/** The `Link` header that the endpoint gives before there is a session; `null` where it gives none. */
export async function linksOf(http: Http, url: string): Promise<string | null> {
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
export async function postOffer(
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
    // Any other refusal has made no session, whatever it names; this one may be a counter-offer.
    const hasSession = isSuccess(response) || response.status === 406;
    const resource = location !== null && hasSession ? resolve(location, url) : undefined;
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
