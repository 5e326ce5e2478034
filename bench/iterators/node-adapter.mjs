import { on, once } from 'node:events';

/** Node's own; they give what a listener gets as an array. */
export const node = {
  name: 'Node `events.on`',
  takesSignal: true,
  iterate: (target, options) => on(target, 'message', options),
  wait: (target, options) => once(target, 'message', options),
  read: ([event]) => event,
};
