import type { EnumObject } from './enum-object.js';
/**
 * Which candidates a connection may use.
 *
 * - `relay`: only those of TURN servers, so that the other side learns no address of this device.
 * - `all`: any.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransportpolicy | WebRTC: RTCIceTransportPolicy}
 */
export type RTCIceTransportPolicy = 'relay' | 'all';

/** The values of `RTCIceTransportPolicy` by name. */
export declare const RTCIceTransportPolicy: EnumObject<RTCIceTransportPolicy>;

/**
 * A STUN or TURN server, and how to log in to it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver | WebRTC: RTCIceServer}
 */
export interface RTCIceServer {
  /**
   * Where the server is: one address or several of the same server, each of the form `stun:host:port`,
   * `turn:host:port?transport=udp`, or `turns:host:port` for TURN over TLS.
   *
   * Browsers: Chrome 45, Firefox 37, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-urls | WebRTC: urls}
   */
  urls: string | readonly string[];

  /**
   * The name to log in with. A TURN server needs one; at most 509 bytes of UTF-8.
   *
   * Browsers: Chrome 45, Firefox 23, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-username | WebRTC: username}
   */
  username?: string | undefined;

  /**
   * The password to log in with. A TURN server needs one.
   *
   * Browsers: Chrome 45, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-credential | WebRTC: credential}
   */
  credential?: string | undefined;
}

/**
 * A STUN or TURN server, as {@link RTCCurrentConfiguration.iceServers} lists it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver | WebRTC: RTCIceServer}
 */
export interface RTCCurrentIceServer {
  /**
   * Where the server is: one address, or several of the same server. Some engines give an array even for one.
   *
   * Browsers: Chrome 45, Firefox 37, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-urls | WebRTC: urls}
   */
  urls: string | string[];

  /**
   * The name to log in with; absent or empty for none.
   *
   * Browsers: Chrome 45, Firefox 23, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-username | WebRTC: username}
   */
  username?: string;

  /**
   * The password to log in with; absent or empty for none.
   *
   * Browsers: Chrome 45, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceserver-credential | WebRTC: credential}
   */
  credential?: string;
}
