/**
 * The two ends of a data channel that is reliable and in order, as each library makes one. The page that sends calls
 * `offer()`, the one that receives `answer()`, and the first one takes the answer: what they exchange is text.
 */
import { Peer } from 'peerjs';
import SimplePeer from 'simple-peer/simplepeer.min.js';

/** The libraries ask servers on the internet for addresses unless they are told otherwise. */
const noServers = { iceServers: [] };

const event = (target, type) =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }));

const emitted = (emitter, type) => new Promise((resolve) => emitter.once(type, resolve));

const opened = async (channel) => {
  if (channel.readyState !== 'open') await event(channel, 'open');
};

/** The description with all candidates, so that one message each way is enough. */
async function described(pc) {
  await pc.setLocalDescription();
  while (pc.iceGatheringState !== 'complete') await event(pc, 'icegatheringstatechange');
  return JSON.stringify(pc.localDescription);
}

const native = {
  async offer() {
    const pc = new RTCPeerConnection();
    const channel = pc.createDataChannel('throughput');
    return {
      text: await described(pc),
      async accept(answer) {
        await pc.setRemoteDescription(JSON.parse(answer));
        await opened(channel);
        return { channel };
      },
      close: () => pc.close(),
    };
  },

  async answer(offer) {
    const pc = new RTCPeerConnection();
    const channel = event(pc, 'datachannel').then((event) => event.channel);
    await pc.setRemoteDescription(JSON.parse(offer));
    return { text: await described(pc), channel, close: () => pc.close() };
  },
};

const simplePeer = {
  async offer() {
    const peer = new SimplePeer({ initiator: true, trickle: false, config: noServers });
    return {
      text: JSON.stringify(await emitted(peer, 'signal')),
      async accept(answer) {
        peer.signal(JSON.parse(answer));
        await emitted(peer, 'connect');
        return { channel: peer._channel, peer };
      },
      close: () => peer.destroy(),
    };
  },

  async answer(offer) {
    const peer = new SimplePeer({ trickle: false, config: noServers });
    peer.signal(JSON.parse(offer));
    const channel = emitted(peer, 'connect').then(() => peer._channel);
    return { text: JSON.stringify(await emitted(peer, 'signal')), channel, close: () => peer.destroy() };
  },
};

/** Its two ends find each other through the broker that serves the page; only the name of one goes through us. */
const peerjs = (serialization) => {
  const open = async () => {
    const peer = new Peer({ host: location.hostname, port: location.port, config: noServers });
    await emitted(peer, 'open');
    return peer;
  };
  return {
    async offer() {
      const peer = await open();
      return {
        text: peer.id,
        async accept(answer) {
          const connection = peer.connect(answer, { reliable: true, serialization });
          await emitted(connection, 'open');
          return { channel: connection.dataChannel, connection };
        },
        close: () => peer.destroy(),
      };
    },

    async answer() {
      const peer = await open();
      const channel = emitted(peer, 'connection').then(async (connection) => {
        if (!connection.open) await emitted(connection, 'open');
        return connection.dataChannel;
      });
      return { text: peer.id, channel, close: () => peer.destroy() };
    },
  };
};

export const connections = {
  native,
  'simple-peer': simplePeer,
  'peerjs raw': peerjs('raw'),
  'peerjs binary': peerjs('binary'),
};
