import { type EventQueue, eventQueue } from './event-queue.ts';
import type { SignalMessage } from './signal-message.ts';
import type { Signaling } from './signaling.ts';

/**
 * Two ends of signaling in memory: what one sends, the other one gets. For tests, and for two connections of one page.
 *
 * Each end keeps what has come until it is read, up to 10 000 messages; it can be read once. What is sent to an end
 * that has stopped reading is lost.
 *
 * @returns The two ends.
 * @see {@link https://w3c.github.io/webrtc-pc/#perfect-negotiation-example | WebRTC: perfect negotiation}
 * @example
 * ```ts
 * import { negotiate, signalingPair } from 'strict-webrtc';
 *
 * const [near, far] = signalingPair();
 * const [caller, callee] = [new RTCPeerConnection(), new RTCPeerConnection()];
 * negotiate(caller, near, { polite: false });
 * negotiate(callee, far, { polite: true });
 * caller.createDataChannel('chat');
 * ```
 */
export function signalingPair(): [Signaling, Signaling] {
  const [near, far] = [mailbox(), mailbox()];
  return [end(near, far), end(far, near)];
}

function mailbox(): EventQueue<SignalMessage> {
  return eventQueue('signalingPair()', {}, () => {});
}

function end({ iterator }: EventQueue<SignalMessage>, { push }: EventQueue<SignalMessage>): Signaling {
  return { send: push, [Symbol.asyncIterator]: () => iterator };
}
