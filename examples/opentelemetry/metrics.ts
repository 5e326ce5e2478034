import type { Attributes, Meter, ObservableResult } from '@opentelemetry/api';
import {
  pollStats,
  type RTCPeerConnection,
  type RTCStatsReport,
  type StatsSummary,
  summarize,
} from 'strict-webrtc';

/** One gauge: its name and unit, and what it says of a summary. What is `undefined` is not reported. */
interface Gauge {
  readonly name: string;
  readonly unit: string;
  readonly values: (summary: StatsSummary) => readonly (readonly [number | undefined, Attributes])[];
}

const directions = ['inbound', 'outbound'] as const;
const media = ['audio', 'video'] as const;

/** What all kinds of media have, in both directions. */
function perMedia(name: 'bitrate' | 'packetLoss' | 'jitter'): Gauge['values'] {
  return (summary) =>
    directions.flatMap((direction) =>
      media.map((kind) => [summary[direction][kind][name], { direction, kind }] as const),
    );
}

const gauges: readonly Gauge[] = [
  { name: 'webrtc.bitrate', unit: 'bit/s', values: perMedia('bitrate') },
  { name: 'webrtc.packet_loss', unit: '1', values: perMedia('packetLoss') },
  { name: 'webrtc.jitter', unit: 's', values: perMedia('jitter') },
  { name: 'webrtc.round_trip_time', unit: 's', values: (summary) => [[summary.roundTripTime, {}]] },
  {
    name: 'webrtc.frame_rate',
    unit: '{frame}/s',
    values: (summary) =>
      directions.map((direction) => [summary[direction].video.frameRate, { direction }] as const),
  },
  {
    name: 'webrtc.data.bitrate',
    unit: 'bit/s',
    values: (summary) =>
      directions.map((direction) => [summary[direction].data.bitrate, { direction }] as const),
  },
];

/**
 * Reports what a connection is like to OpenTelemetry, until it closes or `signal` aborts: gauges that have the latest
 * figures whenever the meter is read, and a counter of freezes. `attributes` are those of the connection.
 */
export async function reportMetrics(
  pc: RTCPeerConnection,
  meter: Meter,
  attributes: Attributes,
  signal?: AbortSignal,
): Promise<void> {
  let summary: StatsSummary | undefined;
  const stops = gauges.map(({ name, unit, values }) => {
    const gauge = meter.createObservableGauge(name, { unit });
    const observe = (result: ObservableResult) => {
      for (const [value, own] of summary ? values(summary) : []) {
        if (value !== undefined) result.observe(value, { ...attributes, ...own });
      }
    };
    gauge.addCallback(observe);
    return () => gauge.removeCallback(observe);
  });
  const freezes = meter.createCounter('webrtc.freezes', { unit: '{freeze}' });
  try {
    let previous: RTCStatsReport | undefined;
    for await (const report of pollStats(pc, { signal })) {
      summary = summarize(previous, report);
      freezes.add(summary.inbound.video.freezeCount ?? 0, attributes);
      previous = report;
    }
  } finally {
    for (const stop of stops) stop();
  }
}
