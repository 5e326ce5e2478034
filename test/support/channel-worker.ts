/** A worker that is given a channel, and sends back what comes on it until an empty message. */
import { messages, send } from '../../src/index.ts';

addEventListener('message', async ({ data: channel }: MessageEvent<RTCDataChannel>) => {
  for await (const message of messages(channel)) {
    if (message === '') break;
    await send(channel, message);
  }
  channel.close();
});
