import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { events, once } from '../../src/index.ts';
import { connect, exchange } from '../support/calls.ts';
import { countListeners } from '../support/listeners.ts';
import { unhandledRejections } from '../support/outcome.ts';

const nativeClose = RTCPeerConnection.prototype.close;
let unhandled: ReturnType<typeof unhandledRejections>;

beforeEach(() => {
  unhandled = unhandledRejections();
});

afterEach(async () => {
  expect(await unhandled.stop()).toEqual([]);
  expect(RTCPeerConnection.prototype.close).toBe(nativeClose);
});

function fire(pc: RTCPeerConnection): void {
  pc.dispatchEvent(new Event('negotiationneeded'));
}

describe('events of a connection', () => {
  test('keeps what happens between the call and the loop', async () => {
    const pc = new RTCPeerConnection();
    const iterator = events(pc, 'negotiationneeded');
    for (let i = 0; i < 3; i++) fire(pc);
    await new Promise((resolve) => setTimeout(resolve, 20));
    pc.close();
    let count = 0;
    for await (const event of iterator) {
      expect(event.target).toBe(pc);
      count++;
    }
    expect(count).toBe(3);
  });

  test('ends on a local close, in a loop that is waiting', async () => {
    const pc = new RTCPeerConnection();
    const listeners = countListeners(pc);
    const iterator = events(pc, 'connectionstatechange');
    expect(listeners.count).toBe(1);
    const next = iterator.next();
    pc.close();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(listeners.count).toBe(0);
  });

  test('is done at once when the connection is closed already', async () => {
    const pc = new RTCPeerConnection();
    pc.close();
    const listeners = countListeners(pc);
    expect(await events(pc, 'track').next()).toEqual({ done: true, value: undefined });
    expect(listeners.count).toBe(0);
  });

  test.each(['break', 'throw', 'return()', 'abort', 'close', 'overflow'] as const)(
    'leaves no listener after %s',
    async (ending) => {
      const pc = new RTCPeerConnection();
      const controller = new AbortController();
      const listeners = countListeners(pc);
      const onSignal = countListeners(controller.signal);
      const { signal } = controller;
      const iterator = events(pc, 'negotiationneeded', { signal, capacity: 2 });
      fire(pc);
      expect([listeners.count, onSignal.count]).toEqual([1, 1]);
      if (ending === 'break') for await (const _ of iterator) break;
      if (ending === 'throw') {
        const thrown = new Error('from the loop');
        const loop = (async () => {
          for await (const _ of iterator) throw thrown;
        })();
        await expect(loop).rejects.toBe(thrown);
      }
      if (ending === 'return()') await iterator.return();
      if (ending === 'abort') controller.abort();
      if (ending === 'close') pc.close();
      if (ending === 'overflow') for (let i = 0; i < 2; i++) fire(pc);
      expect([listeners.count, onSignal.count]).toEqual([0, 0]);
      pc.close();
    },
  );

  test('delivers what is buffered, then throws the reason of the abort', async () => {
    const pc = new RTCPeerConnection();
    const controller = new AbortController();
    const iterator = events(pc, 'negotiationneeded', { signal: controller.signal });
    fire(pc);
    fire(pc);
    const reason = { because: 'left' };
    controller.abort(reason);
    expect((await iterator.next()).done).toBe(false);
    expect((await iterator.next()).done).toBe(false);
    await expect(iterator.next()).rejects.toBe(reason);
    expect(await iterator.next()).toEqual({ done: true, value: undefined });
    pc.close();
  });

  test('an aborted signal attaches nothing', async () => {
    const pc = new RTCPeerConnection();
    const listeners = countListeners(pc);
    const reason = new Error('too late');
    const iterator = events(pc, 'track', { signal: AbortSignal.abort(reason) });
    await expect(iterator.next()).rejects.toBe(reason);
    expect(listeners.count).toBe(0);
    pc.close();
  });

  test('100 000 unread events do not pass the capacity in silence', async () => {
    const pc = new RTCPeerConnection();
    const iterator = events(pc, 'negotiationneeded', { capacity: 1_000 });
    for (let i = 0; i < 100_000; i++) fire(pc);
    let count = 0;
    const loop = (async () => {
      for await (const _ of iterator) count++;
    })();
    await expect(loop).rejects.toMatchObject({ name: 'QuotaExceededError' });
    expect(count).toBe(1_000);
    pc.close();
  });

  test('two iterators of one target do not take from each other', async () => {
    const pc = new RTCPeerConnection();
    const [first, second] = [events(pc, 'negotiationneeded'), events(pc, 'negotiationneeded')];
    fire(pc);
    await first.return();
    expect((await second.next()).done).toBe(false);
    pc.close();
  });

  test('an unknown event is refused, with what is accepted, before anything is attached', () => {
    const pc = new RTCPeerConnection();
    const listeners = countListeners(pc);
    // @ts-expect-error: the compiler refuses it too
    const call = () => events(pc, 'icecandidat');
    expect(call).toThrow(TypeError);
    expect(call).toThrow(/no event "icecandidat"; accepted: .*icecandidate/);
    expect(listeners.count).toBe(0);
    pc.close();
  });
});

describe('events of several types', () => {
  test('come in the order in which they happened, told apart by type', async () => {
    const call = await connect();
    const iterator = events(call.remoteChannel, ['message', 'bufferedamountlow', 'close']);
    const received: unknown[] = [];
    call.channel.send('first');
    call.channel.send('second');
    for await (const event of iterator) {
      received.push(event.type === 'message' ? event.data : event.type);
      if (received.length === 2) call.channel.close();
    }
    expect(received).toEqual(['first', 'second', 'close']);
    call.close();
  });

  test('of a connection end with it, and leave no listener', async () => {
    const pc = new RTCPeerConnection();
    const listeners = countListeners(pc);
    const iterator = events(pc, ['signalingstatechange', 'icegatheringstatechange']);
    expect(listeners.count).toBe(2);
    const types: string[] = [];
    pc.createDataChannel('channel');
    await pc.setLocalDescription();
    types.push((await iterator.next()).value?.type ?? 'none');
    types.push((await iterator.next()).value?.type ?? 'none');
    expect(types).toEqual(['signalingstatechange', 'icegatheringstatechange']);
    pc.close();
    for await (const _ of iterator);
    expect(listeners.count).toBe(0);
  });

  test('throw the failure of a channel, or give it where it is asked for', async () => {
    const call = await connect();
    const thrown = events(call.channel, ['message', 'open']);
    const given = events(call.channel, ['message', 'error']);
    const error = new RTCError({ errorDetail: 'data-channel-failure' }, 'failed');
    call.channel.dispatchEvent(new RTCErrorEvent('error', { error }));
    await expect(thrown.next()).rejects.toBe(error);
    const { value } = await given.next();
    expect(value?.type === 'error' && value.error).toBe(error);
    call.close();
    expect((await given.next()).done).toBe(true);
  });

  test('that do not exist, are named twice or are none are refused, before anything is attached', () => {
    const pc = new RTCPeerConnection();
    const listeners = countListeners(pc);
    // @ts-expect-error: the compiler refuses it too
    expect(() => events(pc, ['track', 'message'])).toThrow(/no event "message"; accepted: .*track/);
    expect(() => events(pc, ['track', 'track'])).toThrow(/the event "track" twice; accepted: /);
    expect(() => events(pc, [])).toThrow(/no event type; accepted: /);
    expect(listeners.count).toBe(0);
    pc.close();
  });
});

describe('events of a media stream', () => {
  test('tell what the other side adds and takes away, and end when its tracks have', async () => {
    const streamOf = (pc: RTCPeerConnection) =>
      new Promise<MediaStream>((resolve) => {
        pc.addEventListener('track', ({ streams }) => resolve(streams[0] as MediaStream), { once: true });
      });
    const [local, remote] = [new RTCPeerConnection(), new RTCPeerConnection()];
    const source = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    local.addTrack(source.getAudioTracks()[0] as MediaStreamTrack, source);
    const incoming = streamOf(remote);
    await exchange(local, remote);
    const stream = await incoming;
    const changes = events(stream, ['addtrack', 'removetrack']);
    const added = once(stream, 'addtrack');

    const video = local.addTrack(source.getVideoTracks()[0] as MediaStreamTrack, source);
    await exchange(local, remote);
    expect((await added).track.kind).toBe('video');
    expect((await changes.next()).value?.type).toBe('addtrack');
    local.removeTrack(video);
    await exchange(local, remote);
    const { value } = await changes.next();
    expect([value?.type, value?.track.kind]).toEqual(['removetrack', 'video']);

    remote.close();
    expect(await changes.next()).toEqual({ done: true, value: undefined });
    local.close();
    for (const track of source.getTracks()) track.stop();
  });

  test('end with the connection also where the other side has taken all tracks away', async () => {
    const [local, remote] = [new RTCPeerConnection(), new RTCPeerConnection()];
    const source = await navigator.mediaDevices.getUserMedia({ audio: true });
    const [track] = source.getTracks() as [MediaStreamTrack];
    const sender = local.addTrack(track, source);
    const incoming = once(remote, 'track');
    await exchange(local, remote);
    const [stream] = (await incoming).streams as [MediaStream];
    const changes = events(stream, ['addtrack', 'removetrack']);
    const added = once(stream, 'addtrack');
    local.removeTrack(sender);
    await exchange(local, remote);
    expect((await changes.next()).value?.type).toBe('removetrack');
    expect(stream.getTracks()).toEqual([]);
    remote.close();
    expect(await changes.next()).toEqual({ done: true, value: undefined });
    await expect(added).rejects.toThrow('the target is closed');
    local.close();
    track.stop();
  });
});

test('an unknown event of a connection of another frame is refused', async () => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const pc = new (frame.contentWindow as Window & typeof globalThis).RTCPeerConnection();
  expect(() => events(pc, 'icecandidat' as 'icecandidate')).toThrow(
    /: no event "icecandidat"; accepted: .*icecandidate/,
  );
  await expect(once(pc, 'icecandidat' as 'icecandidate')).rejects.toThrow(
    /: no event "icecandidat"; accepted: /,
  );
  pc.close();
  frame.remove();
});

describe('events of the parts of a connection', () => {
  test('end when their own connection closes, of which no event tells', async () => {
    const call = await connect((pc) => void pc.addTransceiver('audio'));
    const sctp = call.local.sctp as RTCSctpTransport;
    const { dtmf } = call.local.getSenders()[0] as RTCRtpSender;
    const iterators = [
      events(sctp, 'statechange'),
      events(sctp.transport, 'statechange'),
      events(sctp.transport.iceTransport, 'gatheringstatechange'),
      events(dtmf as RTCDTMFSender, 'tonechange'),
      events(call.channel, 'message'),
      events((call.local.getReceivers()[0] as RTCRtpReceiver).track, 'mute'),
    ];
    const remote = events(call.remote, 'track');
    call.local.close();
    for (const iterator of iterators) for await (const _ of iterator);
    call.remote.close();
    for await (const _ of remote);
  });

  test('do not end when another connection closes', async () => {
    const call = await connect();
    const iterator = events((call.local.sctp as RTCSctpTransport).transport, 'statechange');
    const next = iterator.next();
    const other = new RTCPeerConnection();
    other.close();
    let isOver = false;
    next.then(() => {
      isOver = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOver).toBe(false);
    call.close();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  test('of a channel end when the other side closes its connection, also where the browser calls that an error', async () => {
    const call = await connect();
    const message = events(call.channel, 'message').next();
    const closes = events(call.channel, 'close');
    call.remote.close();
    expect(await message).toEqual({ done: true, value: undefined });
    expect((await closes.next()).value?.type).toBe('close');
    expect((await closes.next()).done).toBe(true);
    call.close();
  });

  test('of a channel throw its error, after what is buffered', async () => {
    const call = await connect();
    const messages = events(call.channel, 'message');
    const error = new RTCError({ errorDetail: 'data-channel-failure' }, 'failed');
    call.channel.dispatchEvent(new MessageEvent('message', { data: 'before' }));
    call.channel.dispatchEvent(new RTCErrorEvent('error', { error }));
    expect((await messages.next()).value?.data).toBe('before');
    await expect(messages.next()).rejects.toBe(error);
    call.close();
  });

  test('messages of a channel come in order, and end with it', async () => {
    const call = await connect();
    const messages = events(call.remoteChannel, 'message');
    for (let i = 0; i < 100; i++) call.channel.send(String(i));
    const received: unknown[] = [];
    for await (const { data } of messages) {
      received.push(data);
      // Not before: Chromium may drop what was sent just before the channel is closed.
      if (received.length === 100) call.channel.close();
    }
    expect(received).toEqual(Array.from({ length: 100 }, (_, index) => String(index)));
    call.close();
  });
});
