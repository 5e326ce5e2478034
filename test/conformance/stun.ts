/** A STUN server, as little of one as gives candidates: https://www.rfc-editor.org/rfc/rfc8489 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

const BINDING_REQUEST = 0x0001;
const BINDING_RESPONSE = 0x0101;
const XOR_MAPPED_ADDRESS = 0x0020;
const IPV4 = 1;
const HEADER_LENGTH = 20;
const ATTRIBUTE_LENGTH = 8;
const MAGIC_COOKIE = 0x2112a442;

/** An address for documentation, so that the candidate differs from those of the machine: nothing is sent there. */
const MAPPED_ADDRESS = 0xc0000201;

/** Runs `use` with the URL of a server that tells everyone to be at 192.0.2.1. */
export async function withStunServer<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const socket = createSocket('udp4');
  socket.on('message', (request, { port, address }) => {
    if (request.length < HEADER_LENGTH || request.readUInt16BE(0) !== BINDING_REQUEST) return;
    const response = Buffer.alloc(HEADER_LENGTH + 4 + ATTRIBUTE_LENGTH);
    response.writeUInt16BE(BINDING_RESPONSE, 0);
    response.writeUInt16BE(4 + ATTRIBUTE_LENGTH, 2);
    request.copy(response, 4, 4, HEADER_LENGTH);
    response.writeUInt16BE(XOR_MAPPED_ADDRESS, HEADER_LENGTH);
    response.writeUInt16BE(ATTRIBUTE_LENGTH, HEADER_LENGTH + 2);
    response.writeUInt16BE(IPV4, HEADER_LENGTH + 4);
    response.writeUInt16BE(port ^ (MAGIC_COOKIE >>> 16), HEADER_LENGTH + 6);
    response.writeUInt32BE((MAPPED_ADDRESS ^ MAGIC_COOKIE) >>> 0, HEADER_LENGTH + 8);
    socket.send(response, port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  try {
    return await use(`stun:127.0.0.1:${socket.address().port}`);
  } finally {
    socket.close();
  }
}
