/** What a CommonJS module gets: the declarations for `require()`, of all entry points. */
import 'strict-webrtc/global';
import { createOffer, isRTCError, RTCSignalingState, type RTCPeerConnection as Strict } from 'strict-webrtc';
import { FakePeerConnection } from 'strict-webrtc/testing';
import { publish } from 'strict-webrtc/whip';

import strict = require('strict-webrtc');

async function offer(pc: Strict): Promise<string> {
  // @ts-expect-error It waits for no such state.
  await strict.until(pc, 'signalingState', 'stabel');
  await strict.until(pc, 'signalingState', RTCSignalingState.stable);
  return (await createOffer(pc, { signal: AbortSignal.timeout(1_000) })).sdp;
}

async function ofLibDom(pc: RTCPeerConnection): Promise<string> {
  return (await pc.createOffer()).sdp;
}

const all: readonly object[] = [offer, ofLibDom, isRTCError, FakePeerConnection, publish];
export = all;
