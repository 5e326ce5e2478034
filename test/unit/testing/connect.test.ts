import { describe, expect, test } from 'vitest';
import {
  addIceCandidates,
  closed,
  dataChannels,
  events,
  gathered,
  iceCandidates,
  messages,
  once,
  opened,
  send,
  setLocalDescription,
  setRemoteDescription,
  states,
  until,
} from '../../../src/index.ts';
import {
  type ConnectOptions,
  change,
  connect,
  FakePeerConnection,
  fakeClock,
  fakeStream,
  fakeTrack,
  listenerCount,
  sent,
} from '../../../src/testing.ts';
import type { RTCPeerConnection } from '../../../types/index.js';

function joined(options: Partial<ConnectOptions> = {}) {
  const clock = fakeClock();
  const [caller, callee] = [new FakePeerConnection(), new FakePeerConnection()];
  const path = connect(caller, callee, { clock, ...options });
  return { clock, caller, callee, path };
}

/** Lets the two signal to each other at once, as soon as one of them needs it. */
function signal(caller: RTCPeerConnection, callee: RTCPeerConnection): void {
  for (const [from, to] of [
    [caller, callee],
    [callee, caller],
  ] as const) {
    from.onicecandidate = ({ candidate }) => void to.addIceCandidate(candidate).catch(() => {});
    from.onnegotiationneeded = async () => {
      await from.setLocalDescription();
      await to.setRemoteDescription(described(from));
      await to.setLocalDescription();
      await from.setRemoteDescription(described(to));
    };
  }
}

function described(pc: RTCPeerConnection) {
  const { type, sdp } = pc.localDescription ?? { type: 'offer', sdp: '' };
  return { type, sdp };
}

async function collect<Value>(iterator: AsyncIterable<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for await (const value of iterator) values.push(value);
  return values;
}

describe('two joined connections', () => {
  test('stay as they are until the clock is stepped', async () => {
    const { clock, caller, callee } = joined();
    signal(caller, callee);
    caller.createDataChannel('chat');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(caller.signalingState).toBe('stable');
    await clock.step();
    expect([caller.connectionState, callee.connectionState]).toEqual(['connected', 'connected']);
  });

  test('go through the states of a browser, after the latency', async () => {
    const { clock, caller, callee } = joined({ latency: 40 });
    signal(caller, callee);
    caller.createDataChannel('chat');
    const seen: string[] = [];
    for (const type of [
      'signalingstatechange',
      'icegatheringstatechange',
      'connectionstatechange',
    ] as const) {
      caller.addEventListener(type, () => {
        seen.push(
          `${clock.now} ${caller.signalingState} ${caller.iceGatheringState} ${caller.connectionState}`,
        );
      });
    }
    await clock.step(100);
    expect(seen).toEqual([
      '0 have-local-offer new new',
      '0 have-local-offer gathering new',
      '0 have-local-offer complete new',
      '0 stable complete new',
      '0 stable complete connecting',
      '40 stable complete connected',
    ]);
  });

  test('connect only with a candidate, and with descriptions of each other', async () => {
    const { clock, caller, callee } = joined();
    signal(caller, callee);
    caller.onicecandidate = callee.onicecandidate = null;
    caller.createDataChannel('chat');
    // Descriptions without candidates: those of before the gathering.
    caller.onnegotiationneeded = async () => {
      const { sdp } = await caller.createOffer();
      await caller.setLocalDescription({ type: 'offer', sdp });
      await callee.setRemoteDescription({ type: 'offer', sdp });
      const answer = await callee.createAnswer();
      await callee.setLocalDescription(answer);
      await caller.setRemoteDescription(answer);
    };
    await clock.step(1_000);
    expect(caller.signalingState).toBe('stable');
    expect([caller.connectionState, callee.connectionState]).toEqual(['new', 'new']);
    const [, text] = /^a=(candidate:.*)\r$/m.exec(caller.localDescription?.sdp ?? '') ?? [];
    callee.addIceCandidate({ candidate: text ?? '', sdpMid: '0' });
    await clock.step();
    expect(caller.connectionState).toBe('connected');
  });

  test('carry the README way: helpers on both sides, a negotiated channel, and every helper ends', async () => {
    const { clock, caller, callee } = joined({ latency: 5 });
    const [here, there] = [caller, callee].map((pc) =>
      pc.createDataChannel('chat', { negotiated: true, id: 0 }),
    ) as [
      ReturnType<RTCPeerConnection['createDataChannel']>,
      ReturnType<RTCPeerConnection['createDataChannel']>,
    ];
    const trickles = Promise.allSettled([
      addIceCandidates(callee, iceCandidates(caller)),
      addIceCandidates(caller, iceCandidates(callee)),
    ]);
    const talk = async () => {
      await setLocalDescription(caller);
      await setRemoteDescription(callee, described(caller));
      await setLocalDescription(callee);
      await setRemoteDescription(caller, described(callee));
      await Promise.all([opened(here), opened(there), until(caller, 'connectionState', 'connected')]);
      await send(here, 'hello');
      return once(there, 'message');
    };
    const message = talk();
    await clock.step(100);
    expect((await message).data).toBe('hello');

    const lives = collect(states(caller, 'connectionState'));
    const rest = collect(messages(there));
    here.send('bye');
    await clock.step(100);
    here.close();
    await clock.step(100);
    expect(await rest).toEqual(['bye']);
    caller.close();
    callee.close();
    await clock.step();
    expect(await lives).toEqual(['connected', 'closed']);
    await trickles;
    expect([caller, callee, here, there].map(listenerCount)).toEqual([0, 0, 0, 0]);
  });

  test('show a channel of one side at the other, with what was sent at once', async () => {
    const { clock, caller, callee } = joined({ latency: 10 });
    signal(caller, callee);
    const arriving = dataChannels(callee);
    const chat = caller.createDataChannel('chat', { ordered: false, maxRetransmits: 2, protocol: 'p' });
    chat.onopen = () => {
      chat.send('first');
      chat.send(new Uint8Array([1, 2, 3]).subarray(1));
    };
    await clock.step(100);
    const { value: peer } = await arriving.next();
    if (!peer) throw new Error('no channel');
    const { label, ordered, maxRetransmits, maxPacketLifeTime, protocol, id } = peer;
    expect([label, ordered, maxRetransmits, maxPacketLifeTime, protocol, id]).toEqual([
      'chat',
      false,
      2,
      null,
      'p',
      chat.id,
    ]);
    const received = messages(peer);
    expect((await received.next()).value).toBe('first');
    expect([...new Uint8Array((await received.next()).value as ArrayBuffer)]).toEqual([2, 3]);
    await arriving.return();
  });

  test('empty the buffers at the rate of the path, so that send() waits', async () => {
    const { clock, caller, callee } = joined({ bytesPerSecond: 1_000 });
    signal(caller, callee);
    const chat = caller.createDataChannel('file');
    await clock.step();
    const marks = { highWaterMark: 1_000, lowWaterMark: 500 };
    let done = 0;
    for (let index = 0; index < 4; index++) send(chat, 'x'.repeat(1_000), marks).then(() => done++);
    const counts: number[] = [];
    for (let second = 0; second < 5; second++) {
      await clock.step(1_000);
      counts.push(done);
    }
    expect(counts).toEqual([1, 2, 3, 4, 4]);
    expect(sent(chat)).toHaveLength(4);
    expect(chat.bufferedAmount).toBe(0);
  });

  test('bring tracks with their streams, and change directions', async () => {
    const { clock, caller, callee } = joined();
    signal(caller, callee);
    const camera = fakeStream([fakeTrack('audio'), fakeTrack('video')]);
    const tracks = events(callee, 'track');
    const senders = camera
      .getTracks()
      .map((track) => caller.addTrack(fakeTrack(track.kind as 'audio'), camera));
    await clock.step();
    const [first, second] = [(await tracks.next()).value, (await tracks.next()).value];
    expect([first?.track.kind, second?.track.kind]).toEqual(['audio', 'video']);
    expect(first?.streams[0]).toBe(second?.streams[0]);
    expect(first?.streams[0]?.getTracks()).toEqual([first?.track, second?.track]);
    expect(first?.transceiver).toBe(callee.getTransceivers()[0]);
    expect(caller.getTransceivers().map(({ currentDirection }) => currentDirection)).toEqual([
      'sendonly',
      'sendonly',
    ]);
    // The callee answers with what it has by then.
    callee.addTrack(fakeTrack('audio'));
    const back = once(caller, 'track');
    await clock.step();
    expect((await back).track.kind).toBe('audio');
    if (senders[0]) caller.removeTrack(senders[0]);
    await clock.step();
    expect(caller.getTransceivers().map(({ currentDirection }) => currentDirection)).toEqual([
      'recvonly',
      'sendonly',
    ]);
    await tracks.return();
  });

  test('give the whole description to gathered()', async () => {
    const { clock, caller } = joined();
    caller.createDataChannel('chat');
    const offer = (async () => {
      await setLocalDescription(caller);
      return gathered(caller);
    })();
    await clock.step();
    expect((await offer).sdp).toMatch(/^a=candidate:.*\r\na=end-of-candidates\r$/m);
  });

  test('notice that the other one is gone', async () => {
    const { clock, caller, callee } = joined({ latency: 10 });
    signal(caller, callee);
    const chat = caller.createDataChannel('chat');
    await clock.step(100);
    callee.close();
    const gone = closed(chat);
    await clock.step(10);
    await gone;
    expect(caller.connectionState).toBe('connected');
    await clock.step(5_000);
    expect(caller.connectionState).toBe('disconnected');
    await clock.step(25_000);
    expect(caller.connectionState).toBe('failed');
  });

  test('hold what is on its way while the path is cut', async () => {
    const { clock, caller, callee, path } = joined({ latency: 10 });
    signal(caller, callee);
    const arriving = dataChannels(callee);
    const chat = caller.createDataChannel('chat');
    await clock.step(100);
    const { value: peer } = await arriving.next();
    path.cut();
    expect([caller.connectionState, callee.iceConnectionState]).toEqual(['disconnected', 'disconnected']);
    chat.send('late');
    let data: unknown;
    if (peer) peer.onmessage = (event) => (data = event.data);
    await clock.step(1_000);
    expect(data).toBeUndefined();
    path.mend();
    await clock.step();
    expect([data, caller.connectionState]).toEqual(['late', 'connected']);
    await arriving.return();
  });

  test('come up again after an ICE restart', async () => {
    const { clock, caller, callee } = joined();
    signal(caller, callee);
    caller.createDataChannel('chat');
    await clock.step();
    for (const pc of [caller, callee])
      change(pc, { iceConnectionState: 'failed', connectionState: 'failed' });
    caller.restartIce();
    await clock.step();
    expect([caller.connectionState, callee.connectionState]).toEqual(['connected', 'connected']);
  });

  test('leave what is pending at close() pending, and refuse what comes after it', async () => {
    const { clock, caller } = joined();
    let settled = false;
    const settle = () => {
      settled = true;
    };
    caller.createOffer().then(settle, settle);
    caller.close();
    await clock.step();
    expect(settled).toBe(false);
    await expect(caller.createOffer()).rejects.toMatchObject({ name: 'InvalidStateError' });
  });
});

describe('connect()', () => {
  test('refuses what it cannot join, and changes nothing', () => {
    const clock = fakeClock();
    const [a, b, c] = [new FakePeerConnection(), new FakePeerConnection(), new FakePeerConnection()];
    // @ts-expect-error no connection
    expect(() => connect(a, {}, { clock })).toThrow(/connect\(\): the target is .*FakePeerConnection/);
    expect(() => connect(a, a, { clock })).toThrow(TypeError);
    expect(() => connect(a, b, { clock, latency: -1 })).toThrow(RangeError);
    expect(() => connect(a, b, { clock, bytesPerSecond: 0 })).toThrow(RangeError);
    connect(a, b, { clock });
    expect(() => connect(c, b, { clock })).toThrow(/joined already/);
  });
});
