/** Each library, fed with the same reports, and what it says that an app shows. */
import { ClientMonitor } from '@observertc/client-monitor-js';
import { WebRTCStats } from '@peermetrics/webrtc-stats';
import WebRTCIssueDetector, { RTCStatsParser } from 'webrtc-issue-detector';
import { type RTCStatsReport, summarize } from '../../src/index.ts';

/** What is said, by the name of the figure; absent where nothing is. */
export type Figures = Record<string, string | number | boolean | null | undefined>;

export interface Feed {
  /** Gives a report, and gets what says what is made of it. */
  poll(report: RTCStatsReport): Promise<(side: 'sender' | 'receiver') => Figures>;
  close(): void;
}

export interface Library {
  readonly name: string;
  open(): Feed;
  /** Watches connections once a second, as the library does that itself; returns what stops it. */
  watch(connections: readonly RTCPeerConnection[]): () => void;
}

/** A connection of the browser whose statistics are those of the recording. */
function recorded(): { readonly pc: RTCPeerConnection; report: RTCStatsReport | undefined } {
  const pc = new RTCPeerConnection();
  const feed: { pc: RTCPeerConnection; report: RTCStatsReport | undefined } = { pc, report: undefined };
  const getStats = async () => feed.report;
  const receiver = { track: { enabled: true, kind: 'video' }, getStats };
  Object.assign(pc, { getStats, getReceivers: () => [receiver], getSenders: () => [] });
  return feed;
}

// biome-ignore lint/suspicious/noExplicitAny: two of the libraries have no types for what they make.
type Untyped = any;

const strict: Library = {
  name: 'strict-webrtc',
  open() {
    let previous: RTCStatsReport | undefined;
    return {
      async poll(report) {
        const { inbound, outbound, selectedCandidatePair: pair, roundTripTime } = summarize(previous, report);
        previous = report;
        return (side) => {
          const { audio, video, data } = side === 'sender' ? outbound : inbound;
          return {
            'video, bit/s': video.bitrate,
            'data, bit/s': data.bitrate,
            'audio, bit/s': audio.bitrate,
            'lost packets': video.packetLoss,
            'jitter, s': video.jitter,
            'round trip, s': roundTripTime,
            'frames a second': video.frameRate,
            'frame size': video.frameWidth && `${video.frameWidth} × ${video.frameHeight}`,
            freezes: side === 'receiver' ? inbound.video.freezeCount : undefined,
            codec: video.codec,
            protocol: pair?.protocol,
            relayed: pair?.isRelayed,
            'quality limited by': side === 'sender' ? outbound.video.qualityLimitationReason : undefined,
          };
        };
      },
      close() {},
    };
  },
  watch() {
    throw new Error('the page polls these itself');
  },
};

/** Both of these copy the statistics and add rates to them. */
function figuresOf(
  parsed: Untyped,
  side: 'sender' | 'receiver',
  codecOf: (stream: Untyped) => string | undefined,
): Figures {
  const direction = side === 'sender' ? 'outbound' : 'inbound';
  const stream = (kind: string) => parsed[kind]?.[direction]?.[0] ?? {};
  const video = stream('video');
  const pair = parsed.connection ?? {};
  const remote = parsed.remote?.video?.inbound?.[0];
  return {
    'video, bit/s': video.bitrate,
    'audio, bit/s': stream('audio').bitrate,
    'lost packets': side === 'receiver' ? video.packetLossRate : remote?.fractionLost,
    'jitter, s': side === 'receiver' ? video.jitter : remote?.jitter,
    'round trip, s': pair.currentRoundTripTime,
    'frames a second': video.framesPerSecond,
    'frame size': video.frameWidth && `${video.frameWidth} × ${video.frameHeight}`,
    freezes: video.freezeCount,
    codec: codecOf(video),
    protocol: pair.local?.protocol,
    relayed: pair.local && [pair.local, pair.remote].some((each: Untyped) => each?.candidateType === 'relay'),
    'quality limited by': video.qualityLimitationReason,
  };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };

const issueDetector: Library = {
  name: 'webrtc-issue-detector',
  open() {
    const feed = recorded();
    const parser = new RTCStatsParser({ logger: silent });
    return {
      async poll(report) {
        feed.report = report;
        const parsed = await parser.parse({ id: 'recorded', pc: feed.pc });
        return (side) => figuresOf(parsed?.stats, side, () => undefined);
      },
      close: () => feed.pc.close(),
    };
  },
  watch(connections) {
    const detector = new WebRTCIssueDetector({ autoAddPeerConnections: false, getStatsInterval: 1_000 });
    for (const pc of connections) detector.handleNewPeerConnection(pc);
    return () => detector.stopWatchingNewPeerConnections();
  },
};

const peermetrics: Library = {
  name: '@peermetrics/webrtc-stats',
  open() {
    const feed = recorded();
    // Its own timer must not come between: the benchmark asks it.
    const stats: Untyped = new WebRTCStats({ getStatsInterval: 2 ** 30, remote: true });
    const isAdded = stats.addConnection({ pc: feed.pc, peerId: 'recorded' });
    return {
      async poll(report) {
        await isAdded;
        feed.report = report;
        const [event] = await stats.getStats();
        return (side) => figuresOf(event.data, side, (stream) => stream.mimeType);
      },
      close() {
        stats.destroy();
        feed.pc.close();
      },
    };
  },
  watch(connections) {
    const stats: Untyped = new WebRTCStats({ getStatsInterval: 1_000, remote: true });
    for (const [index, pc] of connections.entries()) stats.addConnection({ pc, peerId: `${index}` });
    return () => stats.destroy();
  },
};

const observertc: Library = {
  name: '@observertc/client-monitor-js',
  open() {
    const feed = recorded();
    const monitor = openMonitor(0);
    monitor.addSource(feed.pc, 'RTCPeerConnection');
    let time = 0;
    return {
      async poll(report) {
        feed.report = report;
        const before = time;
        time = [...report.values()].find(({ type }) => type === 'data-channel')?.timestamp ?? 0;
        await monitor.collect();
        return (side) => monitored(monitor, side, time - before);
      },
      close() {
        monitor.close();
        feed.pc.close();
      },
    };
  },
  watch(connections) {
    const monitor = openMonitor(1_000);
    for (const pc of connections) monitor.addSource(pc, 'RTCPeerConnection');
    return () => monitor.close();
  },
};

function openMonitor(collectingPeriodInMs: number): ClientMonitor {
  return new ClientMonitor({
    collectingPeriodInMs,
    samplingPeriodInMs: 0,
    integrateNavigatorMediaDevices: false,
  });
}

function monitored(monitor: ClientMonitor, side: 'sender' | 'receiver', milliseconds: number): Figures {
  const isSender = side === 'sender';
  const [connection]: Untyped[] = monitor.peerConnections;
  const streams: readonly Untyped[] = isSender ? monitor.outboundRtps : monitor.inboundRtps;
  const video = streams.find(({ kind }) => kind === 'video') ?? {};
  const remote: Untyped = isSender ? video.getRemoteInboundRtp?.() : undefined;
  const pair: Untyped = connection?.selectedIceCandidatePairs?.[0];
  const [local, other] = [pair?.getLocalCandidate?.(), pair?.getRemoteCandidate?.()];
  // It has the bytes of the channels since the last poll, and leaves the division to the app.
  const bytes = isSender ? connection?.deltaDataChannelBytesSent : connection?.deltaDataChannelBytesReceived;
  return {
    'video, bit/s': isSender ? monitor.sendingVideoBitrate : monitor.receivingVideoBitrate,
    'audio, bit/s': isSender ? monitor.sendingAudioBitrate : monitor.receivingAudioBitrate,
    'data, bit/s': (8_000 * bytes) / milliseconds,
    // That of the connection is the sum over its streams.
    'lost packets': isSender ? remote?.fractionLost : video.fractionLost,
    'jitter, s': isSender ? remote?.jitter : video.jitter,
    'round trip, s': monitor.avgRttInSec,
    'frames a second': video.framesPerSecond,
    'frame size': video.frameWidth && `${video.frameWidth} × ${video.frameHeight}`,
    freezes: video.freezeCount,
    codec: video.getCodec?.()?.mimeType,
    protocol: local?.protocol,
    relayed: local && [local, other].some((each: Untyped) => each?.candidateType === 'relay'),
    'quality limited by': video.qualityLimitationReason,
  };
}

export const libraries: readonly Library[] = [strict, issueDetector, peermetrics, observertc];
