import { expect, test } from 'vitest';
import { gathered, openPeerConnection, setLocalDescription, setRemoteDescription } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';
import { openedOrReported } from '../support/report.ts';

const count = (sdp: string) => sdp.match(/^a=candidate:/gm)?.length ?? 0;
const fragments = (sdp: string) => new Set(sdp.match(/^a=ice-ufrag:.*$/gm));

/** One message each way; gives the local description, which was complete. */
async function negotiate(local: RTCPeerConnection, remote: RTCPeerConnection): Promise<{ sdp: string }> {
  await setLocalDescription(local);
  const first = await gathered(local);
  await setRemoteDescription(remote, first);
  await setLocalDescription(remote);
  await setRemoteDescription(local, await gathered(remote));
  return first;
}

test('two connections connect with one message each way', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  const channel = local.createDataChannel('test');
  await setLocalDescription(local);
  await setRemoteDescription(remote, await gathered(local));
  await setLocalDescription(remote);
  const answer = await gathered(remote);
  expect(answer.sdp).toBe(remote.localDescription?.sdp);
  expect(count(answer.sdp)).toBeGreaterThan(0);
  await setRemoteDescription(local, answer);
  await openedOrReported(channel, [local, remote]);
});

test('waits when it is called before there is a description', async () => {
  using pc = openPeerConnection();
  const listeners = countListeners(pc);
  pc.addTransceiver('audio');
  const promise = gathered(pc);
  await setLocalDescription(pc);
  const { sdp } = await promise;
  expect(count(sdp)).toBeGreaterThan(0);
  expect([pc.iceGatheringState, listeners.count]).toEqual(['complete', 0]);
});

test('gives the new generation after an ICE restart, every time', async () => {
  for (let round = 0; round < 10; round++) {
    using local = openPeerConnection();
    using remote = openPeerConnection();
    local.createDataChannel('test');
    const first = await negotiate(local, remote);
    local.restartIce();
    await setLocalDescription(local);
    // Both engines say so, of the generation before.
    expect([local.iceGatheringState, count(local.localDescription?.sdp ?? '')]).toEqual(['complete', 0]);
    const { sdp } = await gathered(local);
    expect(count(sdp)).toBeGreaterThan(0);
    expect(fragments(sdp)).toEqual(fragments(local.localDescription?.sdp ?? ''));
    expect(fragments(sdp)).not.toEqual(fragments(first.sdp));
  }
});

test('waits for the transport of a section that was added while the offer was pending', async () => {
  using pc = openPeerConnection();
  pc.createDataChannel('test');
  await setLocalDescription(pc);
  await gathered(pc);
  pc.addTransceiver('audio');
  await setLocalDescription(pc);
  const sections = (await gathered(pc)).sdp.split(/^m=/m).slice(1);
  expect(sections.map(count)).not.toContain(0);
});

test('settles where no candidate can be found, again and after an ICE restart', async () => {
  using local = openPeerConnection({ iceTransportPolicy: 'relay' });
  using remote = openPeerConnection({ iceTransportPolicy: 'relay' });
  local.createDataChannel('test');
  await setLocalDescription(local);
  expect(count((await gathered(local)).sdp)).toBe(0);
  await setRemoteDescription(remote, await gathered(local));
  await setLocalDescription(remote);
  await setRemoteDescription(local, await gathered(remote));
  local.restartIce();
  await setLocalDescription(local);
  expect(count((await gathered(local)).sdp)).toBe(0);
});

test('settles where there is nothing to gather for: no media section, or only rejected ones', async () => {
  using empty = openPeerConnection();
  await setLocalDescription(empty);
  expect((await gathered(empty)).sdp).toBe(empty.localDescription?.sdp);
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.addTransceiver('audio');
  await setLocalDescription(local);
  await setRemoteDescription(remote, await gathered(local));
  for (const transceiver of remote.getTransceivers()) transceiver.stop();
  await setLocalDescription(remote);
  expect((await gathered(remote)).sdp).toBe(remote.localDescription?.sdp);
});

test('gives the description before again once an ICE restart is rolled back', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.addTransceiver('audio');
  const first = await negotiate(local, remote);
  local.restartIce();
  await setLocalDescription(local);
  const waiting = gathered(local);
  await setLocalDescription(local, { type: 'rollback' });
  const { sdp } = await waiting;
  expect(fragments((await gathered(local)).sdp)).toEqual(fragments(first.sdp));
  expect(count(sdp)).toBeGreaterThan(0);
});

test('rejects when the connection closes, or with the reason of the abort; gathering goes on', async () => {
  const pc = openPeerConnection();
  const waiting = gathered(pc);
  await expect(gathered(pc, { signal: AbortSignal.timeout(1) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  pc.close();
  await expect(waiting).rejects.toMatchObject({ name: 'InvalidStateError' });
  await expect(gathered(pc)).rejects.toMatchObject({ name: 'InvalidStateError' });
});
