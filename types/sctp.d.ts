import type { RTCDtlsTransport } from './dtls.js';
import type { EnumObject } from './enum-object.js';
import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { Event } from './platform.js';

/**
 * How far an SCTP transport is.
 *
 * - `connecting`: the association is being set up; the first state.
 * - `connected`: data channels can open.
 * - `closed`: has ended: by closing the connection, by the other side, or by a failure underneath.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransportstate | WebRTC: RTCSctpTransportState}
 */
export type RTCSctpTransportState = 'connecting' | 'connected' | 'closed';

/** The values of `RTCSctpTransportState` by name. */
export declare const RTCSctpTransportState: EnumObject<RTCSctpTransportState>;

/** The events of an {@link RTCSctpTransport}. */
export interface RTCSctpTransportEventMap {
  /**
   * `state` has changed.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-sctptransport-statechange | WebRTC: statechange}
   */
  statechange: Event;
}

/**
 * Carries the data channels of a connection.
 *
 * Taken from {@link RTCPeerConnection.sctp}; never constructed.
 *
 * Browsers: Chrome 76, Firefox 113, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport | WebRTC: RTCSctpTransport}
 */
export interface RTCSctpTransport extends TypedEventTarget<RTCSctpTransportEventMap, RTCSctpTransport> {
  /**
   * What encrypts the data. Always the same object.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport-transport | WebRTC: transport}
   */
  readonly transport: RTCDtlsTransport;

  /**
   * How far the transport is.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport-state | WebRTC: state}
   */
  readonly state: RTCSctpTransportState;

  /**
   * The length of the longest message that can be sent, in bytes; `Infinity` for no limit.
   *
   * Before both descriptions are set the number means little: Chromium and Safari say `Infinity`, Firefox
   * 65536.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport-maxmessagesize | WebRTC: maxMessageSize}
   */
  readonly maxMessageSize: number;

  /**
   * How many data channels can be open at the same time, or `null` until the transport is connected.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport-maxchannels | WebRTC: maxChannels}
   */
  readonly maxChannels: number | null;

  /**
   * Called when `state` has changed.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsctptransport-onstatechange | WebRTC: onstatechange}
   */
  get onstatechange(): CurrentEventHandler;
  set onstatechange(handler: EventHandler<Event, RTCSctpTransport>);
}

/** The interface object of {@link RTCSctpTransport}; it has no constructor. */
export declare const RTCSctpTransport: InterfaceObject<RTCSctpTransport>;
