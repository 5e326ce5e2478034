/** What somebody writes who uses the helpers on an implementation of WebRTC for Node, with that one's own types. */
import * as wrtc from '@roamhq/wrtc';
import * as polyfill from 'node-datachannel/polyfill';
import {
  addIceCandidates,
  closed,
  closedSignal,
  createAnswer,
  createOffer,
  events,
  gathered,
  getStats,
  iceCandidates,
  once,
  setLocalDescription,
  setRemoteDescription,
  states,
  until,
} from 'strict-webrtc';
import * as werift from 'werift';

export async function onWrtc(signal: AbortSignal): Promise<void> {
  const pc = new wrtc.RTCPeerConnection();
  const offer = await createOffer(pc, { signal });
  await setLocalDescription(pc, offer);
  await setRemoteDescription(pc, offer);
  await setLocalDescription(pc, await createAnswer(pc));
  await addIceCandidates(pc, iceCandidates(pc));
  console.log((await gathered(pc)).sdp, (await getStats(pc)).size, closedSignal(pc).aborted);
  for await (const state of states(pc, 'connectionState')) if (state === 'connected') break;
  // @ts-expect-error
  await until(pc, 'connectionState', 'conected');
  const { channel } = await once(pc, 'datachannel');
  for await (const { data } of events(channel, 'message')) console.log(data);
  for await (const { data } of events(pc.createDataChannel('chat'), 'message')) console.log(data);
  // @ts-expect-error
  events(pc, 'icecandidat');
  await closed(pc);
}

export async function onNodeDatachannel(signal: AbortSignal): Promise<void> {
  const pc = new polyfill.RTCPeerConnection();
  const offer = await createOffer(pc, { signal });
  await setLocalDescription(pc, offer);
  await setRemoteDescription(pc, offer);
  await setLocalDescription(pc, await createAnswer(pc));
  await addIceCandidates(pc, iceCandidates(pc));
  console.log((await gathered(pc)).sdp, (await getStats(pc)).size, closedSignal(pc).aborted);
  for await (const state of states(pc, 'connectionState')) if (state === 'connected') break;
  // @ts-expect-error
  await until(pc, 'connectionState', 'conected');
  const { channel } = await once(pc, 'datachannel');
  for await (const { data } of events(channel, 'message')) console.log(data);
  for await (const { data } of events(pc.createDataChannel('chat'), 'message')) console.log(data);
  // @ts-expect-error
  events(pc, 'icecandidat');
  await closed(pc);
}

export async function onWerift(signal: AbortSignal): Promise<void> {
  const pc = new werift.RTCPeerConnection();
  const offer = await createOffer(pc, { signal });
  await setLocalDescription(pc, offer);
  await setRemoteDescription(pc, offer);
  await setLocalDescription(pc, await createAnswer(pc));
  await addIceCandidates(pc, iceCandidates(pc));
  console.log((await gathered(pc)).sdp, (await getStats(pc)).size, closedSignal(pc).aborted);
  for await (const state of states(pc, 'connectionState')) if (state === 'connected') break;
  // @ts-expect-error
  await until(pc, 'connectionState', 'conected');
  const { channel } = await once(pc, 'datachannel');
  for await (const { data } of events(channel, 'message')) console.log(data);
  for await (const { data } of events(pc.createDataChannel('chat'), 'message')) console.log(data);
  // @ts-expect-error
  events(pc, 'icecandidat');
  await closed(pc);
}
