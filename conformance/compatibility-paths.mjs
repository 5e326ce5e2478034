/** Where browser-compat-data keeps what it knows of a member. Fields of dictionaries lie below whatever takes them. */

const init = 'RTCPeerConnection.addTransceiver.init';
const set = 'RTCRtpSender.setParameters.parameters';

/** For each dictionary, the places in which its fields may stand; `*` is the field. */
const fieldPaths = {
  RTCConfiguration: ['RTCPeerConnection.RTCPeerConnection.configuration_*_parameter'],
  RTCIceServer: ['RTCPeerConnection.RTCPeerConnection.configuration_iceServers_parameter.*_parameter'],
  RTCRtpTransceiverInit: [`${init}_*_parameter`],
  RTCRtpCodingParameters: [`${set}_encodings_parameter.*`],
  RTCRtpEncodingParameters: [`${set}_encodings_parameter.*`, `${init}_sendEncodings_parameter.*`],
  RTCRtpParameters: ['RTCRtpSender.getParameters.return_object_property_*'],
  RTCRtpSendParameters: [`${set}_*_parameter`],
  RTCRtpReceiveParameters: ['RTCRtpReceiver.getParameters.return_object_property_*'],
  RTCRtpContributingSource: ['RTCRtpReceiver.getContributingSources.*'],
  RTCEncodedVideoFrameMetadata: ['RTCEncodedVideoFrame.getMetadata.return_object_property_*'],
  RTCEncodedAudioFrameMetadata: ['RTCEncodedAudioFrame.getMetadata.return_object_property_*'],
  RTCEncodedFrameMetadata: ['RTCEncodedVideoFrame.getMetadata.return_object_property_*'],
};

/** The dictionaries that describe an object of a class: what the class has, they have. */
const descriptionsOf = {
  RTCDtlsFingerprint: 'RTCCertificate.getFingerprints',
  RTCErrorInit: 'RTCError',
  RTCIceCandidateInit: 'RTCIceCandidate',
  RTCLocalIceCandidateInit: 'RTCIceCandidate',
  RTCSessionDescriptionInit: 'RTCSessionDescription',
  RTCLocalSessionDescriptionInit: 'RTCSessionDescription',
};

/** The statistics objects that have the fields of each dictionary; of several, the first one speaks for all. */
const statistics = {
  RTCStats: ['codec'],
  RTCRtpStreamStats: ['inbound-rtp'],
  RTCCodecStats: ['codec'],
  RTCReceivedRtpStreamStats: ['inbound-rtp', 'remote-inbound-rtp'],
  RTCInboundRtpStreamStats: ['inbound-rtp'],
  RTCRemoteInboundRtpStreamStats: ['remote-inbound-rtp'],
  RTCSentRtpStreamStats: ['outbound-rtp', 'remote-outbound-rtp'],
  RTCOutboundRtpStreamStats: ['outbound-rtp'],
  RTCRemoteOutboundRtpStreamStats: ['remote-outbound-rtp'],
  RTCMediaSourceStats: ['media-source'],
  RTCAudioSourceStats: ['media-source'],
  RTCVideoSourceStats: ['media-source'],
  RTCAudioPlayoutStats: ['media-playout'],
  RTCPeerConnectionStats: ['peer-connection'],
  RTCDataChannelStats: ['data-channel'],
  RTCTransportStats: ['transport'],
  RTCIceCandidateStats: ['local-candidate', 'remote-candidate'],
  RTCIceCandidatePairStats: ['candidate-pair'],
  RTCCertificateStats: ['certificate'],
};

/** The views of a dictionary as the browser gives it, which only these declarations have. */
const viewsOf = {
  RTCCurrentConfiguration: 'RTCConfiguration',
  RTCCurrentIceServer: 'RTCIceServer',
  RTCRtpSenderParameters: 'RTCRtpParameters',
  RTCRtpSenderEncodingParameters: 'RTCRtpEncodingParameters',
  RTCEncodedFrameDescription: 'RTCEncodedFrameMetadata',
  RTCEncodedVideoFrameDescription: 'RTCEncodedVideoFrameMetadata',
  RTCEncodedAudioFrameDescription: 'RTCEncodedAudioFrameMetadata',
  RTCIceCandidateJSON: 'RTCIceCandidateInit',
  RTCSessionDescriptionJSON: 'RTCSessionDescriptionInit',
  RTCOffer: 'RTCSessionDescriptionInit',
  RTCAnswer: 'RTCSessionDescriptionInit',
};

/**
 * The paths below `api` that may hold the data of a member, the best one first.
 *
 * @param {string} definition Such as `RTCPeerConnection`, or `RTCPeerConnectionEventMap`.
 * @param {string | undefined} member Such as `onicecandidate`, `constructor`; none for the definition itself.
 */
export function compatibilityPaths(definition, member) {
  if (viewsOf[definition]) return compatibilityPaths(viewsOf[definition], member);
  if (definition === 'RTCStatsTypeMap') return [`RTCStatsReport.type_${member}`];
  const interfaceName = definition.replace(/EventMap$/, '');
  if (member === undefined) {
    return [definition, ...(statistics[definition] ?? []).map((type) => `RTCStatsReport.type_${type}`)];
  }
  if (member === 'constructor') return [`${interfaceName}.${interfaceName}`];
  const event = member.replace(/^on/, '');
  const owner = descriptionsOf[definition] ?? definition.replace(/Init$/, '');
  return [
    ...(fieldPaths[definition] ?? []).map((path) => path.replace('*', member)),
    ...(statistics[definition] ?? []).map((type) => `RTCStatsReport.type_${type}.${member}`),
    ...(definition === interfaceName ? [] : [`${interfaceName}.${member}_event`]),
    `${owner}.${member}`,
    `${interfaceName}.${event}_event`,
    `${interfaceName}.${member}_static`,
  ];
}
