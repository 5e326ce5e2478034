/** What the package adds to the platform. */
export { abortable } from './abortable.ts';
export { type AddIceCandidatesOptions, addIceCandidates } from './add-ice-candidates.ts';
export { asPlatform, type PlatformTypeOf } from './as-platform.ts';
export type { DisposableIterator } from './async-iterator.ts';
export {
  type Broker,
  type BrokerSignalingOptions,
  brokerSignaling,
} from './broker-signaling.ts';
export { type ByteStreams, type ByteStreamsOptions, byteStreams } from './byte-streams.ts';
export type { CarrierOptions, DisposableSignaling } from './carrier.ts';
export { generateCertificate } from './certificate.ts';
export type { ByteChannel, MessageOf, MessageSink, MessageSource } from './channel.ts';
export { closed } from './closed.ts';
export { closedSignal } from './closed-signal.ts';
export { type DataChannelsOptions, dataChannels } from './data-channels.ts';
export { type DisposableOf, type DisposablePeerConnection, disposable } from './disposable.ts';
export type { RemoteCandidate } from './early-candidates.ts';
export { generateKeyFrame, sendKeyFrameRequest } from './encoded-transform.ts';
export type { ClosableChannel } from './ending.ts';
export type { BufferOptions, EventIterator, Overflow } from './event-queue.ts';
export type {
  EventMapOf,
  EventOf,
  EventTypeOf,
  MediaStreamEventMap,
  MediaStreamTrackEventMap,
} from './event-types.ts';
export { type EventsOptions, events } from './events.ts';
export { gathered } from './gathered.ts';
export { isRTCError } from './guards.ts';
export { type CandidateSource, iceCandidates } from './ice-candidates.ts';
export { removeCandidatePair, selectCandidatePair } from './ice-transport.ts';
export { getIdentityAssertion, peerIdentity } from './identity.ts';
export { type KeepConnectedOptions, keepConnected } from './keep-connected.ts';
export type { Closable } from './lifetime.ts';
export type { Listenable } from './listen.ts';
export type { MessageBound } from './message-queue.ts';
export {
  type MessageCarrier,
  type MessageSignaling,
  type MessageSignalingOptions,
  type MessageWindow,
  messageSignaling,
} from './message-signaling.ts';
export type { MessageData } from './message-size.ts';
export { type MessagesOptions, messages } from './messages.ts';
export { type NegotiateOptions, negotiate } from './negotiate.ts';
export { type OnceOptions, once } from './once.ts';
export { type ChannelCreator, openDataChannel } from './open-data-channel.ts';
export { openPeerConnection } from './open-peer-connection.ts';
export { opened } from './opened.ts';
export {
  addIceCandidate,
  type CreateAnswerOptions,
  type CreateOfferOptions,
  createAnswer,
  createOffer,
  setLocalDescription,
  setRemoteDescription,
} from './operations.ts';
export { type PollStatsOptions, pollStats } from './poll-stats.ts';
export { rates, type StatsRates } from './rates.ts';
export type {
  CandidateReceiver,
  ConnectionWith,
  GatheringConnection,
  IdentityConnection,
  KeyFrameGenerator,
  KeyFrameRequester,
  NegotiableConnection,
  PairSelector,
  ParameterSender,
  SFrameDecryptor,
  SFrameEncryptor,
  StatsSource,
  TrackSender,
} from './receivers.ts';
export type { ConnectivityEvent, RestartableConnection, RestartDelays } from './reconnection.ts';
export { ReconnectionError, type ReconnectionFailure, type RestartAttempt } from './reconnection-error.ts';
export type { ReconnectionOptions } from './reconnection-options.ts';
export type { StatsReport } from './report-shape.ts';
export { type ResumableStreams, resumableStreams } from './resumable-streams.ts';
export { replaceTrack, type SetParametersOptions, setParameters } from './rtp-sender.ts';
export { openScope, type Scope } from './scope.ts';
export { type SendOptions, send, type Watermarks } from './send.ts';
export type { AbortOptions } from './settle.ts';
export { addDecryptionKey, removeDecryptionKey, setEncryptionKey } from './sframe.ts';
export {
  parseSignalMessage,
  type SignalCandidate,
  type SignalContent,
  type SignalEnvelope,
  type SignalMessage,
} from './signal-message.ts';
export type { Signaling } from './signaling.ts';
export { signalingPair } from './signaling-pair.ts';
export type { SocketSource, UrlOptions } from './socket-source.ts';
export type { StateName, StateNameOf, StateOf } from './state-types.ts';
export { states } from './states.ts';
export { getStats } from './stats.ts';
export type { IdentifiedStats } from './stats-change.ts';
export { type StatsDump, type StatsDumpOptions, statsDump } from './stats-dump.ts';
export type {
  DumpedConnection,
  DumpedEvent,
  DumpedSeries,
  WebRTCInternalsDump,
} from './stats-dump-format.ts';
export { statsOf } from './stats-of.ts';
export { type StatsSnapshot, statsSnapshot } from './stats-snapshot.ts';
export type {
  AudioStreamSummary,
  CandidatePairSummary,
  DataSummary,
  InboundSummary,
  InboundVideoStreamSummary,
  InboundVideoSummary,
  MediaSummary,
  OutboundSummary,
  OutboundVideoStreamSummary,
  OutboundVideoSummary,
  StatsSummary,
  StreamIdentity,
  VideoSummary,
} from './stats-summary.ts';
export { type MessageStreams, type StreamsOptions, streams } from './streams.ts';
export { summarize } from './summarize.ts';
export { type UntilOptions, until } from './until.ts';
export type { SocketClose, WebSocketConstructor, WebSocketLike } from './web-socket.ts';
export {
  type WebSocketSignalingOptions,
  type WebSocketSignalingState,
  webSocketSignaling,
} from './web-socket-signaling.ts';
export { withPeerConnection } from './with-peer-connection.ts';
