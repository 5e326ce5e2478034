/** Both ends of a call in one page, from the first constructor to `connected` on both, as each way makes them. */
import { Peer } from 'peerjs';
import SimplePeer from 'simple-peer/simplepeer.min.js';
import { negotiate, signalingPair } from '../../src/index.ts';
import { collectGarbage } from '../../test/support/garbage.ts';

const config = { iceServers: [] };

const connected = (pc) =>
  new Promise((resolve, reject) => {
    const look = () => {
      if (pc.connectionState === 'connected') resolve();
      if (pc.connectionState === 'failed') reject(new Error('failed'));
    };
    pc.addEventListener('connectionstatechange', look);
    look();
  });

/** What one writes by hand where one side calls, messages are not lost, and nothing else can happen. */
async function native() {
  const [caller, callee] = [new RTCPeerConnection(config), new RTCPeerConnection(config)];
  caller.onicecandidate = ({ candidate }) => candidate && callee.addIceCandidate(candidate);
  callee.onicecandidate = ({ candidate }) => candidate && caller.addIceCandidate(candidate);
  caller.onnegotiationneeded = async () => {
    await caller.setLocalDescription();
    await callee.setRemoteDescription(caller.localDescription);
    await callee.setLocalDescription();
    await caller.setRemoteDescription(callee.localDescription);
  };
  caller.createDataChannel('call');
  await Promise.all([connected(caller), connected(callee)]);
  return [caller, callee];
}

async function strictWebRtc() {
  const [caller, callee] = [new RTCPeerConnection(config), new RTCPeerConnection(config)];
  const [near, far] = signalingPair();
  negotiate(caller, near, { polite: false });
  negotiate(callee, far, { polite: true });
  caller.createDataChannel('call');
  await Promise.all([connected(caller), connected(callee)]);
  return [caller, callee];
}

async function simplePeer() {
  const caller = new SimplePeer({ initiator: true, config });
  const callee = new SimplePeer({ config });
  caller.on('signal', (data) => callee.signal(data));
  callee.on('signal', (data) => caller.signal(data));
  const [one, other] = [caller._pc, callee._pc];
  await Promise.all([connected(one), connected(other)]);
  return [{ close: () => caller.destroy() }, { close: () => callee.destroy() }];
}

/** Its two ends are at their broker already; what is measured begins with the call. */
async function peerjs(begin) {
  const open = async () => {
    const peer = new Peer({ host: location.hostname, port: location.port, config, debug: 0 });
    await new Promise((resolve) => peer.once('open', resolve));
    return peer;
  };
  const [caller, callee] = [await open(), await open()];
  begin();
  const incoming = new Promise((resolve) => callee.once('connection', resolve));
  const outgoing = caller.connect(callee.id);
  await connected(outgoing.peerConnection);
  await connected((await incoming).peerConnection);
  return [{ close: () => caller.destroy() }, { close: () => callee.destroy() }];
}

const ways = { native, 'strict-webrtc': strictWebRtc, 'simple-peer': simplePeer, peerjs };

/** Chromium makes only so many connections until those that are closed are collected: now and then, they are. */
let calls = 0;

/** Milliseconds until both ends are connected. */
globalThis.connect = async (way) => {
  let start = performance.now();
  const ends = await ways[way](() => {
    start = performance.now();
  });
  const time = performance.now() - start;
  for (const end of ends) end.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (++calls % 160 === 0) await collectGarbage();
  return time;
};

globalThis.wayNames = Object.keys(ways);
