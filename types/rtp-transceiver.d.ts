import type { InterfaceObject } from './events.js';
import type { MediaStream } from './platform.js';
import type { RTCRtpCodec } from './rtp-codec.js';
import type { RTCRtpTransceiverDirection } from './rtp-direction.js';
import type { RTCRtpEncodingParameters } from './rtp-encoding.js';
import type { RTCRtpHeaderExtensionCapability } from './rtp-header-extension.js';
import type { RTCRtpReceiver } from './rtp-receiver.js';
import type { RTCRtpSender } from './rtp-sender.js';

/**
 * A sender and a receiver that share one media section of the session description.
 *
 * Comes from {@link RTCPeerConnection.addTransceiver}, `addTrack()` or a remote offer; never constructed.
 *
 * Browsers: Chrome 69, Firefox 59, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcrtptransceiver-interface | WebRTC: RTCRtpTransceiver}
 */
export interface RTCRtpTransceiver {
  /**
   * The name of the media section in the session description, or `null` before one was set.
   *
   * A rollback can set it to `null` again.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtptransceiver-mid | WebRTC: mid}
   */
  readonly mid: string | null;

  /**
   * What sends. Always the same object.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-sender | WebRTC: sender}
   */
  readonly sender: RTCRtpSender;

  /**
   * What receives. Always the same object.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-receiver | WebRTC: receiver}
   */
  readonly receiver: RTCRtpReceiver;

  /**
   * Which way this side would like media to flow. What is set takes effect with the next negotiation, which it asks
   * for.
   *
   * Reads `stopped` once the transceiver is stopped; to stop it, call {@link RTCRtpTransceiver.stop}. What was read can
   * be set again, unless it was `stopped`: look at that first.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @throws `InvalidStateError` when it is set and the connection is closed or the transceiver is stopped.
   * @throws `TypeError` when it is set to `stopped`.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-direction | WebRTC: direction}
   */
  direction: RTCRtpTransceiverDirection;

  /**
   * Which way media flows by the last negotiation, or `null` before the first one.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-currentdirection | WebRTC: currentDirection}
   */
  readonly currentDirection: RTCRtpTransceiverDirection | null;

  /**
   * Whether RTP headers are encrypted (Cryptex) by the last negotiation.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtptransceiver-rtpheaderencryptionnegotiated | WebRTC Extensions: rtpHeaderEncryptionNegotiated}
   */
  readonly rtpHeaderEncryptionNegotiated?: boolean;

  /**
   * Stops sending and receiving for good, and asks for a negotiation that tells the other side. Does nothing when
   * the transceiver is stopped already.
   *
   * Browsers: Chrome 88, Firefox 59, Safari 11.
   *
   * @throws `InvalidStateError` when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-stop | WebRTC: stop()}
   */
  stop(): void;

  /**
   * Says which codecs to negotiate, the preferred one first; takes effect with the next negotiation.
   *
   * Browsers: Chrome 76, Firefox 128, Safari 13.1.
   *
   * @param codecs - Codecs from `RTCRtpReceiver.getCapabilities()`, those left out are not negotiated; empty for the
   * engine's own order.
   *
   * @throws `InvalidModificationError` when a codec is not among the capabilities, or the list holds nothing but
   * retransmission, redundancy and error correction.
   *
   * @example
   * ```ts
   * import type { RTCRtpTransceiver } from 'strict-webrtc';
   *
   * function prefer(transceiver: RTCRtpTransceiver, mimeType: string): void {
   *   const codecs = RTCRtpReceiver.getCapabilities('video')?.codecs ?? [];
   *   const first = codecs.filter((codec) => codec.mimeType === mimeType);
   *   transceiver.setCodecPreferences([...first, ...codecs.filter((codec) => !first.includes(codec))]);
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiver-setcodecpreferences | WebRTC: setCodecPreferences()}
   */
  setCodecPreferences(codecs: Iterable<RTCRtpCodec>): void;

  /**
   * Gives every header extension that the engine knows, with the direction it would be offered in.
   *
   * Browsers: Chrome 117, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtptransceiver-getheaderextensionstonegotiate | WebRTC Extensions: getHeaderExtensionsToNegotiate()}
   */
  getHeaderExtensionsToNegotiate?(): RTCRtpHeaderExtensionCapability[];

  /**
   * Says which header extensions to offer; takes effect with the next negotiation.
   *
   * Browsers: Chrome 117, Firefox no, Safari no.
   *
   * @param extensions - What `getHeaderExtensionsToNegotiate()` gave, in the same order, with directions changed.
   *
   * @throws `InvalidModificationError` when the list has other entries or another order, or turns off an extension
   * that must be used.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtptransceiver-setheaderextensionstonegotiate | WebRTC Extensions: setHeaderExtensionsToNegotiate()}
   */
  setHeaderExtensionsToNegotiate?(extensions: readonly RTCRtpHeaderExtensionCapability[]): void;

  /**
   * Gives every header extension that the engine knows, with the direction that the last negotiation ended with;
   * `stopped` for those not in use. Empty before the first negotiation.
   *
   * Browsers: Chrome 117, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtptransceiver-getnegotiatedheaderextensions | WebRTC Extensions: getNegotiatedHeaderExtensions()}
   */
  getNegotiatedHeaderExtensions?(): RTCRtpHeaderExtensionCapability[];
}

/** The interface object of {@link RTCRtpTransceiver}; it has no constructor. */
export declare const RTCRtpTransceiver: InterfaceObject<RTCRtpTransceiver>;

/**
 * How {@link RTCPeerConnection.addTransceiver} sets a transceiver up.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiverinit | WebRTC: RTCRtpTransceiverInit}
 */
export interface RTCRtpTransceiverInit {
  /**
   * Which way media should flow. Default: `'sendrecv'`.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiverinit-direction | WebRTC: direction}
   */
  direction?: RTCRtpTransceiverDirection | undefined;

  /**
   * The streams that the track belongs to on the other side. Default: `[]`.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiverinit-streams | WebRTC: streams}
   */
  streams?: readonly MediaStream[] | undefined;

  /**
   * How the track is encoded: one entry for each simulcast layer, each with its `rid`, from the least to the most
   * detailed. Default: `[]`, which means a single encoding.
   *
   * Browsers: Chrome 69, Firefox 110, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiverinit-sendencodings | WebRTC: sendEncodings}
   */
  sendEncodings?: readonly RTCRtpEncodingParameters[] | undefined;
}
