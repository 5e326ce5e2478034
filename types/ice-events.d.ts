import type { InterfaceObject } from './events.js';
import type { RTCIceCandidate, RTCIceCandidatePair } from './ice-candidate.js';
import type { Event, EventInit } from './platform.js';

/**
 * Brings a local candidate, or the news that there are no more.
 *
 * Browsers: Chrome 56, Firefox 24, Safari 12.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcpeerconnectioniceevent | WebRTC: RTCPeerConnectionIceEvent}
 */
export interface RTCPeerConnectionIceEvent extends Event {
  /**
   * The candidate, for the other side. One with an empty `candidate` ends a generation and is sent as well;
   * `null` says that gathering is over, and need not be sent.
   *
   * Browsers: Chrome 24, Firefox 24, Safari 12.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceevent-candidate | WebRTC: candidate}
   */
  readonly candidate: RTCIceCandidate | null;

  /**
   * The address of the server that the candidate was found through, or `null`.
   *
   * Browsers: Chrome no, Firefox no, Safari 12.
   *
   * @deprecated Read {@link RTCIceCandidate.url} instead.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceevent-url | WebRTC: url}
   */
  readonly url?: string | null;
}

/** The interface object of {@link RTCPeerConnectionIceEvent}. */
export declare const RTCPeerConnectionIceEvent: InterfaceObject<RTCPeerConnectionIceEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 56, Firefox 24, Safari 12.
   *
   * @param type - The event type, as a rule `icecandidate`.
   * @param eventInitDict - What the event carries.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceevent-constructor | WebRTC: RTCPeerConnectionIceEvent()}
   */
  new (type: string, eventInitDict?: RTCPeerConnectionIceEventInit | null): RTCPeerConnectionIceEvent;
};

/**
 * What the constructor of {@link RTCPeerConnectionIceEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceeventinit | WebRTC: RTCPeerConnectionIceEventInit}
 */
export interface RTCPeerConnectionIceEventInit extends EventInit {
  /**
   * The candidate. Absent: `null`.
   *
   * Browsers: Chrome 24, Firefox 24, Safari 12.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceeventinit-candidate | WebRTC: candidate}
   */
  candidate?: RTCIceCandidate | null | undefined;

  /**
   * The address of the server that the candidate was found through. Absent: `null`.
   *
   * Browsers: Chrome no, Firefox no, Safari 12.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceeventinit-url | WebRTC: url}
   */
  url?: string | null | undefined;
}

/**
 * Tells that a STUN or TURN server gave no candidate. Gathering goes on with the others.
 *
 * Browsers: Chrome 77, Firefox 150, Safari 14.1.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcpeerconnectioniceerrorevent | WebRTC: RTCPeerConnectionIceErrorEvent}
 */
export interface RTCPeerConnectionIceErrorEvent extends Event {
  /**
   * The local address that the server was asked from, or `null` where the browser does not tell it.
   *
   * Browsers: Chrome 81, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-address | WebRTC: address}
   */
  readonly address: string | null;

  /**
   * The local port that the server was asked from, or `null` where `address` is.
   *
   * Browsers: Chrome 81, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-port | WebRTC: port}
   */
  readonly port: number | null;

  /**
   * The address of the server.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-url | WebRTC: url}
   */
  readonly url: string;

  /**
   * The server's error code, from 300 to 699, or 701 where no server was reached.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-errorcode | WebRTC: errorCode}
   */
  readonly errorCode: number;

  /**
   * The server's reason, or one of the browser's own where no server was reached; may be empty.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-errortext | WebRTC: errorText}
   */
  readonly errorText: string;
}

/** The interface object of {@link RTCPeerConnectionIceErrorEvent}. */
export declare const RTCPeerConnectionIceErrorEvent: InterfaceObject<RTCPeerConnectionIceErrorEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @param type - The event type, as a rule `icecandidateerror`.
   * @param eventInitDict - What the event carries; the error code is needed.
   *
   * @throws `TypeError` when the error code is missing.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerrorevent-constructor | WebRTC: RTCPeerConnectionIceErrorEvent()}
   */
  new (type: string, eventInitDict: RTCPeerConnectionIceErrorEventInit): RTCPeerConnectionIceErrorEvent;
};

/**
 * What the constructor of {@link RTCPeerConnectionIceErrorEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit | WebRTC: RTCPeerConnectionIceErrorEventInit}
 */
export interface RTCPeerConnectionIceErrorEventInit extends EventInit {
  /**
   * The local address that the server was asked from. Absent: `null`.
   *
   * Browsers: Chrome 81, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit-address | WebRTC: address}
   */
  address?: string | null | undefined;

  /**
   * The local port that the server was asked from. Absent: `null`.
   *
   * Browsers: Chrome 81, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit-port | WebRTC: port}
   */
  port?: number | null | undefined;

  /**
   * The address of the server. Absent: empty.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit-url | WebRTC: url}
   */
  url?: string | undefined;

  /**
   * The server's error code, from 300 to 699, or 701 where no server was reached.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit-errorcode | WebRTC: errorCode}
   */
  errorCode: number;

  /**
   * The server's reason. Absent: empty.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectioniceerroreventinit-errortext | WebRTC: errorText}
   */
  errorText?: string | undefined;
}

/**
 * Tells what is about to happen, or has happened, to a pair of candidates.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicecandidatepairevent | WebRTC Extensions: RTCIceCandidatePairEvent}
 */
export interface RTCIceCandidatePairEvent extends Event {
  /**
   * The pair.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicecandidatepairevent-candidatepair | WebRTC Extensions: candidatePair}
   */
  readonly candidatePair: RTCIceCandidatePair;
}

/** The interface object of {@link RTCIceCandidatePairEvent}. */
export declare const RTCIceCandidatePairEvent: InterfaceObject<RTCIceCandidatePairEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: no data.
   *
   * @param type - The event type.
   * @param init - What the event carries; the pair is needed.
   *
   * @throws `TypeError` when the pair is missing.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicecandidatepairevent-constructor | WebRTC Extensions: RTCIceCandidatePairEvent()}
   */
  new (type: string, init: RTCIceCandidatePairEventInit): RTCIceCandidatePairEvent;
};

/**
 * What the constructor of {@link RTCIceCandidatePairEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicecandidatepaireventinit | WebRTC Extensions: RTCIceCandidatePairEventInit}
 */
export interface RTCIceCandidatePairEventInit extends EventInit {
  /**
   * The pair.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicecandidatepaireventinit-candidatepair | WebRTC Extensions: candidatePair}
   */
  candidatePair: RTCIceCandidatePair;
}
