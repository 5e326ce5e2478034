/**
 * What is compared, each used as its own documentation says: `iterate` makes an iterator of the `message` events of a
 * target, `wait` a promise for the next one, and `read` takes the event out of what these give. `takesSignal` says
 * whether it can be aborted.
 */
import { Repeater } from '@repeaterjs/repeater';
import { subscribe } from 'event-iterator/lib/dom.js';
import { pEvent, pEventIterator } from 'p-event';

/** This package's own `events` and `once`. */
export const ours = ({ events, once }) => ({
  name: 'strict-webrtc',
  takesSignal: true,
  iterate: (target, options) => events(target, 'message', options),
  wait: (target, options) => once(target, 'message', options),
});

export const peers = [
  {
    name: 'p-event',
    takesSignal: true,
    iterate: (target, options) => pEventIterator(target, 'message', options),
    wait: (target, options) => pEvent(target, 'message', options),
  },
  {
    name: 'event-iterator',
    takesSignal: false,
    iterate: (target) => subscribe.call(target, 'message')[Symbol.asyncIterator](),
  },
  {
    name: '@repeaterjs/repeater',
    takesSignal: true,
    // The recipe for DOM events of its documentation, with a signal.
    iterate: (target, options) =>
      new Repeater(async (push, stop) => {
        const signal = options?.signal;
        const onAbort = () => stop(signal.reason);
        signal?.addEventListener('abort', onAbort);
        target.addEventListener('message', push);
        await stop;
        target.removeEventListener('message', push);
        signal?.removeEventListener('abort', onAbort);
      }),
  },
];
