import type { RTCStatsReport } from 'strict-webrtc';

/** What is shown about a running call; `undefined` is what the browser doesn't tell, or not yet. */
export interface Measurement {
  /** How the two sides are connected, such as `host/udp ↔ prflx`. */
  readonly route: string | undefined;
  /** In seconds. */
  readonly roundTripTime: number | undefined;
  /** In bits a second. */
  readonly sent: number | undefined;
  readonly received: number | undefined;
  /** The other side's picture. */
  readonly picture:
    | { readonly width: number; readonly height: number; readonly rate: number | undefined }
    | undefined;
}

/** What one report says, as far as it is shown. */
export interface Sample extends Omit<Measurement, 'sent' | 'received'> {
  readonly sent: readonly Counter[];
  readonly received: readonly Counter[];
}

/** The bytes of one stream up to a moment (in milliseconds). */
interface Counter {
  readonly id: string;
  readonly timestamp: number;
  readonly bytes: number;
}

export function sample(report: RTCStatsReport): Sample {
  const sent: Counter[] = [];
  const received: Counter[] = [];
  let picture: Sample['picture'];
  for (const stats of report.values()) {
    const { id, timestamp } = stats;
    if (stats.type === 'outbound-rtp' && stats.bytesSent !== undefined) {
      sent.push({ id, timestamp, bytes: stats.bytesSent });
    } else if (stats.type === 'inbound-rtp') {
      if (stats.bytesReceived !== undefined) received.push({ id, timestamp, bytes: stats.bytesReceived });
      const { frameWidth: width, frameHeight: height, framesPerSecond: rate } = stats;
      if (width && height) picture = { width, height, rate };
    }
  }
  return { sent, received, picture, ...selectedRoute(report) };
}

/** Bit rates between two samples, and the rest as it is in the later one. */
export function measure(previous: Sample | undefined, current: Sample): Measurement {
  return {
    ...current,
    sent: bitRate(previous?.sent, current.sent),
    received: bitRate(previous?.received, current.received),
  };
}

function selectedRoute(report: RTCStatsReport): Pick<Sample, 'route' | 'roundTripTime'> {
  const all = [...report.values()];
  const transport = all.find((stats) => stats.type === 'transport');
  const pairs = all.filter((stats) => stats.type === 'candidate-pair');
  const pair =
    pairs.find(({ id }) => id === transport?.selectedCandidatePairId) ??
    // Not every browser names the selected pair.
    pairs.find(({ state, nominated }) => state === 'succeeded' && nominated);
  const local = pair && report.get(pair.localCandidateId);
  const remote = pair && report.get(pair.remoteCandidateId);
  if (local?.type !== 'local-candidate' || remote?.type !== 'remote-candidate') {
    return { route: undefined, roundTripTime: undefined };
  }
  return {
    route: `${local.candidateType}/${local.protocol} ↔ ${remote.candidateType}`,
    roundTripTime: pair?.currentRoundTripTime,
  };
}

function bitRate(previous: readonly Counter[] | undefined, current: readonly Counter[]): number | undefined {
  let rate: number | undefined;
  for (const { id, timestamp, bytes } of current) {
    const before = previous?.find((counter) => counter.id === id);
    // Firefox may answer twice with the same figures: no time has passed then, and nothing can be said.
    if (!before || timestamp <= before.timestamp || bytes < before.bytes) continue;
    rate = (rate ?? 0) + ((bytes - before.bytes) * 8_000) / (timestamp - before.timestamp);
  }
  return rate;
}
