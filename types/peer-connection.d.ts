import type { RTCCertificate, RTCCertificateAlgorithm } from './certificate.js';
import type { RTCConfiguration, RTCCurrentConfiguration } from './configuration.js';
import type {
  RTCDataChannel,
  RTCDataChannelEvent,
  RTCDataChannelInit,
  RTCOpenDataChannelInit,
  RTCValidDataChannelInit,
} from './data-channel.js';
import type { EnumObject } from './enum-object.js';
import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { RTCIceCandidate, RTCValidIceCandidateInit } from './ice-candidate.js';
import type { RTCPeerConnectionIceErrorEvent, RTCPeerConnectionIceEvent } from './ice-events.js';
import type { RTCIceConnectionState, RTCIceGatheringState } from './ice-state.js';
import type { RTCIdentityAssertion, RTCIdentityProviderOptions } from './identity.js';
import type { Event, MediaStream, PlatformMediaStreamTrack, VoidFunction } from './platform.js';
import type {
  RTCRtpReceiver,
  RTCRtpSender,
  RTCRtpTransceiver,
  RTCRtpTransceiverInit,
  RTCTrackEvent,
} from './rtp.js';
import type { RTCSctpTransport } from './sctp.js';
import type {
  RTCAnswer,
  RTCLocalSessionDescriptionInit,
  RTCOffer,
  RTCPeerConnectionErrorCallback,
  RTCSdpType,
  RTCSessionDescription,
  RTCSessionDescriptionCallback,
  RTCValidSessionDescriptionInit,
} from './session-description.js';
import type { RTCStatsReport } from './stats.js';

/**
 * Where a connection stands in the exchange of descriptions.
 *
 * - `stable`: no negotiation is under way. The first state.
 * - `have-local-offer`: this side has offered and waits for the answer.
 * - `have-remote-offer`: the other side has offered and waits for the answer.
 * - `have-local-pranswer`: this side has answered for the time being.
 * - `have-remote-pranswer`: the other side has answered for the time being.
 * - `closed`: the connection was closed.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcsignalingstate | WebRTC: RTCSignalingState}
 */
export type RTCSignalingState =
  | 'stable'
  | 'have-local-offer'
  | 'have-remote-offer'
  | 'have-local-pranswer'
  | 'have-remote-pranswer'
  | 'closed';

/** The values of `RTCSignalingState` by name. */
export declare const RTCSignalingState: EnumObject<RTCSignalingState>;

/**
 * How a connection is doing, ICE and DTLS of all its transports taken together.
 *
 * - `closed`: the connection was closed on this side.
 * - `failed`: at least one transport has failed. An ICE restart may help.
 * - `disconnected`: at least one transport has lost contact, none has failed. This may pass by itself.
 * - `new`: no transport has begun, or there is none. The first state.
 * - `connecting`: at least one transport is being set up.
 * - `connected`: all transports are up.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnectionstate | WebRTC: RTCPeerConnectionState}
 */
export type RTCPeerConnectionState =
  | 'closed'
  | 'failed'
  | 'disconnected'
  | 'new'
  | 'connecting'
  | 'connected';

/** The values of `RTCPeerConnectionState` by name. */
export declare const RTCPeerConnectionState: EnumObject<RTCPeerConnectionState>;

/**
 * What offers and answers have in common: no options at all.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcofferansweroptions | WebRTC: RTCOfferAnswerOptions}
 */
export interface RTCOfferAnswerOptions {
  /** Never there. It keeps strings, numbers, functions and promises from passing for options. */
  readonly [Symbol.toStringTag]?: undefined;
}

/**
 * How {@link RTCPeerConnection.createOffer} makes an offer.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcofferoptions | WebRTC: RTCOfferOptions}
 */
export interface RTCOfferOptions extends RTCOfferAnswerOptions {
  /**
   * Whether to look for a new way to the other side, with new ICE credentials. Default: `false`.
   *
   * {@link RTCPeerConnection.restartIce} does the same and also survives a lost negotiation.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcofferoptions-icerestart | WebRTC: iceRestart}
   */
  iceRestart?: boolean | undefined;

  /**
   * Whether to offer to receive audio. Absent: as the transceivers say.
   *
   * Browsers: no data.
   *
   * @deprecated Call {@link RTCPeerConnection.addTransceiver} with `'audio'`, or change a transceiver's
   * direction.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcofferoptions-offertoreceiveaudio | WebRTC: offerToReceiveAudio}
   */
  offerToReceiveAudio?: boolean | undefined;

  /**
   * Whether to offer to receive video. Absent: as the transceivers say.
   *
   * Browsers: no data.
   *
   * @deprecated Call {@link RTCPeerConnection.addTransceiver} with `'video'`, or change a transceiver's
   * direction.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcofferoptions-offertoreceivevideo | WebRTC: offerToReceiveVideo}
   */
  offerToReceiveVideo?: boolean | undefined;
}

/**
 * How {@link RTCPeerConnection.createAnswer} makes an answer: there are no options.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcansweroptions | WebRTC: RTCAnswerOptions}
 */
export interface RTCAnswerOptions extends RTCOfferAnswerOptions {}

/**
 * What {@link RTCPeerConnection} notes down in the browser's diagnostic log.
 *
 * @see {@link https://wicg.github.io/webrtc-diagnostic-logging/#dictdef-rtcdiagnosticloggingoptions | WebRTC Diagnostic Logging: RTCDiagnosticLoggingOptions}
 */
export interface RTCDiagnosticLoggingOptions {
  /**
   * Names and values to keep beside the log, so that it can be found again. Absent: none.
   *
   * Browsers: no data.
   *
   * @see {@link https://wicg.github.io/webrtc-diagnostic-logging/#dom-rtcdiagnosticloggingoptions-metadata | WebRTC Diagnostic Logging: metadata}
   */
  metadata?: Record<string, string> | undefined;
}

/** The events of an {@link RTCPeerConnection}. */
export interface RTCPeerConnectionEventMap {
  /**
   * Something has changed that the other side must learn of: make an offer. Fires in `stable` only, and once
   * for any number of changes.
   *
   * Browsers: Chrome 24, Firefox 38, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-negotiation | WebRTC: negotiationneeded}
   */
  negotiationneeded: Event;

  /**
   * A local candidate was found, or there will be no more of them.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icecandidate | WebRTC: icecandidate}
   */
  icecandidate: RTCPeerConnectionIceEvent;

  /**
   * A STUN or TURN server gave no candidate.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icecandidateerror | WebRTC: icecandidateerror}
   */
  icecandidateerror: RTCPeerConnectionIceErrorEvent;

  /**
   * `signalingState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 28, Firefox 36, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-signalingstatechange | WebRTC: signalingstatechange}
   */
  signalingstatechange: Event;

  /**
   * `iceConnectionState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 28, Firefox 24, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-iceconnectionstatechange | WebRTC: iceconnectionstatechange}
   */
  iceconnectionstatechange: Event;

  /**
   * `iceGatheringState` has changed.
   *
   * Browsers: Chrome 59, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-icegatheringstatechange | WebRTC: icegatheringstatechange}
   */
  icegatheringstatechange: Event;

  /**
   * `connectionState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 72, Firefox 113, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-connectionstatechange | WebRTC: connectionstatechange}
   */
  connectionstatechange: Event;

  /**
   * The other side is about to send a track.
   *
   * Browsers: Chrome 64, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-track | WebRTC: track}
   */
  track: RTCTrackEvent;

  /**
   * The other side has created a data channel.
   *
   * Browsers: Chrome 25, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-datachannel | WebRTC: datachannel}
   */
  datachannel: RTCDataChannelEvent;
}

/**
 * One side of a connection to another browser, device or server.
 *
 * The promises of its methods stay pending for ever if the connection is closed before they settle.
 *
 * Browsers: Chrome 56, Firefox 44, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#interface-definition | WebRTC: RTCPeerConnection}
 */
export interface RTCPeerConnection extends TypedEventTarget<RTCPeerConnectionEventMap, RTCPeerConnection> {
  /**
   * Makes an offer from the transceivers and data channels there are, without applying it.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param options - How to make it.
   *
   * @throws `InvalidStateError` when the connection is closed, or its state allows no offer.
   * @throws `OperationError` when the offer could not be made.
   *
   * @example
   * ```ts
   * import type { RTCPeerConnection } from 'strict-webrtc';
   *
   * async function offer(pc: RTCPeerConnection): Promise<string> {
   *   const { sdp } = await pc.createOffer();
   *   await pc.setLocalDescription({ type: 'offer', sdp });
   *   return sdp;
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createoffer | WebRTC: createOffer()}
   */
  createOffer(options?: RTCOfferOptions | null): Promise<RTCOffer>;

  /**
   * Makes an offer and calls back.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @deprecated Await the promise of the other form instead.
   *
   * @param successCallback - Called with the offer.
   * @param failureCallback - Called when the offer could not be made.
   * @param options - How to make it.
   * @returns A promise that resolves with nothing, whether or not it worked.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#legacy-interface-extensions | WebRTC: createOffer() with callbacks}
   */
  createOffer(
    successCallback: RTCSessionDescriptionCallback,
    failureCallback: RTCPeerConnectionErrorCallback,
    options?: RTCOfferOptions | null,
  ): Promise<void>;

  /**
   * Makes an answer to the remote offer, without applying it.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param options - Nothing: there are no options.
   *
   * @throws `InvalidStateError` when the connection is closed, or there is no remote offer to answer.
   * @throws `OperationError` when the answer could not be made.
   *
   * @example
   * ```ts
   * import type { RTCAnswer, RTCOffer, RTCPeerConnection } from 'strict-webrtc';
   *
   * async function accept(pc: RTCPeerConnection, offer: RTCOffer): Promise<RTCAnswer> {
   *   await pc.setRemoteDescription(offer);
   *   const answer = await pc.createAnswer();
   *   await pc.setLocalDescription(answer);
   *   return answer;
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-createanswer | WebRTC: createAnswer()}
   */
  createAnswer(options?: RTCAnswerOptions | null): Promise<RTCAnswer>;

  /**
   * Makes an answer and calls back.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @deprecated Await the promise of the other form instead.
   *
   * @param successCallback - Called with the answer.
   * @param failureCallback - Called when the answer could not be made.
   * @returns A promise that resolves with nothing, whether or not it worked.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#legacy-interface-extensions | WebRTC: createAnswer() with callbacks}
   */
  createAnswer(
    successCallback: RTCSessionDescriptionCallback,
    failureCallback: RTCPeerConnectionErrorCallback,
  ): Promise<void>;

  /**
   * Applies a description of this side, and starts to gather candidates.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param description - The description. Absent or without `sdp`: the connection makes the one that its
   * state asks for, which leaves no gap in which the state could change.
   *
   * @throws `InvalidStateError` when the connection is closed, or the type does not fit `signalingState`.
   * @throws `InvalidModificationError` when the SDP was changed since it was created.
   * @throws `OperationError` when the description could not be applied.
   *
   * @example
   * ```ts
   * import type { RTCPeerConnection } from 'strict-webrtc';
   *
   * function offerWhenNeeded(pc: RTCPeerConnection, socket: WebSocket): void {
   *   pc.onnegotiationneeded = async () => {
   *     await pc.setLocalDescription();
   *     socket.send(JSON.stringify(pc.localDescription));
   *   };
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-setlocaldescription | WebRTC: setLocalDescription()}
   */
  setLocalDescription(description?: RTCLocalSessionDescriptionInit | null): Promise<void>;

  /**
   * Applies a description of this side and calls back.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @deprecated Await the promise of the other form instead.
   *
   * @param description - The description.
   * @param successCallback - Called when it is applied.
   * @param failureCallback - Called when it could not be applied.
   * @returns A promise that resolves with nothing, whether or not it worked.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#legacy-interface-extensions | WebRTC: setLocalDescription() with callbacks}
   */
  setLocalDescription(
    description: RTCLocalSessionDescriptionInit | null,
    successCallback: VoidFunction,
    failureCallback: RTCPeerConnectionErrorCallback,
  ): Promise<void>;

  /**
   * This side's description: the pending one during a negotiation, otherwise the one in force; `null` before
   * the first. With the candidates gathered so far.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-localdescription | WebRTC: localDescription}
   */
  readonly localDescription: RTCSessionDescription | null;

  /**
   * This side's description of the last negotiation that was completed, or `null`. With the candidates
   * gathered since.
   *
   * Browsers: Chrome 70, Firefox 22, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-currentlocaldesc | WebRTC: currentLocalDescription}
   */
  readonly currentLocalDescription: RTCSessionDescription | null;

  /**
   * This side's description in the negotiation under way, or `null` in `stable`. With the candidates gathered
   * so far.
   *
   * Browsers: Chrome 70, Firefox 22, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-pendinglocaldesc | WebRTC: pendingLocalDescription}
   */
  readonly pendingLocalDescription: RTCSessionDescription | null;

  /**
   * Applies a description of the other side. An offer takes back an offer of this side that is still pending.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param description - The description, as the other side sent it.
   *
   * @throws `InvalidStateError` when the connection is closed, or the type does not fit `signalingState`.
   * @throws `TypeError` when the type is missing or unknown.
   * @throws `RTCError` with `errorDetail` `sdp-syntax-error` when the SDP could not be read.
   * @throws `InvalidAccessError` when the SDP can be read, but makes no sense.
   * @throws `OperationError` when the description could not be applied.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-setremotedescription | WebRTC: setRemoteDescription()}
   */
  setRemoteDescription<Type extends RTCSdpType>(
    description: RTCValidSessionDescriptionInit<Type>,
  ): Promise<void>;

  /**
   * Applies a description of the other side and calls back.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @deprecated Await the promise of the other form instead.
   *
   * @param description - The description, as the other side sent it.
   * @param successCallback - Called when it is applied.
   * @param failureCallback - Called when it could not be applied.
   * @returns A promise that resolves with nothing, whether or not it worked.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#legacy-interface-extensions | WebRTC: setRemoteDescription() with callbacks}
   */
  setRemoteDescription<Type extends RTCSdpType>(
    description: RTCValidSessionDescriptionInit<Type>,
    successCallback: VoidFunction,
    failureCallback: RTCPeerConnectionErrorCallback,
  ): Promise<void>;

  /**
   * The other side's description: the pending one during a negotiation, otherwise the one in force; `null`
   * before the first. With the candidates added so far.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-remotedescription | WebRTC: remoteDescription}
   */
  readonly remoteDescription: RTCSessionDescription | null;

  /**
   * The other side's description of the last negotiation that was completed, or `null`. With the candidates
   * added since.
   *
   * Browsers: Chrome 70, Firefox 57, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-currentremotedesc | WebRTC: currentRemoteDescription}
   */
  readonly currentRemoteDescription: RTCSessionDescription | null;

  /**
   * The other side's description in the negotiation under way, or `null` in `stable`. With the candidates
   * added so far.
   *
   * Browsers: Chrome 70, Firefox 22, Safari 11.
   *
   * @throws `InvalidStateError` in Firefox when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-pendingremotedesc | WebRTC: pendingRemoteDescription}
   */
  readonly pendingRemoteDescription: RTCSessionDescription | null;

  /**
   * Adds a candidate of the other side, after its description was applied.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param candidate - The candidate. One with an empty `candidate` says that its generation has no more;
   * absent or `null`, that no media section has any more.
   *
   * @throws `TypeError` when there is a `candidate` but neither `sdpMid` nor `sdpMLineIndex`.
   * @throws `InvalidStateError` when the connection is closed, or has no remote description yet.
   * @throws `OperationError` when the candidate could not be read, or fits no media section or generation.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-addicecandidate | WebRTC: addIceCandidate()}
   */
  addIceCandidate<
    Mid extends string | null | undefined = null,
    Index extends number | null | undefined = null,
  >(candidate?: RTCValidIceCandidateInit<Mid, Index> | RTCIceCandidate | null): Promise<void>;

  /**
   * Adds a candidate of the other side and calls back.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @deprecated Await the promise of the other form instead.
   *
   * @param candidate - The candidate.
   * @param successCallback - Called when it is added.
   * @param failureCallback - Called when it could not be added.
   * @returns A promise that resolves with nothing, whether or not it worked.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#legacy-interface-extensions | WebRTC: addIceCandidate() with callbacks}
   */
  addIceCandidate<
    Mid extends string | null | undefined = null,
    Index extends number | null | undefined = null,
  >(
    candidate: RTCValidIceCandidateInit<Mid, Index> | RTCIceCandidate | null,
    successCallback: VoidFunction,
    failureCallback: RTCPeerConnectionErrorCallback,
  ): Promise<void>;

  /**
   * Where the connection stands in the exchange of descriptions. Closing sets it to `closed` without an
   * event.
   *
   * Browsers: Chrome 26, Firefox 24, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-signaling-state | WebRTC: signalingState}
   */
  readonly signalingState: RTCSignalingState;

  /**
   * How far the connection is with gathering candidates.
   *
   * Browsers: Chrome 25, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-ice-gathering-state | WebRTC: iceGatheringState}
   */
  readonly iceGatheringState: RTCIceGatheringState;

  /**
   * How far the connection is with finding a way to the other side. Closing sets it to `closed` without an
   * event.
   *
   * Browsers: Chrome 26, Firefox 24, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-ice-connection-state | WebRTC: iceConnectionState}
   */
  readonly iceConnectionState: RTCIceConnectionState;

  /**
   * How the connection is doing. Closing sets it to `closed` without an event.
   *
   * Browsers: Chrome 72, Firefox 113, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-connection-state | WebRTC: connectionState}
   */
  readonly connectionState: RTCPeerConnectionState;

  /**
   * Whether the other side takes candidates after its description, as its description says; `null` before
   * there is one. Where it is `false`, send the description only once gathering is complete.
   *
   * Browsers: Chrome 83, Firefox 47, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-cantrickleicecandidates | WebRTC: canTrickleIceCandidates}
   */
  readonly canTrickleIceCandidates: boolean | null;

  /**
   * Asks for a new way to the other side: the next offer has new ICE credentials, and `negotiationneeded`
   * fires for it. Media flows over the old way until then.
   *
   * Browsers: Chrome 77, Firefox 70, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-restartice | WebRTC: restartIce()}
   */
  restartIce(): void;

  /**
   * Copies the configuration that is in force.
   *
   * Browsers: Chrome 70, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-getconfiguration | WebRTC: getConfiguration()}
   */
  getConfiguration(): RTCCurrentConfiguration;

  /**
   * Replaces the configuration as a whole: what is absent goes back to its default. New servers and policies
   * count from the next time that candidates are gathered.
   *
   * Browsers: Chrome 48, Firefox 99, Safari 11.
   *
   * @param configuration - The new configuration.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `InvalidModificationError` when it changes something that cannot be changed any more.
   * @throws `SyntaxError` when the address of a server is malformed.
   * @throws `InvalidAccessError` when a TURN server lacks the user name or the credential.
   *
   * @example
   * ```ts
   * import type { RTCPeerConnection } from 'strict-webrtc';
   *
   * function useRelaysOnly(pc: RTCPeerConnection): void {
   *   pc.setConfiguration({ ...pc.getConfiguration(), iceTransportPolicy: 'relay' });
   *   pc.restartIce();
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-setconfiguration | WebRTC: setConfiguration()}
   */
  setConfiguration(configuration?: RTCConfiguration | null): void;

  /**
   * Ends the connection for good. No event of the connection tells of it, and what is pending never settles;
   * data channels get `close`. The other side learns of it late.
   *
   * Browsers: Chrome 23, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-close | WebRTC: close()}
   */
  close(): void;

  /**
   * Gives the senders of all transceivers that are not stopped.
   *
   * Browsers: Chrome 64, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-getsenders | WebRTC: getSenders()}
   */
  getSenders(): RTCRtpSender[];

  /**
   * Gives the receivers of all transceivers that are not stopped.
   *
   * Browsers: Chrome 59, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-getreceivers | WebRTC: getReceivers()}
   */
  getReceivers(): RTCRtpReceiver[];

  /**
   * Gives all transceivers, but not those that are stopped and that both sides know to be so.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-gettranseceivers | WebRTC: getTransceivers()}
   */
  getTransceivers(): RTCRtpTransceiver[];

  /**
   * Sends a track, by a transceiver that is free or by a new one. Asks for a negotiation.
   *
   * Browsers: Chrome 64, Firefox 22, Safari 11.
   *
   * @param track - The track.
   * @param streams - The streams that the track belongs to on the other side.
   * @returns The track's sender.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `InvalidAccessError` when the track is being sent already.
   *
   * @example
   * ```ts
   * import type { RTCPeerConnection } from 'strict-webrtc';
   *
   * function sendAll(pc: RTCPeerConnection, stream: MediaStream): void {
   *   for (const track of stream.getTracks()) pc.addTrack(track, stream);
   * }
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-addtrack | WebRTC: addTrack()}
   */
  addTrack(track: PlatformMediaStreamTrack, ...streams: MediaStream[]): RTCRtpSender;

  /**
   * Stops sending a sender's track. The sender stays, without a track. Asks for a negotiation.
   *
   * Browsers: Chrome 64, Firefox 22, Safari 11.
   *
   * @param sender - A sender of this connection.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `InvalidAccessError` when the sender belongs to another connection.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-removetrack | WebRTC: removeTrack()}
   */
  removeTrack(sender: RTCRtpSender): void;

  /**
   * Adds a sender and a receiver, as a new media section. Asks for a negotiation.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @param trackOrKind - The track to send, or the kind of media, for a track to be given later or none.
   * @param init - Which way media flows and how it is encoded.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `TypeError` when the kind is unknown, or an encoding is malformed.
   * @throws `RangeError` when a number of an encoding is out of range.
   * @throws `InvalidAccessError` when an encoding has a field that cannot be set.
   * @throws `OperationError` when an encoding asks for a codec that cannot be sent.
   *
   * @example
   * ```ts
   * import { RTCPeerConnection } from 'strict-webrtc';
   *
   * const pc = new RTCPeerConnection();
   * pc.addTransceiver('video', { direction: 'recvonly' });
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-addtransceiver | WebRTC: addTransceiver()}
   */
  addTransceiver(
    trackOrKind: PlatformMediaStreamTrack | 'audio' | 'video',
    init?: RTCRtpTransceiverInit | null,
  ): RTCRtpTransceiver;

  /**
   * What carries the data channels, or `null` until they are negotiated.
   *
   * Browsers: Chrome 76, Firefox 113, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-sctp | WebRTC: sctp}
   */
  readonly sctp: RTCSctpTransport | null;

  /**
   * Creates a data channel. The first one asks for a negotiation.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param label - The name of the channel, at most 65535 bytes of UTF-8.
   * @param dataChannelDict - How it is to behave. Absent: reliable and in order.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `TypeError` when a name is too long, `id` is 65535 or missing, or both limits on retransmission
   * are given.
   * @throws `OperationError` when `id` is taken, or there is none left.
   *
   * @example
   * ```ts
   * import { RTCPeerConnection } from 'strict-webrtc';
   *
   * const pc = new RTCPeerConnection();
   * const channel = pc.createDataChannel('chat');
   * channel.onmessage = (event) => console.log(event.data);
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
   */
  createDataChannel(label: string, dataChannelDict?: RTCValidDataChannelInit | null): RTCDataChannel;

  /**
   * Creates a data channel from options that only the browser can judge.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param label - The name of the channel, at most 65535 bytes of UTF-8.
   * @param dataChannelDict - How it is to behave: a variable of type {@link RTCDataChannelInit}, of one that extends
   * it, or of a type parameter.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `TypeError` when a name is too long, `id` is 65535 or missing, or both limits on retransmission
   * are given.
   * @throws `OperationError` when `id` is taken, or there is none left.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
   */
  createDataChannel<Init extends RTCDataChannelInit | null | undefined>(
    label: string,
    dataChannelDict?: RTCOpenDataChannelInit<Init>,
  ): RTCDataChannel;

  /**
   * Creates a data channel. The same as the first form: by the last one the compiler explains what is wrong with
   * options, and the first one is the cheapest to check.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @param label - The name of the channel, at most 65535 bytes of UTF-8.
   * @param dataChannelDict - How it is to behave. Absent: reliable and in order.
   *
   * @throws `InvalidStateError` when the connection is closed.
   * @throws `TypeError` when a name is too long, `id` is 65535 or missing, or both limits on retransmission
   * are given.
   * @throws `OperationError` when `id` is taken, or there is none left.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection-createdatachannel | WebRTC: createDataChannel()}
   */
  createDataChannel(label: string, dataChannelDict?: RTCValidDataChannelInit | null): RTCDataChannel;

  /**
   * Measures the connection, or one track of it.
   *
   * Browsers: Chrome 24, Firefox 27, Safari 11.
   *
   * @param selector - A track that is sent or received here. Absent or `null`: everything.
   *
   * @throws `InvalidAccessError` when the track belongs to no sender or receiver here, or to more than one.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#widl-RTCPeerConnection-getStats-Promise-RTCStatsReport--MediaStreamTrack-selector | WebRTC: getStats()}
   */
  getStats(selector?: PlatformMediaStreamTrack | null): Promise<RTCStatsReport>;

  /**
   * Names the identity provider that vouches for the user of this browser.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @param provider - The domain of the provider.
   * @param options - How it is to vouch.
   *
   * @throws `InvalidStateError` when the connection is closed.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-setidentityprovider | WebRTC Identity: setIdentityProvider()}
   */
  setIdentityProvider?(provider: string, options?: RTCIdentityProviderOptions | null): void;

  /**
   * Asks the identity provider to vouch now, rather than with the next description.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @returns The assertion, as it goes into the description.
   *
   * @throws `RTCError` with the `errorDetail` of {@link RTCErrorDetailTypeIdp} when the provider failed.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-getidentityassertion | WebRTC Identity: getIdentityAssertion()}
   */
  getIdentityAssertion?(): Promise<string>;

  /**
   * Resolves with the proven identity of the other side; pending until then, rejected where the proof is not
   * good.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-peeridentity | WebRTC Identity: peerIdentity}
   */
  readonly peerIdentity?: Promise<RTCIdentityAssertion>;

  /**
   * Where the user can log in to the identity provider, after it has said that this is needed; otherwise
   * `null`.
   *
   * Browsers: Chrome no, Firefox 40, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-idploginurl | WebRTC Identity: idpLoginUrl}
   */
  readonly idpLoginUrl?: string | null;

  /**
   * What the identity provider said when it last failed, or `null`.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-rtcpeerconnection-idperrorinfo | WebRTC Identity: idpErrorInfo}
   */
  readonly idpErrorInfo?: string | null;

  /**
   * Called when something has changed that the other side must learn of.
   *
   * Browsers: Chrome 24, Firefox 38, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onnegotiationneeded | WebRTC: onnegotiationneeded}
   */
  get onnegotiationneeded(): CurrentEventHandler;
  set onnegotiationneeded(handler: EventHandler<Event, RTCPeerConnection>);

  /**
   * Called when a local candidate was found, or there will be no more of them.
   *
   * Browsers: Chrome 24, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onicecandidate | WebRTC: onicecandidate}
   */
  get onicecandidate(): CurrentEventHandler;
  set onicecandidate(handler: EventHandler<RTCPeerConnectionIceEvent, RTCPeerConnection>);

  /**
   * Called when a STUN or TURN server gave no candidate.
   *
   * Browsers: Chrome 77, Firefox 150, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onicecandidateerror | WebRTC: onicecandidateerror}
   */
  get onicecandidateerror(): CurrentEventHandler;
  set onicecandidateerror(handler: EventHandler<RTCPeerConnectionIceErrorEvent, RTCPeerConnection>);

  /**
   * Called when `signalingState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 28, Firefox 36, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onsignalingstatechange | WebRTC: onsignalingstatechange}
   */
  get onsignalingstatechange(): CurrentEventHandler;
  set onsignalingstatechange(handler: EventHandler<Event, RTCPeerConnection>);

  /**
   * Called when `iceConnectionState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 28, Firefox 24, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-oniceconnectionstatechange | WebRTC: oniceconnectionstatechange}
   */
  get oniceconnectionstatechange(): CurrentEventHandler;
  set oniceconnectionstatechange(handler: EventHandler<Event, RTCPeerConnection>);

  /**
   * Called when `iceGatheringState` has changed.
   *
   * Browsers: Chrome 59, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onicegatheringstatechange | WebRTC: onicegatheringstatechange}
   */
  get onicegatheringstatechange(): CurrentEventHandler;
  set onicegatheringstatechange(handler: EventHandler<Event, RTCPeerConnection>);

  /**
   * Called when `connectionState` has changed, other than by closing the connection.
   *
   * Browsers: Chrome 72, Firefox 113, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-onconnectionstatechange | WebRTC: onconnectionstatechange}
   */
  get onconnectionstatechange(): CurrentEventHandler;
  set onconnectionstatechange(handler: EventHandler<Event, RTCPeerConnection>);

  /**
   * Called when the other side is about to send a track.
   *
   * Browsers: Chrome 64, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-ontrack | WebRTC: ontrack}
   */
  get ontrack(): CurrentEventHandler;
  set ontrack(handler: EventHandler<RTCTrackEvent, RTCPeerConnection>);

  /**
   * Called when the other side has created a data channel.
   *
   * Browsers: Chrome 25, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-ondatachannel | WebRTC: ondatachannel}
   */
  get ondatachannel(): CurrentEventHandler;
  set ondatachannel(handler: EventHandler<RTCDataChannelEvent, RTCPeerConnection>);
}

/** The interface object of {@link RTCPeerConnection}. */
export declare const RTCPeerConnection: InterfaceObject<RTCPeerConnection> & {
  /**
   * Makes a connection. Nothing happens until a track, a transceiver or a data channel is added.
   *
   * Browsers: Chrome 56, Firefox 44, Safari 11.
   *
   * @param configuration - How it is to work.
   *
   * @throws `SyntaxError` when the address of a server is malformed.
   * @throws `InvalidAccessError` when a TURN server lacks the user name or the credential, or a certificate
   * has expired.
   * @throws `TypeError` when a field of the configuration has a wrong type.
   *
   * @example
   * ```ts
   * import { RTCPeerConnection } from 'strict-webrtc';
   *
   * const pc = new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example.org' }] });
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-peerconnection | WebRTC: RTCPeerConnection()}
   */
  new (configuration?: RTCConfiguration | null): RTCPeerConnection;

  /**
   * Makes a key and a certificate to use with connections.
   *
   * Browsers: Chrome 48, Firefox 22, Safari 12.1.
   *
   * @param keygenAlgorithm - The kind of key, and for how long the certificate is to be valid.
   *
   * @throws `NotSupportedError` when the browser does not make such keys.
   * @throws `TypeError` when a parameter is missing or malformed.
   *
   * @example
   * ```ts
   * import { RTCPeerConnection } from 'strict-webrtc';
   *
   * const certificate = await RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' });
   * const pc = new RTCPeerConnection({ certificates: [certificate] });
   * ```
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcpeerconnection-generatecertificate | WebRTC: generateCertificate()}
   */
  generateCertificate(keygenAlgorithm: RTCCertificateAlgorithm): Promise<RTCCertificate>;

  /**
   * Asks the browser to keep a diagnostic log of all connections of the page, if the user allows it. The page
   * can neither read the log nor tell whether there is one.
   *
   * Browsers: Chrome 156, Firefox no, Safari no.
   *
   * @param options - What to note down beside it.
   * @returns A name for the log, by which the user or an administrator can find it.
   *
   * @see {@link https://wicg.github.io/webrtc-diagnostic-logging/#dom-rtcpeerconnection-startdiagnosticlogging | WebRTC Diagnostic Logging: startDiagnosticLogging()}
   */
  startDiagnosticLogging?(options?: RTCDiagnosticLoggingOptions | null): string;

  /**
   * Ends the log and lets the browser keep it.
   *
   * Browsers: Chrome 156, Firefox no, Safari no.
   *
   * @see {@link https://wicg.github.io/webrtc-diagnostic-logging/#dom-rtcpeerconnection-stopdiagnosticlogging | WebRTC Diagnostic Logging: stopDiagnosticLogging()}
   */
  stopDiagnosticLogging?(): void;

  /**
   * Ends the log and throws it away.
   *
   * Browsers: Chrome 156, Firefox no, Safari no.
   *
   * @see {@link https://wicg.github.io/webrtc-diagnostic-logging/#dom-rtcpeerconnection-canceldiagnosticlogging | WebRTC Diagnostic Logging: cancelDiagnosticLogging()}
   */
  cancelDiagnosticLogging?(): void;
};
