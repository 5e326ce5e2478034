/** A call that `statsDump()` records, and the dump that Chromium writes of what its chrome://webrtc-internals shows. */

import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import type * as webrtc from '../../src/index.ts';
import { bundle } from '../../tools/bundle.mjs';

/** What the page records of one end of a call with itself. */
export async function recordDump(page: Page): Promise<webrtc.WebRTCInternalsDump> {
  const content = await bundle('src/index.ts', { format: 'iife', globalName: 'webrtc' });
  await page.addScriptTag({ content });
  return page.evaluate(record);
}

/** What the button of chrome://webrtc-internals gives. */
export async function downloadDump(internals: Page): Promise<webrtc.WebRTCInternalsDump> {
  await internals.getByText('Create a WebRTC-Internals dump').click();
  const [download] = await Promise.all([
    internals.waitForEvent('download'),
    internals.getByRole('button', { name: 'webrtc-internals dump' }).click(),
  ]);
  return JSON.parse(gunzipSync(await readFile(await download.path())).toString());
}

/** Makes a call and records one end until nothing new can come. */
async function record(): Promise<webrtc.WebRTCInternalsDump> {
  const { pollStats, statsDump, statsOf } = Reflect.get(globalThis, 'webrtc') as typeof webrtc;
  const dump = statsDump();
  const [local, remote] = [new RTCPeerConnection(), new RTCPeerConnection()];
  Object.assign(globalThis, { calls: [local, remote] });
  local.onicecandidate = ({ candidate }) => candidate && remote.addIceCandidate(candidate);
  remote.onicecandidate = ({ candidate }) => candidate && local.addIceCandidate(candidate);
  local.onconnectionstatechange = () => dump.log('onconnectionstatechange', local.connectionState);
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
  for (const track of stream.getTracks()) local.addTrack(track, stream);
  const channel = local.createDataChannel('test');
  await local.setLocalDescription();
  await remote.setRemoteDescription(local.localDescription as RTCSessionDescription);
  await remote.setLocalDescription();
  await local.setRemoteDescription(remote.localDescription as RTCSessionDescription);
  await new Promise((resolve) => {
    channel.onopen = resolve;
  });
  let complete = 0;
  for await (const report of pollStats(local)) {
    dump.add(report);
    // The last to come is what the other side reports of each stream; then Chromium looks a few times too.
    const answered = statsOf(report, 'remote-inbound-rtp').filter(
      ({ roundTripTime }) => roundTripTime !== undefined,
    );
    if (answered.length === stream.getTracks().length && ++complete > 3) break;
  }
  return dump.toJSON();
}
