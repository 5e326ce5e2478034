import type { RTCDtlsRole, RTCDtlsTransportState } from './dtls.js';
import type { RTCIceRole, RTCIceTransportState } from './ice.js';
import type { RTCStats } from './stats-base.js';

/**
 * A DTLS transport and the ICE transport below it.
 *
 * Browsers: Chrome 80, Firefox 153, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats | WebRTC Statistics: RTCTransportStats}
 */
export interface RTCTransportStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'transport';

  /**
   * Packets sent. Cumulative.
   *
   * Browsers: Chrome 86, Firefox 154, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-packetssent | WebRTC Statistics: packetsSent}
   */
  packetsSent?: number;

  /**
   * Packets received. Cumulative.
   *
   * Browsers: Chrome 86, Firefox 154, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-packetsreceived | WebRTC Statistics: packetsReceived}
   */
  packetsReceived?: number;

  /**
   * Bytes of payload sent, without headers, padding and connectivity checks. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-bytessent | WebRTC Statistics: bytesSent}
   */
  bytesSent?: number;

  /**
   * Bytes of payload received, without headers, padding and connectivity checks. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-bytesreceived | WebRTC Statistics: bytesReceived}
   */
  bytesReceived?: number;

  /**
   * The `role` of the ICE transport.
   *
   * Browsers: Chrome 103, Firefox 153, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-icerole | WebRTC Statistics: iceRole}
   */
  iceRole?: RTCIceRole;

  /**
   * The ICE user name fragment of this side; another one after an ICE restart.
   *
   * Browsers: Chrome 103, Firefox 153, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-icelocalusernamefragment | WebRTC Statistics: iceLocalUsernameFragment}
   */
  iceLocalUsernameFragment?: string;

  /**
   * The `state` of the DTLS transport.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-dtlsstate | WebRTC Statistics: dtlsState}
   */
  dtlsState: RTCDtlsTransportState;

  /**
   * The `state` of the ICE transport.
   *
   * Browsers: Chrome 103, Firefox 153, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-icestate | WebRTC Statistics: iceState}
   */
  iceState?: RTCIceTransportState;

  /**
   * The `id` of the {@link RTCIceCandidatePairStats} of the pair in use. Absent while there is none.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-selectedcandidatepairid | WebRTC Statistics: selectedCandidatePairId}
   */
  selectedCandidatePairId?: string;

  /**
   * The `id` of the {@link RTCCertificateStats} of this side's certificate.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-localcertificateid | WebRTC Statistics: localCertificateId}
   */
  localCertificateId?: string;

  /**
   * The `id` of the {@link RTCCertificateStats} of the other side's certificate.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-remotecertificateid | WebRTC Statistics: remoteCertificateId}
   */
  remoteCertificateId?: string;

  /**
   * The version of DTLS that was negotiated, as four upper-case hexadecimal digits: `FEFD` is DTLS 1.2, `FEFC`
   * is DTLS 1.3. Absent before it is.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-tlsversion | WebRTC Statistics: tlsVersion}
   */
  tlsVersion?: string;

  /**
   * The cipher suite of DTLS, by its name in the IANA registry, such as `TLS_AES_128_GCM_SHA256`.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-dtlscipher | WebRTC Statistics: dtlsCipher}
   */
  dtlsCipher?: string;

  /**
   * Which side starts the DTLS handshake; `unknown` before it begins.
   *
   * Browsers: Chrome 103, Firefox 153, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-dtlsrole | WebRTC Statistics: dtlsRole}
   */
  dtlsRole?: RTCDtlsRole;

  /**
   * The protection of the media (SRTP), by its name in the IANA registry, such as `SRTP_AEAD_AES_128_GCM`.
   *
   * Browsers: Chrome 80, Firefox 153, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-srtpcipher | WebRTC Statistics: srtpCipher}
   */
  srtpCipher?: string;

  /**
   * How often the pair in use changed; the first one counts. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 155, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-selectedcandidatepairchanges | WebRTC Statistics: selectedCandidatePairChanges}
   */
  selectedCandidatePairChanges?: number;

  /**
   * Messages of congestion control feedback (RFC 8888) sent. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-ccfbmessagessent | WebRTC Statistics: ccfbMessagesSent}
   */
  ccfbMessagesSent?: number;

  /**
   * Messages of congestion control feedback (RFC 8888) received. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtctransportstats-ccfbmessagesreceived | WebRTC Statistics: ccfbMessagesReceived}
   */
  ccfbMessagesReceived?: number;
}

/**
 * A certificate that a DTLS transport uses, or one in its chain.
 *
 * Browsers: Chrome 80, Firefox 154, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccertificatestats | WebRTC Statistics: RTCCertificateStats}
 */
export interface RTCCertificateStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'certificate';

  /**
   * The fingerprint, as upper-case hexadecimal bytes with colons between them.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccertificatestats-fingerprint | WebRTC Statistics: fingerprint}
   */
  fingerprint: string;

  /**
   * The hash function of the fingerprint, such as `sha-256`.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccertificatestats-fingerprintalgorithm | WebRTC Statistics: fingerprintAlgorithm}
   */
  fingerprintAlgorithm: string;

  /**
   * The certificate (DER) in base64.
   *
   * Browsers: Chrome 80, Firefox 154, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccertificatestats-base64certificate | WebRTC Statistics: base64Certificate}
   */
  base64Certificate: string;

  /**
   * The `id` of the {@link RTCCertificateStats} of the issuer's certificate. Absent at the end of the chain,
   * as it always is for a self-signed one.
   *
   * Browsers: Chrome no, Firefox 154, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtccertificatestats-issuercertificateid | WebRTC Statistics: issuerCertificateId}
   */
  issuerCertificateId?: string;
}
