import { afterEach, expect, test } from 'vitest';
import { closedSignal, states } from '../../src/index.ts';
import type { RTCDtlsTransport } from '../../types/index.js';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';

const nativeClose = RTCPeerConnection.prototype.close;

afterEach(() => {
  expect(RTCPeerConnection.prototype.close).toBe(nativeClose);
});

async function rest<Value>(iterator: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of iterator) values.push(value);
  return values;
}

test('of a connection: the current one, each change, and closed after a local close', async () => {
  let seen: Promise<string[]> = Promise.resolve([]);
  let listeners = { count: 0 };
  const call = await connect((pc) => {
    listeners = countListeners(pc);
    seen = rest(states(pc, 'connectionState'));
  });
  // The state may still be connecting when the channel opens.
  for await (const state of states(call.local, 'connectionState')) if (state === 'connected') break;
  call.close();
  expect(await seen).toEqual(['new', 'connecting', 'connected', 'closed']);
  expect(listeners.count).toBe(0);
});

test('of a connection: all four end on a local close, of which no event tells', async () => {
  const pc = new RTCPeerConnection();
  const all = [
    rest(states(pc, 'connectionState')),
    rest(states(pc, 'iceConnectionState')),
    rest(states(pc, 'signalingState')),
    rest(states(pc, 'iceGatheringState')),
  ];
  await Promise.resolve();
  pc.close();
  const [connection, ice, signaling, gathering] = await Promise.all(all);
  expect(connection).toEqual(['new', 'closed']);
  expect(ice).toEqual(['new', 'closed']);
  expect(signaling).toEqual(['stable', 'closed']);
  expect(gathering).toEqual(['new']);
});

test('of a closed connection: closed, and nothing else', async () => {
  const pc = new RTCPeerConnection();
  pc.close();
  expect(await rest(states(pc, 'connectionState'))).toEqual(['closed']);
});

test('are the latest ones for a slow loop', async () => {
  const pc = new RTCPeerConnection();
  const iterator = states(pc, 'signalingState');
  expect((await iterator.next()).value).toBe('stable');
  pc.createDataChannel('channel');
  await pc.setLocalDescription();
  await pc.setLocalDescription({ type: 'rollback' });
  await pc.setLocalDescription();
  expect((await iterator.next()).value).toBe('have-local-offer');
  await pc.setLocalDescription({ type: 'rollback' });
  await pc.setLocalDescription();
  pc.close();
  expect(await rest(iterator)).toEqual(['closed']);
});

test('of both ends of a channel end with closed when it is closed', async () => {
  const call = await connect();
  const [local, remote] = [
    rest(states(call.channel, 'readyState')),
    rest(states(call.remoteChannel, 'readyState')),
  ];
  const late = states(call.channel, 'readyState');
  expect((await late.next()).value).toBe('open');
  call.channel.close();
  for (const seen of await Promise.all([local, remote])) {
    expect(seen.filter((state) => state !== 'closing')).toEqual(['open', 'closed']);
  }
  expect((await rest(late)).at(-1)).toBe('closed');
  expect(await rest(states(call.channel, 'readyState'))).toEqual(['closed']);
  call.close();
});

test('of every part end with closed on a local close of the connection', async () => {
  const call = await connect((pc) => void pc.addTransceiver('audio'));
  const sctp = call.local.sctp as RTCSctpTransport;
  const { transport } = sctp;
  const { iceTransport } = transport;
  const { track } = call.local.getReceivers()[0] as RTCRtpReceiver;
  const targets = [call.channel, sctp, transport, iceTransport, track];
  const listeners = targets.map(countListeners);
  const ends = [
    rest(states(call.channel, 'readyState')),
    rest(states(sctp, 'state')),
    rest(states(transport, 'state')),
    rest(states(iceTransport, 'state')),
    rest(states(track, 'readyState')),
  ];
  const gathering = rest(states(iceTransport, 'gatheringState'));
  call.close();
  const lasts = (await Promise.all(ends)).map((seen) => seen.at(-1));
  expect(lasts).toEqual(['closed', 'closed', 'closed', 'closed', 'ended']);
  expect((await gathering).length).toBeGreaterThan(0);
  expect(listeners.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
  expect(await rest(states(sctp, 'state'))).toEqual(['closed']);
});

test('of the role of an ICE transport begin with the one it has, and end with the connection', async () => {
  const call = await connect();
  // Chromium has the member, and leaves it null.
  const { iceTransport } = (call.local.sctp as RTCSctpTransport).transport as unknown as RTCDtlsTransport;
  const iterator = states(iceTransport, 'role');
  expect((await iterator.next()).value).toBe(iceTransport.role);
  call.close();
  for await (const _ of iterator);
});

test('of a connection whose frame is taken away end', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const pc = new (frame.contentWindow as Window & typeof globalThis).RTCPeerConnection();
  const [connection, gathering] = [states(pc, 'connectionState'), states(pc, 'iceGatheringState')];
  await connection.next();
  await gathering.next();
  frame.remove();
  expect([await rest(connection), await rest(gathering)]).toEqual([['closed'], []]);
});

test('throw the reason of an abort, after a state that has not been taken', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const iterator = states(pc, 'connectionState', {
    signal: AbortSignal.any([closedSignal(pc), AbortSignal.timeout(20)]),
  });
  expect((await iterator.next()).value).toBe('new');
  await expect(iterator.next()).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(listeners.count).toBe(0);
  pc.close();
});

test('that do not exist are refused with those that do', () => {
  const pc = new RTCPeerConnection();
  // @ts-expect-error: the compiler refuses it too
  expect(() => states(pc, 'conectionState')).toThrow(
    /no state "conectionState"; accepted: connectionState, iceConnectionState, iceGatheringState, signalingState/,
  );
  // @ts-expect-error: the compiler refuses it too
  expect(() => states(new MediaStream(), 'active')).toThrow(TypeError);
  pc.close();
});
