/** Sends with `send()`, between the marks that the order has. */
import { send } from '../../src/index.ts';
import { offerEnds } from '../throughput/ends.mjs';
import { onMessage } from '../throughput/receivers.mjs';

async function sendAll({ channel }, { size, sizes, ...marks }) {
  const part = new Uint8Array(size);
  for (let sent = 0; sent < Math.max(...sizes); sent += size) await send(channel, part, marks);
}

offerEnds({ 'send()': { connection: 'native', send: sendAll, receive: onMessage } });
