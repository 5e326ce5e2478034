import type { EnumObject } from './enum-object.js';
import type { InterfaceObject } from './events.js';

/**
 * Which transport protocol a candidate uses.
 *
 * - `udp`: datagrams.
 * - `tcp`: a stream; see {@link RTCIceTcpCandidateType} for who connects.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceprotocol | WebRTC: RTCIceProtocol}
 */
export type RTCIceProtocol = 'udp' | 'tcp';

/** The values of `RTCIceProtocol` by name. */
export declare const RTCIceProtocol: EnumObject<RTCIceProtocol>;

/**
 * Who opens the connection of a TCP candidate.
 *
 * - `active`: this side connects and accepts nothing.
 * - `passive`: this side accepts and does not connect.
 * - `so`: both sides connect at the same time.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetcpcandidatetype | WebRTC: RTCIceTcpCandidateType}
 */
export type RTCIceTcpCandidateType = 'active' | 'passive' | 'so';

/** The values of `RTCIceTcpCandidateType` by name. */
export declare const RTCIceTcpCandidateType: EnumObject<RTCIceTcpCandidateType>;

/**
 * How the address of a candidate was found.
 *
 * - `host`: it is an address of the device itself.
 * - `srflx`: a STUN server saw it (server reflexive), as a rule the outside of a router.
 * - `prflx`: the other side saw it during a connectivity check (peer reflexive).
 * - `relay`: a TURN server lent it and passes everything on.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidatetype | WebRTC: RTCIceCandidateType}
 */
export type RTCIceCandidateType = 'host' | 'srflx' | 'prflx' | 'relay';

/** The values of `RTCIceCandidateType` by name. */
export declare const RTCIceCandidateType: EnumObject<RTCIceCandidateType>;

/**
 * Which protocol the device speaks with a STUN or TURN server.
 *
 * - `udp`: datagrams.
 * - `tcp`: a stream.
 * - `tls`: an encrypted stream.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceservertransportprotocol | WebRTC: RTCIceServerTransportProtocol}
 */
export type RTCIceServerTransportProtocol = 'udp' | 'tcp' | 'tls';

/** The values of `RTCIceServerTransportProtocol` by name. */
export declare const RTCIceServerTransportProtocol: EnumObject<RTCIceServerTransportProtocol>;

/**
 * What a candidate or transport carries.
 *
 * - `rtp`: media or data, and RTCP as well where the two share a transport.
 * - `rtcp`: RTCP alone.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecomponent | WebRTC: RTCIceComponent}
 */
export type RTCIceComponent = 'rtp' | 'rtcp';

/** The values of `RTCIceComponent` by name. */
export declare const RTCIceComponent: EnumObject<RTCIceComponent>;

/**
 * One way by which a side may be reached: an address, a port and a protocol.
 *
 * Comes from the `icecandidate` event, or is made from what the other side sent.
 *
 * Browsers: Chrome 23, Firefox 44, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcicecandidate-interface | WebRTC: RTCIceCandidate}
 */
export interface RTCIceCandidate {
  /**
   * The candidate as it stands in a session description, without `a=`. Empty: the end of this generation's
   * candidates.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-candidate | WebRTC: candidate}
   */
  readonly candidate: string;

  /**
   * The name of the media section that the candidate belongs to, or `null`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-sdpmid | WebRTC: sdpMid}
   */
  readonly sdpMid: string | null;

  /**
   * The position of the media section that the candidate belongs to, counted from 0, or `null`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-sdpmlineindex | WebRTC: sdpMLineIndex}
   */
  readonly sdpMLineIndex: number | null;

  /**
   * Equal for candidates of the same type, base address and server, or `null` where `candidate` could not be
   * read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-foundation | WebRTC: foundation}
   */
  readonly foundation: string | null;

  /**
   * What the candidate carries, or `null` where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-component | WebRTC: component}
   */
  readonly component: RTCIceComponent | null;

  /**
   * How much its owner prefers this candidate: the higher, the sooner it is tried. From 1 to 2³¹ − 1, or
   * `null` where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-priority | WebRTC: priority}
   */
  readonly priority: number | null;

  /**
   * The IP address, or a name that ends in `.local` where the browser hides the address from the page; `null`
   * where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-address | WebRTC: address}
   */
  readonly address: string | null;

  /**
   * The transport protocol, or `null` where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-protocol | WebRTC: protocol}
   */
  readonly protocol: RTCIceProtocol | null;

  /**
   * The port, from 0 to 65535, or `null` where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-port | WebRTC: port}
   */
  readonly port: number | null;

  /**
   * How the address was found, or `null` where `candidate` could not be read.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-type | WebRTC: type}
   */
  readonly type: RTCIceCandidateType | null;

  /**
   * Who opens the TCP connection; `null` unless `protocol` is `tcp`.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-tcptype | WebRTC: tcpType}
   */
  readonly tcpType: RTCIceTcpCandidateType | null;

  /**
   * The address that a reflexive or relayed candidate stands for, if the browser tells it; otherwise `null`.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-relatedaddress | WebRTC: relatedAddress}
   */
  readonly relatedAddress: string | null;

  /**
   * The port that a reflexive or relayed candidate stands for, if the browser tells it; otherwise `null`.
   *
   * Browsers: Chrome 74, Firefox 126, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-relatedport | WebRTC: relatedPort}
   */
  readonly relatedPort: number | null;

  /**
   * The user fragment of the generation that the candidate belongs to, or `null`. Each ICE restart makes a
   * new one, so this tells late candidates of an old generation from those of the present one.
   *
   * Browsers: Chrome 74, Firefox 67, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-usernamefragment | WebRTC: usernameFragment}
   */
  readonly usernameFragment: string | null;

  /**
   * The protocol spoken with the TURN server; `null` unless this is a local candidate of type `relay`.
   *
   * Browsers: Chrome 124, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-relayprotocol | WebRTC: relayProtocol}
   */
  readonly relayProtocol?: RTCIceServerTransportProtocol | null;

  /**
   * The address of the server that the candidate was found through, as given in {@link RTCIceServer.urls};
   * `null` or empty for candidates that needed no server and for remote ones.
   *
   * Browsers: Chrome 124, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-url | WebRTC: url}
   */
  readonly url?: string | null;

  /**
   * Copies what the other side needs to a plain object, ready to be sent. `JSON.stringify()` calls this.
   *
   * Browsers: Chrome 43, Firefox 27, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-tojson | WebRTC: toJSON()}
   */
  toJSON(): RTCIceCandidateJSON;
}

/** The interface object of {@link RTCIceCandidate}. */
export declare const RTCIceCandidate: InterfaceObject<RTCIceCandidate> & {
  /**
   * Makes a candidate and reads its parts out of `candidate`. Seldom needed:
   * {@link RTCPeerConnection.addIceCandidate} takes a plain object.
   *
   * Browsers: Chrome 23, Firefox 44, Safari 11.
   *
   * @param candidateInitDict - The candidate, with the media section it belongs to.
   *
   * @throws `TypeError` when neither `sdpMid` nor `sdpMLineIndex` is given.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-constructor | WebRTC: RTCIceCandidate()}
   */
  new <Mid extends string | null | undefined = null, Index extends number | null | undefined = null>(
    candidateInitDict: RTCValidLocalIceCandidateInit<Mid, Index>,
  ): RTCIceCandidate;
};

/**
 * A candidate as {@link RTCIceCandidate.toJSON} gives it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-tojson | WebRTC: toJSON()}
 */
export interface RTCIceCandidateJSON {
  /**
   * The candidate as it stands in a session description, without `a=`. Empty: the end of the candidates.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-candidate | WebRTC: candidate}
   */
  candidate: string;

  /**
   * The name of the media section that the candidate belongs to, or `null`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-sdpmid | WebRTC: sdpMid}
   */
  sdpMid: string | null;

  /**
   * The position of the media section that the candidate belongs to, counted from 0; `null` or absent for
   * none.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-sdpmlineindex | WebRTC: sdpMLineIndex}
   */
  sdpMLineIndex?: number | null;

  /**
   * The user fragment of the generation that the candidate belongs to; `null` or empty for none.
   *
   * Browsers: Chrome 74, Firefox 67, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-usernamefragment | WebRTC: usernameFragment}
   */
  usernameFragment: string | null;
}

/**
 * A candidate as it arrives from the other side, for {@link RTCPeerConnection.addIceCandidate}.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit | WebRTC: RTCIceCandidateInit}
 */
export interface RTCIceCandidateInit {
  /**
   * The candidate as it stands in a session description, without `a=`. Default: `''`, the end of the
   * candidates.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-candidate | WebRTC: candidate}
   */
  candidate?: string | undefined;

  /**
   * The name of the media section that the candidate belongs to. Default: `null`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-sdpmid | WebRTC: sdpMid}
   */
  sdpMid?: string | null | undefined;

  /**
   * The position of the media section that the candidate belongs to, counted from 0; looked at where `sdpMid`
   * is `null`. Default: `null`.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-sdpmlineindex | WebRTC: sdpMLineIndex}
   */
  sdpMLineIndex?: number | null | undefined;

  /**
   * The user fragment of the generation that the candidate belongs to. Default: `null`, the present
   * generation.
   *
   * Browsers: Chrome 74, Firefox 67, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidateinit-usernamefragment | WebRTC: usernameFragment}
   */
  usernameFragment?: string | null | undefined;
}

/**
 * A {@link RTCIceCandidateInit} that names its media section, or is the end of the candidates. `Mid` and `Index` are
 * the types of its `sdpMid` and `sdpMLineIndex`; where one of them may be there, only the browser can tell.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-addicecandidate | WebRTC: addIceCandidate()}
 */
export type RTCValidIceCandidateInit<
  Mid extends string | null | undefined,
  Index extends number | null | undefined,
> = Mid | Index extends null | undefined
  ? RTCIceCandidateInit & ({ candidate?: '' | undefined } | { sdpMid: string } | { sdpMLineIndex: number })
  : RTCIceCandidateInit & { sdpMid?: Mid; sdpMLineIndex?: Index };

/**
 * What the constructor of {@link RTCIceCandidate} takes: a candidate, and what only its owner knows of it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalicecandidateinit | WebRTC: RTCLocalIceCandidateInit}
 */
export interface RTCLocalIceCandidateInit extends RTCIceCandidateInit {
  /**
   * The protocol spoken with the TURN server. Default: `null`.
   *
   * Browsers: Chrome 124, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalicecandidateinit-relayprotocol | WebRTC: relayProtocol}
   */
  relayProtocol?: RTCIceServerTransportProtocol | null | undefined;

  /**
   * The address of the server that the candidate was found through. Default: `null`.
   *
   * Browsers: Chrome 124, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtclocalicecandidateinit-url | WebRTC: url}
   */
  url?: string | null | undefined;
}

/**
 * A {@link RTCLocalIceCandidateInit} that names its media section, be it the end of the candidates or not. `Mid` and
 * `Index` are the types of its `sdpMid` and `sdpMLineIndex`; where one of them may be there, only the browser can tell.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidate-constructor | WebRTC: RTCIceCandidate()}
 */
export type RTCValidLocalIceCandidateInit<
  Mid extends string | null | undefined,
  Index extends number | null | undefined,
> = Mid | Index extends null | undefined
  ? RTCLocalIceCandidateInit & ({ sdpMid: string } | { sdpMLineIndex: number })
  : (RTCLocalIceCandidateInit & { sdpMid?: Mid; sdpMLineIndex?: Index }) | undefined;

/**
 * A local and a remote candidate that are used, or may be used, together.
 *
 * Browsers: Chrome no, Firefox 154, Safari no.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidatepair | WebRTC: RTCIceCandidatePair}
 */
export interface RTCIceCandidatePair {
  /**
   * This side's candidate.
   *
   * Browsers: Chrome no, Firefox 154, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidatepair-local | WebRTC: local}
   */
  readonly local: RTCIceCandidate;

  /**
   * The other side's candidate.
   *
   * Browsers: Chrome no, Firefox 154, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicecandidatepair-remote | WebRTC: remote}
   */
  readonly remote: RTCIceCandidate;
}

/**
 * The interface object of {@link RTCIceCandidatePair}; it has no constructor.
 *
 * Engines that know no such class give plain objects, of which `instanceof` is false.
 */
export declare const RTCIceCandidatePair: InterfaceObject<RTCIceCandidatePair>;
