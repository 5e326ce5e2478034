import { afterEach, beforeEach, expect, test } from 'vitest';
import { abortable } from '../../src/abortable.ts';
import { withPeerConnection } from '../../src/with-peer-connection.ts';
import { FakeConnection } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';
import { thrownBy, untilAborted } from '../support/tasks.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

const made: FakeConnection[] = [];

failOnUnhandledRejections();

beforeEach(() => {
  made.length = 0;
  class RTCPeerConnection extends FakeConnection {
    readonly configuration: { bundlePolicy?: string } | undefined;

    constructor(configuration?: { bundlePolicy?: string }) {
      super();
      this.configuration = configuration;
      if (configuration?.bundlePolicy === 'wrong') throw new TypeError('wrong policy');
      made.push(this);
    }
  }
  Object.assign(globalThis, { RTCPeerConnection });
});

afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve));
  Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  expect(made.map(({ signalingState }) => signalingState)).toEqual(made.map(() => 'closed'));
});

test('the body runs in the very call, with a new connection, and its value is the result', async () => {
  let state: string | undefined;
  const result = withPeerConnection({ bundlePolicy: 'max-bundle' }, (pc) => {
    state = pc.signalingState;
    return 42;
  });
  expect([state, made[0]]).toEqual([
    'stable',
    expect.objectContaining({ configuration: { bundlePolicy: 'max-bundle' } }),
  ]);
  expect(await result).toBe(42);
});

test.each(['value', 'error', 'abort'])(
  'leaving by %s aborts the tasks, awaits them, cleans up in reverse order, and closes last',
  async (way) => {
    const order: string[] = [];
    const controller = new AbortController();
    const result = withPeerConnection(
      null,
      async (pc, scope) => {
        const note = (what: string) => order.push(`${what} ${pc.signalingState}`);
        scope.launch(async (signal) => {
          await untilAborted(signal).catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, 2));
          note('task');
        });
        scope.defer(() => note('first'));
        scope.defer(() => note('second'));
        if (way === 'error') throw new Error('body');
        if (way === 'abort') await untilAborted(scope.signal);
        return 'value';
      },
      { signal: controller.signal },
    );
    if (way === 'abort') controller.abort(new Error('abort'));
    if (way === 'value') expect(await result).toBe('value');
    else await expect(result).rejects.toThrow(way === 'error' ? 'body' : 'abort');
    expect(order).toEqual(['task stable', 'second stable', 'first stable']);
  },
);

test('a task that fails aborts the body, and its error is the outcome', async () => {
  const error = new Error('task');
  const result = withPeerConnection(null, async (_pc, scope) => {
    scope.launch(async () => {
      await Promise.resolve();
      throw error;
    });
    await untilAborted(scope.signal);
  });
  expect(await thrownBy(result)).toBe(error);
});

test('a task that fails is the outcome even where the body gives a value', async () => {
  const error = new Error('task');
  const result = withPeerConnection(null, async (_pc, scope) => {
    await scope.launch(() => Promise.reject(error)).catch(() => {});
    return 'value';
  });
  expect(await thrownBy(result)).toBe(error);
});

test('the failure of a task that the body passes on is one failure', async () => {
  const error = new Error('task');
  const result = withPeerConnection(null, (_pc, scope) => scope.launch(() => Promise.reject(error)));
  expect(await thrownBy(result)).toBe(error);
});

test('later failures hang on the first, in the order in which they came', async () => {
  const result = withPeerConnection(null, async (_pc, scope) => {
    scope.launch((signal) => untilAborted(signal).catch(() => Promise.reject(new Error('task'))));
    scope.defer(() => Promise.reject(new Error('clean-up')));
    throw new Error('body');
  });
  expect(await thrownBy(result)).toMatchObject({
    error: { message: 'body' },
    suppressed: { error: { message: 'task' }, suppressed: { message: 'clean-up' } },
  });
});

test('an abort rejects with its reason, whatever the body makes of it', async () => {
  for (const reason of [new Error('left'), 'left', 0, null]) {
    const controller = new AbortController();
    let bodyEnded = false;
    const result = withPeerConnection(
      null,
      async () => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        bodyEnded = true;
        return 'value';
      },
      { signal: controller.signal },
    );
    controller.abort(reason);
    expect(await thrownBy(result)).toBe(reason);
    expect(bodyEnded).toBe(true);
  }
});

test('an abort rejects with its reason, also where the body tells of it with an AbortError of its own', async () => {
  const controller = new AbortController();
  const result = withPeerConnection(
    null,
    (_pc, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('my own', 'AbortError')));
      }),
    { signal: controller.signal },
  );
  controller.abort();
  expect(await thrownBy(result)).toBe(controller.signal.reason);
});

test('an aborted signal makes no connection and runs no body', async () => {
  const result = withPeerConnection(null, () => expect.unreachable(), { signal: AbortSignal.abort('left') });
  expect(await thrownBy(result)).toBe('left');
  expect(made).toHaveLength(0);
});

test('a constructor that throws rejects, and leaves nothing behind', async () => {
  const { signal } = new AbortController();
  const listeners = countListeners(signal);
  // @ts-expect-error: the compiler refuses it too
  const result = withPeerConnection({ bundlePolicy: 'wrong' }, () => expect.unreachable(), { signal });
  await expect(result).rejects.toThrow('wrong policy');
  expect(listeners.count).toBe(0);
});

test('rejects with TypeError where the platform has no RTCPeerConnection', async () => {
  Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
  const result = withPeerConnection(null, () => 1);
  await expect(result).rejects.toThrow(TypeError);
  await expect(result).rejects.toThrow('withPeerConnection(): this platform has no RTCPeerConnection');
});

test('a close from outside aborts the tasks, which is no failure: the body decides', async () => {
  const value = await withPeerConnection(null, async (pc, scope) => {
    scope.launch(untilAborted);
    scope.launch((signal) =>
      untilAborted(signal).catch(() => {
        throw new DOMException('createOffer(): the connection is closed', 'InvalidStateError');
      }),
    );
    pc.close();
    expect(scope.signal.aborted).toBe(true);
    expect(scope.signal.reason).toMatchObject({ name: 'InvalidStateError' });
    return 'value';
  });
  expect(value).toBe('value');
  const error = new Error('body');
  const failing = withPeerConnection(null, async (pc) => {
    pc.close();
    throw error;
  });
  expect(await thrownBy(failing)).toBe(error);
});

test('a body that leaves the scope itself closes the connection then', async () => {
  const order: string[] = [];
  const value = await withPeerConnection(null, async (pc, scope) => {
    scope.defer(() => order.push('cleaned up'));
    await scope[Symbol.asyncDispose]();
    order.push(pc.signalingState);
    return 'value';
  });
  expect([order, value]).toEqual([['cleaned up', 'closed'], 'value']);
});

test('no listener stays on the signal, whatever ends it', async () => {
  const controller = new AbortController();
  const listeners = countListeners(controller.signal);
  const { signal } = controller;
  await withPeerConnection(null, () => 1, { signal });
  await thrownBy(withPeerConnection(null, () => Promise.reject(new Error('body')), { signal }));
  await withPeerConnection(null, (pc) => pc.close(), { signal });
  expect(listeners.count).toBe(0);
  const aborted = thrownBy(withPeerConnection(null, (_pc, scope) => untilAborted(scope.signal), { signal }));
  expect(listeners.count).toBe(1);
  controller.abort();
  await aborted;
  expect(listeners.count).toBe(0);
});

test('the connection is disposable: using closes it before the scope does', async () => {
  await withPeerConnection(null, (pc) => {
    {
      using _ = pc;
    }
    expect(pc.signalingState).toBe('closed');
  });
});

test('a clean-up that is none is refused, and keeps no other from being called', async () => {
  const order: string[] = [];
  const running = withPeerConnection(null, (_pc, scope) => {
    scope.defer(() => order.push('earlier'));
    scope.defer(undefined as never);
  });
  await expect(running).rejects.toThrow('defer(): the clean-up is undefined; accepted: a function.');
  expect(order).toEqual(['earlier']);
});

test.each([[undefined], [null], [0], ['text']])(
  'a first failure that is %s is what it rejects with',
  async (failure) => {
    const running = withPeerConnection(null, async (_pc, scope) => {
      scope.launch(() => Promise.reject(failure));
      await abortable(new Promise(() => {}), scope.signal);
    });
    expect(await running.catch((reason) => [reason])).toEqual([failure]);
  },
);

test('what is no function is named: a body before a connection is made, and a task', async () => {
  await expect(withPeerConnection(null, undefined as never)).rejects.toThrow(
    'withPeerConnection(): the body is undefined; accepted: a function.',
  );
  expect(made).toEqual([]);
  const running = withPeerConnection(null, (_pc, scope) => scope.launch(3 as never));
  await expect(running).rejects.toThrow('launch(): the task is 3; accepted: a function.');
});

test('a later failure of the same name is attached', async () => {
  const running = withPeerConnection(null, async (_pc, scope) => {
    scope.launch(() => Promise.reject(new DOMException('first', 'OperationError')));
    scope.launch(() => Promise.reject(new DOMException('second', 'OperationError')));
    await untilAborted(scope.signal);
  });
  await expect(running).rejects.toMatchObject({
    error: { message: 'first' },
    suppressed: { message: 'second' },
  });
});

test('a signal that is none is named, and no connection is made', async () => {
  const signal = new AbortController() as unknown as AbortSignal;
  const message = 'withPeerConnection(): signal is [object AbortController]';
  await expect(withPeerConnection(null, () => 1, { signal })).rejects.toThrow(message);
  expect(made).toEqual([]);
});
