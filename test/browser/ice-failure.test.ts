import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Call, connect } from '../support/calls.ts';

let call: Call;
beforeEach(async () => {
  call = await connect();
});
afterEach(() => call.close());

/** The description of `pc` without what is known of its paths. */
async function withoutCandidates(pc: RTCPeerConnection): Promise<RTCSessionDescriptionInit> {
  await expect.poll(() => pc.iceGatheringState).toBe('complete');
  const { type, sdp } = pc.localDescription as RTCSessionDescription;
  return { type, sdp: sdp.replace(/^a=(candidate|end-of-candidates).*\r\n/gm, '') };
}

/** Restarts ICE, and tells neither side of a path. */
async function restartWithoutPath({ local, remote }: Call): Promise<void> {
  local.onicecandidate = null;
  remote.onicecandidate = null;
  await local.setLocalDescription(await local.createOffer({ iceRestart: true }));
  await remote.setRemoteDescription(await withoutCandidates(local));
  await remote.setLocalDescription();
  await local.setRemoteDescription(await withoutCandidates(remote));
}

/**
 * The specification wants DTLS, SCTP and the channels to outlive the failure of ICE, as another restart may bring the
 * path back (https://github.com/w3c/webrtc-pc/issues/3139, and https://github.com/w3c/webrtc-pc/pull/2321 for the
 * text). In Firefox they end with it. Nothing is wrong with the path here: a restart that finds none is enough.
 */
test('Firefox ends the channels of a connection when its ICE fails', async () => {
  const { local, channel, remoteChannel } = call;
  const echo = new Promise((resolve) => {
    channel.onmessage = resolve;
  });
  remoteChannel.onmessage = ({ data }) => remoteChannel.send(data);
  await restartWithoutPath(call);
  const states = () => [local.iceConnectionState, local.sctp?.transport.state, channel.readyState];
  if (navigator.userAgent.includes('Firefox')) {
    await expect.poll(states, { timeout: 25_000 }).toEqual(['failed', 'failed', 'closed']);
  } else {
    channel.send('hello');
    await echo;
    expect(states()).toEqual(['connected', 'connected', 'open']);
  }
});
