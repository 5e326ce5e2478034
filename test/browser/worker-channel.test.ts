import { expect, test } from 'vitest';
import { closed, messages, opened, send } from '../../src/index.ts';
import { connect } from '../support/calls.ts';

test('send() and messages() work on a channel that was transferred to a worker', async () => {
  const call = await connect();
  const worker = new Worker(new URL('../support/channel-worker.ts', import.meta.url), { type: 'module' });
  // It can be transferred only in the task that makes it, and not once it has been sent on.
  const incoming = new Promise<RTCDataChannel>((resolve) => {
    call.remote.ondatachannel = ({ channel }) => {
      worker.postMessage(channel, [channel as unknown as Transferable]);
      resolve(channel);
    };
  });
  const channel = call.local.createDataChannel('worker');
  const signal = AbortSignal.timeout(20_000);
  const echoes = messages(channel, { signal });
  await incoming;
  await opened(channel, { signal });
  const sent = Array.from({ length: 50 }, (_, index) => `message ${index}`);
  for (const text of sent) await send(channel, text, { signal });
  const got: unknown[] = [];
  for await (const message of echoes) if (got.push(message) === sent.length) break;
  expect(got).toEqual(sent);
  await send(channel, '', { signal });
  await closed(channel, { signal });
  worker.terminate();
  call.close();
});
