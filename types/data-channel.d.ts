import type { EnumObject } from './enum-object.js';
import type { RTCErrorEvent } from './errors.js';
import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { BinaryType, Blob, Event, EventInit, MessageEvent } from './platform.js';

/**
 * How far a data channel is in its life.
 *
 * - `connecting`: the transport is not up yet, or the other side has not been told. The first state of a
 *   channel that this side creates.
 * - `open`: messages can be sent and received.
 * - `closing`: one side has closed it; what is buffered is still being sent.
 * - `closed`: has ended, or never came to be.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelstate | WebRTC: RTCDataChannelState}
 */
export type RTCDataChannelState = 'connecting' | 'open' | 'closing' | 'closed';

/** The values of `RTCDataChannelState` by name. */
export declare const RTCDataChannelState: EnumObject<RTCDataChannelState>;

/**
 * How important a flow is in comparison with the others of the connection.
 *
 * - `very-low`: half of `low`.
 * - `low`: the usual.
 * - `medium`: twice `low`.
 * - `high`: four times `low`.
 *
 * @see {@link https://w3c.github.io/webrtc-priority/#rtc-priority-type | WebRTC Priority: RTCPriorityType}
 */
export type RTCPriorityType = 'very-low' | 'low' | 'medium' | 'high';

/** The values of `RTCPriorityType` by name. */
export declare const RTCPriorityType: EnumObject<RTCPriorityType>;

/** The events of an {@link RTCDataChannel}. */
export interface RTCDataChannelEventMap {
  /**
   * Messages can be sent from now on.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-open | WebRTC: open}
   */
  open: Event;

  /**
   * A message has arrived: a string, or bytes in the form that `binaryType` names.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-message | WebRTC: message}
   */
  message: MessageEvent<string | ArrayBuffer | Blob>;

  /**
   * `bufferedAmount` has fallen to `bufferedAmountLowThreshold` or below it. Only a fall from above fires the
   * event.
   *
   * Browsers: Chrome 57, Firefox 44, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-bufferedamountlow | WebRTC: bufferedamountlow}
   */
  bufferedamountlow: Event;

  /**
   * The channel fails; `close` follows.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-error | WebRTC: error}
   */
  error: RTCErrorEvent;

  /**
   * The other side is closing the channel, or its transport has begun to.
   *
   * Browsers: Chrome 81, Firefox 144, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-closing | WebRTC: closing}
   */
  closing: Event;

  /**
   * The channel has ended; no other event follows.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel-close | WebRTC: close}
   */
  close: Event;
}

/**
 * Sends and receives messages, strings and bytes alike.
 *
 * Comes from {@link RTCPeerConnection.createDataChannel} on one side and from the `datachannel` event on the
 * other; never constructed. It can be transferred to a worker, in the very task that gave it and before
 * anything is sent.
 *
 * Exists in windows and all workers.
 *
 * Browsers: Chrome 24, Firefox 22, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel | WebRTC: RTCDataChannel}
 */
export interface RTCDataChannel extends TypedEventTarget<RTCDataChannelEventMap, RTCDataChannel> {
  /**
   * The name that its creator gave the channel. Several channels may have the same; may be empty.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-label | WebRTC: label}
   */
  readonly label: string;

  /**
   * Whether messages arrive in the order in which they were sent.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-ordered | WebRTC: ordered}
   */
  readonly ordered: boolean;

  /**
   * For how long a message is sent again while it is not acknowledged, in milliseconds; `null`: no such
   * limit.
   *
   * Browsers: Chrome 56, Firefox 62, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-maxpacketlifetime | WebRTC: maxPacketLifeTime}
   */
  readonly maxPacketLifeTime: number | null;

  /**
   * How often a message is sent again while it is not acknowledged; `null`: no such limit.
   *
   * Browsers: Chrome 30, Firefox 62, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-maxretransmits | WebRTC: maxRetransmits}
   */
  readonly maxRetransmits: number | null;

  /**
   * The name of the protocol that the messages follow; empty for none. The browser does nothing with it.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-protocol | WebRTC: protocol}
   */
  readonly protocol: string;

  /**
   * Whether both sides created the channel by themselves, with the same `id`, rather than one announcing it.
   *
   * Browsers: Chrome 30, Firefox 68, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-negotiated | WebRTC: negotiated}
   */
  readonly negotiated: boolean;

  /**
   * The number of the channel, from 0 to 65534; `null` until the browser has picked one, which it does once
   * it knows its part in the DTLS handshake.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-id | WebRTC: id}
   */
  readonly id: number | null;

  /**
   * How important the channel is in comparison with others.
   *
   * Browsers: Chrome no, Firefox no, Safari 15.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcdatachannel-priority | WebRTC Priority: priority}
   */
  readonly priority?: RTCPriorityType;

  /**
   * How far the channel is in its life. A closed connection may leave it `open` until the task ends.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-readystate | WebRTC: readyState}
   */
  readonly readyState: RTCDataChannelState;

  /**
   * How many bytes {@link RTCDataChannel.send} has taken that are not on the wire yet. It does not go back to
   * 0 when the channel closes.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-bufferedamount | WebRTC: bufferedAmount}
   */
  readonly bufferedAmount: number;

  /**
   * The number of bytes at which `bufferedAmount` counts as low. Default: `0`.
   *
   * Browsers: Chrome 46, Firefox 44, Safari 11.
   *
   * @throws `TypeError` when it is set to something outside 0 to 2³² − 1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-bufferedamountlowthreshold | WebRTC: bufferedAmountLowThreshold}
   */
  bufferedAmountLowThreshold: number;

  /**
   * How messages of bytes are handed over. Default: `'arraybuffer'`.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannel-binarytype | WebRTC: binaryType}
   */
  binaryType: BinaryType;

  /**
   * Closes the channel in both directions once what is buffered has been sent. Does nothing on a channel that
   * is closing or closed.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-close | WebRTC: close()}
   */
  close(): void;

  /**
   * Queues one message for the other side.
   *
   * Watch `bufferedAmount` when sending much: engines fail at a limit of their own, Chromium at 16 MiB.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param data - The message. A string arrives as a string, anything else as bytes.
   *
   * @throws `InvalidStateError` when `readyState` is not `open`.
   * @throws `TypeError` when the message is longer than {@link RTCSctpTransport.maxMessageSize}.
   * @throws `OperationError` when the buffer is full.
   *
   * @example
   * ```ts
   * import { RTCPeerConnection } from 'strict-webrtc';
   *
   * const pc = new RTCPeerConnection();
   * const channel = pc.createDataChannel('chat');
   * channel.onopen = () => channel.send('hello');
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-send | WebRTC: send()}
   */
  send(data: string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>): void;

  /**
   * Called when messages can be sent from now on.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onopen | WebRTC: onopen}
   */
  get onopen(): CurrentEventHandler;
  set onopen(handler: EventHandler<Event, RTCDataChannel>);

  /**
   * Called when a message has arrived.
   *
   * On a channel from the `datachannel` event, set it in that event's own task: later is too late for the
   * first messages.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onmessage | WebRTC: onmessage}
   */
  get onmessage(): CurrentEventHandler;
  set onmessage(handler: EventHandler<MessageEvent<string | ArrayBuffer | Blob>, RTCDataChannel>);

  /**
   * Called when `bufferedAmount` has fallen to `bufferedAmountLowThreshold` or below it.
   *
   * Browsers: Chrome 57, Firefox 44, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onbufferedamountlow | WebRTC: onbufferedamountlow}
   */
  get onbufferedamountlow(): CurrentEventHandler;
  set onbufferedamountlow(handler: EventHandler<Event, RTCDataChannel>);

  /**
   * Called when the channel fails.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onerror | WebRTC: onerror}
   */
  get onerror(): CurrentEventHandler;
  set onerror(handler: EventHandler<RTCErrorEvent, RTCDataChannel>);

  /**
   * Called when the other side is closing the channel, or its transport has begun to.
   *
   * Browsers: Chrome 81, Firefox 144, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onclosing | WebRTC: onclosing}
   */
  get onclosing(): CurrentEventHandler;
  set onclosing(handler: EventHandler<Event, RTCDataChannel>);

  /**
   * Called when the channel has ended.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannel-onclose | WebRTC: onclose}
   */
  get onclose(): CurrentEventHandler;
  set onclose(handler: EventHandler<Event, RTCDataChannel>);
}

/** The interface object of {@link RTCDataChannel}; it has no constructor. */
export declare const RTCDataChannel: InterfaceObject<RTCDataChannel>;

/**
 * How a data channel is to behave, one field at a time.
 *
 * Not every combination is accepted; {@link RTCValidDataChannelInit} knows which are.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit | WebRTC: RTCDataChannelInit}
 */
export interface RTCDataChannelInit {
  /**
   * Whether messages arrive in the order in which they were sent. Default: `true`.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-ordered | WebRTC: ordered}
   */
  ordered?: boolean | undefined;

  /**
   * For how long a message is sent again while it is not acknowledged, in milliseconds, from 0 to 65535.
   * Absent: until it has arrived. Excludes `maxRetransmits`.
   *
   * Browsers: Chrome 56, Firefox 62, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-maxpacketlifetime | WebRTC: maxPacketLifeTime}
   */
  maxPacketLifeTime?: number | undefined;

  /**
   * How often a message is sent again while it is not acknowledged, from 0 to 65535. Absent: until it has
   * arrived. Excludes `maxPacketLifeTime`.
   *
   * Browsers: Chrome 30, Firefox 62, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-maxretransmits | WebRTC: maxRetransmits}
   */
  maxRetransmits?: number | undefined;

  /**
   * The name of the protocol that the messages follow, at most 65535 bytes of UTF-8. Default: `''`.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-protocol | WebRTC: protocol}
   */
  protocol?: string | undefined;

  /**
   * Whether the other side creates the same channel by itself, with the same `id`. Default: `false`, it gets
   * a `datachannel` event.
   *
   * Browsers: Chrome 30, Firefox 68, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-negotiated | WebRTC: negotiated}
   */
  negotiated?: boolean | undefined;

  /**
   * The number of the channel, from 0 to 65534. Needed where `negotiated` is `true`, ignored elsewhere.
   *
   * Browsers: Chrome 30, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelinit-id | WebRTC: id}
   */
  id?: number | undefined;

  /**
   * How important the channel is in comparison with others. Default: `'low'`.
   *
   * Browsers: Chrome no, Firefox no, Safari 15.
   *
   * @see {@link https://w3c.github.io/webrtc-priority/#dom-rtcdatachannelinit-priority | WebRTC Priority: priority}
   */
  priority?: RTCPriorityType | undefined;
}

/**
 * A {@link RTCDataChannelInit} without contradictions: `negotiated: true` comes with an `id`, and at most one
 * of `maxPacketLifeTime` and `maxRetransmits` is there.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
 */
export type RTCValidDataChannelInit =
  | CountedDataChannelInit
  | TimedDataChannelInit
  | NegotiatedCountedDataChannelInit
  | NegotiatedTimedDataChannelInit;

// Interfaces, because the compiler is slower with intersections, and a call page has one call of this in every file.
interface CountedDataChannelInit extends RTCDataChannelInit {
  negotiated?: false | undefined;
  maxPacketLifeTime?: undefined;
}

interface TimedDataChannelInit extends RTCDataChannelInit {
  negotiated?: false | undefined;
  maxRetransmits?: undefined;
}

interface NegotiatedCountedDataChannelInit extends RTCDataChannelInit {
  negotiated: true;
  id: number;
  maxPacketLifeTime?: undefined;
}

interface NegotiatedTimedDataChannelInit extends RTCDataChannelInit {
  negotiated: true;
  id: number;
  maxRetransmits?: undefined;
}

/**
 * `Init` where only the browser can tell whether its values go together; `undefined` where they surely do not, or where
 * a field is unknown. See {@link RTCValidDataChannelInit}.
 *
 * It asks whether the faults make a field, rather than whether there are any, so that a function that is generic over
 * its options may pass them on: of a type parameter the compiler knows no fault yet.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
 */
export type RTCOpenDataChannelInit<Init> = {
  [Each in FaultOfDataChannelInit<NonNullable<Init>>]: Each;
} extends { fault?: never }
  ? Init
  : undefined;

/**
 * `'fault'` where `Init` contradicts itself or has a field that is unknown. A field more is no mistake where all those
 * that every library knows are declared as well: then it is an interface that extends them, not a literal.
 */
type FaultOfDataChannelInit<Init> =
  | (Init extends { negotiated: true } ? (Init extends { id: number } ? never : 'fault') : never)
  | (Init extends { maxRetransmits: number; maxPacketLifeTime: number } ? 'fault' : never)
  | (keyof Init extends keyof RTCDataChannelInit
      ? never
      : Exclude<keyof RTCDataChannelInit, 'priority'> extends keyof Init
        ? never
        : 'fault');

/**
 * Brings a channel that the other side has created.
 *
 * Browsers: Chrome 24, Firefox 22, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcdatachannelevent | WebRTC: RTCDataChannelEvent}
 */
export interface RTCDataChannelEvent extends Event {
  /**
   * The channel. Listen for its messages in this event's own task, or the first ones are lost.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-datachannelevent-channel | WebRTC: channel}
   */
  readonly channel: RTCDataChannel;
}

/** The interface object of {@link RTCDataChannelEvent}. */
export declare const RTCDataChannelEvent: InterfaceObject<RTCDataChannelEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 56, Firefox 22, Safari 11.
   *
   * @param type - The event type, as a rule `datachannel`.
   * @param eventInitDict - What the event carries; the channel is needed.
   *
   * @throws `TypeError` when the channel is missing.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachannelevent-constructor | WebRTC: RTCDataChannelEvent()}
   */
  new (type: string, eventInitDict: RTCDataChannelEventInit): RTCDataChannelEvent;
};

/**
 * What the constructor of {@link RTCDataChannelEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachanneleventinit | WebRTC: RTCDataChannelEventInit}
 */
export interface RTCDataChannelEventInit extends EventInit {
  /**
   * The channel.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdatachanneleventinit-channel | WebRTC: channel}
   */
  channel: RTCDataChannel;
}
