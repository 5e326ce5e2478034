import { afterEach, expect, test } from 'vitest';
import { negotiate, opened, type Signaling, signalingPair, until } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';
import { outcome, unhandledRejections } from '../support/outcome.ts';

const connections: RTCPeerConnection[] = [];
let unhandled = unhandledRejections();

function connection(): RTCPeerConnection {
  const pc = new RTCPeerConnection();
  connections.push(pc);
  return pc;
}

afterEach(async () => {
  for (const pc of connections.splice(0)) pc.close();
  expect(await unhandled.stop()).toEqual([]);
  unhandled = unhandledRejections();
});

interface Peers {
  readonly near: RTCPeerConnection;
  readonly far: RTCPeerConnection;
  readonly done: Promise<void>[];
}

/** Two connections that negotiate with each other; the near one is polite. */
function peers(prepare?: (near: RTCPeerConnection) => void, trickle = true): Peers {
  const [near, far] = [connection(), connection()];
  const [signaling, farSignaling] = signalingPair();
  prepare?.(near);
  return {
    near,
    far,
    done: [
      negotiate(near, signaling, { polite: true, trickle }),
      negotiate(far, farSignaling, { polite: false, trickle }),
    ],
  };
}

test('connects what was added before, and resolves when the connection closes', async () => {
  const { near, far, done } = peers((near) => near.createDataChannel('before'));
  await until(near, 'connectionState', 'connected');
  near.close();
  far.close();
  await Promise.all(done);
});

test('connects what was added so long before that its event has passed', async () => {
  const near = connection();
  const channel = near.createDataChannel('long before');
  await new Promise((resolve) => near.addEventListener('negotiationneeded', resolve));
  const far = connection();
  const [signaling, farSignaling] = signalingPair();
  negotiate(near, signaling, { polite: false });
  negotiate(far, farSignaling, { polite: true });
  await opened(channel);
});

test('connects what both add at once', async () => {
  const { near, far } = peers();
  const channels = [near, far].map((pc) => pc.createDataChannel('both'));
  near.addTransceiver('audio');
  far.addTransceiver('video');
  await Promise.all(channels.map((channel) => opened(channel)));
  await Promise.all([near, far].map((pc) => until(pc, 'signalingState', 'stable')));
  expect(near.getTransceivers().length).toBe(2);
  expect(far.getTransceivers().length).toBe(2);
});

test('connects without trickle, by one message each', async () => {
  const { near, far } = peers(() => {}, false);
  const channels = [near, far].map((pc) => pc.createDataChannel('both'));
  await Promise.all(channels.map((channel) => opened(channel)));
});
