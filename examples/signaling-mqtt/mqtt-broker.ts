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
    resubscribe: false,
    ...options,
  });
  const handlers = new Map<string, (payload: Uint8Array) => void>();
  client.on('message', (topic, payload) => handlers.get(topic)?.(payload));
  // The client comes back by itself; without a listener Node would end.
  client.on('error', () => {});

  function subscribe(topic: string): void {
    client.subscribe(topic, { qos: 0 }, (error) => {
      // Otherwise the connection was lost on the way, and the next one subscribes again.
      if (error && client.connected) console.error(`Not subscribed to ${topic}:`, error);
    });
  }
  client.on('connect', () => {
    for (const topic of handlers.keys()) subscribe(topic);
  });

  return {
    publish(topic, text) {
      client.publish(topic, text, { qos: 0 }, () => {});
    },
    subscribe(topic, handler) {
      handlers.set(topic, handler);
      if (client.connected) subscribe(topic);
      return () => {
        handlers.delete(topic);
        if (client.connected) client.unsubscribe(topic, () => {});
      };
    },
    close: () => client.endAsync(true),
  };
}
