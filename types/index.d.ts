export * from './certificate.js';
export * from './configuration.js';
export * from './data-channel.js';
export * from './dtls.js';
export * from './dtmf.js';
export * from './encoded-transform.js';
export type { EnumObject } from './enum-object.js';
export * from './errors.js';
export type {
  AddEventListenerOptions,
  CurrentEventHandler,
  EventHandler,
  EventListener,
  EventListenerOptions,
  InterfaceObject,
  Targeted,
  TypedEventTarget,
} from './events.js';
export * from './ice.js';
export * from './identity.js';
export * from './media-stream-track.js';
export * from './peer-connection.js';
export type { BinaryType, MediaStream, MessageEvent } from './platform.js';
export * from './rtp.js';
export * from './sctp.js';
export * from './session-description.js';
export * from './stats.js';
