/**
 * One end of a call, as each way makes it. `send` takes what the other end's `receive` gets; `report` is told of errors
 * that the way itself catches.
 */
import { Peer } from 'peerjs';
import SimplePeer from 'simple-peer/simplepeer.min.js';
import { negotiate } from '../../src/index.ts';
import { mailbox } from './mailbox.mjs';

const config = { iceServers: [] };

/** What a connection of the browser's own does in the schedule. */
function acts(pc) {
  // As every application does that means to keep its calls.
  pc.addEventListener('connectionstatechange', () => {
    if (pc.connectionState === 'failed') pc.restartIce();
  });
  return {
    pc,
    add: (track) => void pc.addTransceiver(track),
    pause() {
      const own = pc.getTransceivers().filter(({ sender }) => sender.track);
      const last = own.at(-1);
      if (last) last.direction = last.direction === 'inactive' ? 'sendrecv' : 'inactive';
    },
    restart: () => pc.restartIce(),
    channel: pc.createDataChannel('test', { negotiated: true, id: 0 }),
    close: () => pc.close(),
  };
}

function strictWebRtc({ side, send, report }) {
  const pc = new RTCPeerConnection(config);
  const { push, iterable } = mailbox();
  const signaling = { send, [Symbol.asyncIterator]: () => iterable };
  negotiate(pc, signaling, { polite: side === 1 }).catch(report);
  return { ...acts(pc), receive: push };
}

/** https://w3c.github.io/webrtc-pc/#perfect-negotiation-example, to the letter but for where its errors go. */
function specification({ side, send, report }) {
  const polite = side === 1;
  const pc = new RTCPeerConnection(config);
  pc.onicecandidate = ({ candidate }) => send({ candidate });
  let makingOffer = false;
  let ignoreOffer = false;
  let isSettingRemoteAnswerPending = false;
  pc.onnegotiationneeded = async () => {
    try {
      makingOffer = true;
      await pc.setLocalDescription();
      send({ description: pc.localDescription });
    } catch (err) {
      report(err);
    } finally {
      makingOffer = false;
    }
  };
  const receive = async ({ description, candidate }) => {
    try {
      if (description) {
        const readyForOffer =
          !makingOffer && (pc.signalingState === 'stable' || isSettingRemoteAnswerPending);
        const offerCollision = description.type === 'offer' && !readyForOffer;
        ignoreOffer = !polite && offerCollision;
        if (ignoreOffer) return;
        isSettingRemoteAnswerPending = description.type === 'answer';
        await pc.setRemoteDescription(description);
        isSettingRemoteAnswerPending = false;
        if (description.type === 'offer') {
          await pc.setLocalDescription();
          send({ description: pc.localDescription });
        }
      } else {
        try {
          await pc.addIceCandidate(candidate);
        } catch (err) {
          if (!ignoreOffer) throw err;
        }
      }
    } catch (err) {
      report(err);
    }
  };
  return { ...acts(pc), receive };
}

/** Only the first side makes offers; the other one asks it to. */
function simplePeer({ side, send, report }) {
  const peer = new SimplePeer({ initiator: side === 0, config });
  peer.on('signal', send);
  peer.on('error', report);
  const pc = peer._pc;
  const channel = new EventTarget();
  channel.send = (text) => peer.connected && peer.send(text);
  peer.on('data', () => channel.dispatchEvent(new Event('message')));
  return {
    ...acts(pc),
    channel,
    // Its tracks use the transceivers of the other side where they can.
    isSharing: true,
    add: (track) => peer.addTrack(track, new MediaStream([track])),
    pause() {},
    restart() {
      pc.restartIce();
      peer.negotiate();
    },
    receive: (data) => !peer.destroyed && peer.signal(data),
    close: () => peer.destroy(),
  };
}

/** It negotiates a connection once, so each track is a call of its own, and nothing restarts. */
function peerjs({ side, room, report }) {
  const name = (side) => `${room}${side}`;
  const peer = new Peer(name(side), { host: location.hostname, port: location.port, config, debug: 0 });
  const channel = new EventTarget();
  const connections = new Set();
  const watch = (connection) => {
    connections.add(connection.peerConnection);
    connection.on('error', report);
  };
  const listen = (connection) => {
    watch(connection);
    connection.on('data', () => channel.dispatchEvent(new Event('message')));
    channel.send = (text) => connection.open && connection.send(text);
  };
  channel.send = () => {};
  peer.on('error', report);
  peer.on('connection', listen);
  peer.on('call', (call) => {
    call.answer();
    watch(call);
  });
  const open = new Promise((resolve) => peer.on('open', resolve));
  if (side === 0) open.then(() => setTimeout(() => listen(peer.connect(name(1))), 100));
  return {
    channel,
    get pc() {
      const all = [...connections].filter(Boolean);
      return {
        signalingState: all.find((pc) => pc.signalingState !== 'stable')?.signalingState ?? 'stable',
        connectionState: all.every((pc) => pc.connectionState === 'connected') ? 'connected' : 'new',
        getTransceivers: () => all.flatMap((pc) => pc.getTransceivers()),
        addEventListener() {},
      };
    },
    add(track) {
      open.then(() => setTimeout(() => watch(peer.call(name(1 - side), new MediaStream([track]))), 100));
    },
    pause() {},
    restart() {},
    receive() {},
    close: () => peer.destroy(),
  };
}

export const ways = {
  'strict-webrtc': strictWebRtc,
  "the specification's example": specification,
  'simple-peer': simplePeer,
  peerjs,
};
