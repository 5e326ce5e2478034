/** The values of each enum by name, in one object of the enum's own name. */
import type * as declared from '../types/index.js';

export const RTCBundlePolicy: typeof declared.RTCBundlePolicy = {
  balanced: 'balanced',
  maxCompat: 'max-compat',
  maxBundle: 'max-bundle',
};

export const RTCConfigurationTargetLatency: typeof declared.RTCConfigurationTargetLatency = {
  lowest: 'lowest',
  none: 'none',
};

export const RTCDataChannelState: typeof declared.RTCDataChannelState = {
  connecting: 'connecting',
  open: 'open',
  closing: 'closing',
  closed: 'closed',
};

export const RTCDegradationPreference: typeof declared.RTCDegradationPreference = {
  maintainFramerate: 'maintain-framerate',
  maintainResolution: 'maintain-resolution',
  balanced: 'balanced',
  maintainFramerateAndResolution: 'maintain-framerate-and-resolution',
};

export const RTCDtlsRole: typeof declared.RTCDtlsRole = {
  client: 'client',
  server: 'server',
  unknown: 'unknown',
};

export const RTCDtlsTransportState: typeof declared.RTCDtlsTransportState = {
  new: 'new',
  connecting: 'connecting',
  connected: 'connected',
  closed: 'closed',
  failed: 'failed',
};

export const RTCErrorDetailType: typeof declared.RTCErrorDetailType = {
  dataChannelFailure: 'data-channel-failure',
  dtlsFailure: 'dtls-failure',
  fingerprintFailure: 'fingerprint-failure',
  sctpFailure: 'sctp-failure',
  sdpSyntaxError: 'sdp-syntax-error',
  hardwareEncoderNotAvailable: 'hardware-encoder-not-available',
  hardwareEncoderError: 'hardware-encoder-error',
};

export const RTCErrorDetailTypeIdp: typeof declared.RTCErrorDetailTypeIdp = {
  idpBadScriptFailure: 'idp-bad-script-failure',
  idpExecutionFailure: 'idp-execution-failure',
  idpLoadFailure: 'idp-load-failure',
  idpNeedLogin: 'idp-need-login',
  idpTimeout: 'idp-timeout',
  idpTlsFailure: 'idp-tls-failure',
  idpTokenExpired: 'idp-token-expired',
  idpTokenInvalid: 'idp-token-invalid',
};

export const RTCIceCandidateType: typeof declared.RTCIceCandidateType = {
  host: 'host',
  srflx: 'srflx',
  prflx: 'prflx',
  relay: 'relay',
};

export const RTCIceComponent: typeof declared.RTCIceComponent = {
  rtp: 'rtp',
  rtcp: 'rtcp',
};

export const RTCIceConnectionState: typeof declared.RTCIceConnectionState = {
  closed: 'closed',
  failed: 'failed',
  disconnected: 'disconnected',
  new: 'new',
  checking: 'checking',
  completed: 'completed',
  connected: 'connected',
};

export const RTCIceGathererState: typeof declared.RTCIceGathererState = {
  new: 'new',
  gathering: 'gathering',
  complete: 'complete',
};

export const RTCIceGatheringState: typeof declared.RTCIceGatheringState = {
  new: 'new',
  gathering: 'gathering',
  complete: 'complete',
};

export const RTCIceProtocol: typeof declared.RTCIceProtocol = {
  udp: 'udp',
  tcp: 'tcp',
};

export const RTCIceRole: typeof declared.RTCIceRole = {
  unknown: 'unknown',
  controlling: 'controlling',
  controlled: 'controlled',
};

export const RTCIceServerTransportProtocol: typeof declared.RTCIceServerTransportProtocol = {
  udp: 'udp',
  tcp: 'tcp',
  tls: 'tls',
};

export const RTCIceTcpCandidateType: typeof declared.RTCIceTcpCandidateType = {
  active: 'active',
  passive: 'passive',
  so: 'so',
};

export const RTCIceTransportPolicy: typeof declared.RTCIceTransportPolicy = {
  relay: 'relay',
  all: 'all',
};

export const RTCIceTransportState: typeof declared.RTCIceTransportState = {
  closed: 'closed',
  failed: 'failed',
  disconnected: 'disconnected',
  new: 'new',
  checking: 'checking',
  completed: 'completed',
  connected: 'connected',
};

export const RTCPeerConnectionState: typeof declared.RTCPeerConnectionState = {
  closed: 'closed',
  failed: 'failed',
  disconnected: 'disconnected',
  new: 'new',
  connecting: 'connecting',
  connected: 'connected',
};

export const RTCPriorityType: typeof declared.RTCPriorityType = {
  veryLow: 'very-low',
  low: 'low',
  medium: 'medium',
  high: 'high',
};

export const RTCQualityLimitationReason: typeof declared.RTCQualityLimitationReason = {
  none: 'none',
  cpu: 'cpu',
  bandwidth: 'bandwidth',
  other: 'other',
};

export const RTCRtcpMuxPolicy: typeof declared.RTCRtcpMuxPolicy = {
  require: 'require',
};

export const RTCRtpHeaderEncryptionPolicy: typeof declared.RTCRtpHeaderEncryptionPolicy = {
  negotiate: 'negotiate',
  require: 'require',
};

export const RTCRtpScriptTransformType: typeof declared.RTCRtpScriptTransformType = {
  sframe: 'sframe',
};

export const RTCRtpTransceiverDirection: typeof declared.RTCRtpTransceiverDirection = {
  sendrecv: 'sendrecv',
  sendonly: 'sendonly',
  recvonly: 'recvonly',
  inactive: 'inactive',
  stopped: 'stopped',
};

export const RTCSctpTransportState: typeof declared.RTCSctpTransportState = {
  connecting: 'connecting',
  connected: 'connected',
  closed: 'closed',
};

export const RTCSdpType: typeof declared.RTCSdpType = {
  offer: 'offer',
  pranswer: 'pranswer',
  answer: 'answer',
  rollback: 'rollback',
};

export const RTCSignalingState: typeof declared.RTCSignalingState = {
  stable: 'stable',
  haveLocalOffer: 'have-local-offer',
  haveRemoteOffer: 'have-remote-offer',
  haveLocalPranswer: 'have-local-pranswer',
  haveRemotePranswer: 'have-remote-pranswer',
  closed: 'closed',
};

export const RTCStatsIceCandidatePairState: typeof declared.RTCStatsIceCandidatePairState = {
  frozen: 'frozen',
  waiting: 'waiting',
  inProgress: 'in-progress',
  failed: 'failed',
  succeeded: 'succeeded',
};

export const RTCStatsType: typeof declared.RTCStatsType = {
  codec: 'codec',
  inboundRtp: 'inbound-rtp',
  outboundRtp: 'outbound-rtp',
  remoteInboundRtp: 'remote-inbound-rtp',
  remoteOutboundRtp: 'remote-outbound-rtp',
  mediaSource: 'media-source',
  mediaPlayout: 'media-playout',
  peerConnection: 'peer-connection',
  dataChannel: 'data-channel',
  transport: 'transport',
  candidatePair: 'candidate-pair',
  localCandidate: 'local-candidate',
  remoteCandidate: 'remote-candidate',
  certificate: 'certificate',
};

export const SFrameCipherSuite: typeof declared.SFrameCipherSuite = {
  AES_128_CTR_HMAC_SHA256_80: 'AES_128_CTR_HMAC_SHA256_80',
  AES_128_CTR_HMAC_SHA256_64: 'AES_128_CTR_HMAC_SHA256_64',
  AES_128_CTR_HMAC_SHA256_32: 'AES_128_CTR_HMAC_SHA256_32',
  AES_128_GCM_SHA256_128: 'AES_128_GCM_SHA256_128',
  AES_256_GCM_SHA512_128: 'AES_256_GCM_SHA512_128',
  AES_256_CTR_HMAC_SHA512_80: 'AES_256_CTR_HMAC_SHA512_80',
  AES_256_CTR_HMAC_SHA512_64: 'AES_256_CTR_HMAC_SHA512_64',
  AES_256_CTR_HMAC_SHA512_32: 'AES_256_CTR_HMAC_SHA512_32',
};

export const SFrameTransformErrorEventType: typeof declared.SFrameTransformErrorEventType = {
  authentication: 'authentication',
  keyID: 'keyID',
  syntax: 'syntax',
};

export const SFrameType: typeof declared.SFrameType = {
  perFrame: 'per-frame',
  perPacket: 'per-packet',
};
