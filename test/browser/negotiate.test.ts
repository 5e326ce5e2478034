import { afterEach, expect, test } from 'vitest';
import {
  negotiate,
  opened,
  type Signaling,
  type SignalMessage,
  signalingPair,
  until,
} from '../../src/index.ts';
import { keepChannels } from '../support/garbage.ts';
import { countListeners } from '../support/listeners.ts';
import { unhandledRejections } from '../support/outcome.ts';

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

/** The same signaling; `hear` hears what is sent. */
function overheard(signaling: Signaling, hear: (message: SignalMessage) => void): Signaling {
  return {
    send(message) {
      hear(message);
      return signaling.send(message);
    },
    [Symbol.asyncIterator]: () => signaling[Symbol.asyncIterator](),
  };
}

const mids = (pc: RTCPeerConnection) =>
  pc
    .getTransceivers()
    .flatMap(({ mid }) => mid ?? [])
    .sort();

/** Two connections that negotiate with each other; the near one is polite. */
function peers(prepare?: (near: RTCPeerConnection) => void): Peers {
  const [near, far] = [connection(), connection()];
  const [signaling, farSignaling] = signalingPair();
  prepare?.(near);
  return {
    near,
    far,
    done: [negotiate(near, signaling, { polite: true }), negotiate(far, farSignaling, { polite: false })],
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
  await expect.poll(() => [near, far].map((pc) => mids(pc).length)).toEqual([2, 2]);
  expect(mids(near)).toEqual(mids(far));
});

test('connects without trickle, by one message each', async () => {
  const sent: string[] = [];
  const [near, far] = [connection(), connection()];
  const [signaling, farSignaling] = signalingPair();
  const watched = overheard(signaling, ({ type }) => sent.push(type));
  negotiate(near, watched, { polite: true, trickle: false });
  negotiate(far, farSignaling, { polite: false, trickle: false });
  await opened(near.createDataChannel('whole'));
  expect(sent.filter((type) => type === 'offer')).toHaveLength(1);
  expect(sent).not.toContain('candidate');
});

test('what is added while the first offer is on its way gets the same numbers as from the start', async () => {
  const media = (pc: RTCPeerConnection) => void ['audio', 'video'].map((kind) => pc.addTransceiver(kind));
  /** The numbers of the header extensions in the first offer that has some. */
  const numbers = (pc: RTCPeerConnection) =>
    new Promise<string[]>((resolve) => {
      const hear = (message: SignalMessage) => {
        const lines = message.type === 'offer' && message.sdp.match(/^a=extmap:.*/gm);
        if (lines) resolve([...new Set(lines)].sort());
      };
      negotiate(pc, overheard(signalingPair()[0], hear), { polite: false });
      pc.createDataChannel('first');
    });
  const [near, other] = [connection(), connection()];
  media(other);
  const numbered = numbers(near);
  // After the listener of `negotiate()`: the offer has been asked for, and Firefox makes it when it has its certificate.
  near.addEventListener('negotiationneeded', () => media(near), { once: true });
  expect(await numbered).toEqual(await numbers(other));
});

/** The candidates of a connection that have been found, and those that were said, each as its own text. */
function candidates(pc: RTCPeerConnection) {
  const [found, said]: [string[], string[]] = [[], []];
  pc.addEventListener(
    'icecandidate',
    ({ candidate }) => candidate?.candidate && found.push(candidate.candidate),
  );
  return {
    found,
    said,
    hear(message: SignalMessage) {
      const all = message.type === 'candidates' ? message.candidates : [];
      if (message.type === 'candidate' && message.candidate) said.push(message.candidate.candidate);
      said.push(...all.map(({ candidate }) => candidate));
    },
  };
}

test('says each candidate once, in the order in which they are found', async () => {
  const [near, far] = [connection(), connection()];
  const { found, said, hear } = candidates(near);
  const [signaling, farSignaling] = signalingPair();
  const heard = new Set<number>();
  const watched = overheard(signaling, (message) => {
    // A busy machine lets it repeat some.
    if (!heard.has(message.sequence)) hear(message);
    heard.add(message.sequence);
  });
  negotiate(near, watched, { polite: true });
  negotiate(far, farSignaling, { polite: false });
  for (const kind of ['audio', 'video']) near.addTransceiver(kind);
  near.createDataChannel('all');
  await until(near, 'iceGatheringState', 'complete');
  await until(near, 'connectionState', 'connected');
  expect(found.length).toBeGreaterThan(1);
  await expect.poll(() => said).toEqual(found);
});

test('restarts ICE, and the channel stays', async () => {
  const { near, far } = peers();
  keepChannels(far);
  const channel = near.createDataChannel('lasting');
  await opened(channel);
  await until(near, 'signalingState', 'stable');
  const fragment = () => /ice-ufrag:(\S+)/.exec(near.currentLocalDescription?.sdp ?? '')?.[1];
  const before = fragment();
  far.restartIce();
  await expect.poll(fragment).not.toBe(before);
  await until(near, 'signalingState', 'stable');
  expect(channel.readyState).toBe('open');
});

test('an abort while all candidates are waited for leaves nothing behind', async () => {
  const pc = connection();
  const listeners = countListeners(pc);
  Object.defineProperty(pc, 'iceGatheringState', { value: 'gathering' });
  pc.createDataChannel('test');
  const controller = new AbortController();
  const options = { polite: false, trickle: false, signal: controller.signal };
  const negotiation = negotiate(pc, signalingPair()[0], options);
  const atFirst = listeners.count;
  await expect.poll(() => listeners.count).toBeGreaterThan(atFirst);
  controller.abort('reason');
  await expect(negotiation).rejects.toBe('reason');
  expect(listeners.count).toBe(0);
});

test('an abort rejects with the reason, takes every listener off, and leaves the connection', async () => {
  const near = connection();
  const listeners = countListeners(near);
  const [signaling, farSignaling] = signalingPair();
  const controller = new AbortController();
  const negotiating = negotiate(near, signaling, { polite: true, signal: controller.signal });
  const far = connection();
  negotiate(far, farSignaling, { polite: false });
  const channel = near.createDataChannel('lasting');
  await opened(channel);
  // Chromium opens the channel first.
  await until(near, 'connectionState', 'connected');
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(negotiating).rejects.toBe(reason);
  expect(listeners.count).toBe(0);
  expect(near.connectionState).toBe('connected');
  expect(channel.readyState).toBe('open');
});

test('goes on after an abort where it was', async () => {
  const [near, far] = [connection(), connection()];
  const forward = (to: (message: SignalMessage) => void): ((message: SignalMessage) => void) => {
    return (message) => to(structuredClone(message));
  };
  const farInbox = signalingPair();
  const send = forward((message) => void farInbox[1].send(message));
  let nearInbox = signalingPair();
  const farSignaling: Signaling = {
    send: (message) => nearInbox[1].send(message),
    [Symbol.asyncIterator]: () => farInbox[0][Symbol.asyncIterator](),
  };
  const start = (signal?: AbortSignal) =>
    negotiate(
      near,
      { send, [Symbol.asyncIterator]: () => nearInbox[0][Symbol.asyncIterator]() },
      { polite: true, signal },
    );
  const controller = new AbortController();
  const first = start(controller.signal);
  negotiate(far, farSignaling, { polite: false });
  await opened(near.createDataChannel('first'));
  controller.abort();
  await expect(first).rejects.toThrow();
  far.addTransceiver('audio');
  nearInbox = signalingPair();
  start();
  near.addTransceiver('video');
  await expect.poll(() => mids(near)).toHaveLength(2);
  await expect.poll(() => mids(far)).toEqual(mids(near));
});

test('a candidate that waits for others when the negotiation is aborted is said by the next one', async () => {
  const near = connection();
  const { found, said, hear } = candidates(near);
  const signaling = () => overheard(signalingPair()[0], hear);
  const controller = new AbortController();
  const first = negotiate(near, signaling(), { polite: false, signal: controller.signal });
  near.addEventListener('icecandidate', () => found.length === 2 && controller.abort());
  near.createDataChannel('test');
  await expect(first).rejects.toThrow();
  said.length = 0;
  negotiate(near, signaling(), { polite: false });
  expect(said).toEqual(expect.arrayContaining(found.slice(0, 2)));
});

test('a signal that has aborted starts nothing', async () => {
  const near = connection();
  const listeners = countListeners(near);
  const reason = new Error('before');
  const [signaling] = signalingPair();
  const signal = AbortSignal.abort(reason);
  await expect(negotiate(near, signaling, { polite: true, signal })).rejects.toBe(reason);
  expect(listeners.count).toBe(0);
});

test('resolves at once for a closed connection', async () => {
  const near = connection();
  near.close();
  await negotiate(near, signalingPair()[0], { polite: true });
});

test('refuses a second negotiation, and the first one goes on', async () => {
  const { near, done } = peers();
  const second = negotiate(near, signalingPair()[0], { polite: true });
  await expect(second).rejects.toMatchObject({ name: 'InvalidStateError' });
  await opened(near.createDataChannel('first'));
  near.close();
  await done[0];
});

test.each([
  ['no connection', {}, signalingPair()[0], { polite: true }, /target/],
  ['no signaling', undefined, {}, { polite: true }, /signaling/],
  ['no politeness', undefined, signalingPair()[0], {}, /polite is undefined; accepted: true, false/],
  ['a trickle of text', undefined, signalingPair()[0], { polite: true, trickle: 'yes' }, /trickle is yes/],
  ['a controller', undefined, signalingPair()[0], { polite: true, signal: new AbortController() }, /signal/],
])('refuses %s by a TypeError', async (_, target, signaling, options, message) => {
  const call: unknown = Reflect.apply(negotiate, undefined, [target ?? connection(), signaling, options]);
  await expect(call).rejects.toThrow(TypeError);
  await expect(call).rejects.toThrow(message);
});

test('rejects with what sending fails with', async () => {
  const failure = new Error('no way');
  const signaling: Signaling = {
    send: () => Promise.reject(failure),
    [Symbol.asyncIterator]: () => signalingPair()[0][Symbol.asyncIterator](),
  };
  await expect(negotiate(connection(), signaling, { polite: true })).rejects.toBe(failure);
});

test('rejects when the signaling ends before the connection', async () => {
  const near = connection();
  const listeners = countListeners(near);
  const signaling: Signaling = { send() {}, async *[Symbol.asyncIterator]() {} };
  await expect(negotiate(near, signaling, { polite: true })).rejects.toMatchObject({
    name: 'InvalidStateError',
    message: 'negotiate(): the signaling has ended',
  });
  expect(listeners.count).toBe(0);
});

/** Two ends of a carrier on which others may come and go. */
function carrier(): (name: string) => Signaling {
  const ends = new Map<string, Signaling>();
  return (name) => {
    const [inbox, outside] = signalingPair();
    ends.set(name, outside);
    return {
      send(message) {
        for (const [other, end] of ends) if (other !== name) void end.send(message);
      },
      [Symbol.asyncIterator]: () => inbox[Symbol.asyncIterator](),
    };
  };
}

test('tells when the other side comes back with another connection, and a new one connects', async () => {
  const join = carrier();
  const [near, far] = [connection(), connection()];
  const negotiating = negotiate(near, join('near'), { polite: true });
  const leaving = negotiate(far, join('far'), { polite: false });
  await opened(near.createDataChannel('first'));
  far.close();
  await leaving;
  const back = connection();
  negotiate(back, join('far'), { polite: false });
  await expect(negotiating).rejects.toMatchObject({ name: 'InvalidStateError' });
  const next = connection();
  negotiate(next, join('near'), { polite: true });
  await opened(next.createDataChannel('second'));
});

test('connects with the one who comes back before anything was negotiated', async () => {
  const join = carrier();
  const near = connection();
  const negotiating = negotiate(near, join('near'), { polite: true });
  const gone = connection();
  const leaving = negotiate(gone, join('far'), { polite: false });
  await new Promise((resolve) => setTimeout(resolve, 100));
  gone.close();
  await leaving;
  negotiate(connection(), join('far'), { polite: false });
  await opened(near.createDataChannel('with the second'));
  near.close();
  await negotiating;
});

test('connects with the one who comes back while the first offer is being made', async () => {
  const join = carrier();
  const near = connection();
  const { setLocalDescription } = near;
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  near.setLocalDescription = async () => {
    await held;
    await Reflect.apply(setLocalDescription, near, []);
  };
  const negotiating = negotiate(near, join('near'), { polite: false });
  const channel = near.createDataChannel('with the second');
  const gone = connection();
  const leaving = negotiate(gone, join('far'), { polite: true });
  await new Promise((resolve) => setTimeout(resolve, 100));
  gone.close();
  await leaving;
  negotiate(connection(), join('far'), { polite: true });
  await new Promise((resolve) => setTimeout(resolve, 100));
  goOn();
  await opened(channel);
  near.close();
  await negotiating;
});
