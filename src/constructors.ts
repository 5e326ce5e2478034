/**
 * The browser's own interface objects under their own names, strictly typed. Where the platform lacks one, the value
 * is `undefined`, and importing it does no harm.
 */
import type * as declared from '../types/index.js';

function native<InterfaceObject>(name: string): InterfaceObject {
  return Reflect.get(globalThis, name);
}

export const KeyFrameRequestEvent: typeof declared.KeyFrameRequestEvent =
  /* @__PURE__ */ native('KeyFrameRequestEvent');
export const RTCCertificate: typeof declared.RTCCertificate = /* @__PURE__ */ native('RTCCertificate');
export const RTCDTMFSender: typeof declared.RTCDTMFSender = /* @__PURE__ */ native('RTCDTMFSender');
export const RTCDTMFToneChangeEvent: typeof declared.RTCDTMFToneChangeEvent =
  /* @__PURE__ */ native('RTCDTMFToneChangeEvent');
export const RTCDataChannel: typeof declared.RTCDataChannel = /* @__PURE__ */ native('RTCDataChannel');
export const RTCDataChannelEvent: typeof declared.RTCDataChannelEvent =
  /* @__PURE__ */ native('RTCDataChannelEvent');
export const RTCDtlsTransport: typeof declared.RTCDtlsTransport = /* @__PURE__ */ native('RTCDtlsTransport');
export const RTCEncodedAudioFrame: typeof declared.RTCEncodedAudioFrame =
  /* @__PURE__ */ native('RTCEncodedAudioFrame');
export const RTCEncodedVideoFrame: typeof declared.RTCEncodedVideoFrame =
  /* @__PURE__ */ native('RTCEncodedVideoFrame');
export const RTCError: typeof declared.RTCError = /* @__PURE__ */ native('RTCError');
export const RTCErrorEvent: typeof declared.RTCErrorEvent = /* @__PURE__ */ native('RTCErrorEvent');
export const RTCIceCandidate: typeof declared.RTCIceCandidate = /* @__PURE__ */ native('RTCIceCandidate');
export const RTCIceCandidatePair: typeof declared.RTCIceCandidatePair =
  /* @__PURE__ */ native('RTCIceCandidatePair');
export const RTCIceCandidatePairEvent: typeof declared.RTCIceCandidatePairEvent =
  /* @__PURE__ */ native('RTCIceCandidatePairEvent');
export const RTCIceTransport: typeof declared.RTCIceTransport = /* @__PURE__ */ native('RTCIceTransport');
export const RTCIdentityAssertion: typeof declared.RTCIdentityAssertion =
  /* @__PURE__ */ native('RTCIdentityAssertion');
export const RTCIdentityProviderGlobalScope: typeof declared.RTCIdentityProviderGlobalScope =
  /* @__PURE__ */ native('RTCIdentityProviderGlobalScope');
export const RTCIdentityProviderRegistrar: typeof declared.RTCIdentityProviderRegistrar =
  /* @__PURE__ */ native('RTCIdentityProviderRegistrar');
export const RTCPeerConnection: typeof declared.RTCPeerConnection =
  /* @__PURE__ */ native('RTCPeerConnection');
export const RTCPeerConnectionIceErrorEvent: typeof declared.RTCPeerConnectionIceErrorEvent =
  /* @__PURE__ */ native('RTCPeerConnectionIceErrorEvent');
export const RTCPeerConnectionIceEvent: typeof declared.RTCPeerConnectionIceEvent =
  /* @__PURE__ */ native('RTCPeerConnectionIceEvent');
export const RTCRtpReceiver: typeof declared.RTCRtpReceiver = /* @__PURE__ */ native('RTCRtpReceiver');
export const RTCRtpSFrameDecryptor: typeof declared.RTCRtpSFrameDecryptor =
  /* @__PURE__ */ native('RTCRtpSFrameDecryptor');
export const RTCRtpSFrameEncryptor: typeof declared.RTCRtpSFrameEncryptor =
  /* @__PURE__ */ native('RTCRtpSFrameEncryptor');
export const RTCRtpScriptTransform: typeof declared.RTCRtpScriptTransform =
  /* @__PURE__ */ native('RTCRtpScriptTransform');
export const RTCRtpScriptTransformer: typeof declared.RTCRtpScriptTransformer =
  /* @__PURE__ */ native('RTCRtpScriptTransformer');
export const RTCRtpSender: typeof declared.RTCRtpSender = /* @__PURE__ */ native('RTCRtpSender');
export const RTCRtpTransceiver: typeof declared.RTCRtpTransceiver =
  /* @__PURE__ */ native('RTCRtpTransceiver');
export const RTCSctpTransport: typeof declared.RTCSctpTransport = /* @__PURE__ */ native('RTCSctpTransport');
export const RTCSessionDescription: typeof declared.RTCSessionDescription =
  /* @__PURE__ */ native('RTCSessionDescription');
export const RTCStatsReport: typeof declared.RTCStatsReport = /* @__PURE__ */ native('RTCStatsReport');
export const RTCTrackEvent: typeof declared.RTCTrackEvent = /* @__PURE__ */ native('RTCTrackEvent');
export const RTCTransformEvent: typeof declared.RTCTransformEvent =
  /* @__PURE__ */ native('RTCTransformEvent');
export const SFrameDecryptorStream: typeof declared.SFrameDecryptorStream =
  /* @__PURE__ */ native('SFrameDecryptorStream');
export const SFrameEncryptorStream: typeof declared.SFrameEncryptorStream =
  /* @__PURE__ */ native('SFrameEncryptorStream');
export const SFrameTransformErrorEvent: typeof declared.SFrameTransformErrorEvent =
  /* @__PURE__ */ native('SFrameTransformErrorEvent');
