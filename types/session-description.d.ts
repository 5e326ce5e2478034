import type { EnumObject } from './enum-object.js';
import type { InterfaceObject } from './events.js';
import type { DOMException } from './platform.js';

/**
 * What part a description plays in a negotiation.
 *
 * - `offer`: proposes a session.
 * - `pranswer`: answers for the time being; another `pranswer` or the `answer` follows.
 * - `answer`: accepts the offer and ends the negotiation.
 * - `rollback`: takes a pending offer back, so that the connection is `stable` again. It has no SDP.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsdptype | WebRTC: RTCSdpType}
 */
export type RTCSdpType = 'offer' | 'pranswer' | 'answer' | 'rollback';

/** The values of `RTCSdpType` by name. */
export declare const RTCSdpType: EnumObject<RTCSdpType>;

/**
 * A description that a connection has applied, or that a script made to hand over.
 *
 * Browsers: Chrome 23, Firefox 44, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcsessiondescription-class | WebRTC: RTCSessionDescription}
 */
export interface RTCSessionDescription {
  /**
   * What part the description plays in the negotiation.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescription-type | WebRTC: type}
   */
  readonly type: RTCSdpType;

  /**
   * The session in the Session Description Protocol; empty for a rollback.
   *
   * A local description that a connection holds also lists the candidates gathered so far, so what
   * {@link RTCPeerConnection.localDescription} gives grows while gathering goes on.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescription-sdp | WebRTC: sdp}
   */
  readonly sdp: string;

  /**
   * Copies the description to a plain object, ready to be sent. `JSON.stringify()` calls this.
   *
   * Browsers: Chrome 43, Firefox 24, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescription-tojson | WebRTC: toJSON()}
   */
  toJSON(): RTCSessionDescriptionJSON;
}

/** The interface object of {@link RTCSessionDescription}. */
export declare const RTCSessionDescription: InterfaceObject<RTCSessionDescription> & {
  /**
   * Makes a description from its parts. Seldom needed: every method that takes a description takes a plain
   * object.
   *
   * Browsers: Chrome 23, Firefox 44, Safari 11.
   *
   * @param descriptionInitDict - The type, and the SDP unless it is empty.
   *
   * @throws `TypeError` when the type is missing or not one of {@link RTCSdpType}.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-sessiondescription | WebRTC: RTCSessionDescription()}
   */
  new (descriptionInitDict: RTCSessionDescriptionInit): RTCSessionDescription;
};

/**
 * A description as {@link RTCSessionDescription.toJSON} gives it: both fields are always there.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescription-tojson | WebRTC: toJSON()}
 */
export interface RTCSessionDescriptionJSON {
  /**
   * What part the description plays in the negotiation.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-type | WebRTC: type}
   */
  type: RTCSdpType;

  /**
   * The session in the Session Description Protocol; empty for a rollback.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-sdp | WebRTC: sdp}
   */
  sdp: string;
}

/**
 * What a description is made from.
 *
 * {@link RTCPeerConnection.setRemoteDescription} wants the SDP as well; see {@link RTCValidSessionDescriptionInit}.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit | WebRTC: RTCSessionDescriptionInit}
 */
export interface RTCSessionDescriptionInit {
  /**
   * What part the description plays in the negotiation.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-type | WebRTC: type}
   */
  type: RTCSdpType;

  /**
   * The session in the Session Description Protocol; not used for a rollback. Default: `''`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-sdp | WebRTC: sdp}
   */
  sdp?: string | undefined;
}

/**
 * A {@link RTCSessionDescriptionInit} that has its SDP, unless it is a rollback. `Type` is the type of its `type`;
 * where that may be `rollback`, only the browser can tell.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-setremotedescription | WebRTC: setRemoteDescription()}
 */
export type RTCValidSessionDescriptionInit<Type extends RTCSdpType> = 'rollback' extends Type
  ? RTCSessionDescriptionInit & { type: Type }
  : RTCSessionDescriptionInit & { type: Type; sdp: string };

/**
 * What {@link RTCPeerConnection.setLocalDescription} takes.
 *
 * Best left out altogether: the connection then makes the offer or answer that its state asks for.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalsessiondescriptioninit | WebRTC: RTCLocalSessionDescriptionInit}
 */
export interface RTCLocalSessionDescriptionInit {
  /**
   * What part the description plays in the negotiation. Absent: an answer where a remote offer waits for one,
   * an offer otherwise.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalsessiondescriptioninit-type | WebRTC: type}
   */
  type?: RTCSdpType | undefined;

  /**
   * The session in the Session Description Protocol. Default: `''`, which makes the connection use what it
   * created last, or create it now.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalsessiondescriptioninit-sdp | WebRTC: sdp}
   */
  sdp?: string | undefined;
}

/**
 * An offer, as {@link RTCPeerConnection.createOffer} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createoffer | WebRTC: createOffer()}
 */
export interface RTCOffer {
  /**
   * Always `'offer'`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-type | WebRTC: type}
   */
  type: 'offer';

  /**
   * The proposed session in the Session Description Protocol.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-sdp | WebRTC: sdp}
   */
  sdp: string;
}

/**
 * An answer, as {@link RTCPeerConnection.createAnswer} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createanswer | WebRTC: createAnswer()}
 */
export interface RTCAnswer {
  /**
   * Always `'answer'`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-type | WebRTC: type}
   */
  type: 'answer';

  /**
   * The accepted session in the Session Description Protocol.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioninit-sdp | WebRTC: sdp}
   */
  sdp: string;
}

/**
 * Called with the description that was created.
 *
 * @deprecated Await the promise of {@link RTCPeerConnection.createOffer} or
 * {@link RTCPeerConnection.createAnswer} instead.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsessiondescriptioncallback | WebRTC: RTCSessionDescriptionCallback}
 */
export type RTCSessionDescriptionCallback = (description: RTCSessionDescriptionJSON) => void;

/**
 * Called with the reason why an operation failed.
 *
 * @deprecated Catch the rejection of the method's promise instead.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectionerrorcallback | WebRTC: RTCPeerConnectionErrorCallback}
 */
export type RTCPeerConnectionErrorCallback = (error: DOMException) => void;
