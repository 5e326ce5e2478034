import { type ConnectionOptions, wsconnect } from '@nats-io/nats-core';
import type { Broker } from 'strict-webrtc';

/** A connection to a NATS cluster over WebSocket, as a broker for `brokerSignaling()`. */
export interface NatsBroker extends Broker {
  /** The node that it is connected to now. */
  server(): string;
  close(): Promise<void>;
}

/**
 * @param servers - Several nodes of the cluster, such as `wss://a.example.org:9222`: when one is lost, the client goes
 * on with another, subscribes again, and sends what it has kept.
 * @param options - Whatever `wsconnect()` takes, such as `token`.
 */
export async function natsBroker(servers: string[], options: ConnectionOptions = {}): Promise<NatsBroker> {
  const connection = await wsconnect({
    servers,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 500,
    timeout: 5_000,
    ...options,
  });
  // NATS separates the names of a subject by dots.
  const subjectOf = (topic: string) => topic.replaceAll('/', '.');

  return {
    publish: (topic, text) => connection.publish(subjectOf(topic), text),
    subscribe(topic, handler) {
      const subscription = connection.subscribe(subjectOf(topic), {
        callback: (error, message) => {
          if (!error) handler(message.data);
        },
      });
      return () => subscription.unsubscribe();
    },
    server: () => connection.getServer(),
    close: () => connection.close(),
  };
}
