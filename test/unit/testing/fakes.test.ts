import { describe, expect, test, vi } from 'vitest';
import {
  createOffer,
  dataChannels,
  events,
  getStats,
  messages,
  once,
  opened,
  openPeerConnection,
  replaceTrack,
  send,
  setLocalDescription,
  setParameters,
  setRemoteDescription,
  states,
  until,
  withPeerConnection,
} from '../../../src/index.ts';
import {
  called,
  calls,
  change,
  dispatch,
  drain,
  FakePeerConnection,
  fakeClock,
  fakeError,
  fakeStatsReport,
  fakeTrack,
  listenerCount,
  receive,
  receiveChannel,
  receiveTrack,
  sent,
} from '../../../src/testing.ts';
import type {
  RTCDataChannel,
  RTCPeerConnection,
  RTCRtpSender,
  RTCRtpTransceiver,
} from '../../../types/index.js';

/** The names of the members that every browser has. */
type Required<Target> = {
  [Name in keyof Target]-?: Record<never, never> extends Pick<Target, Name> ? never : Name;
}[keyof Target] &
  string;
type Members<Target> = Record<Exclude<Required<Target>, keyof EventTarget>, true>;

function openChannel(pc: RTCPeerConnection = new FakePeerConnection()): RTCDataChannel {
  const channel = pc.createDataChannel('chat');
  change(channel, { readyState: 'open' });
  return channel;
}

describe('a fake', () => {
  test('has every member that all browsers have', () => {
    const pc = new FakePeerConnection();
    const connection: Members<RTCPeerConnection> = {
      createOffer: true,
      createAnswer: true,
      setLocalDescription: true,
      localDescription: true,
      currentLocalDescription: true,
      pendingLocalDescription: true,
      setRemoteDescription: true,
      remoteDescription: true,
      currentRemoteDescription: true,
      pendingRemoteDescription: true,
      addIceCandidate: true,
      signalingState: true,
      iceGatheringState: true,
      iceConnectionState: true,
      connectionState: true,
      canTrickleIceCandidates: true,
      restartIce: true,
      getConfiguration: true,
      setConfiguration: true,
      close: true,
      getSenders: true,
      getReceivers: true,
      getTransceivers: true,
      addTrack: true,
      removeTrack: true,
      addTransceiver: true,
      sctp: true,
      createDataChannel: true,
      getStats: true,
      onnegotiationneeded: true,
      onicecandidate: true,
      onicecandidateerror: true,
      onsignalingstatechange: true,
      oniceconnectionstatechange: true,
      onicegatheringstatechange: true,
      onconnectionstatechange: true,
      ontrack: true,
      ondatachannel: true,
    };
    const channel: Members<RTCDataChannel> = {
      label: true,
      ordered: true,
      maxPacketLifeTime: true,
      maxRetransmits: true,
      protocol: true,
      negotiated: true,
      id: true,
      readyState: true,
      bufferedAmount: true,
      bufferedAmountLowThreshold: true,
      binaryType: true,
      close: true,
      send: true,
      onopen: true,
      onmessage: true,
      onbufferedamountlow: true,
      onerror: true,
      onclosing: true,
      onclose: true,
    };
    const sender: Members<RTCRtpSender> = {
      track: true,
      transport: true,
      dtmf: true,
      transform: true,
      getParameters: true,
      setParameters: true,
      replaceTrack: true,
      setStreams: true,
      getStats: true,
    };
    const transceiver: Members<RTCRtpTransceiver> = {
      mid: true,
      sender: true,
      receiver: true,
      direction: true,
      currentDirection: true,
      stop: true,
      setCodecPreferences: true,
    };
    const missing = (target: object, members: object) =>
      Object.keys(members).filter((name) => !(name in target));
    expect(missing(pc, connection)).toEqual([]);
    expect(missing(pc.createDataChannel('chat'), channel)).toEqual([]);
    const video = pc.addTransceiver('video');
    expect(missing(video, transceiver)).toEqual([]);
    expect(missing(video.sender, sender)).toEqual([]);
  });

  test('counts its listeners: once, signal, capture and handlers too', () => {
    const pc = new FakePeerConnection();
    const listener = vi.fn();
    const controller = new AbortController();
    pc.addEventListener('track', listener, { once: true });
    pc.addEventListener('track', listener, { once: true });
    pc.addEventListener('track', { handleEvent: listener }, { signal: controller.signal });
    pc.addEventListener('track', listener, true);
    pc.addEventListener('track', null);
    pc.ontrack = listener;
    expect(listenerCount(pc)).toBe(4);
    receiveTrack(pc, 'audio');
    expect([listener.mock.calls.length, listenerCount(pc)]).toEqual([4, 3]);
    controller.abort();
    pc.removeEventListener('track', listener, true);
    pc.ontrack = null;
    expect([pc.ontrack, listenerCount(pc)]).toEqual([null, 0]);
    receiveTrack(pc, 'audio');
    expect(listener).toHaveBeenCalledTimes(4);
  });

  test('stands in for the global constructor', async () => {
    vi.stubGlobal('RTCPeerConnection', FakePeerConnection);
    const pc = openPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
    expect([pc instanceof FakePeerConnection, pc.getConfiguration().iceServers?.length]).toEqual([true, 1]);
    const state = await withPeerConnection(null, async (made, scope) => {
      scope.launch((signal) => once(made, 'track', { signal }));
      return made.connectionState;
    });
    expect(state).toBe('new');
    const { sender } = pc.addTransceiver('audio');
    const replaced = replaceTrack(sender, null);
    pc.close();
    await expect(replaced).rejects.toMatchObject({ name: 'InvalidStateError' });
    vi.unstubAllGlobals();
  });
});

describe('an operation of a fake', () => {
  test('stays pending until the test settles it, with its value', async () => {
    const pc = new FakePeerConnection();
    const waiting = called(pc, 'createOffer');
    const offer = createOffer(pc, { iceRestart: true });
    const call = await waiting;
    expect([call.name, call.isPending, call.args]).toEqual(['createOffer', true, [{ iceRestart: true }]]);
    call.resolve({ type: 'offer', sdp: 'v=0' });
    expect(await offer).toEqual({ type: 'offer', sdp: 'v=0' });
    expect(() => call.reject('late')).toThrow(/settled already/);
    expect(calls(pc).map(({ isPending }) => isPending)).toEqual([false]);
  });

  test('does what a browser would, when it is let go', async () => {
    const pc = new FakePeerConnection();
    pc.createDataChannel('chat');
    const seen = states(pc, 'signalingState');
    const done = setLocalDescription(pc);
    (await called(pc, 'setLocalDescription')).resolve();
    await done;
    expect(pc.localDescription?.sdp).toMatch(/^m=application /m);
    expect((await seen.next()).value).toBe('have-local-offer');
    const refused = setRemoteDescription(pc, { type: 'pranswer', sdp: '' });
    (await called(pc, 'setRemoteDescription')).resolve();
    await refused;
    const second = setLocalDescription(pc, { type: 'offer' });
    (await called(pc, 'setLocalDescription')).resolve();
    await expect(second).rejects.toMatchObject({ name: 'InvalidStateError' });
    await seen.return();
  });

  test('rejects with what the test says, after an abort of no consequence', async () => {
    const pc = new FakePeerConnection();
    const failing = createOffer(pc);
    const aborted = createOffer(pc, { signal: AbortSignal.abort('left') });
    await expect(aborted).rejects.toBe('left');
    expect(calls(pc)).toHaveLength(1);
    (await called(pc, 'createOffer')).reject('broken');
    await expect(failing).rejects.toBe('broken');
    await expect(called(pc, 'createOffer', { signal: AbortSignal.abort('no') })).rejects.toBe('no');
  });

  test('settles when the connection closes, by the helper; the native one never', async () => {
    const pc = new FakePeerConnection();
    const offer = createOffer(pc);
    pc.close();
    await expect(offer).rejects.toMatchObject({ name: 'InvalidStateError' });
    expect(calls(pc)[0]?.isPending).toBe(true);
    expect(() => pc.createDataChannel('late')).toThrow(/closed/);
  });

  test('of a sender is its own', async () => {
    const pc = new FakePeerConnection();
    const { sender } = pc.addTransceiver('video', { sendEncodings: [{ maxBitrate: 100 }] });
    const track = fakeTrack('video');
    const replaced = replaceTrack(sender, track);
    (await called(sender, 'replaceTrack')).resolve();
    await replaced;
    expect(sender.track).toBe(track);
    const parameters = sender.getParameters();
    expect(parameters.encodings[0]?.maxBitrate).toBe(100);
    const set = setParameters(sender, { ...parameters, encodings: [{ maxBitrate: 5 }] });
    (await called(sender, 'setParameters')).resolve();
    await set;
    expect(sender.getParameters().encodings).toEqual([{ maxBitrate: 5 }]);
  });

  test('getStats() gives the report of the test', async () => {
    const pc = new FakePeerConnection();
    const report = getStats(pc);
    const stats = { id: 'P', type: 'peer-connection', timestamp: 0 } as const;
    const whole = { ...stats, dataChannelsOpened: 2, dataChannelsClosed: 1 };
    (await called(pc, 'getStats')).resolve(fakeStatsReport([whole]));
    expect((await report).get('P')).toBe(whole);
    expect(() => fakeStatsReport([whole, whole])).toThrow(/P is there twice/);
  });

  test('understands the description of a browser', async () => {
    const pc = new FakePeerConnection();
    const sdp = [
      'v=0',
      'm=audio 9 UDP/TLS/RTP/SAVPF 111',
      'a=mid:a',
      'a=ice-ufrag:x',
      'a=sendonly',
      'a=msid:s t',
      '',
    ];
    const track = once(pc, 'track');
    setRemoteDescription(pc, { type: 'offer', sdp: sdp.join('\r\n') });
    (await called(pc, 'setRemoteDescription')).resolve();
    const { streams, transceiver } = await track;
    expect([streams[0]?.id, transceiver.mid, transceiver.direction]).toEqual(['s', 'a', 'recvonly']);
    for (const [candidate, name] of [
      [{ candidate: 'candidate:1', sdpMid: 'a', usernameFragment: 'other' }, 'OperationError'],
      [{ candidate: 'candidate:1', sdpMid: null }, 'TypeError'],
    ] as const) {
      const added = pc.addIceCandidate({ ...candidate, sdpMLineIndex: undefined } as never);
      (await called(pc, 'addIceCandidate')).resolve();
      await expect(added).rejects.toMatchObject({ name });
    }
    pc.setRemoteDescription({ type: 'rollback' });
    (await called(pc, 'setRemoteDescription')).resolve();
    expect([pc.signalingState, pc.getTransceivers().length]).toEqual(['stable', 0]);
  });
});

describe('the events of a fake', () => {
  test('come in the call, with their members', async () => {
    const pc = new FakePeerConnection();
    const found = events(pc, ['icecandidate', 'icecandidateerror']);
    dispatch(pc, 'icecandidate', { candidate: null });
    const failure = { address: null, port: null, url: 'stun:x', errorCode: 701, errorText: 'no' };
    dispatch(pc, 'icecandidateerror', failure);
    expect((await found.next()).value).toMatchObject({ type: 'icecandidate', candidate: null, target: pc });
    expect((await found.next()).value).toMatchObject(failure);
    await found.return();
    // @ts-expect-error the candidate is missing
    dispatch(pc, 'icecandidate');
    // @ts-expect-error no such event
    expect(() => dispatch(pc, 'icecandidat')).toThrow(/no event "icecandidat"/);
    expect(() => dispatch(new EventTarget() as RTCPeerConnection, 'negotiationneeded')).toThrow(
      /dispatch\(\): the target is/,
    );
  });

  test('of changed states come after all of them have changed', () => {
    const pc = new FakePeerConnection();
    const seen: string[] = [];
    for (const type of ['iceconnectionstatechange', 'connectionstatechange'] as const) {
      pc.addEventListener(type, () => seen.push(`${type} ${pc.iceConnectionState} ${pc.connectionState}`));
    }
    change(pc, { iceConnectionState: 'connected', connectionState: 'connected' });
    change(pc, { connectionState: 'connected' });
    expect(seen).toEqual([
      'iceconnectionstatechange connected connected',
      'connectionstatechange connected connected',
    ]);
  });

  test('are not those of a wrong state', () => {
    const pc = new FakePeerConnection();
    // @ts-expect-error no such state
    expect(() => change(pc, { conectionState: 'connected' })).toThrow(/no state "conectionState"/);
    expect(() => change(pc, { iceConnectionState: 'checking', connectionState: 'closed' })).toThrow(/close/);
    expect(pc.iceConnectionState).toBe('new');
    pc.close();
    expect(() => change(pc, { connectionState: 'failed' })).toThrow(/closed/);
  });

  test('of tracks and streams', async () => {
    const pc = new FakePeerConnection();
    const arriving = events(pc, 'track');
    const { receiver } = receiveTrack(pc, 'video', ['camera']);
    receiveTrack(pc, 'audio', ['camera']);
    const [video, audio] = [(await arriving.next()).value, (await arriving.next()).value];
    expect(video?.track).toBe(receiver.track);
    expect(audio?.streams[0]).toBe(video?.streams[0]);
    const ended = until(receiver.track, 'readyState', 'ended');
    change(receiver.track, { readyState: 'ended' });
    expect(await ended).toBe('ended');
    await arriving.return();
  });
});

describe('a channel of a fake', () => {
  test('keeps what was sent until its buffer is drained, and send() waits for that', async () => {
    const channel = openChannel();
    const bytes = new Uint8Array([1, 2]);
    channel.send(bytes);
    bytes[0] = 9;
    expect(sent(channel)).toEqual([new Uint8Array([1, 2])]);
    let done = 0;
    const marks = { highWaterMark: 10, lowWaterMark: 4 };
    const sending = send(channel, 'x'.repeat(10), marks).then(() => done++);
    drain(channel, 6);
    await Promise.resolve();
    expect([channel.bufferedAmount, done]).toEqual([6, 0]);
    drain(channel, 2);
    await sending;
    drain(channel);
    expect(channel.bufferedAmount).toBe(0);
    expect(listenerCount(channel)).toBe(0);
  });

  test('refuses what a browser refuses', () => {
    const pc = new FakePeerConnection();
    const connecting = pc.createDataChannel('chat');
    expect(() => connecting.send('early')).toThrow(/connecting/);
    expect(() => receive(connecting, 'early')).toThrow(/connecting/);
    const channel = openChannel(pc);
    expect(() => channel.send('x'.repeat(262_145))).toThrow(TypeError);
    const full = Array.from({ length: 65 }, () => () => channel.send('x'.repeat(262_144)));
    expect(() => full.forEach((next) => void next())).toThrow(/the buffer is full/);
    expect(() => drain(channel, 0)).toThrow(RangeError);
    // @ts-expect-error no message
    expect(() => receive(channel, 5)).toThrow(/receive\(\): the data is 5/);
    // @ts-expect-error no channel
    expect(() => sent({})).toThrow(/a channel of a fake/);
  });

  test('gives the bytes it receives in the form that is asked for', async () => {
    const channel = openChannel();
    const received = messages(channel);
    receive(channel, 'text');
    receive(channel, new Uint8Array([0, 1, 2]).subarray(1));
    receive(channel, new Blob(['later']));
    channel.binaryType = 'blob';
    receive(channel, new Uint8Array([1]).buffer);
    const values: unknown[] = [];
    for await (const message of received) if (values.push(message) === 4) break;
    expect(values[0]).toBe('text');
    expect(new Uint8Array(values[1] as ArrayBuffer)).toEqual(new Uint8Array([1, 2]));
    expect((values[2] as Blob).size).toBe(1);
    expect(new TextDecoder().decode(values[3] as ArrayBuffer)).toBe('later');
  });

  test('comes from the other side, open, with its first message kept', async () => {
    const pc = new FakePeerConnection();
    const arriving = dataChannels(pc);
    const chat = receiveChannel(pc, 'chat', { protocol: 'p' });
    receive(chat, 'first');
    expect((await arriving.next()).value).toBe(chat);
    expect([chat.readyState, chat.protocol]).toEqual(['open', 'p']);
    expect((await messages(chat).next()).value).toBe('first');
    await arriving.return();
  });

  test('opens, fails and closes as the test says', async () => {
    const channel = new FakePeerConnection().createDataChannel('chat');
    const open = opened(channel);
    change(channel, { readyState: 'open' });
    await open;
    const received = messages(channel);
    const error = fakeError({ errorDetail: 'sctp-failure', sctpCauseCode: 2 }, 'gone');
    dispatch(channel, 'error', { error });
    await expect(received.next()).rejects.toBe(error);
    expect(error).toMatchObject({ errorDetail: 'sctp-failure', sctpCauseCode: 2, sentAlert: null });
    const closing = once(channel, 'close');
    change(channel, { readyState: 'closed' });
    await closing;
    expect(listenerCount(channel)).toBe(0);
  });

  test('closes with its connection', async () => {
    const pc = new FakePeerConnection();
    const channel = openChannel(pc);
    const received = messages(channel);
    pc.close();
    expect((await received.next()).done).toBe(true);
    expect([channel.readyState, listenerCount(channel)]).toEqual(['closed', 0]);
  });
});

describe('a fake clock', () => {
  test('lets what is due happen in order, each with the promises that follow', async () => {
    const clock = fakeClock();
    const seen: string[] = [];
    const at = (name: string, milliseconds: number) =>
      clock.after(milliseconds, async () => {
        seen.push(`${name} ${clock.now}`);
        await null;
        seen.push(`after ${name}`);
        if (name === 'b') at('next', 0);
      });
    at('c', 20);
    at('a', 10);
    at('b', 10);
    const cancel = clock.after(15, () => seen.push('never'));
    cancel();
    cancel();
    await clock.step(5);
    expect([clock.now, seen]).toEqual([5, []]);
    await clock.step(5);
    expect(seen).toEqual(['a 10', 'after a', 'b 10', 'after b', 'next 10', 'after next']);
    await clock.step(100);
    expect(seen.slice(6)).toEqual(['c 20', 'after c']);
    await expect(clock.step(-1)).rejects.toThrow(RangeError);
    await expect(clock.step(Number.NaN)).rejects.toThrow(RangeError);
  });

  test('moves the timers of a test runner along', async () => {
    vi.useFakeTimers();
    const clock = fakeClock({ advance: (milliseconds) => vi.advanceTimersByTimeAsync(milliseconds) });
    const seen: string[] = [];
    setTimeout(() => seen.push('timer 5'), 5);
    setTimeout(() => clock.after(0, () => seen.push(`clock ${clock.now} of a timer`)), 7);
    setTimeout(() => seen.push(`timer ${clock.now}`), 15);
    clock.after(10, () => seen.push('clock 10'));
    await clock.step(20);
    vi.useRealTimers();
    expect(seen).toEqual(['timer 5', 'clock 7 of a timer', 'clock 10', 'timer 15']);
  });
});
