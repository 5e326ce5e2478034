/**
 * Whether the `@see` of a declaration leads to the place that defines it: the text of the link is its name, and its
 * anchor ends in it, after the name of the definition that a member is of: `dom-rtcdatachannel-label`. A member that
 * is declared again may lead to where the definitions it extends have it.
 */
import ts from 'typescript';
import { documentedIn } from './documentation.mjs';
import { isDeprecated } from './exposure.mjs';

/** What a definition of our own is a form of: the links of it and of its members lead there. */
const formOf = {
  FaultOfDataChannelInit: 'createDataChannel',
  RTCAnswer: 'createAnswer',
  RTCCertificateAlgorithm: 'generateCertificate',
  RTCCertificateLike: 'RTCCertificate',
  RTCCurrentConfiguration: 'getConfiguration',
  RTCCurrentIceParameters: 'RTCIceParameters',
  RTCCurrentIceServer: 'RTCIceServer',
  RTCEcdsaCertificateParams: 'EcKeyGenParams',
  RTCEncodedAudioFrameDescription: 'RTCEncodedAudioFrameMetadata',
  RTCEncodedFrameDescription: 'RTCEncodedFrameMetadata',
  RTCEncodedVideoFrameDescription: 'RTCEncodedVideoFrameMetadata',
  RTCIceCandidateJSON: 'toJSON',
  RTCOffer: 'createOffer',
  RTCOpenDataChannelInit: 'createDataChannel',
  RTCRsaCertificateParams: 'RsaHashedKeyGenParams',
  RTCRtpCodecCapability: 'RTCRtpCodec',
  RTCRtpSenderEncodingParameters: 'RTCRtpEncodingParameters',
  RTCRtpSenderParameters: 'RTCRtpSendParameters',
  RTCRtpSupportedHeaderExtension: 'RTCRtpHeaderExtensionCapability',
  RTCSessionDescriptionJSON: 'toJSON',
  RTCStatsOf: 'RTCStatsType',
  RTCStatsTypeMap: 'RTCStatsType',
  RTCValidDataChannelInit: 'createDataChannel',
  RTCValidIceCandidateInit: 'addIceCandidate',
  RTCValidLocalIceCandidateInit: 'RTCIceCandidate',
  RTCValidSessionDescriptionInit: 'setRemoteDescription',
};

/** Where the members of a definition are defined, besides in it and in what it extends. */
const membersOf = {
  RTCAnswer: ['RTCSessionDescriptionInit'],
  RTCCurrentConfiguration: ['RTCConfiguration'],
  RTCEcdsaCertificateParams: ['Algorithm'],
  RTCIceCandidateJSON: ['RTCIceCandidateInit'],
  RTCOffer: ['RTCSessionDescriptionInit'],
  RTCRsaCertificateParams: ['Algorithm', 'RsaKeyGenParams'],
  RTCSessionDescriptionJSON: ['RTCSessionDescriptionInit'],
  SFrameDecryptorStream: ['GenericTransformStream'],
  SFrameEncryptorStream: ['GenericTransformStream'],
};

/** The anchors that the specifications have named otherwise. */
const irregular = {
  'RTCConfiguration.alwaysNegotiateDataChannels': 'always-negotiating-datachannels',
  'RTCCurrentConfiguration.alwaysNegotiateDataChannels': 'always-negotiating-datachannels',
  'RTCEncodedAudioFrame.timestamp': 'rtcencodedaudioframe',
  'RTCEncodedVideoFrame.timestamp': 'rtcencodedvideoframe',
  'RTCIceTransportEventMap.icecandidate': 'dfn-icecandidate',
  'RTCIceTransportEventMap.icecandidateerror': 'dfn-icecandidateerror',
  RTCPeerConnection: 'interface-definition',
  'RTCPeerConnection.connectionState': 'dom-peerconnection-connection-state',
  'RTCPeerConnection.currentLocalDescription': 'dom-peerconnection-currentlocaldesc',
  'RTCPeerConnection.currentRemoteDescription': 'dom-peerconnection-currentremotedesc',
  'RTCPeerConnection.getStats':
    'widl-RTCPeerConnection-getStats-Promise-RTCStatsReport--MediaStreamTrack-selector',
  'RTCPeerConnection.getTransceivers': 'dom-peerconnection-gettranseceivers',
  'RTCPeerConnection.iceConnectionState': 'dom-peerconnection-ice-connection-state',
  'RTCPeerConnection.iceGatheringState': 'dom-peerconnection-ice-gathering-state',
  'RTCPeerConnection.pendingLocalDescription': 'dom-peerconnection-pendinglocaldesc',
  'RTCPeerConnection.pendingRemoteDescription': 'dom-peerconnection-pendingremotedesc',
  'RTCPeerConnection.signalingState': 'dom-peerconnection-signaling-state',
  'RTCPeerConnectionEventMap.negotiationneeded': 'event-negotiation',
  RTCPriorityType: 'rtc-priority-type',
  'RTCRtpReceiver.getStats': 'widl-RTCRtpReceiver-getStats-Promise-RTCStatsReport',
  'RTCRtpSender.getStats': 'widl-RTCRtpSender-getStats-Promise-RTCStatsReport',
  'new RTCPeerConnection': 'dom-peerconnection',
  'new RTCSessionDescription': 'dom-sessiondescription',
};

/** The anchor of the section on all forms with callbacks. */
const callbacks = 'legacy-interface-extensions';

/** A link to a section, with its anchor and its text. */
export const linkPattern = /@see \{@link https:\/\/[^#\s]+#(\S+)[\s*]+\|([^}]*)\}/;

/** Anchors of constructors: `dom-rtcerror-constructor`, `dom-rtcerror-rtcerror`. */
const ofConstructor = /-constructor$|-([a-z]+)-\1$/;

const suffix = /-(interface|class|constructor|dictionary)$/;

/**
 * What is wrong with a link; nothing if all is well, or if there is none.
 *
 * @param {string} member As in the facts: `RTCDataChannel.label`, `static A.b`, `new A`.
 * @param {string} comment
 * @param {string[]} bases What its definition extends, and so on.
 */
export function linkError(member, comment, bases) {
  const link = comment.match(linkPattern);
  if (!link) return '';
  const [, anchor, label] = link;
  if (irregular[member]) return anchor === irregular[member] ? '' : `leads to ${anchor}`;
  const [definition, name = formOf[definition] ?? definition] = member
    .replace(/^(static|new) /, '')
    .split('.');
  const text = label
    .replace(/^.*:\s/s, '')
    .replace(/\(\).*$/s, '')
    .replace(/[\s*]+/g, ' ')
    .trim();
  const isHandler = definition.endsWith('EventMap') && text === `on${name}`;
  if (text !== name && !isHandler) return `says ${text}`;
  if (anchor === callbacks) return isDeprecated(comment) ? '' : `leads to ${anchor}`;
  const isDefinition = !/[ .]/.test(member) && !formOf[definition];
  if (isDefinition && ofConstructor.test(anchor)) return `leads to the constructor`;
  const ending = anchor.toLowerCase().replace(suffix, '');
  const isMember = member.includes('.');
  const owners = isMember
    ? [definition, ...bases, formOf[definition] ?? definition, ...(membersOf[definition] ?? [])]
    : [''];
  const isRight = owners.some((owner) => isAnchorOf(ending, owner, name));
  return isRight ? '' : `leads to ${anchor}`;
}

/** Most anchors leave out the `RTC` of a definition; the event of a handler is in its handler's, or in one of its own. */
function isAnchorOf(anchor, owner = '', name) {
  const prefix = owner
    .replace(/^RTC/, '')
    .replace(/EventMap$/, '')
    .toLowerCase();
  const last = name.toLowerCase();
  if (owner.endsWith('EventMap') && anchor === `event-${last}`) return true;
  if (!owner) return anchor === last || anchor.endsWith(`-${last}`);
  return [`${prefix}-${last}`, `${prefix}-on${last}`].some((end) => anchor.endsWith(end));
}

/**
 * What is documented with a link that can be judged, with what its definition extends. A value of an enum has the
 * comment of the enum.
 *
 * @param {import('./declarations.mjs').Declarations} files
 */
export function linkedIn(files) {
  const extended = new Map();
  for (const statement of [...files.values()].flatMap(({ source }) => source.statements)) {
    if (ts.isInterfaceDeclaration(statement)) extended.set(statement.name.text, extendedBy(statement));
  }
  const basesOf = (name) =>
    (extended.get(name) ?? []).filter((base) => base !== name).flatMap((base) => [base, ...basesOf(base)]);
  return [...files.values()]
    .flatMap(documentedIn)
    .filter(({ needsLink, isValue, comment }) => needsLink && !isValue && linkPattern.test(comment))
    .map((part) => ({ ...part, bases: basesOf(part.member.replace(/^(static|new) /, '').split('.')[0]) }));
}

/** The bases, and what is in their type arguments: `Omit<Base, 'member'>`. */
function extendedBy({ heritageClauses = [] }) {
  return heritageClauses
    .flatMap(({ types }) => [...types])
    .flatMap(({ expression, typeArguments = [] }) => [expression, ...typeArguments])
    .map((part) => part.getText());
}
