import type { EnumObject } from './enum-object.js';
import type { InterfaceObject } from './events.js';
import type { DOMException, Event, EventInit } from './platform.js';

/**
 * What went wrong, more exactly than the name of the error tells.
 *
 * - `data-channel-failure`: a data channel failed.
 * - `dtls-failure`: the DTLS handshake failed, or a fatal alert ended the transport; see `receivedAlert` and
 *   `sentAlert`.
 * - `fingerprint-failure`: the other side's certificate has none of the fingerprints in its description.
 * - `sctp-failure`: the SCTP negotiation failed or the association ended; see `sctpCauseCode`.
 * - `sdp-syntax-error`: a description could not be read; see `sdpLineNumber`.
 * - `hardware-encoder-not-available`: there is no hardware encoder for the parameters asked for.
 * - `hardware-encoder-error`: the hardware encoder does not take the parameters asked for.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrordetailtype | WebRTC: RTCErrorDetailType}
 */
export type RTCErrorDetailType =
  | 'data-channel-failure'
  | 'dtls-failure'
  | 'fingerprint-failure'
  | 'sctp-failure'
  | 'sdp-syntax-error'
  | 'hardware-encoder-not-available'
  | 'hardware-encoder-error';

/** The values of `RTCErrorDetailType` by name. */
export declare const RTCErrorDetailType: EnumObject<RTCErrorDetailType>;

/**
 * What went wrong with an identity provider.
 *
 * - `idp-bad-script-failure`: its script is not fit for use.
 * - `idp-execution-failure`: its script threw, or gave something malformed.
 * - `idp-load-failure`: its script could not be loaded; see `httpRequestStatusCode`.
 * - `idp-need-login`: the user must log in first; see {@link RTCPeerConnection.idpLoginUrl}.
 * - `idp-timeout`: it took too long.
 * - `idp-tls-failure`: the connection to it is not trustworthy.
 * - `idp-token-expired`: the identity assertion is too old.
 * - `idp-token-invalid`: the identity assertion is not genuine.
 *
 * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcerrordetailtypeidp | WebRTC Identity: RTCErrorDetailTypeIdp}
 */
export type RTCErrorDetailTypeIdp =
  | 'idp-bad-script-failure'
  | 'idp-execution-failure'
  | 'idp-load-failure'
  | 'idp-need-login'
  | 'idp-timeout'
  | 'idp-tls-failure'
  | 'idp-token-expired'
  | 'idp-token-invalid';

/** The values of `RTCErrorDetailTypeIdp` by name. */
export declare const RTCErrorDetailTypeIdp: EnumObject<RTCErrorDetailTypeIdp>;

/**
 * An error of a connection or its transports. Its `name` is `OperationError`; `errorDetail` tells more.
 *
 * Browsers: Chrome 74, Firefox 150, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror | WebRTC: RTCError}
 */
export interface RTCError extends DOMException {
  /**
   * What went wrong.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-errordetail | WebRTC: errorDetail}
   */
  readonly errorDetail: RTCErrorDetailType;

  /**
   * The line of the description that could not be read, the first being 1; `null` unless `errorDetail` is
   * `sdp-syntax-error`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-sdplinenumber | WebRTC: sdpLineNumber}
   */
  readonly sdpLineNumber: number | null;

  /**
   * The cause that SCTP gives for the failure (RFC 9260), or `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-sctpcausecode | WebRTC: sctpCauseCode}
   */
  readonly sctpCauseCode: number | null;

  /**
   * The number of the DTLS alert that the other side sent, or `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-receivedalert | WebRTC: receivedAlert}
   */
  readonly receivedAlert: number | null;

  /**
   * The number of the DTLS alert that this side sent, or `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-sentalert | WebRTC: sentAlert}
   */
  readonly sentAlert: number | null;

  /**
   * The HTTP status with which the identity provider's script failed to load, or `null`.
   *
   * Browsers: Chrome 74, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcerror-httprequeststatuscode | WebRTC Identity: httpRequestStatusCode}
   */
  readonly httpRequestStatusCode?: number | null;
}

/** The interface object of {@link RTCError}. */
export declare const RTCError: InterfaceObject<RTCError> & {
  /**
   * Makes an error, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @param init - What the error tells; the detail is needed.
   * @param message - The message for a developer. Default: `''`.
   *
   * @throws `TypeError` when the detail is missing or unknown.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerror-constructor | WebRTC: RTCError()}
   */
  new (init: RTCErrorInit, message?: string): RTCError;
};

/**
 * What the constructor of {@link RTCError} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit | WebRTC: RTCErrorInit}
 */
export interface RTCErrorInit {
  /**
   * What went wrong.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit-errordetail | WebRTC: errorDetail}
   */
  errorDetail: RTCErrorDetailType;

  /**
   * The line of the description that could not be read. Absent: `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit-sdplinenumber | WebRTC: sdpLineNumber}
   */
  sdpLineNumber?: number | undefined;

  /**
   * The cause that SCTP gives for the failure. Absent: `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit-sctpcausecode | WebRTC: sctpCauseCode}
   */
  sctpCauseCode?: number | undefined;

  /**
   * The number of the DTLS alert that the other side sent. Absent: `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit-receivedalert | WebRTC: receivedAlert}
   */
  receivedAlert?: number | undefined;

  /**
   * The number of the DTLS alert that this side sent. Absent: `null`.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorinit-sentalert | WebRTC: sentAlert}
   */
  sentAlert?: number | undefined;

  /**
   * The HTTP status with which the identity provider's script failed to load. Absent: `null`.
   *
   * Browsers: Chrome 74, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcerrorinit-httprequeststatuscode | WebRTC Identity: httpRequestStatusCode}
   */
  httpRequestStatusCode?: number | undefined;
}

/**
 * Tells that a transport or a data channel failed.
 *
 * Browsers: Chrome 74, Firefox 150, Safari 15.4.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorevent | WebRTC: RTCErrorEvent}
 */
export interface RTCErrorEvent extends Event {
  /**
   * The error.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorevent-error | WebRTC: error}
   */
  readonly error: RTCError;
}

/** The interface object of {@link RTCErrorEvent}. */
export declare const RTCErrorEvent: InterfaceObject<RTCErrorEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @param type - The event type, as a rule `error`.
   * @param eventInitDict - What the event carries; the error is needed.
   *
   * @throws `TypeError` when the error is missing.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerrorevent-constructor | WebRTC: RTCErrorEvent()}
   */
  new (type: string, eventInitDict: RTCErrorEventInit): RTCErrorEvent;
};

/**
 * What the constructor of {@link RTCErrorEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerroreventinit | WebRTC: RTCErrorEventInit}
 */
export interface RTCErrorEventInit extends EventInit {
  /**
   * The error.
   *
   * Browsers: Chrome 74, Firefox 150, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcerroreventinit-error | WebRTC: error}
   */
  error: RTCError;
}
