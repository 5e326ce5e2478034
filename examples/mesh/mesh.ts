import { type Broker, brokerSignaling, negotiate, openPeerConnection, until } from 'strict-webrtc';

/** Who is in the room with us, as it changes. */
export interface MeshListener {
  joined(name: string, stream: MediaStream): void;
  left(name: string): void;
}

/** How often everybody says that they are there, in milliseconds. */
const interval = 2_000;

/**
 * Calls everybody in `room`, each over a connection of their own, until `signal` aborts; resolves when all are closed.
 *
 * Who hears of somebody new opens a connection to them, and says "here" in turn, so that the other does the same. Who has
 * failed is let go, and met anew with their next "here".
 */
export async function joinMesh(
  broker: Broker,
  room: string,
  camera: MediaStream,
  listener: MeshListener,
  signal: AbortSignal,
): Promise<void> {
  const name = crypto.randomUUID();
  const pairs = new Map<string, { readonly gone: AbortController; readonly ended: Promise<void> }>();
  const say = (word: 'here' | 'bye') => broker.publish(`${room}/all`, `${word} ${name}`);

  async function call(other: string, gone: AbortSignal): Promise<void> {
    const pc = openPeerConnection();
    const polite = name < other;
    const addTracks = () => {
      for (const track of camera.getTracks()) pc.addTrack(track, camera);
    };
    try {
      await using signaling = brokerSignaling(broker, { room, from: name, to: other });
      pc.ontrack = ({ streams: [stream] }) => {
        if (stream) listener.joined(other, stream);
      };
      // One of the two begins, the other answers with tracks of its own: a pair needs one offer, and none is rolled back.
      // A rollback while other connections gather can leave Chromium 156 without any candidate (3 of 36 times).
      if (polite) pc.addEventListener('signalingstatechange', addTracks, { once: true });
      else addTracks();
      const failed = until(pc, 'connectionState', 'failed', { signal: gone });
      await Promise.race([negotiate(pc, signaling, { polite, signal: gone }), failed]);
    } catch (error) {
      if (!gone.aborted) console.warn(`The call with ${other} has ended:`, error);
    } finally {
      pc.close();
      pairs.delete(other);
      listener.left(other);
    }
  }

  const unsubscribe = await broker.subscribe(`${room}/all`, (data) => {
    const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
    const [, word, other = ''] = /^(here|bye) ([\w-]{36})$/.exec(text) ?? [];
    if (!word || other === name || signal.aborted) return;
    if (word === 'bye') pairs.get(other)?.gone.abort();
    else if (!pairs.has(other)) {
      const gone = new AbortController();
      pairs.set(other, { gone, ended: call(other, gone.signal) });
      say('here');
    }
  });
  say('here');
  const saying = setInterval(say, interval, 'here');
  if (!signal.aborted)
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  clearInterval(saying);
  say('bye');
  await unsubscribe();
  const all = [...pairs.values()];
  for (const { gone } of all) gone.abort();
  await Promise.all(all.map(({ ended }) => ended));
}
