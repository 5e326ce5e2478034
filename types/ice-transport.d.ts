import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type {
  RTCIceCandidate,
  RTCIceCandidateInit,
  RTCIceCandidatePair,
  RTCIceComponent,
} from './ice-candidate.js';
import type {
  RTCIceCandidatePairEvent,
  RTCPeerConnectionIceErrorEvent,
  RTCPeerConnectionIceEvent,
} from './ice-events.js';
import type { RTCIceServer, RTCIceTransportPolicy } from './ice-server.js';
import type { RTCIceGathererState, RTCIceRole, RTCIceTransportState } from './ice-state.js';
import type { Event } from './platform.js';

/**
 * The secret that two transports recognise each other by, as a script hands it over.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters | WebRTC: RTCIceParameters}
 */
export interface RTCIceParameters {
  /**
   * The user fragment: 4 to 256 letters, digits, `+` or `/`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters-usernamefragment | WebRTC: usernameFragment}
   */
  usernameFragment?: string | undefined;

  /**
   * The password: 22 to 256 letters, digits, `+` or `/`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters-password | WebRTC: password}
   */
  password?: string | undefined;

  /**
   * Whether the other side only answers checks and makes none (ICE lite), as some servers do. Absent: it does
   * not.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtciceparameters-icelite | WebRTC ICE: iceLite}
   */
  iceLite?: boolean | undefined;
}

/**
 * The secret that a transport uses, as {@link RTCIceTransport.getLocalParameters} and
 * {@link RTCIceTransport.getRemoteParameters} give it.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters | WebRTC: RTCIceParameters}
 */
export interface RTCCurrentIceParameters {
  /**
   * The user fragment: 4 to 256 letters, digits, `+` or `/`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters-usernamefragment | WebRTC: usernameFragment}
   */
  usernameFragment: string;

  /**
   * The password: 22 to 256 letters, digits, `+` or `/`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceparameters-password | WebRTC: password}
   */
  password: string;

  /**
   * Whether the other side only answers checks and makes none (ICE lite). Never on local parameters.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtciceparameters-icelite | WebRTC ICE: iceLite}
   */
  iceLite?: boolean;
}

/**
 * How {@link RTCIceTransport.gather} looks for candidates.
 *
 * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicegatheroptions | WebRTC ICE: RTCIceGatherOptions}
 */
export interface RTCIceGatherOptions {
  /**
   * Which candidates are looked for. Default: `'all'`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicegatheroptions-gatherpolicy | WebRTC ICE: gatherPolicy}
   */
  gatherPolicy?: RTCIceTransportPolicy | undefined;

  /**
   * The servers to ask. Absent: those that the browser knows, or none.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicegatheroptions-iceservers | WebRTC ICE: iceServers}
   */
  iceServers?: readonly RTCIceServer[] | undefined;
}

/** The events of an {@link RTCIceTransport}. */
export interface RTCIceTransportEventMap {
  /**
   * `state` has changed.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icetransport-statechange | WebRTC: statechange}
   */
  statechange: Event;

  /**
   * `gatheringState` has changed.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icetransport-gatheringstatechange | WebRTC: gatheringstatechange}
   */
  gatheringstatechange: Event;

  /**
   * Another pair of candidates carries the packets from now on.
   *
   * Browsers: Chrome 75, Firefox 154, Safari 16.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icetransport-selectedcandidatepairchange | WebRTC: selectedcandidatepairchange}
   */
  selectedcandidatepairchange: Event;

  /**
   * A transport that a script made has found a candidate.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dfn-icecandidate | WebRTC ICE: icecandidate}
   */
  icecandidate: RTCPeerConnectionIceEvent;

  /**
   * A transport that a script made could not get a candidate from a server.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dfn-icecandidateerror | WebRTC ICE: icecandidateerror}
   */
  icecandidateerror: RTCPeerConnectionIceErrorEvent;

  /**
   * A local and a remote candidate were put together as a pair that may be used.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairadd | WebRTC Extensions: icecandidatepairadd}
   */
  icecandidatepairadd: RTCIceCandidatePairEvent;

  /**
   * A pair is about to be given up. Where the event can be cancelled, cancelling it keeps the pair.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairremove | WebRTC Extensions: icecandidatepairremove}
   */
  icecandidatepairremove: RTCIceCandidatePairEvent;

  /**
   * A pair is about to be nominated. Where the event can be cancelled, cancelling it puts the nomination off.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairnominate | WebRTC Extensions: icecandidatepairnominate}
   */
  icecandidatepairnominate: RTCIceCandidatePairEvent;
}

/**
 * Finds a way to the other side and carries the packets.
 *
 * Taken from {@link RTCDtlsTransport.iceTransport}.
 *
 * Browsers: Chrome 75, Firefox 125, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport | WebRTC: RTCIceTransport}
 */
export interface RTCIceTransport extends TypedEventTarget<RTCIceTransportEventMap, RTCIceTransport> {
  /**
   * Which side decides on the pair of candidates. Chromium gives `null` for the transports of a connection.
   *
   * Browsers: Chrome 75, Firefox 150, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-icetransport-role | WebRTC: role}
   */
  readonly role?: RTCIceRole | null;

  /**
   * What the transport carries. `rtp`, unless RTCP has a transport of its own, which no browser does any
   * more.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-icetransport-component | WebRTC: component}
   */
  readonly component?: RTCIceComponent;

  /**
   * How far the transport is with finding a way to the other side.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-icetransport-state | WebRTC: state}
   */
  readonly state: RTCIceTransportState;

  /**
   * How far the transport is with gathering its candidates.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-icetransport-gatheringstate | WebRTC: gatheringState}
   */
  readonly gatheringState: RTCIceGathererState;

  /**
   * Gives the local candidates found so far.
   *
   * Browsers: Chrome 75, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-getlocalcandidates | WebRTC: getLocalCandidates()}
   */
  getLocalCandidates?(): RTCIceCandidate[];

  /**
   * Gives the candidates received from the other side so far.
   *
   * Browsers: Chrome 75, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-getremotecandidates | WebRTC: getRemoteCandidates()}
   */
  getRemoteCandidates?(): RTCIceCandidate[];

  /**
   * Gives the pair of candidates that carries the packets, or `null` where there is none: at first, after a
   * failure, and after the end.
   *
   * Browsers: Chrome 75, Firefox 154, Safari 16.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-getselectedcandidatepair | WebRTC: getSelectedCandidatePair()}
   */
  getSelectedCandidatePair(): RTCIceCandidatePair | null;

  /**
   * Gives the secret of this side, or `null` where there is none yet. Chromium gives `null` for the
   * transports of a connection.
   *
   * Browsers: Chrome 75, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-getlocalparameters | WebRTC: getLocalParameters()}
   */
  getLocalParameters?(): RTCCurrentIceParameters | null;

  /**
   * Gives the secret of the other side, or `null` where there is none yet. Chromium gives `null` for the
   * transports of a connection.
   *
   * Browsers: Chrome 75, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-getremoteparameters | WebRTC: getRemoteParameters()}
   */
  getRemoteParameters?(): RTCCurrentIceParameters | null;

  /**
   * Looks for local candidates; each comes with an `icecandidate` event. For transports that a script made.
   *
   * Browsers: no data.
   *
   * @param options - Where to look. Absent: everywhere.
   *
   * @throws `InvalidStateError` when the transport is closed.
   * @throws `SyntaxError` when the address of a server is malformed.
   * @throws `NotSupportedError` when the scheme of a server's address is unknown.
   * @throws `InvalidAccessError` when a TURN server lacks the user name or the credential.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-gather | WebRTC ICE: gather()}
   */
  gather?(options?: RTCIceGatherOptions | null): void;

  /**
   * Starts to check candidates against the other side. For transports that a script made.
   *
   * Browsers: no data.
   *
   * @param remoteParameters - The secret of the other side; the user fragment and the password are needed.
   * @param role - Whether this side decides on the pair. Default: `'controlled'`.
   *
   * @throws `InvalidStateError` when the transport is closed, or was started in the other role.
   * @throws `TypeError` when the user fragment or the password is missing.
   * @throws `SyntaxError` when the user fragment or the password is malformed.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-start | WebRTC ICE: start()}
   */
  start?(remoteParameters?: RTCIceParameters | null, role?: RTCIceRole): void;

  /**
   * Ends the transport for good. For transports that a script made.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-stop | WebRTC ICE: stop()}
   */
  stop?(): void;

  /**
   * Adds a candidate of the other side. For transports that a script made.
   *
   * Browsers: no data.
   *
   * @param remoteCandidate - The candidate. Absent, or with an empty `candidate`: there will be no more.
   *
   * @throws `InvalidStateError` when the transport is closed.
   * @throws `OperationError` when the candidate is malformed.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-addremotecandidate | WebRTC ICE: addRemoteCandidate()}
   */
  addRemoteCandidate?(remoteCandidate?: RTCIceCandidateInit | null): void;

  /**
   * Sends over another pair from now on.
   *
   * The promise rejects when the transport is not running or does not know the pair.
   *
   * Browsers: no data.
   *
   * @param candidatePair - A pair that came with `icecandidatepairadd` and was not removed since.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-selectcandidatepair | WebRTC Extensions: selectCandidatePair()}
   */
  selectCandidatePair?(candidatePair: RTCIceCandidatePair): Promise<void>;

  /**
   * Gives a pair up, so that it is neither checked nor used any more.
   *
   * The promise rejects when the transport is not running, or does not know the pair, or is using it.
   *
   * Browsers: no data.
   *
   * @param candidatePair - A pair that came with `icecandidatepairadd` and was not removed since.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-removecandidatepair | WebRTC Extensions: removeCandidatePair()}
   */
  removeCandidatePair?(candidatePair: RTCIceCandidatePair): Promise<void>;

  /**
   * Called when `state` has changed.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-onstatechange | WebRTC: onstatechange}
   */
  get onstatechange(): CurrentEventHandler;
  set onstatechange(handler: EventHandler<Event, RTCIceTransport>);

  /**
   * Called when `gatheringState` has changed.
   *
   * Browsers: Chrome 75, Firefox 125, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-ongatheringstatechange | WebRTC: ongatheringstatechange}
   */
  get ongatheringstatechange(): CurrentEventHandler;
  set ongatheringstatechange(handler: EventHandler<Event, RTCIceTransport>);

  /**
   * Called when another pair of candidates carries the packets from now on.
   *
   * Browsers: Chrome 75, Firefox 154, Safari 16.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-onselectedcandidatepairchange | WebRTC: onselectedcandidatepairchange}
   */
  get onselectedcandidatepairchange(): CurrentEventHandler;
  set onselectedcandidatepairchange(handler: EventHandler<Event, RTCIceTransport>);

  /**
   * Called when a candidate could not be got from a server. Its event type is `icecandidateerror`, not
   * `error`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-onerror | WebRTC ICE: onerror}
   */
  onerror?: EventHandler<RTCPeerConnectionIceErrorEvent, RTCIceTransport>;

  /**
   * Called when a transport that a script made has found a candidate.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-onicecandidate | WebRTC ICE: onicecandidate}
   */
  onicecandidate?: EventHandler<RTCPeerConnectionIceEvent, RTCIceTransport>;

  /**
   * Called when a local and a remote candidate were put together as a pair that may be used.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairadd | WebRTC Extensions: onicecandidatepairadd}
   */
  onicecandidatepairadd?: EventHandler<RTCIceCandidatePairEvent, RTCIceTransport>;

  /**
   * Called when a pair is about to be given up.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairremove | WebRTC Extensions: onicecandidatepairremove}
   */
  onicecandidatepairremove?: EventHandler<RTCIceCandidatePairEvent, RTCIceTransport>;

  /**
   * Called when a pair is about to be nominated.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-extensions/#dom-rtcicetransport-onicecandidatepairnominate | WebRTC Extensions: onicecandidatepairnominate}
   */
  onicecandidatepairnominate?: EventHandler<RTCIceCandidatePairEvent, RTCIceTransport>;
}

/**
 * The interface object of {@link RTCIceTransport}.
 *
 * A draft lets scripts make transports of their own; in every browser `new` throws a `TypeError`.
 */
export declare const RTCIceTransport: InterfaceObject<RTCIceTransport>;
