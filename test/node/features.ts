/**
 * What the helpers do, as far as it depends on the implementation of WebRTC: one feature after the other, each with
 * connections of its own. A feature that does not work throws.
 */
import { strict as assert } from 'node:assert';
import {
  addIceCandidate,
  addIceCandidates,
  closed,
  closedSignal,
  createAnswer,
  createOffer,
  disposable,
  events,
  gathered,
  generateCertificate,
  getStats,
  iceCandidates,
  once,
  openPeerConnection,
  pollStats,
  replaceTrack,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
  states,
  statsSnapshot,
  summarize,
  until,
  withPeerConnection,
} from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';

/** What a feature gets. */
export interface Place {
  /** A new connection of the implementation; it is closed after the feature. */
  open(): RTCPeerConnection;
  /** Aborts when the feature has taken much too long. */
  readonly signal: AbortSignal;
}

/** A connection with a channel, and one that has its offer. */
async function offered({ open, signal }: Place) {
  const [local, remote] = [open(), open()];
  const channel = local.createDataChannel('test');
  const offer = await createOffer(local, { signal });
  await setLocalDescription(local, offer, { signal });
  await setRemoteDescription(remote, offer, { signal });
  return { local, remote, channel };
}

/** Two connections that are connected with the helpers, with a channel that is open on both sides. */
async function connected(place: Place) {
  for (;;) {
    const [local, remote] = [place.open(), place.open()];
    const ends = [local, remote];
    const givingUp = new AbortController();
    const look = () => {
      if (ends.some(hasGivenUp)) givingUp.abort(new Error('an end has given up'));
    };
    for (const pc of ends) pc.addEventListener('connectionstatechange', look);
    try {
      return await connect(local, remote, { signal: AbortSignal.any([place.signal, givingUp.signal]) });
    } catch (error) {
      // node-datachannel by itself, with no helper in play, gives up one of some 2 000 pairs while they connect.
      if (place.signal.aborted || !ends.some(hasGivenUp)) throw error;
    } finally {
      for (const pc of ends) pc.removeEventListener('connectionstatechange', look);
    }
  }
}

async function connect(
  local: RTCPeerConnection,
  remote: RTCPeerConnection,
  { signal }: Pick<Place, 'signal'>,
) {
  const channel = local.createDataChannel('test');
  const incoming = later(once(remote, 'datachannel', { signal }));
  // They go on until the connections close.
  later(addIceCandidates(remote, iceCandidates(local, { signal }), { signal }));
  later(addIceCandidates(local, iceCandidates(remote, { signal }), { signal }));
  const offer = await createOffer(local, { signal });
  await setLocalDescription(local, offer, { signal });
  await setRemoteDescription(remote, offer, { signal });
  const answer = await createAnswer(remote, { signal });
  await setLocalDescription(remote, answer, { signal });
  await setRemoteDescription(local, answer, { signal });
  const { channel: remoteChannel } = await incoming;
  await until(channel, 'readyState', 'open', { signal });
  await until(remoteChannel, 'readyState', 'open', { signal });
  return { local, remote, channel, remoteChannel };
}

/** The same promise, which is looked at later, or never where the feature fails before that. */
function later<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

/** What `iterator` gives until it is done. */
function all<Value>(iterator: AsyncIterable<Value>): Promise<Value[]> {
  async function collect() {
    const values = [];
    for await (const value of iterator) values.push(value);
    return values;
  }
  return later(collect());
}

interface Connection {
  readonly connectionState: string;
}

function isClosed({ connectionState }: Connection): boolean {
  return connectionState === 'closed';
}

function hasGivenUp(pc: Connection): boolean {
  return isClosed(pc) || pc.connectionState === 'failed';
}

const invalidState = { name: 'InvalidStateError' };

/** Something to abort, and what it aborts with. */
function abortable() {
  const controller = new AbortController();
  const reason = new Error('left');
  return { signal: controller.signal, reason, abort: () => controller.abort(reason) };
}

async function rejectsWith(promise: Promise<unknown>, reason: unknown): Promise<void> {
  await assert.rejects(promise, (error) => error === reason || assert.fail(`rejects with ${error}`));
}

export const features: Readonly<Record<string, (place: Place) => Promise<void>>> = {
  async '`createOffer()`'({ open, signal }) {
    const pc = open();
    pc.createDataChannel('test');
    const { type, sdp } = await createOffer(pc, { signal });
    assert.equal(type, 'offer');
    assert.match(sdp, /^v=0/);
  },

  async '`createAnswer()`'(place) {
    const { remote } = await offered(place);
    const { type, sdp } = await createAnswer(remote, place);
    assert.equal(type, 'answer');
    assert.match(sdp, /^v=0/);
  },

  async '`setLocalDescription()` without a description'({ open, signal }) {
    const pc = open();
    pc.createDataChannel('test');
    await setLocalDescription(pc, null, { signal });
    assert.equal(pc.signalingState, 'have-local-offer');
  },

  async '`setLocalDescription()`, `setRemoteDescription()`'(place) {
    const { local, remote } = await offered(place);
    assert.equal(local.signalingState, 'have-local-offer');
    assert.equal(remote.signalingState, 'have-remote-offer');
  },

  async rollback(place) {
    const { local } = await offered(place);
    await setLocalDescription(local, { type: 'rollback' }, place);
    assert.equal(local.signalingState, 'stable');
  },

  async '`addIceCandidate()`'({ open, signal }) {
    const [local, remote] = [open(), open()];
    local.createDataChannel('test');
    const candidates = iceCandidates(local, { signal });
    const offer = await createOffer(local, { signal });
    await setLocalDescription(local, offer, { signal });
    await setRemoteDescription(remote, offer, { signal });
    const { value } = await candidates.next();
    assert.ok(value);
    await addIceCandidate(remote, value, { signal });
  },

  async '`iceCandidates()`, with `null` at the end'({ open, signal }) {
    const pc = open();
    pc.createDataChannel('test');
    const candidates = iceCandidates(pc, { signal });
    await setLocalDescription(pc, await createOffer(pc, { signal }), { signal });
    let count = 0;
    for await (const candidate of candidates) {
      assert.notEqual(candidate, undefined);
      if (candidate === null) break;
      count++;
    }
    assert.ok(count > 0);
  },

  async '`gathered()`'({ open, signal }) {
    const pc = open();
    pc.createDataChannel('test');
    await setLocalDescription(pc, await createOffer(pc, { signal }), { signal });
    assert.match((await gathered(pc, { signal })).sdp, /^a=candidate:/m);
  },

  async '`iceCandidates()` → `addIceCandidates()` connects'(place) {
    await connected(place);
  },

  async '`until()` `connected`'(place) {
    const { local, remote } = await connected(place);
    await until(local, 'connectionState', 'connected', place);
    await until(remote, 'connectionState', 'connected', place);
  },

  async '`states()` of a connection, to `closed`'(place) {
    const { local } = await connected(place);
    await until(local, 'connectionState', 'connected', place);
    const seen = all(states(local, 'connectionState', place));
    await new Promise((resolve) => setImmediate(resolve));
    local.close();
    assert.deepEqual(await seen, ['connected', 'closed']);
  },

  async '`until()` `connected` of the SCTP transport'(place) {
    const { local } = await connected(place);
    assert.ok(local.sctp);
    await until(local.sctp, 'state', 'connected', place);
  },

  async '`once()` `negotiationneeded`'({ open, signal }) {
    const pc = open();
    const needed = later(once(pc, 'negotiationneeded', { signal }));
    pc.createDataChannel('test');
    await needed;
  },

  async '`events()` `message`, both ways'(place) {
    const { channel, remoteChannel } = await connected(place);
    for (const [from, to] of [
      [channel, remoteChannel],
      [remoteChannel, channel],
    ] as const) {
      const messages = events(to, 'message', place);
      for (const text of ['one', 'two', 'three']) from.send(text);
      for (const text of ['one', 'two', 'three']) assert.equal((await messages.next()).value?.data, text);
      await messages.return();
    }
  },

  async '`events()` of several types'(place) {
    const { channel, remoteChannel } = await connected(place);
    const both = events(remoteChannel, ['message', 'close'], place);
    channel.send('one');
    assert.equal((await both.next()).value?.type, 'message');
    channel.close();
    assert.equal((await both.next()).value?.type, 'close');
  },

  async 'an event has its `target`'(place) {
    const { channel, remoteChannel } = await connected(place);
    const message = later(once(remoteChannel, 'message', place));
    channel.send('one');
    assert.equal((await message).target, remoteChannel);
  },

  async 'binary messages'(place) {
    const { channel, remoteChannel } = await connected(place);
    remoteChannel.binaryType = 'arraybuffer';
    const message = later(once(remoteChannel, 'message', place));
    channel.send(new Uint8Array([1, 2, 3]));
    const { data } = await message;
    assert.ok(data instanceof ArrayBuffer, `gives a ${data.constructor.name}`);
    assert.deepEqual([...new Uint8Array(data)], [1, 2, 3]);
  },

  async '`once()` `bufferedamountlow`'(place) {
    const { channel } = await connected(place);
    channel.bufferedAmountLowThreshold = 1_024;
    const low = later(once(channel, 'bufferedamountlow', place));
    for (let count = 0; count < 256 && channel.bufferedAmount <= 1_024; count++) {
      channel.send(new Uint8Array(65_536));
    }
    assert.ok(channel.bufferedAmount > 1_024, 'nothing is buffered');
    await low;
  },

  async 'a channel’s iterator ends with `channel.close()`'(place) {
    const { channel } = await connected(place);
    const messages = all(events(channel, 'message', place));
    channel.close();
    assert.deepEqual(await messages, []);
  },

  async '… when the other side closes the channel'(place) {
    const { channel, remoteChannel } = await connected(place);
    const messages = all(events(remoteChannel, 'message', place));
    channel.close();
    assert.deepEqual(await messages, []);
  },

  async '… with `pc.close()`'(place) {
    const { local, channel } = await connected(place);
    const messages = all(events(channel, 'message', place));
    local.close();
    assert.deepEqual(await messages, []);
  },

  async '… when the other side closes the connection'(place) {
    const { local, remoteChannel } = await connected(place);
    const messages = all(events(remoteChannel, 'message', place));
    local.close();
    assert.deepEqual(await messages, []);
  },

  async 'a connection’s iterator ends with `pc.close()`'({ open, signal }) {
    const pc = open();
    const tracks = all(events(pc, 'track', { signal }));
    pc.close();
    assert.deepEqual(await tracks, []);
  },

  async '`closedSignal()`, `closed()` of a connection'({ open, signal }) {
    const pc = open();
    const closing = later(closed(pc, { signal }));
    assert.equal(closedSignal(pc).aborted, false);
    pc.close();
    assert.equal(closedSignal(pc).aborted, true);
    await closing;
  },

  async '`closed()` of a channel'(place) {
    const { channel, remoteChannel } = await connected(place);
    channel.close();
    await Promise.all([closed(channel, place), closed(remoteChannel, place)]);
  },

  async 'a pending operation settles with `pc.close()`'(place) {
    const { local, remote } = await offered(place);
    const pending = [
      createOffer(local, place),
      setLocalDescription(local, { type: 'rollback' }, place),
      createAnswer(remote, place),
      getStats(remote, null, place),
    ];
    local.close();
    remote.close();
    await Promise.allSettled(pending);
    place.signal.throwIfAborted();
  },

  async 'an operation after `pc.close()` rejects with `InvalidStateError`'({ open, signal }) {
    const pc = open();
    pc.close();
    await assert.rejects(createOffer(pc, { signal }), invalidState);
    await assert.rejects(setLocalDescription(pc, null, { signal }), invalidState);
    await assert.rejects(addIceCandidate(pc, null, { signal }), invalidState);
  },

  async 'a wait rejects with `pc.close()`'({ open, signal }) {
    const pc = open();
    const waits = [
      later(once(pc, 'track', { signal })),
      later(until(pc, 'connectionState', 'connected', { signal })),
    ];
    pc.close();
    for (const wait of waits) await assert.rejects(wait, invalidState);
  },

  async 'an abort rejects with `signal.reason`'({ open }) {
    const pc = open();
    const { signal, reason, abort } = abortable();
    const offering = later(createOffer(pc, { signal }));
    const waiting = later(once(pc, 'track', { signal }));
    const iterating = later(events(pc, 'track', { signal }).next());
    abort();
    for (const each of [offering, waiting, iterating]) await rejectsWith(each, reason);
    await rejectsWith(createOffer(pc, { signal }), reason);
  },

  async 'no listener is left'({ open }) {
    const pc = open();
    const { signal, abort } = abortable();
    const listeners = countListeners(pc);
    const waits = [
      once(pc, 'track', { signal }),
      until(pc, 'connectionState', 'connected', { signal }),
      events(pc, 'track', { signal }).next(),
    ];
    assert.ok(listeners.count > 0);
    abort();
    await Promise.allSettled(waits);
    assert.equal(listeners.count, 0);
  },

  async '`getStats()`'(place) {
    const { local } = await connected(place);
    const report = await getStats(local, null, place);
    const types = [...report.values()].map(({ type }) => type);
    assert.ok(types.includes('transport'), `of ${types}`);
  },

  async '`pollStats()`, until the close'(place) {
    const { local } = await connected(place);
    const polls = pollStats(local, { interval: 50, signal: place.signal });
    for (const _ of [1, 2]) assert.ok(statsSnapshot((await polls.next()).value ?? []).size > 0);
    local.close();
    let last = await polls.next();
    if (!last.done) last = await polls.next();
    assert.equal(last.done, true);
  },

  async '`summarize()`: the pair of candidates in use'(place) {
    const { local } = await connected(place);
    const { selectedCandidatePair } = summarize(undefined, await getStats(local, null, place));
    assert.match(selectedCandidatePair?.localCandidateType ?? 'none', /^(host|prflx|srflx)$/);
  },

  async '`summarize()`: the bit rate of the channels'(place) {
    const { local, channel } = await connected(place);
    const before = await getStats(local, null, place);
    channel.send('x'.repeat(1_000));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { bitrate } = summarize(before, await getStats(local, null, place)).outbound.data;
    assert.ok((bitrate ?? 0) > 0, `${bitrate} bit/s`);
  },

  async '`getStats()` of a sender'({ open, signal }) {
    const { sender } = open().addTransceiver('audio');
    assert.equal(typeof (await getStats(sender, null, { signal })).values, 'function');
  },

  async '`replaceTrack()`'({ open, signal }) {
    const { sender } = open().addTransceiver('audio');
    await replaceTrack(sender, null, { signal });
    assert.equal(sender.track, null);
  },

  async '`setParameters()`'({ open, signal }) {
    const { sender } = open().addTransceiver('video');
    await setParameters(sender, sender.getParameters(), { signal });
  },

  async '`generateCertificate()`'({ signal }) {
    const certificate = await generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' }, { signal });
    const pc = openPeerConnection({ certificates: [certificate] });
    pc.close();
  },

  async '`openPeerConnection()`, closed by its signal'() {
    const { signal, abort } = abortable();
    const pc = openPeerConnection(null, { signal });
    abort();
    assert.ok(isClosed(pc));
  },

  async '`withPeerConnection()`'({ signal }) {
    let connection: Connection | undefined;
    const sdp = await withPeerConnection(
      null,
      async (pc, scope) => {
        connection = pc;
        pc.createDataChannel('test');
        return (await scope.launch((signal) => createOffer(pc, { signal }))).sdp;
      },
      { signal },
    );
    assert.match(sdp, /^v=0/);
    assert.ok(connection && isClosed(connection));
  },

  async '`disposable()`'({ open }) {
    {
      using channel = disposable(open().createDataChannel('test'));
      assert.notEqual(channel.readyState, 'closed');
    }
    const pc = open();
    {
      using _ = disposable(pc);
    }
    assert.ok(isClosed(pc));
  },
};
