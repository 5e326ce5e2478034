import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AddIceCandidatesOptions, addIceCandidates } from '../../src/add-ice-candidates.ts';
import type { RemoteCandidate } from '../../src/early-candidates.ts';
import { FakeConnection } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

type Description = { sdp: string } | null;

class Connection extends FakeConnection {
  currentRemoteDescription: Description = null;
  pendingRemoteDescription: Description = null;

  get remoteDescription(): Description {
    return this.pendingRemoteDescription ?? this.currentRemoteDescription;
  }

  /** Has remote descriptions with these fragments, each list one description. */
  describe(current: string[] | null, pending: string[] | null = null): void {
    const description = (fragments: string[] | null) =>
      fragments && { sdp: fragments.map((fragment) => `m=audio\r\na=ice-ufrag:${fragment}\r\n`).join('') };
    this.currentRemoteDescription = description(current);
    this.pendingRemoteDescription = description(pending);
    this.fire('signalingstatechange');
  }

  /** What the browser was given so far: the priority of a candidate stands for it. */
  get given(): unknown[] {
    return this.calls.map(({ args }) => (args[0] as RemoteCandidate)?.candidate?.split(' ')[3] ?? args[0]);
  }

  settle(): void {
    for (const call of this.calls) call.resolve();
  }
}

const connections: Connection[] = [];

failOnUnhandledRejections();

beforeEach(() => {
  connections.length = 0;
});

afterEach(async () => {
  for (const pc of connections) pc.close();
  await task();
  expect(connections.map(({ listenerCount }) => listenerCount)).toEqual(connections.map(() => 0));
});

function connection(): Connection {
  const pc = new Connection();
  connections.push(pc);
  return pc;
}

function task(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function candidate(name: string, fragment?: string): RemoteCandidate {
  const end = fragment === undefined ? '' : ` ufrag ${fragment}`;
  return { candidate: `candidate:1 1 udp ${name} 192.0.2.1 9 typ host generation 0${end}`, sdpMid: '0' };
}

/** A source that the test feeds. */
function feed(): AsyncIterableIterator<RemoteCandidate> & {
  push(...candidates: RemoteCandidate[]): Promise<void>;
  end(): void;
  fail(error: unknown): void;
  returned: number;
} {
  const results: Promise<IteratorResult<RemoteCandidate>>[] = [];
  const waiting: ((result: Promise<IteratorResult<RemoteCandidate>>) => void)[] = [];
  const give = (result: Promise<IteratorResult<RemoteCandidate>>) => {
    result.catch(() => {});
    const next = waiting.shift();
    if (next) next(result);
    else results.push(result);
  };
  return {
    returned: 0,
    next: () => results.shift() ?? new Promise((resolve) => waiting.push(resolve)),
    async return() {
      this.returned++;
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    async push(...candidates) {
      for (const value of candidates) give(Promise.resolve({ done: false, value }));
      await task();
    },
    end: () => give(Promise.resolve({ done: true, value: undefined })),
    fail: (error) => give(Promise.reject(error)),
  };
}

test('candidates of the description that is there go to the browser in the very call, in order', async () => {
  const pc = connection();
  pc.describe(['A']);
  const promise = addIceCandidates(pc, [candidate('1', 'A'), candidate('2'), candidate('3', 'A'), null]);
  expect(pc.given).toEqual(['1', '2', '3', null]);
  pc.settle();
  await promise;
});

test('everything waits for a remote description', async () => {
  const pc = connection();
  const promise = addIceCandidates(pc, [
    null,
    candidate('1', 'A'),
    undefined,
    candidate('2'),
    { candidate: '' },
  ]);
  await task();
  expect(pc.given).toEqual([]);
  pc.describe(null, ['A']);
  expect(pc.given).toEqual([null, '1', undefined, '2', { candidate: '' }]);
  pc.settle();
  await promise;
});

test('a candidate waits for the description with its fragment, however the fragment is told', async () => {
  const pc = connection();
  const source = feed();
  pc.describe(['A']);
  const promise = addIceCandidates(pc, source);
  await source.push(
    candidate('1', 'B'),
    { ...candidate('2'), usernameFragment: 'B' } as RemoteCandidate,
    candidate('3', 'A'),
    candidate('4', 'C'),
  );
  expect(pc.given).toEqual(['3']);
  pc.describe(['A'], ['B', 'D']);
  expect(pc.given).toEqual(['3', '1', '2']);
  pc.describe(['B', 'C']);
  expect(pc.given).toEqual(['3', '1', '2', '4']);
  source.end();
  pc.settle();
  await promise;
});

test('the end of candidates waits until all that came before it are added', async () => {
  const pc = connection();
  pc.describe(['A']);
  const source = feed();
  const promise = addIceCandidates(pc, source);
  await source.push(candidate('1', 'A'), candidate('2', 'B'), null, candidate('3', 'A'));
  expect(pc.given).toEqual(['1', '3']);
  pc.describe(['A'], ['B']);
  expect(pc.given).toEqual(['1', '3', '2', null]);
  source.end();
  pc.settle();
  await promise;
});

test('what belongs to a generation that is gone is dropped, its end of candidates too', async () => {
  const pc = connection();
  pc.describe(['A']);
  const source = feed();
  const promise = addIceCandidates(pc, source);
  await source.push(candidate('1', 'A'));
  pc.describe(['B']);
  await source.push(candidate('2', 'A'), null, candidate('3', 'B'), null);
  expect(pc.given).toEqual(['1', '3', null]);
  source.end();
  pc.settle();
  await promise;
});

test('candidates of an offer that was rolled back are dropped, those that waited and those that failed', async () => {
  const pc = connection();
  pc.describe(null, ['A']);
  const source = feed();
  const promise = addIceCandidates(pc, source);
  await source.push(candidate('1', 'A'), candidate('2'), null);
  expect(pc.given).toEqual(['1', '2', null]);
  pc.describe(null);
  for (const call of pc.calls) call.reject(new DOMException('no description', 'InvalidStateError'));
  await source.push(candidate('3', 'A'));
  source.end();
  await promise;
  expect(pc.given).toEqual(['1', '2', null]);
});

test('a candidate of the current generation that a pending one keeps out is given again after a rollback', async () => {
  const pc = connection();
  pc.describe(['A'], ['B']);
  const error = new DOMException('unknown ufrag', 'OperationError');
  const promise = addIceCandidates(pc, [candidate('1', 'A'), candidate('2', 'A')]);
  for (const call of pc.calls) call.reject(error);
  await task();
  expect(pc.given).toEqual(['1', '2']);
  pc.describe(['A']);
  expect(pc.given.slice(2).sort()).toEqual(['1', '2']);
  pc.settle();
  await promise;
  pc.describe(['A'], ['B']);
  const dropped = addIceCandidates(pc, [candidate('3', 'A')]);
  pc.calls.at(-1)?.reject(error);
  await task();
  pc.describe(['B']);
  await dropped;
});

test('a candidate that is kept out after the end is not looked after any more', async () => {
  const pc = connection();
  pc.describe(['A'], ['B']);
  const controller = new AbortController();
  const promise = addIceCandidates(pc, [candidate('1', 'A')], { signal: controller.signal });
  controller.abort('left');
  await expect(promise).rejects.toBe('left');
  pc.calls[0]?.reject(new DOMException('unknown ufrag', 'OperationError'));
  pc.describe(['A']);
  // Longer than the time between two looks at the description.
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(pc.given).toEqual(['1']);
});

test('a description that changes no signaling state is seen too', async () => {
  const pc = connection();
  pc.describe(null, ['A']);
  const promise = addIceCandidates(pc, [candidate('1', 'B')]);
  pc.pendingRemoteDescription = { sdp: 'a=ice-ufrag:B\r\n' };
  await expect.poll(() => pc.given).toEqual(['1']);
  pc.settle();
  await promise;
});

test('a candidate that the browser refuses rejects with its error, and the source is told', async () => {
  const pc = connection();
  pc.describe(['A']);
  const source = feed();
  const promise = addIceCandidates(pc, source);
  await source.push(candidate('1', 'A'), candidate('2', 'A'));
  const refused = new DOMException('malformed', 'OperationError');
  pc.calls[0]?.reject(refused);
  await expect(promise).rejects.toBe(refused);
  expect(source.returned).toBe(1);
  pc.calls[1]?.reject(new DOMException('malformed too', 'OperationError'));
  await source.push(candidate('3', 'A'));
  expect(pc.given).toEqual(['1', '2']);
});

test('an error that is thrown rather than rejected with is the same', async () => {
  const pc = connection();
  pc.describe(['A']);
  const thrown = new TypeError('not a candidate');
  pc.addIceCandidate = () => {
    throw thrown;
  };
  await expect(addIceCandidates(pc, [candidate('1', 'A')])).rejects.toBe(thrown);
});

test('the error of the source rejects; it has ended, so it is not told', async () => {
  const pc = connection();
  const source = feed();
  const promise = addIceCandidates(pc, source);
  await source.push(candidate('1', 'A'));
  const error = new Error('socket lost');
  source.fail(error);
  await expect(promise).rejects.toBe(error);
  expect(source.returned).toBe(0);
});

test('an error that a plain iterator throws rejects', async () => {
  const error = new Error('broken');
  function* broken(): Generator<RemoteCandidate> {
    yield null;
    throw error;
  }
  await expect(addIceCandidates(connection(), broken())).rejects.toBe(error);
});

test.each(['close', 'abort'])('%s rejects, tells the source, and lets go', async (end) => {
  const pc = connection();
  const source = feed();
  const controller = new AbortController();
  const onSignal = countListeners(controller.signal);
  const promise = addIceCandidates(pc, source, { signal: controller.signal });
  const outcome = expect(promise).rejects;
  await source.push(candidate('1', 'A'));
  if (end === 'close') pc.close();
  else controller.abort('left');
  if (end === 'close') await outcome.toMatchObject({ name: 'InvalidStateError' });
  else await outcome.toBe('left');
  expect([source.returned, pc.listenerCount, onSignal.count]).toEqual([1, 0, 0]);
  pc.describe(['A']);
  await source.push(candidate('2', 'A'));
  expect(pc.given).toEqual([]);
});

test('the source is told also when it was over before it began', async () => {
  const [aborted, ended] = [feed(), feed()];
  const signal = AbortSignal.abort('too late');
  await expect(addIceCandidates(connection(), aborted, { signal })).rejects.toBe('too late');
  const pc = connection();
  pc.close();
  await expect(addIceCandidates(pc, ended)).rejects.toMatchObject({ name: 'InvalidStateError' });
  expect([aborted.returned, ended.returned]).toEqual([1, 1]);
});

test('what the source does when it is told is of no consequence', async () => {
  const answers = [() => Promise.reject(new Error('no')), () => new Promise<never>(() => {}), raise];
  for (const answer of answers) {
    const source = Object.assign(feed(), { return: answer });
    const signal = AbortSignal.abort('left');
    await expect(addIceCandidates(connection(), source, { signal })).rejects.toBe('left');
  }
});

test('more early candidates than capacity reject with QuotaExceededError', async () => {
  const pc = connection();
  const three = [candidate('1', 'A'), candidate('2', 'A'), candidate('3', 'A')];
  const promise = addIceCandidates(pc, three, { capacity: 2 });
  await expect(promise).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await expect(promise).rejects.toThrow('addIceCandidates(): more than 2 candidates wait');
  const endless = (function* () {
    for (;;) yield candidate('1', 'A');
  })();
  await expect(addIceCandidates(pc, endless)).rejects.toThrow('more than 1000');
  expect(endless.next().done).toBe(true);
  const waiting = addIceCandidates(pc, three, { capacity: 3 });
  pc.describe(['A']);
  pc.settle();
  await waiting;
});

test('wrong arguments reject, and say what is accepted', async () => {
  const pc = connection();
  const options: AddIceCandidatesOptions[] = [{ capacity: 0 }, { capacity: 1.5 }, { capacity: Number.NaN }];
  for (const wrong of options) {
    await expect(addIceCandidates(pc, [], wrong)).rejects.toThrow(RangeError);
    await expect(addIceCandidates(pc, [], wrong)).rejects.toThrow(`capacity is ${wrong.capacity}; accepted`);
  }
  for (const nothing of [undefined, null, 42, {}]) {
    // @ts-expect-error: the compiler refuses it too
    const promise = addIceCandidates(pc, nothing);
    await expect(promise).rejects.toThrow(TypeError);
    await expect(promise).rejects.toThrow(`the source is ${nothing}; accepted: an iterable`);
  }
});

test('resolves only when the browser has taken the last one', async () => {
  const pc = connection();
  pc.describe(['A']);
  let isDone = false;
  const promise = addIceCandidates(pc, [candidate('1', 'A')]).then(() => {
    isDone = true;
  });
  await task();
  expect(isDone).toBe(false);
  pc.settle();
  await promise;
});

test('a description that is set while a candidate is given does not give another one twice', async () => {
  const pc = connection();
  const native = pc.addIceCandidate;
  pc.addIceCandidate = (...args) => {
    if (pc.calls.length === 0) pc.fire('signalingstatechange');
    return native(...args);
  };
  const promise = addIceCandidates(pc, [candidate('1', 'A'), candidate('2', 'A'), null]);
  pc.describe(['A']);
  expect(pc.given).toEqual(['1', '2', null]);
  pc.settle();
  await promise;
});

function raise(): never {
  throw new Error('no');
}
