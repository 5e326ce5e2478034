/** Targets that fail half-way through a set-up, as a proxy or an implementation of one's own may: nothing stays behind. */
import { describe, expect, test } from 'vitest';
import {
  closed,
  closedSignal,
  events,
  gathered,
  once,
  opened,
  send,
  states,
  until,
} from '../../src/index.ts';
import { FakeConnection, FakeDataChannel, type FakeTarget } from '../support/fake-connection.ts';
import { countListeners } from '../support/listeners.ts';

/** Lets `target` fail when somebody listens for `broken`. */
function breakFor<Target extends FakeTarget>(target: Target, broken: string): Target {
  const add = target.addEventListener.bind(target);
  return Object.assign(target, {
    addEventListener(type: string, listener: never) {
      if (type === broken) throw new Error(`no ${type}`);
      add(type, listener);
    },
  });
}

const connection = (broken: string) => breakFor(new FakeConnection(), broken);
const channel = (broken: string) => breakFor(new FakeDataChannel(), broken);
const full = (broken: string) =>
  Object.assign(channel(broken), { readyState: 'open', bufferedAmount: 100_000 });

/** What nothing is known of. */
type Untyped = ReturnType<typeof JSON.parse>;

type Options = { readonly signal: AbortSignal };

const setUps: [string, FakeTarget, (target: Untyped, options: Options) => unknown][] = [
  ['events', connection('datachannel'), (pc, options) => events(pc, ['track', 'datachannel'], options)],
  ['states', channel('closing'), (channel, options) => states(channel, 'readyState', options)],
  ['until', channel('closing'), (channel, options) => until(channel, 'readyState', 'open', options)],
  ['once', channel('close'), (channel, options) => once(channel, 'open', options)],
  ['closed', channel('close'), (channel, options) => closed(channel, options)],
  ['closedSignal', channel('close'), (channel) => closedSignal(channel)],
  ['gathered', connection('icecandidate'), (pc, options) => gathered(pc, options)],
  ['send', full('close'), (channel, { signal }) => send(channel, 'text', { signal })],
  ['opened', channel('close'), (channel, options) => opened(channel, options)],
];

describe('a target that fails half-way', () => {
  test.each(setUps)('%s leaves nothing on it', async (_name, target, setUp) => {
    const { signal } = new AbortController();
    const listeners = countListeners(signal);
    await expect((async () => setUp(target, { signal }))()).rejects.toThrow(/^no /);
    expect([target.listenerCount, listeners.count]).toEqual([0, 0]);
  });

  test('has a signal that aborts once it fails no more', () => {
    const target = new FakeDataChannel();
    const { addEventListener } = target;
    expect(() => closedSignal(breakFor(target, 'close'))).toThrow('no close');
    Object.assign(target, { addEventListener });
    const signal = closedSignal(target);
    target.change('close', { readyState: 'closed' });
    expect(signal.aborted).toBe(true);
  });
});

describe('what is no signal', () => {
  const pc = new FakeConnection() as Untyped;
  const wrong = { signal: false } as never;
  test.each([
    ['events', () => events(pc, 'track', wrong)],
    ['states', () => states(pc, 'connectionState', wrong)],
    ['once', () => once(pc, 'track', wrong)],
    ['until', () => until(pc, 'connectionState', 'connected', wrong)],
    ['closed', () => closed(pc, wrong)],
    ['gathered', () => gathered(pc, wrong)],
  ])('is named by %s', async (name, call) => {
    const error = await (async () => call())().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toMatch(
      new RegExp(
        `^TypeError: ${name}\\(.*\\): signal is false; accepted: an AbortSignal, null, undefined\\.$`,
      ),
    );
  });

  test('a name that is a symbol is named too', () => {
    const symbol = Symbol('x') as never;
    expect(() => events(pc, symbol)).toThrow(/^events\(…, 'Symbol\(x\)'\): no event Symbol\(x\); accepted: /);
    expect(() => states(pc, symbol)).toThrow(/^states\(…, 'Symbol\(x\)'\): no state Symbol\(x\); accepted: /);
  });
});
