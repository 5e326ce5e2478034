import { expectAssignable, expectDeprecated, expectError, expectNotAssignable, expectType } from 'tsd';
import type {
  MediaStreamTrack,
  RTCAnswer,
  RTCAnswerOptions,
  RTCCertificate,
  RTCConfiguration,
  RTCCurrentConfiguration,
  RTCDataChannel,
  RTCDataChannelEvent,
  RTCDataChannelInit,
  RTCDiagnosticLoggingOptions,
  RTCIceCandidate,
  RTCIceCandidateInit,
  RTCIdentityAssertion,
  RTCOffer,
  RTCOfferAnswerOptions,
  RTCOfferOptions,
  RTCPeerConnectionIceErrorEvent,
  RTCPeerConnectionIceEvent,
  RTCPeerConnectionState,
  RTCRtpReceiver,
  RTCRtpSender,
  RTCRtpTransceiver,
  RTCSctpTransport,
  RTCSdpType,
  RTCSessionDescription,
  RTCSignalingState,
  RTCStatsReport,
  RTCTrackEvent,
} from '../types/index.js';
import { RTCPeerConnection } from '../types/index.js';

declare const connection: RTCPeerConnection;
declare const platformConnection: globalThis.RTCPeerConnection;
declare const track: MediaStreamTrack;
declare const platformTrack: globalThis.MediaStreamTrack;
declare const stream: globalThis.MediaStream;

// A strict connection passes where lib.dom's is wanted, and so does its interface object.
expectAssignable<globalThis.RTCPeerConnection>(connection);
expectAssignable<typeof globalThis.RTCPeerConnection>(RTCPeerConnection);

// Each member by itself passes as well, so that a failure has a name.
declare const memberByMember: {
  [Key in keyof globalThis.RTCPeerConnection]: RTCPeerConnection[Key] extends globalThis.RTCPeerConnection[Key]
    ? 'fits'
    : Key;
};
expectType<'fits'>(memberByMember['' as keyof globalThis.RTCPeerConnection]);

// Null, undefined and nothing make a connection with the defaults.
expectType<RTCPeerConnection>(new RTCPeerConnection());
expectType<RTCPeerConnection>(new RTCPeerConnection(null));
expectType<RTCPeerConnection>(new RTCPeerConnection(undefined));
expectError(new RTCPeerConnection({}, { optional: [] }));
expectError(RTCPeerConnection());

// An offer and an answer have their type and their SDP.
expectType<Promise<RTCOffer>>(connection.createOffer());
expectType<Promise<RTCAnswer>>(connection.createAnswer());
expectType<number>((await connection.createOffer()).sdp.length);
expectType<'offer'>((await connection.createOffer()).type);
expectType<'answer'>((await connection.createAnswer()).type);

// The options may be null, and their fields undefined.
expectType<Promise<RTCOffer>>(connection.createOffer(null));
expectType<Promise<RTCOffer>>(connection.createOffer({ iceRestart: undefined }));
expectType<Promise<RTCAnswer>>(connection.createAnswer(null));
expectType<Promise<RTCAnswer>>(connection.createAnswer({}));
expectError(connection.createOffer({ iceRestarts: true }));
expectError(connection.createOffer({ offerToReceiveAudio: 1 }));

// An empty dictionary is not a way in for everything.
expectError(connection.createAnswer('hello'));
expectError(connection.createAnswer(42));
expectError(connection.createAnswer(connection.createOffer()));
expectError(connection.createAnswer({ offerToReceiveAudio: true, nonsense: 1 }));
expectNotAssignable<RTCAnswerOptions>(42);
expectNotAssignable<RTCOfferAnswerOptions>('hello');
expectNotAssignable<RTCOfferOptions>(() => {});
expectNotAssignable<RTCDiagnosticLoggingOptions>(42);

// The forms with callbacks are deprecated, and their promise has nothing in it.
expectDeprecated(
  connection.createOffer(
    (offer) => expectType<string>(offer.sdp),
    (error) => expectType<string>(error.name),
  ),
);
expectType<Promise<void>>(
  connection.createOffer(
    () => {},
    () => {},
    { iceRestart: true },
  ),
);
expectError(
  connection
    .createOffer(
      () => {},
      () => {},
    )
    .then((nothing) => nothing.toString()),
);
expectDeprecated(
  connection.createAnswer(
    () => {},
    () => {},
  ),
);
expectDeprecated(
  connection.setLocalDescription(
    { type: 'offer' },
    () => {},
    () => {},
  ),
);
expectDeprecated(
  connection.setRemoteDescription(
    { type: 'offer', sdp: '' },
    () => {},
    () => {},
  ),
);
expectDeprecated(
  connection.addIceCandidate(
    { candidate: '' },
    () => {},
    () => {},
  ),
);

// A local description may be left out; a remote one has a type, and SDP unless it is a rollback.
declare const sdpType: RTCSdpType;
expectType<Promise<void>>(connection.setLocalDescription());
expectType<Promise<void>>(connection.setLocalDescription(null));
expectType<Promise<void>>(connection.setLocalDescription({ type: 'rollback' }));
expectType<Promise<void>>(connection.setLocalDescription({ type: undefined, sdp: undefined }));
expectType<Promise<void>>(connection.setLocalDescription(await connection.createOffer()));
expectType<Promise<void>>(connection.setRemoteDescription({ type: 'answer', sdp: '' }));
expectType<Promise<void>>(connection.setRemoteDescription({ type: 'rollback' }));
expectType<Promise<void>>(connection.setRemoteDescription(await platformConnection.createOffer()));
expectType<Promise<void>>(connection.setRemoteDescription({ type: sdpType, sdp: '' }));
expectType<Promise<void>>(connection.setRemoteDescription({ type: sdpType }));
expectError(connection.setRemoteDescription({ type: 'offer' }));
expectError(connection.setRemoteDescription({ type: 'answer', sdp: undefined }));
expectError(connection.setRemoteDescription({ type: 'pranswer', spd: '' }));
expectError(connection.setLocalDescription({ type: 'offre' }));
expectError(connection.setRemoteDescription());
expectError(connection.setRemoteDescription(null));
expectError(connection.setRemoteDescription({ sdp: '' }));

// The descriptions are there or null.
expectType<RTCSessionDescription | null>(connection.localDescription);
expectType<RTCSessionDescription | null>(connection.currentLocalDescription);
expectType<RTCSessionDescription | null>(connection.pendingLocalDescription);
expectType<RTCSessionDescription | null>(connection.remoteDescription);
expectType<RTCSessionDescription | null>(connection.currentRemoteDescription);
expectType<RTCSessionDescription | null>(connection.pendingRemoteDescription);
// @ts-expect-error: read-only.
connection.localDescription = null;

// A candidate comes as an object, as what was sent, or not at all.
declare const candidate: RTCIceCandidate;
declare const platformCandidate: globalThis.RTCIceCandidate;
expectType<Promise<void>>(connection.addIceCandidate());
expectType<Promise<void>>(connection.addIceCandidate(null));
expectType<Promise<void>>(connection.addIceCandidate(candidate));
expectType<Promise<void>>(connection.addIceCandidate(candidate.toJSON()));
expectType<Promise<void>>(connection.addIceCandidate(platformCandidate));
expectType<Promise<void>>(connection.addIceCandidate(platformCandidate.toJSON()));
expectType<Promise<void>>(
  connection.addIceCandidate({ candidate: '', sdpMid: undefined, sdpMLineIndex: null }),
);
expectError(connection.addIceCandidate('candidate:1'));

// It names its media section, unless it is the end.
declare const candidateInit: RTCIceCandidateInit;
declare const platformCandidateInit: globalThis.RTCIceCandidateInit;
expectType<Promise<void>>(connection.addIceCandidate(candidateInit));
expectType<Promise<void>>(connection.addIceCandidate(platformCandidateInit));
expectType<Promise<void>>(connection.addIceCandidate({ candidate: 'candidate:1', sdpMid: '0' }));
expectType<Promise<void>>(connection.addIceCandidate({ candidate: 'candidate:1', sdpMLineIndex: 0 }));
expectType<Promise<void>>(connection.addIceCandidate({ candidate: '' }));
expectType<Promise<void>>(connection.addIceCandidate({}));
expectError(connection.addIceCandidate({ candidate: 'candidate:1' }));
expectError(connection.addIceCandidate({ candidate: 'candidate:1', sdpMid: null, sdpMLineIndex: null }));
expectError(connection.addIceCandidate({ candidate: '', sdpMlineIndex: 0 }));

// The states are unions of their values.
expectType<RTCSignalingState>(connection.signalingState);
expectType<RTCPeerConnectionState>(connection.connectionState);
expectType<'new' | 'gathering' | 'complete'>(connection.iceGatheringState);
expectType<'closed' | 'failed' | 'disconnected' | 'new' | 'checking' | 'completed' | 'connected'>(
  connection.iceConnectionState,
);
expectType<boolean | null>(connection.canTrickleIceCandidates);
// @ts-expect-error: no such state.
connection.connectionState === 'conected';

// What is in force can be read, changed and set again.
expectType<RTCCurrentConfiguration>(connection.getConfiguration());
expectType<number>(connection.getConfiguration().iceServers.length);
expectType<void>(connection.setConfiguration(connection.getConfiguration()));
expectType<void>(
  connection.setConfiguration({ ...connection.getConfiguration(), iceTransportPolicy: 'relay' }),
);
expectType<void>(connection.setConfiguration(null));
expectType<void>(connection.setConfiguration(platformConnection.getConfiguration()));

// Tracks of the platform and of this package are taken alike, with streams or without.
expectType<RTCRtpSender>(connection.addTrack(track));
expectType<RTCRtpSender>(connection.addTrack(platformTrack, stream, stream));
expectType<void>(connection.removeTrack(connection.addTrack(track)));
expectType<RTCRtpSender[]>(connection.getSenders());
expectType<RTCRtpReceiver[]>(connection.getReceivers());
expectType<RTCRtpTransceiver[]>(connection.getTransceivers());

// A transceiver is for a track or for one of the two kinds.
expectType<RTCRtpTransceiver>(connection.addTransceiver('audio'));
expectType<RTCRtpTransceiver>(connection.addTransceiver('video', null));
expectType<RTCRtpTransceiver>(
  connection.addTransceiver(platformTrack, { direction: 'sendonly', streams: [stream] }),
);
expectType<RTCRtpTransceiver>(
  connection.addTransceiver('video', {
    sendEncodings: [{ scalabilityMode: 'L1T3', maxBitrate: 1 }] as const,
  }),
);
expectError(connection.addTransceiver('vidoe'));
expectError(connection.addTransceiver('video', { direction: 'sendrcv' }));

// What is not in every specification must be looked for first, and what is in none is not there.
expectType<RTCSctpTransport | null>(connection.sctp);
// @ts-expect-error: it may be missing.
connection.setIdentityProvider('example.org');
connection.setIdentityProvider?.('example.org', { usernameHint: undefined });
expectType<Promise<string> | undefined>(connection.getIdentityAssertion?.());
expectType<Promise<RTCIdentityAssertion> | undefined>(connection.peerIdentity);
expectType<string | null | undefined>(connection.idpLoginUrl);
expectType<string | null | undefined>(connection.idpErrorInfo);
expectError(connection.addStream(stream));
expectError(connection.createDTMFSender(track));

// Data channels: see data-channel.test-d.ts for their options.
expectType<RTCDataChannel>(connection.createDataChannel('chat'));
expectType<RTCDataChannel>(connection.createDataChannel('chat', null));
expectType<RTCDataChannel>(connection.createDataChannel('chat', { priority: 'high' }));
declare const init: RTCDataChannelInit;
expectType<RTCDataChannel>(connection.createDataChannel('chat', init));
expectError(connection.createDataChannel());

// The forms with callbacks ask for as much as those with promises.
connection.setRemoteDescription(
  { type: 'offer', sdp: '' },
  () => {},
  () => {},
);
expectError(
  connection.setRemoteDescription(
    { type: 'offer' },
    () => {},
    () => {},
  ),
);
connection.addIceCandidate(
  { candidate: '', sdpMid: '0' },
  () => {},
  () => {},
);
expectError(
  connection.addIceCandidate(
    { candidate: 'candidate:1' },
    () => {},
    () => {},
  ),
);

// An algorithm says by its type which one it is; the interfaces of Web Cryptography do not.
const algorithm = { name: 'ECDSA', namedCurve: 'P-256' } as const satisfies EcKeyGenParams;
RTCPeerConnection.generateCertificate(algorithm);
declare const anyAlgorithm: EcKeyGenParams;
expectError(RTCPeerConnection.generateCertificate(anyAlgorithm));

// Statistics are of the whole or of one track; the form with a callback is gone.
expectType<Promise<RTCStatsReport>>(connection.getStats());
expectType<Promise<RTCStatsReport>>(connection.getStats(null));
expectType<Promise<RTCStatsReport>>(connection.getStats(platformTrack));
expectError(connection.getStats(() => {}));

// Each listener knows its event and the connection it listens on.
connection.addEventListener('icecandidate', (event) => {
  expectAssignable<RTCPeerConnectionIceEvent>(event);
  expectType<RTCIceCandidate | null>(event.candidate);
  expectAssignable<RTCPeerConnection>(event.currentTarget);
});
connection.addEventListener('icecandidateerror', (event) => {
  expectAssignable<RTCPeerConnectionIceErrorEvent>(event);
});
connection.addEventListener('track', (event) => {
  expectAssignable<RTCTrackEvent>(event);
});
connection.addEventListener('datachannel', {
  handleEvent(event) {
    expectAssignable<RTCDataChannelEvent>(event);
  },
});
connection.addEventListener('negotiationneeded', () => {}, { once: true });
connection.addEventListener('signalingstatechange', null);
connection.removeEventListener('connectionstatechange', () => {});
connection.onicecandidate = (event) => {
  expectType<RTCIceCandidate | null>(event.candidate);
  expectType<RTCSignalingState>(event.currentTarget.signalingState);
};
connection.ontrack = (event) => {
  expectType<string | undefined>(event.streams[0]?.id);
};
connection.onicecandidateerror = (event: Event) => {
  expectType<string>(event.type);
};
connection.ondatachannel = null;

// A misspelt event, and a handler of another event, are errors.
expectError(connection.addEventListener('icecandidat', () => {}));
expectError(connection.addEventListener('icecandidate', (event: RTCDataChannelEvent) => event));
// @ts-expect-error: the handler is for another event.
connection.onicecandidate = (event: RTCDataChannelEvent) => event;
// @ts-expect-error: misspelt.
connection.onicecandidat = null;

// The static methods: one for all, three that only some engines have.
expectType<Promise<RTCCertificate>>(
  RTCPeerConnection.generateCertificate({ name: 'ECDSA', namedCurve: 'P-256' }),
);
// @ts-expect-error: it may be missing.
RTCPeerConnection.startDiagnosticLogging();
expectType<string | undefined>(RTCPeerConnection.startDiagnosticLogging?.({ metadata: { room: 'blue' } }));
RTCPeerConnection.stopDiagnosticLogging?.();
RTCPeerConnection.cancelDiagnosticLogging?.();

// `instanceof` narrows.
declare const value: unknown;
if (value instanceof RTCPeerConnection) expectType<RTCPeerConnection>(value);

// To a class that extends the connection, too.
class NamedConnection extends RTCPeerConnection {
  readonly name = 'x';
}
if (value instanceof NamedConnection) expectType<NamedConnection>(value);
if (connection instanceof NamedConnection) expectType<'x'>(connection.name);

// A configuration of the platform's type is taken.
declare const platformConfiguration: globalThis.RTCConfiguration;
expectAssignable<RTCConfiguration>(platformConfiguration);
expectType<RTCPeerConnection>(new RTCPeerConnection(platformConfiguration));
