import { expect, test } from 'vitest';
import {
  addIceCandidates,
  iceCandidates,
  openPeerConnection,
  setLocalDescription,
  setRemoteDescription,
} from '../../src/index.ts';
import type { RTCPeerConnection as StrictConnection } from '../../types/index.js';
import { countListeners } from '../support/listeners.ts';
import { outcome, unhandledRejections } from '../support/outcome.ts';

const connected = (pc: StrictConnection) =>
  new Promise<void>((resolve) => {
    const look = () => pc.connectionState === 'connected' && resolve();
    pc.addEventListener('connectionstatechange', look);
    look();
  });

/** The candidates of a new offer, and the offer without them. */
async function offer(pc: StrictConnection): Promise<{ sdp: string; candidates: (RTCIceCandidate | null)[] }> {
  const candidates: (RTCIceCandidate | null)[] = [];
  const found = iceCandidates(pc);
  await setLocalDescription(pc);
  const sdp = pc.localDescription?.sdp ?? '';
  for await (const candidate of found) {
    candidates.push(candidate as RTCIceCandidate | null);
    if (!candidate) break;
  }
  return { sdp, candidates };
}

/** Each of the two gets the candidates of the other. */
function trickle(one: RTCPeerConnection, other: RTCPeerConnection): Promise<void>[] {
  return [addIceCandidates(other, iceCandidates(one)), addIceCandidates(one, iceCandidates(other))];
}

test('two connections trickle to each other, whatever comes first', async () => {
  const unhandled = unhandledRejections();
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.createDataChannel('test');
  local.addTransceiver('audio');
  const pumps = trickle(local, remote);
  await setLocalDescription(local);
  // Long enough for the candidates to come before the description.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await setRemoteDescription(remote, local.localDescription as RTCSessionDescription);
  await setLocalDescription(remote);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await setRemoteDescription(local, remote.localDescription as RTCSessionDescription);
  await Promise.all([connected(local), connected(remote)]);
  local.close();
  remote.close();
  for (const pump of pumps) {
    const result = await outcome(pump, 1_000);
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ name: 'InvalidStateError' });
    expect(result.status).not.toBe('pending');
  }
  expect(await unhandled.stop()).toEqual([]);
});

test('all candidates before the description, and the end of candidates with them, connect', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  const listeners = countListeners(remote);
  local.createDataChannel('test');
  const { sdp, candidates } = await offer(local);
  const added = addIceCandidates(remote, candidates);
  expect((await outcome(added, 100)).status).toBe('pending');
  expect(listeners.count).toBeGreaterThan(0);
  await setRemoteDescription(remote, { type: 'offer', sdp: sdp.replaceAll(/^a=candidate.*\r\n/gm, '') });
  await added;
  expect(listeners.count).toBe(0);
  expect(remote.remoteDescription?.sdp).toMatch(/^a=candidate:/m);
  const answering = addIceCandidates(local, iceCandidates(remote)).catch(() => {});
  await setLocalDescription(remote);
  await setRemoteDescription(local, remote.localDescription as RTCSessionDescription);
  await connected(remote);
  remote.close();
  local.close();
  await answering;
});

test('generations that are mixed up each find their description', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.createDataChannel('test');
  const first = await offer(local);
  await setRemoteDescription(remote, { type: 'offer', sdp: first.sdp });
  await setLocalDescription(remote);
  await setRemoteDescription(local, remote.localDescription as RTCSessionDescription);
  local.restartIce();
  const second = await offer(local);
  const given: unknown[] = [];
  const native = RTCPeerConnection.prototype.addIceCandidate;
  Object.defineProperty(remote, 'addIceCandidate', {
    value(...args: [RTCIceCandidateInit]) {
      given.push(args[0]);
      return Reflect.apply(native, remote, args);
    },
  });
  const isReal = (candidate: RTCIceCandidate | null) => Boolean(candidate?.candidate);
  const [old, restarted] = [first.candidates.filter(isReal), second.candidates.filter(isReal)];
  const added = addIceCandidates(remote, [restarted[0], old[0], ...restarted.slice(1), ...old.slice(1)]);
  expect(given).toEqual(old);
  await setRemoteDescription(remote, { type: 'offer', sdp: second.sdp });
  await added;
  expect(given).toEqual([...old, ...restarted]);
  // The generation before is still the current one: Firefox wants no more of it, Chromium does.
  const late = addIceCandidates(remote, old);
  await setLocalDescription(remote);
  await late;
});

test('candidates of an offer that is rolled back under way are dropped', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.createDataChannel('test');
  remote.createDataChannel('test');
  const { sdp, candidates } = await offer(local);
  await setRemoteDescription(remote, { type: 'offer', sdp });
  const rollback = setRemoteDescription(remote, { type: 'rollback' });
  const added = addIceCandidates(remote, candidates);
  await rollback;
  await added;
  expect(remote.remoteDescription).toBe(null);
});

test('glare: the polite side takes the offer that wins, with its candidates', async () => {
  const unhandled = unhandledRejections();
  using polite = openPeerConnection();
  using impolite = openPeerConnection();
  polite.createDataChannel('test');
  impolite.createDataChannel('test');
  const pumps = trickle(impolite, polite);
  await Promise.all([setLocalDescription(polite), setLocalDescription(impolite)]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await setRemoteDescription(polite, impolite.localDescription as RTCSessionDescription);
  await setLocalDescription(polite);
  await setRemoteDescription(impolite, polite.localDescription as RTCSessionDescription);
  await Promise.all([connected(polite), connected(impolite)]);
  polite.close();
  impolite.close();
  await Promise.allSettled(pumps);
  expect(await unhandled.stop()).toEqual([]);
});

test('the end of candidates alone waits for a remote description, in both engines', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.createDataChannel('test');
  const { sdp } = await offer(local);
  const ends = addIceCandidates(remote, [null, undefined, { candidate: '', sdpMid: '0' }]);
  expect((await outcome(ends, 100)).status).toBe('pending');
  await setRemoteDescription(remote, { type: 'offer', sdp });
  await ends;
});

test('a candidate that the browser refuses rejects with its own error', async () => {
  using local = openPeerConnection();
  using remote = openPeerConnection();
  local.createDataChannel('test');
  const { sdp, candidates } = await offer(local);
  await setRemoteDescription(remote, { type: 'offer', sdp });
  const elsewhere = { ...(candidates[0]?.toJSON() as RTCIceCandidateInit), sdpMid: '77', sdpMLineIndex: 7 };
  await expect(addIceCandidates(remote, [elsewhere])).rejects.toMatchObject({ name: 'OperationError' });
});

test('an iterator of events lets go of its connection when the other one closes', async () => {
  using local = openPeerConnection();
  const remote = openPeerConnection();
  const listeners = countListeners(local);
  const pump = addIceCandidates(remote, iceCandidates(local));
  expect(listeners.count).toBe(1);
  remote.close();
  await expect(pump).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect(listeners.count).toBe(0);
});
