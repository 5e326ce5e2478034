/**
 * A long path between two browsers of this machine: each is told that the other is at a socket of ours, from which its
 * packets reach the other one late. It needs no rights and no module of the kernel, but one processor while it runs.
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { delayLine } from './delay-line.mjs';

const candidate = /^a=candidate:\S+ 1 udp \d+ (\d+(?:\.\d+){3}) (\d+) typ host.*\r\n/gim;

/** Where the end that wrote `description` is. */
function addressOf(sdp) {
  const [first] = sdp.matchAll(candidate);
  if (!first) throw new Error(`No IPv4 address is in the description:\n${sdp}`);
  return { address: first[1], port: Number(first[2]) };
}

async function bind(address) {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4_194_304, sendBufferSize: 4_194_304 });
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

/** The description `text`, but with a single candidate: `socket`. */
function movedTo(socket, { type, sdp }) {
  const { address, port } = socket.address();
  const lines = sdp.split('\r\n');
  const first = lines.findIndex((line) => line.startsWith('a=candidate:'));
  const others = lines.filter((line) => !line.startsWith('a=candidate:'));
  others.splice(first, 0, `a=candidate:1 1 udp 2130706431 ${address} ${port} typ host`);
  return JSON.stringify({ type, sdp: others.join('\r\n') });
}

/** One path, for the descriptions of one connection; `line` says what each direction is like. */
export function openLink(line) {
  /** For each end: where it is, and the socket that the other end takes for it. */
  const ends = [];
  const lines = [];

  async function stand(text) {
    const description = JSON.parse(text);
    const { address, port } = addressOf(description.sdp);
    const end = { address, port, socket: await bind(address) };
    ends.push(end);
    return movedTo(end.socket, description);
  }

  /** What arrives where `from` stands for its end goes to where `from` is, as if from the socket of the other end. */
  function join(from, to) {
    const { send, close } = delayLine(line, (packet) => to.socket.send(packet, from.port, from.address));
    from.socket.on('message', send);
    lines.push(close);
  }

  return {
    offer: stand,
    async answer(text) {
      const answer = await stand(text);
      join(ends[0], ends[1]);
      join(ends[1], ends[0]);
      return answer;
    },
    close() {
      for (const close of lines) close();
      for (const { socket } of ends) socket.close();
    },
  };
}
