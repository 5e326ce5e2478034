import type { Closable, RTCRtpTransceiver } from 'strict-webrtc';
import { assertOneOf } from '../assert-option.ts';
import { closedError } from '../errors.ts';
import { connectionOf } from './fake-peer-connection.ts';
import type { Kind } from './fake-track.ts';
import { FakeTransceiver } from './fake-transceiver.ts';

/**
 * Lets the other side send a track: fires `track` on a fake connection.
 *
 * @param pc - The fake connection.
 * @param kind - `'audio'` or `'video'`.
 * @param streams - The ids of the streams that the track is in; the same id is the same stream. Default: none.
 * @returns The transceiver that the event had; its `receiver.track` is the track.
 * @throws `TypeError` when the connection is no fake, or the kind is another.
 * @throws `InvalidStateError` when it is closed.
 * @example
 * ```ts
 * import { once } from 'strict-webrtc';
 * import { FakePeerConnection, receiveTrack } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const event = once(pc, 'track');
 * const { receiver } = receiveTrack(pc, 'video', ['camera']);
 * console.assert((await event).track === receiver.track);
 * ```
 */
export function receiveTrack(pc: Closable, kind: Kind, streams: readonly string[] = []): RTCRtpTransceiver {
  const connection = connectionOf('receiveTrack()', pc);
  assertOneOf('receiveTrack()', 'kind', kind, ['audio', 'video']);
  if (connection.signalingState === 'closed') throw closedError('receiveTrack()');
  const transceiver = new FakeTransceiver(kind, null, { direction: 'recvonly' });
  connection.transceivers.push(transceiver);
  connection.received(transceiver, streams);
  connection.fireQueued();
  return transceiver as unknown as RTCRtpTransceiver;
}
