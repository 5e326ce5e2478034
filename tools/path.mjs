/**
 * A path between the two ends of a call that trickles its candidates: each end is told that the other one is at a
 * socket of ours. It can be slow, lose packets, and break; a restart of ICE goes the same way.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { delayLine } from '../bench/watermarks/delay-line.mjs';

const host = / udp \d+ (\d+(?:\.\d+){3}) (\d+) typ host/i;

/** Runs in the page before its own scripts. */
function takePath() {
  const { addIceCandidate, setRemoteDescription } = RTCPeerConnection.prototype;
  const connections = [];
  const numberOf = (pc) => {
    if (!connections.includes(pc)) connections.push(pc);
    return connections.indexOf(pc);
  };
  RTCPeerConnection.prototype.setRemoteDescription = function (description) {
    const { type, sdp } = description;
    return setRemoteDescription.call(this, { type, sdp: sdp.replace(/^a=candidate:.*\r\n/gm, '') });
  };
  RTCPeerConnection.prototype.addIceCandidate = async function (init) {
    if (!init?.candidate) return addIceCandidate.call(this, init);
    const { candidate, sdpMid, sdpMLineIndex, usernameFragment } = init;
    // All is bundled with the first section.
    if (sdpMLineIndex !== 0) return undefined;
    const moved = await globalThis.movedOntoPath(numberOf(this), usernameFragment, candidate);
    if (moved)
      await addIceCandidate.call(this, { candidate: moved, sdpMid, sdpMLineIndex, usernameFragment });
    return undefined;
  };
}

/** The number of the stream that a packet of sound or picture belongs to; `undefined` for any other packet. */
function streamOf(packet) {
  if (packet.length < 12 || packet[0] >> 6 !== 2) return undefined;
  const isReport = packet[1] >= 192 && packet[1] < 224;
  return isReport ? undefined : packet.readUInt32BE(8);
}

/** The payload of an RTP packet, encrypted by AES-GCM, which both browsers prefer. */
function payloadSize(packet) {
  const afterSources = 12 + 4 * (packet[0] & 15);
  const hasExtension = (packet[0] & 16) !== 0;
  const extension = hasExtension ? 4 + 4 * packet.readUInt16BE(afterSources + 2) : 0;
  const authentication = 16;
  return packet.length - afterSources - extension - authentication;
}

/**
 * One path. `line` says what it is like, as of `delayLine()`, and `line.mediaLoss` which part of the packets of sound
 * and picture is lost besides; both kinds of loss may change at any time.
 */
export function openPath(line) {
  /** The ends of each try to connect, by who is told of them, and the sockets that stand for them. */
  const tries = [];
  const lines = [];
  /** How many packets and bytes of payload of each stream have come to the path, and how many were lost on it. */
  const streams = {};

  function isLost(packet) {
    const id = streamOf(packet);
    if (id === undefined) return false;
    streams[id] ??= { packets: 0, lostPackets: 0, bytes: 0, lostBytes: 0 };
    const stream = streams[id];
    const size = payloadSize(packet);
    stream.packets++;
    stream.bytes += size;
    if (Math.random() >= (line.mediaLoss ?? 0)) return false;
    stream.lostPackets++;
    stream.lostBytes += size;
    return true;
  }

  /** The candidate, but with a socket on the path; `undefined` for all but one of each gathering. */
  async function moved(told, fragment, candidate) {
    const [, address, port] = host.exec(candidate) ?? [];
    if (!address || tries.some((ends) => ends[told]?.fragment === fragment)) return undefined;
    const ends = tries.find((each) => !each[told]) ?? [];
    if (!tries.includes(ends)) tries.push(ends);
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4_194_304, sendBufferSize: 4_194_304 });
    ends[told] = { fragment, socket };
    socket.bind(0, address);
    await once(socket, 'listening');
    const { send, close } = delayLine(line, (packet) => {
      ends[1 - told]?.socket.send(packet, Number(port), address);
    });
    socket.on('message', (packet) => isLost(packet) || send(packet));
    lines.push(close);
    return candidate.replace(` ${address} ${port} `, ` ${address} ${socket.address().port} `);
  }

  return {
    line,
    streams,
    /** Leads the calls of a page over the path, before it is loaded: its first connection is this `end`, 0 or 1. */
    async take(page, end = 0) {
      await page.exposeFunction('movedOntoPath', (number, ...rest) => moved(end + number, ...rest));
      await page.addInitScript(takePath);
    },
    close() {
      for (const close of lines) close();
      for (const { socket } of tries.flat()) socket.close();
    },
  };
}
