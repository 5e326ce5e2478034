import { expect, test } from 'vitest';
import { until } from '../../src/index.ts';
import { connect } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';

test('gives the state when it comes, and at once when it is there', async () => {
  let connected: Promise<'connected'> | undefined;
  const call = await connect((pc) => {
    connected = until(pc, 'connectionState', 'connected', { unless: ['failed', 'closed'] });
  });
  expect(await connected).toBe('connected');
  const listeners = countListeners(call.local);
  expect(await until(call.local, 'connectionState', ['failed', 'connected'])).toBe('connected');
  expect(await until(call.channel, 'readyState', 'open', { unless: 'closed' })).toBe('open');
  expect(listeners.count).toBe(0);
  call.close();
});

test('sees a state that lasts only a moment', async () => {
  const pc = new RTCPeerConnection();
  const offered = until(
    pc,
    'signalingState',
    (state): state is 'have-local-offer' => state === 'have-local-offer',
  );
  pc.createDataChannel('channel');
  await Promise.all([pc.setLocalDescription(), pc.setLocalDescription({ type: 'rollback' })]);
  expect(await offered).toBe('have-local-offer');
  pc.close();
});

test('rejects when the connection is closed or closes, and names the state', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const [connected, complete, closed] = [
    until(pc, 'connectionState', 'connected'),
    until(pc, 'iceGatheringState', 'complete'),
    until(pc, 'connectionState', 'closed'),
  ];
  pc.close();
  const error = { name: 'InvalidStateError', message: /^until\(…, 'connectionState'\): reached 'closed'/ };
  await expect(connected).rejects.toMatchObject(error);
  await expect(complete).rejects.toMatchObject({ name: 'InvalidStateError' });
  await expect(until(pc, 'connectionState', 'connected')).rejects.toMatchObject(error);
  expect(await closed).toBe('closed');
  expect(await until(pc, 'signalingState', 'closed')).toBe('closed');
  expect(listeners.count).toBe(0);
});

test('gives the end of every part to who waits for it, when the connection closes', async () => {
  const call = await connect((pc) => void pc.addTransceiver('audio'));
  const sctp = call.local.sctp as RTCSctpTransport;
  const { track } = call.local.getReceivers()[0] as RTCRtpReceiver;
  const ends = [
    until(call.channel, 'readyState', 'closed'),
    until(sctp, 'state', 'closed'),
    until(sctp.transport, 'state', 'closed'),
    until(sctp.transport.iceTransport, 'state', 'closed'),
    until(track, 'readyState', 'ended'),
  ];
  call.close();
  expect(await Promise.all(ends)).toEqual(['closed', 'closed', 'closed', 'closed', 'ended']);
});

test('sees the other side close a channel', async () => {
  const call = await connect();
  const closed = until(call.channel, 'readyState', 'closed');
  const never = until(call.channel, 'readyState', 'connecting');
  call.remoteChannel.close();
  expect(await closed).toBe('closed');
  await expect(never).rejects.toThrow(/reached 'closed'/);
  call.close();
});

test('rejects with the reason of the abort, and lets go', async () => {
  const pc = new RTCPeerConnection();
  const listeners = countListeners(pc);
  const wait = until(pc, 'connectionState', 'connected', { signal: AbortSignal.timeout(10) });
  await expect(wait).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(listeners.count).toBe(0);
  pc.close();
});
