import type { RTCRtpTransceiverDirection } from './rtp-direction.js';

/**
 * An RTP header extension, and whether a transceiver offers to use it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensioncapability | WebRTC: RTCRtpHeaderExtensionCapability}
 */
export interface RTCRtpHeaderExtensionCapability {
  /**
   * The URI that names the extension, such as `urn:ietf:params:rtp-hdrext:sdes:mid`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensioncapability-uri | WebRTC: uri}
   */
  uri: string;

  /**
   * Which way the extension is offered, or was negotiated; `stopped` means not at all.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpheaderextensioncapability-direction | WebRTC Extensions: direction}
   */
  direction: RTCRtpTransceiverDirection;
}

/**
 * An RTP header extension that the browser can send or receive, as `getCapabilities()` lists it.
 *
 * Not every engine says in which direction it would be offered.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensioncapability | WebRTC: RTCRtpHeaderExtensionCapability}
 */
export interface RTCRtpSupportedHeaderExtension {
  /**
   * The URI that names the extension, such as `urn:ietf:params:rtp-hdrext:sdes:mid`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensioncapability-uri | WebRTC: uri}
   */
  uri: string;

  /**
   * Which way the extension is offered unless the page changes it; `stopped` means not at all. Absent where the
   * engine does not let a page control header extensions.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpheaderextensioncapability-direction | WebRTC Extensions: direction}
   */
  direction?: RTCRtpTransceiverDirection;
}

/**
 * A header extension that both sides agreed on, with the identifier it has in their RTP packets.
 *
 * Read-only for a page: `setParameters()` takes it back only as `getParameters()` gave it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensionparameters | WebRTC: RTCRtpHeaderExtensionParameters}
 */
export interface RTCRtpHeaderExtensionParameters {
  /**
   * The URI that names the extension, such as `urn:ietf:params:rtp-hdrext:sdes:mid`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensionparameters-uri | WebRTC: uri}
   */
  uri: string;

  /**
   * The number that marks the extension in the packet headers.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensionparameters-id | WebRTC: id}
   */
  id: number;

  /**
   * Whether the header extension itself is encrypted. Default: `false`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtpheaderextensionparameters-encrypted | WebRTC: encrypted}
   */
  encrypted?: boolean;
}
