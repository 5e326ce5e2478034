import { messages, send } from '../../src/index.ts';
import { now } from '../throughput/now.mjs';
import { forms } from './forms.mjs';

/** With more than 32 768 on their way, Chromium may stop for good; with so many it rarely does. */
const batch = 16_384;

const sendByHand = ({ channel }, { form, count }) =>
  new Promise((resolve, reject) => {
    const { make } = forms[form];
    let sent = 0;
    const sendBatch = () => {
      const end = Math.min(count, sent + batch);
      try {
        while (sent < end) channel.send(make(sent++));
        if (sent === count) resolve();
      } catch (error) {
        reject(error);
      }
    };
    channel.bufferedAmountLowThreshold = 0;
    channel.onbufferedamountlow = sendBatch;
    sendBatch();
  });

async function sendAll({ channel }, { form, count }) {
  const { make } = forms[form];
  for (let sent = 0; sent < count; sent++) await send(channel, make(sent));
}

/** When the last message has arrived; fails when one does not come in its order. */
function clock({ form, count }, resolve, reject) {
  const { read } = forms[form];
  let expected = 0;
  return (data) => {
    const index = read(data);
    if (index !== expected) reject(new Error(`Message ${index} came in place of ${expected}.`));
    if (++expected === count) resolve([now()]);
  };
}

const toHandler = (channel, order) =>
  new Promise((resolve, reject) => {
    const take = clock(order, resolve, reject);
    channel.onmessage = ({ data }) => take(data);
  });

const toLoop = (channel, order) =>
  new Promise((resolve, reject) => {
    const take = clock(order, resolve, reject);
    const read = async (iterable) => {
      for await (const data of iterable) take(data);
    };
    read(messages(channel)).catch(reject);
  });

const way = (send, receive) => ({ connection: 'native', send, receive });

export const ways = {
  'by hand to onmessage': way(sendByHand, toHandler),
  'by hand to messages()': way(sendByHand, toLoop),
  'send() to onmessage': way(sendAll, toHandler),
  'send() to messages()': way(sendAll, toLoop),
};
