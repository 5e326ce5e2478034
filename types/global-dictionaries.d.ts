import type { Added, KnowsFrames } from './global-additions.js';
import type * as strict from './index.js';

declare global {
  interface RTCConfiguration extends Added<strict.RTCConfiguration> {}
  interface RTCOfferAnswerOptions extends Added<strict.RTCOfferAnswerOptions> {}
  interface RTCLocalIceCandidateInit
    extends Added<strict.RTCLocalIceCandidateInit, 'relayProtocol' | 'url'> {}
  interface RTCPeerConnectionIceEventInit extends Added<strict.RTCPeerConnectionIceEventInit, 'url'> {}
  interface RTCDataChannelInit extends Added<strict.RTCDataChannelInit> {}

  interface RTCRtpEncodingParameters
    extends Added<
      strict.RTCRtpEncodingParameters,
      Exclude<keyof strict.RTCRtpEncodingParameters, keyof strict.RTCRtpCodingParameters>
    > {}
  interface RTCSetParameterOptions extends Added<strict.RTCSetParameterOptions> {}
  interface RTCRtpHeaderExtensionCapability extends Added<strict.RTCRtpSupportedHeaderExtension> {}
  interface RTCRtpContributingSource extends Added<strict.RTCRtpContributingSource> {}

  interface RTCEncodedFrameMetadata
    extends Added<strict.RTCEncodedFrameMetadata, keyof strict.RTCEncodedFrameMetadata, KnowsFrames> {}
  interface RTCEncodedAudioFrameMetadata
    extends Added<strict.RTCEncodedAudioFrameMetadata, 'audioLevel', KnowsFrames> {}
}
