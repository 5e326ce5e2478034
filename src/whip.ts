/**
 * Sending to and receiving from media servers over HTTP: WHIP (RFC 9725) and WHEP.
 *
 * @packageDocumentation
 */

import { describe } from './describe.ts';
import { invalidStateError } from './errors.ts';
import { direct, transceiversOf, type WhipConnection } from './whip-connection.ts';
import { openSession } from './whip-open.ts';
import type { WhipOptions } from './whip-options.ts';
import type { WhipSession } from './whip-session.ts';

export type { WhipConnection, WhipIceServer, WhipTransceiver } from './whip-connection.ts';
export { WhipError, type WhipErrorInit, type WhipProblem } from './whip-error.ts';
export type { WhipFetch, WhipRequest, WhipResponse, WhipToken } from './whip-fetch.ts';
export type { WhipOptions } from './whip-options.ts';
export type { WhipSession } from './whip-session.ts';

const kinds: readonly unknown[] = ['audio', 'video'];

/** What {@link subscribe} takes. */
export interface SubscribeOptions extends WhipOptions {
  /**
   * The kinds of media to receive: for each that has no transceiver yet, one is added. Default: `['audio', 'video']`
   * where the connection has no transceiver, none otherwise.
   */
  media?: readonly ('audio' | 'video')[] | undefined;
}

/**
 * Sends the connection's tracks to a media server, by WHIP.
 *
 * Every transceiver becomes `sendonly`. ICE servers that the endpoint names are added to the connection's own before
 * candidates are gathered. A connection with `bundlePolicy: 'max-bundle'`, which WHIP is made for, gathers least.
 *
 * When the connection closes, in this call or later, the session on the server is ended too. What a page of another
 * origin needs to see of the server's answers, it must expose: `Location`, and `ETag`, `Link`, `Retry-After`.
 *
 * @param pc - A new connection, with tracks to send.
 * @param endpoint - The address of the WHIP endpoint; a relative one is beside the page's.
 * @param options - `token` authorizes; `trickle: false` puts all candidates into the offer; `signal` ends the wait, and
 * has no part in the session afterwards: for a limit in time give `AbortSignal.timeout(10_000)`.
 * @returns The session, when the server's answer has been applied. The connection need not be connected yet.
 * @throws `WhipError` when the server refuses, or when its answer is not valid: without `Location`, larger than
 * 256 KiB, of another type, with other media sections than the offer.
 * @throws The error of `fetch`, a `TypeError`, when there is no answer; of a token function, what it throws.
 * @throws The browser's own error when it refuses the answer.
 * @throws `TypeError` when the endpoint is no address, or an option is not what it can be.
 * @throws `InvalidStateError` when there is nothing to send, when a transceiver is `recvonly` or `inactive`, or when the
 * connection has been negotiated before, is closed, or closes first.
 * @throws `signal.reason` when aborted. Where the server had made a session, or makes it later, it is ended. After this
 * and every other error before the answer is applied, the same connection can be given to another call.
 * @see {@link https://www.rfc-editor.org/rfc/rfc9725.html | RFC 9725: WHIP}
 * @example
 * ```ts
 * import { openPeerConnection } from 'strict-webrtc';
 * import { publish } from 'strict-webrtc/whip';
 *
 * async function broadcast(stream: MediaStream, endpoint: string, token: string, ended: Promise<void>): Promise<void> {
 *   using pc = openPeerConnection({ bundlePolicy: 'max-bundle' });
 *   for (const track of stream.getTracks()) pc.addTransceiver(track, { direction: 'sendonly', streams: [stream] });
 *   await using session = await publish(pc, endpoint, { token, signal: AbortSignal.timeout(10_000) });
 *   console.log(session.resource);
 *   await ended;
 * }
 * ```
 */
export async function publish(
  pc: WhipConnection,
  endpoint: string | { readonly href: string },
  options: WhipOptions = {},
): Promise<WhipSession> {
  const operation = 'publish()';
  const prepare = () => {
    const transceivers = transceiversOf(pc);
    if (transceivers.length === 0)
      throw invalidStateError(`${operation}: the connection has no track to send`);
    direct(operation, transceivers, 'sendonly');
    return () => {};
  };
  return openSession(pc, endpoint, options, { operation, prepare, takesOffers: false });
}

/**
 * Receives media from a media server, by WHEP.
 *
 * Every transceiver becomes `recvonly`, and without any, one for audio and one for video is added; the tracks come with
 * the connection's `track` events, so listen before the call. The rest is as with {@link publish}. Where the server
 * refuses the offer with one of its own (status 406), that is answered, on transceivers that come with it.
 *
 * @param pc - A new connection.
 * @param endpoint - The address of the WHEP endpoint; a relative one is beside the page's.
 * @param options - `media` says which kinds to receive; the others are those of {@link publish}.
 * @returns The session, when the server's answer has been applied. The connection need not be connected yet.
 * @throws `WhipError` when the server refuses, or when its answer is not valid. A server that has nothing to send yet
 * says so by 409, often with `retryAfter`.
 * @throws The error of `fetch`, a `TypeError`, when there is no answer; of a token function, what it throws.
 * @throws The browser's own error when it refuses the answer.
 * @throws `TypeError` when the endpoint is no address, or an option is not what it can be.
 * @throws `InvalidStateError` when a transceiver is `sendonly` or `inactive`, or when the connection has been negotiated
 * before, is closed, or closes first.
 * @throws `signal.reason` when aborted. Where the server had made a session, or makes it later, it is ended. After this
 * and every other error before the answer is applied, the same connection can be given to another call.
 * @see {@link https://datatracker.ietf.org/doc/draft-ietf-wish-whep/ | WHEP}
 * @example
 * ```ts
 * import { events, openPeerConnection } from 'strict-webrtc';
 * import { subscribe } from 'strict-webrtc/whip';
 *
 * async function watch(video: HTMLVideoElement, endpoint: string): Promise<void> {
 *   using pc = openPeerConnection({ bundlePolicy: 'max-bundle' });
 *   const tracks = events(pc, 'track');
 *   await using session = await subscribe(pc, endpoint);
 *   console.log(session.resource);
 *   for await (const { streams } of tracks) video.srcObject = streams[0] ?? null;
 * }
 * ```
 */
export async function subscribe(
  pc: WhipConnection,
  endpoint: string | { readonly href: string },
  options: SubscribeOptions = {},
): Promise<WhipSession> {
  const operation = 'subscribe()';
  const { media } = options;
  if (media !== undefined && !(Array.isArray(media) && media.every((kind) => kinds.includes(kind)))) {
    throw new TypeError(`${operation}: media is ${describe(media)}; accepted: a list of audio, video.`);
  }
  const prepare = () => receive(operation, pc, media);
  return openSession(pc, endpoint, options, { operation, prepare, takesOffers: true });
}

/** Makes `pc` receive these kinds; what it returns stops the transceivers that were added for it. */
function receive(operation: string, pc: WhipConnection, media: SubscribeOptions['media']): () => void {
  const present = transceiversOf(pc);
  direct(operation, present, 'recvonly');
  const known = new Set(present.map(({ receiver }) => receiver.track.kind));
  for (const kind of media ?? (present.length === 0 ? (['audio', 'video'] as const) : [])) {
    if (!known.has(kind)) pc.addTransceiver(kind, { direction: 'recvonly' });
    known.add(kind);
  }
  const added = transceiversOf(pc).filter((transceiver) => !present.includes(transceiver));
  return () => {
    for (const transceiver of added) transceiver.stop?.();
  };
}
