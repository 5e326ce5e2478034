/**
 * The ways to take the events of a target: each calls `onEvent` with one after the other, `total` times. The first
 * comes when `begun` resolves.
 */
import { fromEvent } from 'rxjs';
import { events, once } from '../../src/index.ts';
import { ours, peers } from '../iterators/adapters.mjs';
import { eachValueFrom } from './each-value-from.mjs';

/**
 * A `for await` loop over what an adapter makes. Each adapter has a copy of its own, because engines learn from what
 * a function has seen, and a page has seen one kind of iterator.
 */
export const loop = ({ iterate, read }) => {
  const text = async (target, onEvent, total) => {
    let taken = 0;
    const iterator = iterate(target);
    for await (const event of { [Symbol.asyncIterator]: () => iterator }) {
      onEvent(read ? read(event) : event);
      if (++taken === total) break;
    }
  };
  return new Function('iterate', 'read', `return ${text}`)(iterate, read);
};

/** An array that `subscribe` fills, and that is read again and again. */
const array = (subscribe) => async (target, onEvent, total, begun) => {
  const buffer = [];
  const unsubscribe = subscribe(target, (event) => buffer.push(event));
  await begun;
  for (let taken = 0; taken < total; await undefined) {
    for (const event of buffer) onEvent(event);
    taken += buffer.length;
    buffer.length = 0;
  }
  unsubscribe();
};

/** The first one is what all others are compared with. */
export const ways = {
  'addEventListener and an array': array((target, listener) => {
    target.addEventListener('message', listener);
    return () => target.removeEventListener('message', listener);
  }),
  'rxjs and an array': array((target, listener) => {
    const subscription = fromEvent(target, 'message').subscribe(listener);
    return () => subscription.unsubscribe();
  }),
  'strict-webrtc': loop(ours({ events, once })),
  ...Object.fromEntries(peers.map((adapter) => [adapter.name, loop(adapter)])),
  'rxjs, as an iterator': loop({ iterate: (target) => eachValueFrom(fromEvent(target, 'message')) }),
};
