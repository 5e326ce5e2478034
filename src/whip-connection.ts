import type { ConnectionWith, GatheringConnection } from 'strict-webrtc';
import { assertTarget } from './assert-target.ts';
import { closedError, invalidStateError } from './errors.ts';
import { connectionClosed } from './lifetime.ts';

/** What an endpoint says of one of its ICE servers. */
export interface WhipIceServer {
  /** Its address. */
  urls: string;
  /** The user name of a TURN server. */
  username?: string;
  /** The password of a TURN server. */
  credential?: string;
}

/** What has to be there of a transceiver. */
export interface WhipTransceiver {
  /** Which way media is to go. */
  direction: string;
  /** What receives; its track has the kind of media. */
  readonly receiver: { readonly track: { readonly kind: string } };
  /** Takes it out of the connection. */
  stop?(): void;
}

/** Every connection that can be published or subscribed with: a strict one, `lib.dom`'s, or another with its shape. */
export interface WhipConnection
  extends GatheringConnection,
    ConnectionWith<'createAnswer' | 'createOffer' | 'setLocalDescription' | 'setRemoteDescription'> {
  /** What the other side has said last. */
  readonly remoteDescription: { readonly sdp: string } | null;
  /** What sends and receives. */
  getTransceivers(): readonly WhipTransceiver[];
  /** Adds one of a kind. */
  addTransceiver(kind: 'audio' | 'video', init: { direction: 'recvonly' }): unknown;
  /** The present configuration. */
  getConfiguration?(): object;
  /** Changes it. */
  setConfiguration?(configuration: { iceServers: WhipIceServer[] }): void;
}

/** Connections on which a session is being opened, or is open. */
const busy = new WeakSet<object>();

/** Throws where no session can begin on `pc`; until the release that it returns is called, no other can. */
export function occupy(operation: string, pc: WhipConnection): () => void {
  assertTarget(operation, pc, 'an RTCPeerConnection', (target) => {
    return 'signalingState' in target && 'getTransceivers' in target;
  });
  if (connectionClosed(pc).aborted) throw closedError(operation);
  if (busy.has(pc)) throw invalidStateError(`${operation}: the connection has a session already`);
  if (pc.signalingState !== 'stable' || pc.remoteDescription) {
    throw invalidStateError(`${operation}: the connection has been negotiated already; it takes a new one`);
  }
  busy.add(pc);
  return () => busy.delete(pc);
}

/** Gives every transceiver the one direction it is to have; throws, before any is changed, where one has no part in it. */
export function direct(
  operation: string,
  transceivers: readonly WhipTransceiver[],
  direction: 'recvonly' | 'sendonly',
): void {
  for (const [index, { direction: present }] of transceivers.entries()) {
    if (present === 'sendrecv' || present === direction) continue;
    throw invalidStateError(
      `${operation}: transceiver ${index} is ${present}; it takes ${direction} or sendrecv ones`,
    );
  }
  for (const transceiver of transceivers) {
    if (transceiver.direction !== direction) transceiver.direction = direction;
  }
}

/** Those that still take part. */
export function transceiversOf(pc: WhipConnection): readonly WhipTransceiver[] {
  return pc.getTransceivers().filter(({ direction }) => direction !== 'stopped');
}

/** Lets `pc` use these servers too, before it gathers; one that the browser refuses is left out. */
export function addIceServers(pc: WhipConnection, servers: readonly WhipIceServer[]): void {
  if (!pc.setConfiguration || servers.length === 0) return;
  const configuration: { iceServers?: readonly WhipIceServer[] } = pc.getConfiguration?.() ?? {};
  let iceServers = [...(configuration.iceServers ?? [])];
  for (const server of servers) {
    try {
      pc.setConfiguration({ ...configuration, iceServers: [...iceServers, server] });
      iceServers = [...iceServers, server];
    } catch {
      // The endpoint only offers it.
    }
  }
}
