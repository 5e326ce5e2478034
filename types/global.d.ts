/**
 * `import 'strict-webrtc/global'` adds to the interfaces of `lib.dom`, `lib.webworker` or `@types/web` the members
 * that they lack, and strict overloads. It has types only, and no code.
 *
 * An interface extends what it lacks instead of declaring it, so that a library that does declare a member (with any
 * type that fits) is no conflict. A method is declared: overloads add up, and the last that were declared come first.
 */
import type {
  Added,
  AddedToTrack,
  CertificateParameters,
  IceTransportAdditions,
  KnowsChannels,
  KnowsTransformers,
} from './global-additions.js';
import type * as strict from './index.js';

import './global-dictionaries.js';
import './global-statistics.js';

declare global {
  interface RTCPeerConnection extends Added<strict.RTCPeerConnection> {
    /** An offer, always with its `sdp`. */
    createOffer(options?: strict.RTCOfferOptions | null): Promise<strict.RTCOffer>;
    /** @deprecated Without callbacks, it returns a promise. */
    createOffer(
      successCallback: strict.RTCSessionDescriptionCallback,
      failureCallback: strict.RTCPeerConnectionErrorCallback,
      options?: strict.RTCOfferOptions | null,
    ): Promise<void>;
    /** An answer, always with its `sdp`. */
    createAnswer(options?: strict.RTCAnswerOptions | null): Promise<strict.RTCAnswer>;
    /** @deprecated Without callbacks, it returns a promise. */
    createAnswer(
      successCallback: strict.RTCSessionDescriptionCallback,
      failureCallback: strict.RTCPeerConnectionErrorCallback,
    ): Promise<void>;
    /** Applies a description of this side; without one, the offer or answer that is due. */
    setLocalDescription(description?: strict.RTCLocalSessionDescriptionInit | null): Promise<void>;
    /** Applies a description of the other side. */
    setRemoteDescription(description: strict.RTCSessionDescriptionInit): Promise<void>;
    /** Adds a candidate of the other side; without one, that was the last. */
    addIceCandidate(candidate?: strict.RTCIceCandidateInit | strict.RTCIceCandidate | null): Promise<void>;
    /** The configuration, with the members that are always there. */
    getConfiguration(): strict.RTCCurrentConfiguration;
    /** Changes the configuration. */
    setConfiguration(configuration?: strict.RTCConfiguration | null): void;
    /** Adds a transceiver for a track, or for one kind of media. */
    addTransceiver(
      trackOrKind: MediaStreamTrack | 'audio' | 'video',
      init?: strict.RTCRtpTransceiverInit | null,
    ): RTCRtpTransceiver;
  }

  interface RTCDataChannel extends Added<strict.RTCDataChannel, 'priority', KnowsChannels> {
    /** Sends a message: text, bytes or a blob, or any of these. */
    send(data: Parameters<strict.RTCDataChannel['send']>[0]): void;
    /** Listens to an event of the channel; a message has typed `data`. */
    addEventListener<Type extends keyof strict.RTCDataChannelEventMap>(
      type: Type,
      listener: (
        this: RTCDataChannel,
        event: strict.Targeted<strict.RTCDataChannelEventMap[Type], RTCDataChannel>,
      ) => unknown,
      options?: strict.AddEventListenerOptions | boolean,
    ): void;
    /** Stops listening to an event of the channel. */
    removeEventListener<Type extends keyof strict.RTCDataChannelEventMap>(
      type: Type,
      listener: (
        this: RTCDataChannel,
        event: strict.Targeted<strict.RTCDataChannelEventMap[Type], RTCDataChannel>,
      ) => unknown,
      options?: strict.EventListenerOptions | boolean,
    ): void;
  }

  interface RTCRtpSender extends Added<strict.RTCRtpSender> {
    /** The parameters that `setParameters()` takes back. */
    getParameters(): ReturnType<strict.RTCRtpSender['getParameters']>;
    /** Changes how the track is encoded and sent. */
    setParameters(
      parameters: strict.RTCRtpSendParameters,
      setParameterOptions?: strict.RTCSetParameterOptions | null,
    ): Promise<void>;
  }

  interface RTCRtpReceiver extends Added<strict.RTCRtpReceiver> {}

  interface RTCRtpTransceiver extends Added<strict.RTCRtpTransceiver> {
    /** Sets which codecs are negotiated, the preferred first. */
    setCodecPreferences(codecs: Iterable<strict.RTCRtpCodec>): void;
  }

  interface RTCIceTransport extends Added<IceTransportAdditions> {}
  interface RTCIceTransportEventMap
    extends Added<
      strict.RTCIceTransportEventMap,
      | 'icecandidate'
      | 'icecandidateerror'
      | 'icecandidatepairadd'
      | 'icecandidatepairremove'
      | 'icecandidatepairnominate'
    > {}

  interface RTCIceCandidate extends Added<strict.RTCIceCandidate> {
    /** The members that travel to the other side. */
    toJSON(): strict.RTCIceCandidateJSON;
  }
  interface RTCPeerConnectionIceEvent extends Added<strict.RTCPeerConnectionIceEvent> {}

  interface RTCSessionDescription extends Added<strict.RTCSessionDescription> {
    /** The members that travel to the other side. */
    toJSON(): strict.RTCSessionDescriptionJSON;
  }

  interface RTCCertificate extends Added<strict.RTCCertificate> {
    /** The fingerprints of the certificate, one for each hash function. */
    getFingerprints(): strict.RTCDtlsFingerprint[];
  }
  /** What `RTCPeerConnection.generateCertificate()` takes. */
  interface Algorithm extends CertificateParameters {}

  interface RTCError extends Added<strict.RTCError> {}
  interface RTCRtpScriptTransformer
    extends Added<strict.RTCRtpScriptTransformer, 'onkeyframerequest', KnowsTransformers> {}

  interface MediaStreamTrack extends AddedToTrack {}
}
