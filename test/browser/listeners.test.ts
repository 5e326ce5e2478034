import { expect, test } from 'vitest';
import { abortable, events, once, states, until } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';

const waits = 10_000;

const kinds: Readonly<Record<string, (pc: RTCPeerConnection, signal: AbortSignal) => Promise<unknown>>> = {
  async once(pc, signal) {
    const event = once(pc, 'track', { signal });
    pc.dispatchEvent(new Event('track'));
    return event;
  },
  async 'an events loop'(pc, signal) {
    const iterator = events(pc, ['track', 'negotiationneeded'], { signal });
    pc.dispatchEvent(new Event('negotiationneeded'));
    for await (const _ of iterator) break;
  },
  async until(pc, signal) {
    return until(pc, 'connectionState', 'new', { signal });
  },
  async 'until that is refused'(pc, signal) {
    return until(pc, 'connectionState', 'connected', { signal, unless: 'new' }).catch(() => {});
  },
  async 'a states loop'(pc, signal) {
    for await (const _ of states(pc, 'connectionState', { signal })) break;
  },
  async abortable(_pc, signal) {
    return abortable(Promise.resolve(), signal);
  },
};

test.each(Object.keys(kinds))('10 000 finished waits leave nothing: %s', async (kind) => {
  const pc = new RTCPeerConnection();
  const { signal } = new AbortController();
  const [onTarget, onSignal] = [countListeners(pc), countListeners(signal)];
  for (let i = 0; i < waits; i++) await kinds[kind]?.(pc, signal);
  expect([onTarget.count, onSignal.count]).toEqual([0, 0]);
  pc.close();
});

test('1 000 waits at the same time leave nothing after the close that ends them all', async () => {
  const pc = new RTCPeerConnection();
  const { signal } = new AbortController();
  const [onTarget, onSignal] = [countListeners(pc), countListeners(signal)];
  const all = Array.from({ length: 250 }, () => [
    once(pc, 'track', { signal }).catch(() => {}),
    events(pc, 'track', { signal }).next(),
    until(pc, 'connectionState', 'connected', { signal }).catch(() => {}),
    until(pc, 'connectionState', 'closed', { signal }),
  ]).flat();
  pc.close();
  await Promise.all(all);
  expect([onTarget.count, onSignal.count]).toEqual([0, 0]);
});
