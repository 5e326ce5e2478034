import type { Broker } from 'strict-webrtc';

/** A broker between the pages of one browser, which needs no server. */
export const pageBroker: Broker = {
  publish(topic, text) {
    const channel = new BroadcastChannel(topic);
    channel.postMessage(text);
    channel.close();
  },
  subscribe(topic, handler) {
    const channel = new BroadcastChannel(topic);
    channel.onmessage = ({ data }) => handler(data);
    return () => channel.close();
  },
};
