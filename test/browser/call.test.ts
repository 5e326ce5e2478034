import { expect, test } from 'vitest';
import {
  addIceCandidate,
  events,
  getStats,
  iceCandidates,
  once,
  opened,
  openPeerConnection,
  setLocalDescription,
  setRemoteDescription,
} from '../../src/index.ts';

/** Until there are no more: whatever is being added when a connection closes is refused. */
async function trickle(from: AsyncIterable<RTCIceCandidate | null>, to: RTCPeerConnection): Promise<void> {
  for await (const candidate of from) {
    // What is sent over a network is JSON.
    await addIceCandidate(to, JSON.parse(JSON.stringify(candidate)));
    if (!candidate) return;
  }
}

test('a call with media and a channel, made with the helpers alone', async () => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  using local = openPeerConnection();
  using remote = openPeerConnection();
  for (const track of stream.getTracks()) local.addTrack(track, stream);
  const channel = local.createDataChannel('chat');
  const tracks = events(remote, 'track');
  const incoming = once(remote, 'datachannel');

  const toRemote = iceCandidates(local);
  await setLocalDescription(local);
  await setRemoteDescription(remote, local.localDescription as RTCSessionDescription);
  const trickling = trickle(toRemote, remote);
  const answering = trickle(iceCandidates(remote), local);
  await setLocalDescription(remote);
  await setRemoteDescription(local, remote.localDescription as RTCSessionDescription);

  await opened(channel);
  const message = once((await incoming).channel, 'message');
  channel.send('hello');
  expect((await message).data).toBe('hello');

  const kinds = [(await tracks.next()).value?.track.kind, (await tracks.next()).value?.track.kind];
  expect(kinds.sort()).toEqual(['audio', 'video']);

  const types = new Set([...(await getStats(local)).values()].map(({ type }) => type));
  for (const type of ['candidate-pair', 'data-channel', 'outbound-rtp', 'transport'] as const) {
    expect(types.has(type), type).toBe(true);
  }

  await Promise.all([trickling, answering]);
  local.close();
  remote.close();
  expect(await tracks.next()).toEqual({ done: true, value: undefined });
  for (const track of stream.getTracks()) track.stop();
});

test('candidates come in order, null last, and those found before the loop are kept', async () => {
  const pc = new RTCPeerConnection();
  pc.createDataChannel('channel');
  const native: (string | null)[] = [];
  pc.addEventListener('icecandidate', ({ candidate }) => native.push(candidate?.candidate ?? null));
  const candidates = iceCandidates(pc);
  const finished = once(pc, 'icecandidate', { filter: ({ candidate }) => candidate === null });
  await setLocalDescription(pc);
  await finished;
  pc.close();
  const seen: (string | null)[] = [];
  for await (const candidate of candidates) seen.push(candidate?.candidate ?? null);
  expect(seen).toEqual(native);
  expect(seen.at(-1)).toBe(null);
  expect(seen.length).toBeGreaterThan(1);
});
