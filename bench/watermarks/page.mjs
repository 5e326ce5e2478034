/** Sends with `send()`, between the marks that the order has. */
import { send } from '../../src/index.ts';
import { offerEnds } from '../throughput/ends.mjs';
import { onMessage } from '../throughput/receivers.mjs';

/** Keeps the page busy for `busy` milliseconds of each `period`; returns what ends that. */
function keepBusy([busy, period]) {
  const timer = setInterval(() => {
    const end = performance.now() + busy;
    while (performance.now() < end);
  }, period);
  return () => clearInterval(timer);
}

async function sendAll({ channel }, { size, sizes, busy, ...marks }) {
  const part = new Uint8Array(size);
  const end = busy && keepBusy(busy);
  try {
    for (let sent = 0; sent < Math.max(...sizes); sent += size) await send(channel, part, marks);
  } finally {
    end?.();
  }
}

offerEnds({ 'send()': { connection: 'native', send: sendAll, receive: onMessage } });
