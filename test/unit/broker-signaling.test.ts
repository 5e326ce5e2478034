import { describe, expect, test, vi } from 'vitest';
import { type Broker, type BrokerSignalingOptions, brokerSignaling } from '../../src/index.ts';
import { acknowledgement, asText } from '../support/signal-messages.ts';
import { failOnUnhandledRejections } from '../support/unhandled.ts';

failOnUnhandledRejections();

type Handler = Parameters<Broker['subscribe']>[1];

/** A broker within the process. */
function memoryBroker() {
  const handlers = new Map<string, Set<Handler>>();
  const publish = vi.fn((topic: string, text: string) => {
    for (const handler of handlers.get(topic) ?? []) handler(text);
  });
  const subscribe = (topic: string, handler: Handler) => {
    const set = handlers.get(topic) ?? new Set();
    handlers.set(topic, set.add(handler));
    return () => void set.delete(handler);
  };
  return {
    broker: { publish, subscribe } satisfies Broker,
    publish,
    handlers: () => [...handlers.values()].reduce((count, { size }) => count + size, 0),
  };
}

const near: BrokerSignalingOptions = { room: 'room', from: 'a', to: 'b' };
const far: BrokerSignalingOptions = { room: 'room', from: 'b', to: 'a' };

async function read(signaling: ReturnType<typeof brokerSignaling>): Promise<number[]> {
  const numbers: number[] = [];
  for await (const { acknowledged } of signaling) numbers.push(acknowledged);
  return numbers;
}

test('carries between two peers of a room, and shows nobody what is of others', async () => {
  const { broker, publish, handlers } = memoryBroker();
  const all = [
    near,
    far,
    { room: 'room', from: 'c', to: 'a' },
    { room: 'room', from: 'a', to: 'c' },
    { room: 'other', from: 'b', to: 'a' },
  ].map((options) => brokerSignaling(broker, options));
  all[0]?.send(acknowledgement(1));
  all[1]?.send(acknowledgement(2));
  expect(publish.mock.calls.map(([topic]) => topic)).toEqual(['room/b/a', 'room/a/b']);
  await Promise.all(all.map((each) => each[Symbol.asyncDispose]()));
  expect(await Promise.all(all.map(read))).toEqual([[2], [1], [], [], []]);
  expect(handlers()).toBe(0);
});

test('takes UTF-8 for text, and drops and tells what is no message', async () => {
  const { broker } = memoryBroker();
  const invalid: unknown[] = [];
  let handler: Handler = () => {};
  const taking: Broker = {
    ...broker,
    subscribe(topic, given) {
      handler = given;
      return broker.subscribe(topic, given);
    },
  };
  const signaling = brokerSignaling(taking, { ...near, onInvalid: (error) => invalid.push(error) });
  handler('{}');
  handler(new Uint8Array([0xff]));
  handler(new TextEncoder().encode(asText(acknowledgement(1))));
  await signaling[Symbol.asyncDispose]();
  handler(asText(acknowledgement(2)));
  expect(await read(signaling)).toEqual([1]);
  expect(invalid).toHaveLength(2);
});

test('send() gives what publish() gives, and refuses after the disposal', async () => {
  const { broker } = memoryBroker();
  const refused = new Error('refused');
  const signaling = brokerSignaling({ ...broker, publish: () => Promise.reject(refused) }, near);
  await expect(signaling.send(acknowledgement(1))).rejects.toBe(refused);
  await signaling[Symbol.asyncDispose]();
  expect(() => signaling.send(acknowledgement(1))).toThrow(
    expect.objectContaining({ name: 'InvalidStateError' }),
  );
});

test.each([undefined, null, {}, { publish() {} }])('%o is no broker', (broker) => {
  expect(() => brokerSignaling(broker as unknown as Broker, near)).toThrow(TypeError);
});

test('a subscription that is refused ends the loop', async () => {
  const { broker } = memoryBroker();
  const refused = new Error('refused');
  const signaling = brokerSignaling({ ...broker, subscribe: () => Promise.reject(refused) }, near);
  await expect(read(signaling)).rejects.toBe(refused);
});

test('a subscription that comes after the end is left, and the disposal waits for that', async () => {
  const { broker } = memoryBroker();
  let subscribed: (unsubscribe: () => unknown) => void = () => {};
  const subscribing = new Promise<() => unknown>((resolve) => {
    subscribed = resolve;
  });
  const signaling = brokerSignaling({ ...broker, subscribe: () => subscribing }, near);
  const disposing = signaling[Symbol.asyncDispose]();
  const left = vi.fn();
  subscribed(left);
  await disposing;
  expect(left).toHaveBeenCalledTimes(1);
});

test('an abort ends the subscription and throws its reason', async () => {
  const { broker, handlers } = memoryBroker();
  const controller = new AbortController();
  const signaling = brokerSignaling(broker, { ...near, signal: controller.signal });
  expect(handlers()).toBe(1);
  controller.abort('enough');
  await expect(read(signaling)).rejects.toBe('enough');
  expect(() => signaling.send(acknowledgement(1))).toThrow('enough');
  await signaling[Symbol.asyncDispose]();
  expect(handlers()).toBe(0);
});

test('with a signal that has aborted nothing is subscribed', async () => {
  const { broker, handlers } = memoryBroker();
  const signaling = brokerSignaling(broker, { ...near, signal: AbortSignal.abort('before') });
  await expect(read(signaling)).rejects.toBe('before');
  expect(handlers()).toBe(0);
});

test('what subscribe() throws is thrown, and the signal is let go', () => {
  const { broker } = memoryBroker();
  const { signal } = new AbortController();
  const remove = vi.spyOn(signal, 'removeEventListener');
  const subscribe = () => {
    throw new Error('away');
  };
  expect(() => brokerSignaling({ ...broker, subscribe }, { ...near, signal })).toThrow('away');
  expect(remove).toHaveBeenCalled();
});

describe('a name that a broker could take for a separator or a wildcard is refused', () => {
  const names: unknown[] = [
    '',
    'a/b',
    'a.b',
    '#',
    '+',
    '*',
    '>',
    '$SYS',
    'a b',
    'ä',
    'a\n',
    'x'.repeat(129),
    3,
    null,
  ];

  test.each(names)('%j', (name) => {
    const { broker, handlers } = memoryBroker();
    for (const key of ['room', 'from', 'to']) {
      expect(() => brokerSignaling(broker, { ...near, [key]: name })).toThrow(
        new RegExp(`brokerSignaling\\(\\): ${key} is `),
      );
    }
    expect(handlers()).toBe(0);
  });

  test('both peers with one name', () => {
    expect(() => brokerSignaling(memoryBroker().broker, { ...near, to: 'a' })).toThrow(TypeError);
  });
});
