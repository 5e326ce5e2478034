import mqtt from 'mqtt';
import type { Broker } from 'strict-webrtc';

/** A connection to an MQTT broker over WebSocket, as a broker for `brokerSignaling()`. */
export interface MqttBroker extends Broker {
  close(): Promise<void>;
}

/**
 * @param url - Such as `wss://example.org:8884/mqtt`.
 * @param options - Whatever `mqtt` takes, such as `username` and `password`.
 */
export function mqttBroker(url: string, options: mqtt.IClientOptions = {}): MqttBroker {
  const client = mqtt.connect(url, {
    reconnectPeriod: 500,
    connectTimeout: 5_000,
    // What is published while the broker is away is dropped: `negotiate()` says it again, and nothing piles up.
    queueQoSZero: false,
    ...options,
  });
  const handlers = new Map<string, (payload: Uint8Array) => void>();
  client.on('message', (topic, payload) => handlers.get(topic)?.(payload));
  // The client comes back by itself; without a listener Node would end.
  client.on('error', () => {});

  return {
    publish(topic, text) {
      client.publish(topic, text, { qos: 0 }, () => {});
    },
    subscribe(topic, handler) {
      handlers.set(topic, handler);
      // A client that comes back subscribes again by itself.
      const subscribed = client.subscribeAsync(topic, { qos: 0 });
      return subscribed.then(() => () => {
        handlers.delete(topic);
        if (client.connected) client.unsubscribe(topic);
      });
    },
    close: () => client.endAsync(true),
  };
}
