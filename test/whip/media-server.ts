import type { Page } from 'playwright';
import type { WhipPage } from './page.ts';
import type { Exchange, Reply } from './server.ts';

declare global {
  // What page.ts has put there.
  var whip: WhipPage;
}

const lines = (body: string) => body.split('\r\n');

/** A media server by the letter of RFC 9725 and WHEP, whose end of the connection is in `page`. */
export interface MediaServer {
  respond(exchange: Exchange): Promise<Reply>;
  /** Whether `POST` is answered by an offer. */
  counters: boolean;
  /** The candidates that were trickled. */
  readonly trickled: string[];
  /** The ICE sessions so far. */
  readonly restarts: number;
  readonly isOpen: boolean;
}

export function mediaServer(page: Page, doesSend: boolean): MediaServer {
  let offer = '';
  let ufrag = '';
  let pwd = '';
  let restarts = 0;
  let isOpen = false;
  const etag = () => `"ice-${restarts}"`;
  const trickled: string[] = [];
  const attribute = (sdp: string, name: string) => new RegExp(`^a=${name}:(.*)$`, 'm').exec(sdp)?.[1] ?? '';

  async function post({ headers, body }: Exchange): Promise<Reply> {
    if (headers['content-type'] !== 'application/sdp') return { status: 415 };
    isOpen = true;
    offer = body;
    ufrag = attribute(body, 'ice-ufrag');
    pwd = attribute(body, 'ice-pwd');
    const answered = { 'Content-Type': 'application/sdp', Location: '/session/1', ETag: etag() };
    if (media.counters) {
      const sdp = await page.evaluate(() => whip.peer.offer());
      return { status: 406, headers: answered, body: sdp };
    }
    const sdp = await page.evaluate(([sdp, doesSend]) => whip.peer.answer(sdp, doesSend), [
      offer,
      doesSend,
    ] as const);
    return { status: 201, headers: answered, body: sdp };
  }

  async function patch({ headers, body }: Exchange): Promise<Reply> {
    const match = headers['if-match'];
    if (!match) return { status: 428 };
    if (headers['content-type'] === 'application/sdp') {
      if (match !== etag()) return { status: 412 };
      [offer, ufrag, pwd] = [
        body.replaceAll(/^a=setup:\w+/gm, 'a=setup:actpass'),
        attribute(body, 'ice-ufrag'),
        attribute(body, 'ice-pwd'),
      ];
      await page.evaluate((sdp) => whip.peer.take(sdp), body);
      return { status: 204 };
    }
    if (headers['content-type'] !== 'application/trickle-ice-sdpfrag') return { status: 415 };
    const candidates = lines(body).flatMap((line) =>
      line.startsWith('a=candidate:') ? [line.slice(2)] : [],
    );
    if (attribute(body, 'ice-ufrag') === ufrag) {
      if (match !== etag()) return { status: 412 };
      trickled.push(...lines(body).filter((line) => /^a=(candidate|end-of)/.test(line)));
      const areAdded = await page.evaluate((candidates) => whip.peer.add(candidates), candidates);
      return { status: areAdded ? 204 : 404 };
    }
    if (match !== '*') return { status: 412 };
    const [newUfrag, newPwd] = [attribute(body, 'ice-ufrag'), attribute(body, 'ice-pwd')];
    offer = offer.replaceAll(`ice-ufrag:${ufrag}`, `ice-ufrag:${newUfrag}`);
    offer = offer.replaceAll(`ice-pwd:${pwd}`, `ice-pwd:${newPwd}`);
    [ufrag, pwd] = [newUfrag, newPwd];
    restarts++;
    const sdp = await page.evaluate((sdp) => whip.peer.renew(sdp), offer);
    await page.evaluate((candidates) => whip.peer.add(candidates), candidates);
    const kept = lines(sdp.slice(sdp.indexOf('m='))).filter((line) => /^a=(ice-|candidate:)/.test(line));
    return {
      status: 200,
      headers: { 'Content-Type': 'application/trickle-ice-sdpfrag', ETag: etag() },
      body: [...new Set(kept), ''].join('\r\n'),
    };
  }

  const media: MediaServer = {
    counters: false,
    trickled,
    get restarts() {
      return restarts;
    },
    get isOpen() {
      return isOpen;
    },
    async respond(exchange) {
      if (exchange.method === 'POST') return post(exchange);
      if (!isOpen) return { status: 404 };
      if (exchange.method === 'PATCH') return patch(exchange);
      if (exchange.method !== 'DELETE') return { status: 405 };
      isOpen = false;
      return { status: 200 };
    },
  };
  return media;
}
