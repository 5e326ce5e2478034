import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gathered } from '../../src/gathered.ts';
import type { GatheringConnection } from '../../src/receivers.ts';
import { FakeConnection, FakeDtlsTransport } from '../support/fake-connection.ts';

const section = 'm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=ice-ufrag:abcd\r\n';
const candidate = 'a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n';

class Connection extends FakeConnection implements GatheringConnection {
  localDescription: { sdp: string } | null = null;
  transports: FakeDtlsTransport[] = [];

  override getSenders(): [] {
    return this.transports.map((transport) => ({ transport })) as never;
  }

  describe(sdp: string): void {
    this.localDescription = { sdp: `v=0\r\n${sdp}` };
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

/** What becomes of `promise` when nothing more happens for `milliseconds`. */
async function after(milliseconds: number, promise: Promise<unknown>): Promise<unknown> {
  let outcome: unknown = 'pending';
  promise.then(
    (value) => {
      outcome = value;
    },
    (error) => {
      outcome = error;
    },
  );
  await vi.advanceTimersByTimeAsync(milliseconds);
  return outcome;
}

test('waits for a local description, and for the end of the gathering', async () => {
  const pc = new Connection();
  const promise = gathered(pc);
  expect(await after(2_000, promise)).toBe('pending');
  pc.describe(section);
  pc.change('signalingstatechange', { signalingState: 'have-local-offer' });
  pc.change('icegatheringstatechange', { iceGatheringState: 'gathering' });
  pc.describe(section + candidate);
  pc.fire('icecandidate');
  expect(await after(2_000, promise)).toBe('pending');
  pc.change('icegatheringstatechange', { iceGatheringState: 'complete' });
  expect(await after(0, promise)).toBe(pc.localDescription);
  expect(pc.listenerCount).toBe(0);
});

test('has at once what is complete already', async () => {
  const pc = new Connection();
  pc.describe(section + candidate);
  pc.iceGatheringState = 'complete';
  expect(await after(0, gathered(pc))).toBe(pc.localDescription);
});

test('does not take the old generation for the new one after an ICE restart', async () => {
  const pc = new Connection();
  pc.describe(section);
  pc.iceGatheringState = 'complete';
  const promise = gathered(pc);
  expect(await after(400, promise)).toBe('pending');
  pc.change('icegatheringstatechange', { iceGatheringState: 'gathering' });
  expect(await after(2_000, promise)).toBe('pending');
  pc.describe(section + candidate);
  pc.change('icegatheringstatechange', { iceGatheringState: 'complete' });
  expect(await after(0, promise)).toBe(pc.localDescription);
});

test('waits for a transport that came with a new section', async () => {
  const pc = new Connection();
  const [old, added] = [new FakeDtlsTransport(), new FakeDtlsTransport()];
  old.iceTransport.gatheringState = 'complete';
  pc.transports = [old, added];
  pc.describe(section + candidate + section);
  pc.iceGatheringState = 'complete';
  const promise = gathered(pc);
  expect(await after(400, promise)).toBe('pending');
  pc.change('icegatheringstatechange', { iceGatheringState: 'gathering' });
  added.iceTransport.gatheringState = 'complete';
  pc.change('icegatheringstatechange', { iceGatheringState: 'complete' });
  expect(await after(0, promise)).toBe(pc.localDescription);
});

test.each([
  ['when gathering ends without a candidate', section, 500],
  ['at once when gathering says so itself', `${section}a=end-of-candidates\r\n`, 0],
])('settles %s', async (_when, sdp, milliseconds) => {
  const pc = new Connection();
  pc.describe(sdp);
  pc.iceGatheringState = 'complete';
  expect(await after(milliseconds, gathered(pc))).toBe(pc.localDescription);
  expect(pc.listenerCount).toBe(0);
});

test('settles when there is nothing to gather for', async () => {
  const pc = new Connection();
  pc.describe('');
  expect(await after(0, gathered(pc))).toBe(pc.localDescription);
});

test.each(['close', 'abort'])('rejects on %s, and lets go of everything', async (end) => {
  const pc = new Connection();
  pc.describe(section);
  pc.iceGatheringState = 'complete';
  const controller = new AbortController();
  const promise = gathered(pc, { signal: controller.signal });
  const outcome = after(0, promise);
  if (end === 'close') pc.close();
  else controller.abort('left');
  if (end === 'close') expect(await outcome).toMatchObject({ name: 'InvalidStateError' });
  else expect(await outcome).toBe('left');
  expect(pc.listenerCount).toBe(0);
  pc.close();
  // Long enough for the looks at the connection to stop.
  await vi.advanceTimersByTimeAsync(100);
  expect(vi.getTimerCount()).toBe(0);
});

test('rejects for a connection that is closed already', async () => {
  const pc = new Connection();
  pc.close();
  const outcome = await after(0, gathered(pc));
  expect(outcome).toMatchObject({
    name: 'InvalidStateError',
    message: expect.stringContaining('gathered()'),
  });
});
