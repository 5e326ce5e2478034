import type { RTCCertificate, RTCCertificateLike } from './certificate.js';
import type { EnumObject } from './enum-object.js';
import type { RTCCurrentIceServer, RTCIceServer, RTCIceTransportPolicy } from './ice-server.js';

/**
 * How media sections share transports with another side that cannot put all of them onto one.
 *
 * - `balanced`: one transport for audio, one for video, one for data.
 * - `max-compat`: one transport for each media section.
 * - `max-bundle`: a single transport; media that the other side does not put there is not used.
 *
 * With a side that can bundle, all of them end up on a single transport.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcbundlepolicy | WebRTC: RTCBundlePolicy}
 */
export type RTCBundlePolicy = 'balanced' | 'max-compat' | 'max-bundle';

/** The values of `RTCBundlePolicy` by name. */
export declare const RTCBundlePolicy: EnumObject<RTCBundlePolicy>;

/**
 * Whether RTCP shares the transport of the media.
 *
 * - `require`: it does; a side that cannot do so is refused.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtcpmuxpolicy | WebRTC: RTCRtcpMuxPolicy}
 */
export type RTCRtcpMuxPolicy = 'require';

/** The values of `RTCRtcpMuxPolicy` by name. */
export declare const RTCRtcpMuxPolicy: EnumObject<RTCRtcpMuxPolicy>;

/**
 * Whether RTP header extensions must be encrypted (RFC 9335).
 *
 * - `negotiate`: they are where the other side can do so too, and travel in the clear elsewhere.
 * - `require`: they are; the description of a side that cannot do so is refused.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcrtpheaderencryptionpolicy | WebRTC Extensions: RTCRtpHeaderEncryptionPolicy}
 */
export type RTCRtpHeaderEncryptionPolicy = 'negotiate' | 'require';

/** The values of `RTCRtpHeaderEncryptionPolicy` by name. */
export declare const RTCRtpHeaderEncryptionPolicy: EnumObject<RTCRtpHeaderEncryptionPolicy>;

/**
 * What a connection makes of the delay between the two sides.
 *
 * - `lowest`: keeps it as short as it can, as a conversation needs.
 * - `none`: aims at no particular delay.
 *
 * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcconfigurationtargetlatency | WebRTC Extensions: RTCConfigurationTargetLatency}
 */
export type RTCConfigurationTargetLatency = 'lowest' | 'none';

/** The values of `RTCConfigurationTargetLatency` by name. */
export declare const RTCConfigurationTargetLatency: EnumObject<RTCConfigurationTargetLatency>;

/**
 * How a connection is to work: what `new RTCPeerConnection()` and {@link RTCPeerConnection.setConfiguration}
 * take.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration | WebRTC: RTCConfiguration}
 */
export interface RTCConfiguration {
  /**
   * The STUN and TURN servers to use. Default: `[]`, which finds a way within a local network only.
   *
   * Browsers: Chrome 45, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-iceservers | WebRTC: iceServers}
   */
  iceServers?: readonly RTCIceServer[] | undefined;

  /**
   * Which candidates may be used. Default: `'all'`.
   *
   * Browsers: Chrome 56, Firefox 42, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-icetransportpolicy | WebRTC: iceTransportPolicy}
   */
  iceTransportPolicy?: RTCIceTransportPolicy | undefined;

  /**
   * How media sections share transports. Cannot be changed later. Default: `'balanced'`.
   *
   * Browsers: Chrome 42, Firefox 42, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-bundlepolicy | WebRTC: bundlePolicy}
   */
  bundlePolicy?: RTCBundlePolicy | undefined;

  /**
   * Whether RTCP shares the transport of the media. Cannot be changed later. Default: `'require'`.
   *
   * Browsers: Chrome 57, Firefox 152, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-rtcpmuxpolicy | WebRTC: rtcpMuxPolicy}
   */
  rtcpMuxPolicy?: RTCRtcpMuxPolicy | undefined;

  /**
   * The certificates to prove this side's identity with, from {@link generateCertificate}.
   * Cannot be changed later. Default: `[]`, which makes the browser generate one.
   *
   * Browsers: Chrome 49, Firefox 42, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-certificates | WebRTC: certificates}
   */
  certificates?: readonly RTCCertificateLike[] | undefined;

  /**
   * For how many transports candidates are gathered in advance, from 0 to 255. Cannot be changed once a local
   * description was set. Default: `0`.
   *
   * Browsers: Chrome 59, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-icecandidatepoolsize | WebRTC: iceCandidatePoolSize}
   */
  iceCandidatePoolSize?: number | undefined;

  /**
   * The identity that the other side must prove, of the form `name@domain`. Cannot be changed later. Absent,
   * or `null` as Firefox reports it: anyone will do.
   *
   * Browsers: Chrome no, Firefox 32, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcconfiguration-peeridentity | WebRTC Identity: peerIdentity}
   */
  peerIdentity?: string | null | undefined;

  /**
   * Whether RTP header extensions must be encrypted. Default: `'negotiate'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcconfiguration-rtpheaderencryptionpolicy | WebRTC Extensions: rtpHeaderEncryptionPolicy}
   */
  rtpHeaderEncryptionPolicy?: RTCRtpHeaderEncryptionPolicy | undefined;

  /**
   * Whether every offer has a section for data channels, and has it first, even before a channel is created.
   * Default: `false`.
   *
   * Browsers: Chrome 148, Firefox 156, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#always-negotiating-datachannels | WebRTC Extensions: alwaysNegotiateDataChannels}
   */
  alwaysNegotiateDataChannels?: boolean | undefined;

  /**
   * What the connection makes of the delay between the two sides. Default: `'lowest'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcconfiguration-targetlatency | WebRTC Extensions: targetLatency}
   */
  targetLatency?: RTCConfigurationTargetLatency | undefined;
}

/**
 * How a connection works now, as {@link RTCPeerConnection.getConfiguration} gives it: defaults are filled in.
 *
 * A copy, which can be changed and handed to {@link RTCPeerConnection.setConfiguration}.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-getconfiguration | WebRTC: getConfiguration()}
 */
export interface RTCCurrentConfiguration {
  /**
   * The STUN and TURN servers in use; may be empty.
   *
   * Browsers: Chrome 45, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-iceservers | WebRTC: iceServers}
   */
  iceServers: RTCCurrentIceServer[];

  /**
   * Which candidates may be used.
   *
   * Browsers: Chrome 56, Firefox 42, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-icetransportpolicy | WebRTC: iceTransportPolicy}
   */
  iceTransportPolicy: RTCIceTransportPolicy;

  /**
   * How media sections share transports.
   *
   * Browsers: Chrome 42, Firefox 42, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-bundlepolicy | WebRTC: bundlePolicy}
   */
  bundlePolicy: RTCBundlePolicy;

  /**
   * Whether RTCP shares the transport of the media.
   *
   * Browsers: Chrome 57, Firefox 152, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-rtcpmuxpolicy | WebRTC: rtcpMuxPolicy}
   */
  rtcpMuxPolicy: RTCRtcpMuxPolicy;

  /**
   * The certificates that were given; empty where the browser generates one.
   *
   * Browsers: Chrome 49, Firefox 42, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-certificates | WebRTC: certificates}
   */
  certificates: RTCCertificate[];

  /**
   * For how many transports candidates are gathered in advance. Absent where the engine has no pool.
   *
   * Browsers: Chrome 59, Firefox no, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcconfiguration-icecandidatepoolsize | WebRTC: iceCandidatePoolSize}
   */
  iceCandidatePoolSize?: number;

  /**
   * The identity that the other side must prove; `null` or absent: anyone will do.
   *
   * Browsers: Chrome no, Firefox 32, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcconfiguration-peeridentity | WebRTC Identity: peerIdentity}
   */
  peerIdentity?: string | null;

  /**
   * Whether RTP header extensions must be encrypted. Absent where the engine cannot do so.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcconfiguration-rtpheaderencryptionpolicy | WebRTC Extensions: rtpHeaderEncryptionPolicy}
   */
  rtpHeaderEncryptionPolicy?: RTCRtpHeaderEncryptionPolicy;

  /**
   * Whether every offer has a section for data channels. Absent where the engine does not know the option.
   *
   * Browsers: Chrome 148, Firefox 156, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#always-negotiating-datachannels | WebRTC Extensions: alwaysNegotiateDataChannels}
   */
  alwaysNegotiateDataChannels?: boolean;

  /**
   * What the connection makes of the delay between the two sides. Absent where the engine does not know the
   * option.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcconfiguration-targetlatency | WebRTC Extensions: targetLatency}
   */
  targetLatency?: RTCConfigurationTargetLatency;
}
