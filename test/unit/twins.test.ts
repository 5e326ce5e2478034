import { describe, expect, test } from 'vitest';
import { readFamily } from '../../conformance/definitions.mjs';
import * as helpers from '../../src/index.ts';
import type { RTCIceCandidatePair } from '../../types/index.js';
import { FakeConnection, FakeIceTransport } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

/** What gives a promise in the specifications, and yet is not for the page to call. */
const withoutTwin: Readonly<Record<string, string>> = {
  GenerateAssertionCallback: 'an identity provider implements it, and the browser calls it',
  ValidateAssertionCallback: 'an identity provider implements it, and the browser calls it',
};

/** The name of everything that gives a promise: of operations and attributes that of the member. */
function promising(): string[] {
  const names = new Set<string>();
  const add = (name: string, type: object | null) => {
    if (type && Reflect.get(type, 'generic') === 'Promise') names.add(name);
  };
  for (const { name, type, members } of readFamily().values()) {
    add(name, type);
    for (const member of members) add(Reflect.get(member, 'name'), Reflect.get(member, 'idlType'));
  }
  return [...names].sort();
}

describe('everything that gives a promise in the specifications', () => {
  const names = promising();

  test('is found', () => {
    expect(names.length).toBeGreaterThan(15);
    expect(names).toEqual(expect.arrayContaining(['createOffer', 'peerIdentity', 'setEncryptionKey']));
  });

  test('has a helper of its name, or a reason for having none', () => {
    const lacking = names.filter((name) => typeof Reflect.get(helpers, name) !== 'function');
    expect(lacking).toEqual(Object.keys(withoutTwin));
  });
});

type Call = (target: object, options?: { signal?: AbortSignal }) => Promise<unknown>;

const key = {} as CryptoKey;
const pair = {} as RTCIceCandidatePair;

/** Those that are not in every browser: the arguments they hand on, and how they are called. */
const optional: Readonly<Record<string, readonly [args: readonly unknown[], call: Call]>> = {
  addDecryptionKey: [[key, 7n], (target, options) => helpers.addDecryptionKey(target, key, 7n, options)],
  generateKeyFrame: [['rid'], (target, options) => helpers.generateKeyFrame(target, 'rid', options)],
  getIdentityAssertion: [[], (target, options) => helpers.getIdentityAssertion(target as never, options)],
  removeCandidatePair: [[pair], (target, options) => helpers.removeCandidatePair(target, pair, options)],
  removeDecryptionKey: [[7], (target, options) => helpers.removeDecryptionKey(target, 7, options)],
  selectCandidatePair: [[pair], (target, options) => helpers.selectCandidatePair(target, pair, options)],
  sendKeyFrameRequest: [[], (target, options) => helpers.sendKeyFrameRequest(target, options)],
  setEncryptionKey: [[key, 7], (target, options) => helpers.setEncryptionKey(target, key, 7, options)],
};

describe.each(Object.entries(optional))('%s', (name, [args, call]) => {
  const target = (method?: (...args: unknown[]) => unknown) =>
    Object.assign(new FakeConnection(), { [name]: method });

  test('calls the method of its name in the very call, and gives what that gives', async () => {
    const calls: unknown[] = [];
    const object = target(function (this: unknown, ...given) {
      calls.push(this, given);
      return Promise.resolve('value');
    });
    const promise = call(object);
    expect(calls).toEqual([object, args]);
    expect(await promise).toBe('value');
    object.close();
  });

  test('resolves where an older browser gives no promise, and rejects with what it throws', async () => {
    expect(await call(target(() => undefined))).toBe(undefined);
    const thrown = new TypeError('wrong');
    const throwing = target(() => {
      throw thrown;
    });
    await expect(call(throwing)).rejects.toBe(thrown);
  });

  test('rejects with NotSupportedError that names it where the browser does not have it', async () => {
    const promise = call(target());
    await expect(promise).rejects.toBeInstanceOf(DOMException);
    await expect(promise).rejects.toMatchObject({ name: 'NotSupportedError' });
    await expect(promise).rejects.toThrow(`${name}(): this browser does not have it`);
  });

  test('rejects with the reason of the abort, before the call and after it, and lets go', async () => {
    let calls = 0;
    const pending = target(() => {
      calls++;
      return new Promise(() => {});
    });
    await expect(call(pending, { signal: AbortSignal.abort('early') })).rejects.toBe('early');
    expect(calls).toBe(0);
    const controller = new AbortController();
    const listeners = countListeners(controller.signal);
    const promise = call(pending, { signal: controller.signal });
    controller.abort('left');
    await expect(promise).rejects.toBe('left');
    expect([calls, listeners.count]).toEqual([1, 0]);
  });

  test('of nothing rejects, and does not throw', async () => {
    for (const nothing of [undefined, null, 42]) {
      await expect(call(nothing as never)).rejects.toBeInstanceOf(Error);
    }
  });
});

test('peerIdentity gives the identity, and rejects where the browser has none', async () => {
  const identity = { idp: 'idp.example.org', name: 'alice' };
  const pc = Object.assign(new FakeConnection(), { peerIdentity: Promise.resolve(identity) });
  expect(await helpers.peerIdentity(pc)).toBe(identity);
  await expect(helpers.peerIdentity(new FakeConnection())).rejects.toMatchObject({
    name: 'NotSupportedError',
  });
});

test('a closed connection ends the wait for an identity', async () => {
  const never = new Promise<never>(() => {});
  const pc = Object.assign(new FakeConnection(), { peerIdentity: never, getIdentityAssertion: () => never });
  const waiting = [helpers.peerIdentity(pc), helpers.getIdentityAssertion(pc)];
  pc.close();
  for (const promise of waiting) await expect(promise).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('the pairs of a closed connection end the wait for them', async () => {
  const transport = Object.assign(new FakeIceTransport(), {
    selectCandidatePair: () => new Promise(() => {}),
  });
  class Connection extends FakeConnection {
    override getReceivers(): [] {
      return [{ transport: { iceTransport: transport } }] as never;
    }
  }
  const pc = new Connection();
  Object.assign(globalThis, { RTCPeerConnection: Connection });
  helpers.closedSignal(pc);
  const waiting = helpers.selectCandidatePair(transport, pair);
  pc.close();
  await expect(waiting).rejects.toMatchObject({ name: 'InvalidStateError' });
  Reflect.deleteProperty(globalThis, 'RTCPeerConnection');
});
