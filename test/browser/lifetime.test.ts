import { expect, test } from 'vitest';
import {
  closedSignal,
  createOffer,
  events,
  generateCertificate,
  openPeerConnection,
  until,
} from '../../src/index.ts';
import { collectGarbage, held } from '../support/garbage.ts';
import { countListeners } from '../support/listeners.ts';

test('closedSignal aborts in the very task of a local close', () => {
  const pc = new RTCPeerConnection();
  const signal = closedSignal(pc);
  expect(signal.aborted).toBe(false);
  pc.close();
  expect(signal.aborted).toBe(true);
  expect(signal.reason).toMatchObject({ name: 'InvalidStateError' });
  expect(pc.signalingState).toBe('closed');
});

test('closedSignal is aborted for a connection that is closed already', () => {
  const pc = new RTCPeerConnection();
  pc.close();
  expect(closedSignal(pc).aborted).toBe(true);
});

test('closedSignal gives one signal for one connection', () => {
  const pc = new RTCPeerConnection();
  expect(closedSignal(pc)).toBe(closedSignal(pc));
  pc.close();
});

test('a subclass keeps its own close', () => {
  let calls = 0;
  class Connection extends RTCPeerConnection {
    override close(): void {
      calls++;
      super.close();
    }
  }
  const pc = new Connection();
  const signal = closedSignal(pc);
  pc.close();
  expect([calls, signal.aborted, pc.signalingState]).toEqual([1, true, 'closed']);
});

test('a close that other code put on the connection keeps working', () => {
  const pc = new RTCPeerConnection();
  let calls = 0;
  pc.close = () => {
    calls++;
    RTCPeerConnection.prototype.close.call(pc);
  };
  const signal = closedSignal(pc);
  pc.close();
  expect([calls, signal.aborted, pc.signalingState]).toEqual([1, true, 'closed']);
});

test('a close that bypassed the connection is seen at the next look', () => {
  const pc = new RTCPeerConnection();
  const signal = closedSignal(pc);
  RTCPeerConnection.prototype.close.call(pc);
  expect(closedSignal(pc)).toBe(signal);
  expect(signal.aborted).toBe(true);
});

test('a close that puts off closing is believed only when the connection is closed', () => {
  class Shared extends RTCPeerConnection {
    users = 2;
    override close(): void {
      if (--this.users === 0) super.close();
    }
  }
  const pc = new Shared();
  const signal = closedSignal(pc);
  pc.close();
  expect([signal.aborted, pc.signalingState]).toEqual([false, 'stable']);
  pc.close();
  expect([signal.aborted, pc.signalingState]).toEqual([true, 'closed']);
});

test('what close takes, gives and throws passes through', async () => {
  class Polite extends RTCPeerConnection {
    override close(...words: string[]): string {
      super.close();
      if (words.length === 0) throw new Error('not a word');
      return words.join(' ');
    }
  }
  const first = new Polite();
  closedSignal(first);
  expect(first.close('good', 'bye')).toBe('good bye');
  const second = new Polite();
  const signal = closedSignal(second);
  expect(() => second.close()).toThrow('not a word');
  expect(signal.aborted).toBe(true);
});

test('a close on another connection ends that one', () => {
  const pc = new RTCPeerConnection();
  const other = new RTCPeerConnection();
  const signals = [closedSignal(pc), closedSignal(other)];
  pc.close.call(other);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  pc.close();
});

test('a connection that cannot be extended is watched all the same', async () => {
  const pc = Object.preventExtensions(new RTCPeerConnection());
  // A wait does not hold it, and the end of one that nobody has is not looked for.
  held.add(pc);
  const signal = closedSignal(pc);
  const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
  pc.close();
  await aborted;
  expect(pc.signalingState).toBe('closed');
  held.delete(pc);
});

test('who waits at a connection of a frame that is taken away is told, though nobody else has it', async () => {
  const ends: string[] = [];
  const wait = async (pc: RTCPeerConnection) => {
    for await (const _ of events(pc, 'track'));
    ends.push('events');
  };
  const fail = async (pc: RTCPeerConnection) => {
    await until(pc, 'connectionState', 'connected').catch(() => ends.push('until'));
  };
  for (const task of [wait, fail]) {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const pc = new (frame.contentWindow as Window & typeof globalThis).RTCPeerConnection();
    void task(pc);
    frame.remove();
  }
  await collectGarbage();
  await expect.poll(() => ends.sort()).toEqual(['events', 'until']);
});

test('an aborted signal leaves no trace on the connection', async () => {
  const pc = new RTCPeerConnection();
  await createOffer(pc, { signal: AbortSignal.abort() }).catch(() => {});
  expect(Object.hasOwn(pc, 'close')).toBe(false);
  pc.close();
});

test('the watch leaves no enumerable trace on the connection', () => {
  const pc = new RTCPeerConnection();
  closedSignal(pc);
  expect(Object.keys(pc)).toEqual([]);
  pc.close();
});

test('openPeerConnection gives a native connection that using closes', () => {
  let seen: RTCPeerConnection;
  {
    using pc = openPeerConnection({ bundlePolicy: 'max-bundle' });
    seen = pc;
    expect(pc).toBeInstanceOf(RTCPeerConnection);
    expect(pc.getConfiguration().bundlePolicy).toBe('max-bundle');
    expect(pc.signalingState).toBe('stable');
  }
  expect(seen.signalingState).toBe('closed');
});

test('openPeerConnection closes on abort, and lets go of the signal when it closes otherwise', () => {
  const controller = new AbortController();
  const onSignal = countListeners(controller.signal);
  const { signal } = controller;
  const first = openPeerConnection(null, { signal });
  const second = openPeerConnection({}, { signal });
  expect(onSignal.count).toBe(2);
  second.close();
  expect(onSignal.count).toBe(1);
  controller.abort();
  expect(first.signalingState).toBe('closed');
  expect(onSignal.count).toBe(0);
});

test('openPeerConnection with an aborted signal throws its reason and makes no connection', () => {
  const reason = { because: 'left' };
  let thrown: unknown;
  try {
    openPeerConnection({}, { signal: AbortSignal.abort(reason) });
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBe(reason);
});

test('openPeerConnection passes the error of a wrong configuration through', () => {
  const configuration = { iceServers: [{ urls: 'nonsense' }] };
  expect(() => openPeerConnection(configuration)).toThrow(expect.objectContaining({ name: 'SyntaxError' }));
});

test('generateCertificate gives a certificate, or the native error, or the reason', async () => {
  const certificate = await generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
  expect(certificate.expires).toBeGreaterThan(Date.now());
  // @ts-expect-error: the compiler refuses it too
  await expect(generateCertificate({ name: 'ROT13' })).rejects.toMatchObject({ name: 'NotSupportedError' });
  const reason = { because: 'left' };
  await expect(
    generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' }, { signal: AbortSignal.abort(reason) }),
  ).rejects.toBe(reason);
});
