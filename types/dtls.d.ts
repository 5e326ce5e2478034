import type { EnumObject } from './enum-object.js';
import type { RTCErrorEvent } from './errors.js';
import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { RTCIceTransport } from './ice-transport.js';
import type { Event } from './platform.js';

/**
 * How far a DTLS transport is with its handshake.
 *
 * - `new`: has not begun.
 * - `connecting`: the handshake is under way.
 * - `connected`: the keys are agreed and the other side's certificate has the right fingerprint.
 * - `closed`: was ended by one of the sides.
 * - `failed`: ended with an error, such as a wrong fingerprint.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransportstate | WebRTC: RTCDtlsTransportState}
 */
export type RTCDtlsTransportState = 'new' | 'connecting' | 'connected' | 'closed' | 'failed';

/** The values of `RTCDtlsTransportState` by name. */
export declare const RTCDtlsTransportState: EnumObject<RTCDtlsTransportState>;

/**
 * Which side of a DTLS handshake this one is.
 *
 * - `client`: it begins the handshake.
 * - `server`: it waits for the other side to begin.
 * - `unknown`: not settled yet.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdtlsrole | WebRTC Stats: RTCDtlsRole}
 */
export type RTCDtlsRole = 'client' | 'server' | 'unknown';

/** The values of `RTCDtlsRole` by name. */
export declare const RTCDtlsRole: EnumObject<RTCDtlsRole>;

/** The events of an {@link RTCDtlsTransport}. */
export interface RTCDtlsTransportEventMap {
  /**
   * `state` has changed.
   *
   * Browsers: Chrome 72, Firefox 82, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-dtlstransport-statechange | WebRTC: statechange}
   */
  statechange: Event;

  /**
   * The handshake failed, or a fatal alert came or was sent.
   *
   * Browsers: Chrome 72, Firefox 154, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-onerror | WebRTC: error}
   */
  error: RTCErrorEvent;
}

/**
 * Encrypts what a connection sends: media by SRTP with keys agreed here, data channels directly.
 *
 * Taken from {@link RTCRtpSender.transport}, {@link RTCRtpReceiver.transport} or
 * {@link RTCSctpTransport.transport}; never constructed. With bundling, all of them give the same one.
 *
 * Browsers: Chrome 72, Firefox 82, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport | WebRTC: RTCDtlsTransport}
 */
export interface RTCDtlsTransport extends TypedEventTarget<RTCDtlsTransportEventMap, RTCDtlsTransport> {
  /**
   * What carries the packets. Always the same object.
   *
   * Browsers: Chrome 72, Firefox 125, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-icetransport | WebRTC: iceTransport}
   */
  readonly iceTransport: RTCIceTransport;

  /**
   * How far the transport is with its handshake.
   *
   * Browsers: Chrome 72, Firefox 82, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-state | WebRTC: state}
   */
  readonly state: RTCDtlsTransportState;

  /**
   * Gives the certificate chain of the other side, each certificate in DER; empty before the handshake.
   *
   * Browsers: Chrome 72, Firefox 153, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-getremotecertificates | WebRTC: getRemoteCertificates()}
   */
  getRemoteCertificates(): ArrayBuffer[];

  /**
   * Called when `state` has changed.
   *
   * Browsers: Chrome 72, Firefox 82, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-onstatechange | WebRTC: onstatechange}
   */
  get onstatechange(): CurrentEventHandler;
  set onstatechange(handler: EventHandler<Event, RTCDtlsTransport>);

  /**
   * Called when the handshake failed, or a fatal alert came or was sent.
   *
   * Browsers: Chrome 72, Firefox 154, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtlstransport-onerror | WebRTC: onerror}
   */
  get onerror(): CurrentEventHandler;
  set onerror(handler: EventHandler<RTCErrorEvent, RTCDtlsTransport>);
}

/** The interface object of {@link RTCDtlsTransport}; it has no constructor. */
export declare const RTCDtlsTransport: InterfaceObject<RTCDtlsTransport>;
