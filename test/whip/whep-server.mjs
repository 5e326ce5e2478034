/** Runs janus-whep-server by itself: it cannot be stopped otherwise. Arguments: the address of Janus, and a port. */
import { JanusWhepServer } from 'janus-whep-server';

const [address, port] = process.argv.slice(2);
const server = new JanusWhepServer({
  janus: { address },
  rest: { port: Number(port), basePath: '/whep' },
  debug: 'err',
});
process.on('message', () => process.send?.(server.listSubscribers().length));
await server.start();
// The mountpoints of Debian's Janus 1.1.2 make offers and take none, as those of Janus 0 did.
server.multistream = false;
server.createEndpoint({ id: 'live', mountpoint: 1, token: 'viewer' });
