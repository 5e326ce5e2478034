/**
 * Passes messages between the pages that share a room. It reads no message and remembers nothing but the open
 * sockets: whoever is in a room hears the others, and hears when one of them leaves.
 */
import { WebSocketServer } from 'ws';

const ROOM = /^[a-z0-9-]{1,64}$/;
const MEMBER = /^[0-9a-f]{32}$/;

/** Close codes of our own, which a page can tell apart (the platform leaves 4000 to 4999 to applications). */
export const ROOM_IS_FULL = 4003;
const UNSUPPORTED_DATA = 1003;
const POLICY_VIOLATION = 1008;
const GOING_AWAY = 1001;

/**
 * @param {import('node:http').Server} httpServer
 * @param {object} [options]
 * @param {string} [options.path] - Where the relay answers.
 * @param {number} [options.maxMessageBytes] - A longer message closes the socket that sent it.
 * @param {number} [options.maxRooms]
 * @param {number} [options.maxMembers] - Sockets a room: two talk, and a few more can hear that it is full.
 * @param {number} [options.messagesPerSecond] - More than that closes the socket.
 * @param {number} [options.maxBacklogBytes] - A socket that reads too slowly is closed.
 * @param {number} [options.pingEveryMs] - A socket that leaves one ping unanswered is closed.
 * @returns {{ close(): void, readonly size: number }}
 */
export function attachRelay(httpServer, options = {}) {
  const {
    path = '/relay',
    maxMessageBytes = 64 * 1024,
    maxRooms = 1_000,
    maxMembers = 6,
    messagesPerSecond = 100,
    maxBacklogBytes = 1024 * 1024,
    pingEveryMs = 15_000,
  } = options;

  /** @type {Map<string, Set<import('ws').WebSocket>>} */
  const rooms = new Map();
  /** @type {WeakSet<import('ws').WebSocket>} */
  const awaitingPong = new WeakSet();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
  });

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:stream').Duplex} socket
   * @param {Buffer} head
   */
  function onUpgrade(request, socket, head) {
    socket.on('error', () => socket.destroy());
    const url = parse(request.url);
    if (url?.pathname !== path) {
      // Somebody else's path: leave it to them, if there is anybody else.
      if (httpServer.listenerCount('upgrade') <= 1) refuse(socket, '404 Not Found');
      return;
    }
    const room = url.searchParams.get('room') ?? '';
    const member = url.searchParams.get('id') ?? '';
    if (!ROOM.test(room) || !MEMBER.test(member)) return refuse(socket, '400 Bad Request');
    if (!isSameOrigin(request)) return refuse(socket, '403 Forbidden');
    if (!rooms.has(room) && rooms.size >= maxRooms) return refuse(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (joined) => join(joined, room, member));
  }

  /**
   * @param {import('ws').WebSocket} socket
   * @param {string} room
   * @param {string} member
   */
  function join(socket, room, member) {
    // Bad frames surface here; `ws` closes the socket itself.
    socket.on('error', () => {});
    const members = rooms.get(room) ?? new Set();
    if (members.size >= maxMembers) return socket.close(ROOM_IS_FULL, 'the room is full');
    rooms.set(room, members.add(socket));

    let second = 0;
    let count = 0;
    socket.on('message', (data, isBinary) => {
      if (isBinary) return socket.close(UNSUPPORTED_DATA, 'text only');
      const now = Math.floor(Date.now() / 1000);
      count = now === second ? count + 1 : 1;
      second = now;
      if (count > messagesPerSecond) return socket.close(POLICY_VIOLATION, 'too many messages');
      const text = data.toString();
      // A page's messages are JSON objects, so that none can pass for one of the relay's own words.
      if (text.startsWith('{')) tell(members, socket, text);
    });
    socket.on('pong', () => awaitingPong.delete(socket));
    socket.on('close', () => {
      members.delete(socket);
      tell(members, socket, `left ${member}`);
      if (members.size === 0 && rooms.get(room) === members) rooms.delete(room);
    });
  }

  /**
   * @param {Set<import('ws').WebSocket>} members
   * @param {import('ws').WebSocket} from
   * @param {string} text
   */
  function tell(members, from, text) {
    for (const member of members) {
      if (member === from || member.readyState !== member.OPEN) continue;
      if (member.bufferedAmount > maxBacklogBytes) member.terminate();
      else member.send(text);
    }
  }

  const pinging = setInterval(() => {
    for (const socket of sockets.clients) {
      if (awaitingPong.has(socket)) socket.terminate();
      else if (socket.readyState === socket.OPEN) {
        awaitingPong.add(socket);
        socket.ping();
      }
    }
  }, pingEveryMs);
  pinging.unref();

  httpServer.on('upgrade', onUpgrade);
  return {
    /** Closes every socket and stops answering. */
    close() {
      httpServer.off('upgrade', onUpgrade);
      clearInterval(pinging);
      for (const socket of sockets.clients) {
        socket.close(GOING_AWAY);
        // A page that has crashed never answers the close, and must not keep the server from stopping.
        setTimeout(() => socket.terminate(), 1_000).unref();
      }
      sockets.close();
    },
    /** How many rooms somebody is in. */
    get size() {
      return rooms.size;
    },
  };
}

/** @param {string | undefined} url */
function parse(url) {
  try {
    return new URL(`http://relay${url}`);
  } catch {
    return undefined;
  }
}

/**
 * Browsers always send `Origin`, and pages cannot change it: a foreign page can't use this relay.
 *
 * @param {import('node:http').IncomingMessage} request
 */
function isSameOrigin({ headers: { origin, host } }) {
  try {
    return origin !== undefined && host !== undefined && new URL(origin).host === host.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * @param {import('node:stream').Duplex} socket
 * @param {string} status
 */
function refuse(socket, status) {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
