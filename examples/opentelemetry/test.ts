/** Reports the metrics of a connection that is made up, and looks at what the meter reads. */
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import type { RTCPeerConnection } from 'strict-webrtc';
import { reportMetrics } from './metrics.ts';

let time = 0;
const pc = {
  signalingState: 'stable',
  close() {
    pc.signalingState = 'closed';
  },
  async getStats() {
    time += 1_000;
    const channel = { id: 'D', type: 'data-channel', timestamp: time, bytesSent: 125 * time };
    const video = { id: 'I', type: 'inbound-rtp', kind: 'video', ssrc: 1, timestamp: time, jitter: 0.01 };
    return new Map(Object.entries({ D: channel, I: { ...video, freezeCount: time / 1_000 } }));
  },
};

const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 60_000 });
const meter = new MeterProvider({ readers: [reader] }).getMeter('test');
const reporting = reportMetrics(pc as unknown as RTCPeerConnection, meter, { 'call.id': 'test' });
await new Promise((resolve) => setTimeout(resolve, 2_500));
await reader.forceFlush();
pc.close();
await reporting;
await reader.shutdown();

const seen = exporter
  .getMetrics()
  .flatMap(({ scopeMetrics }) => scopeMetrics)
  .flatMap(({ metrics }) => metrics)
  .flatMap(({ descriptor: { name, unit }, dataPoints }) =>
    dataPoints.map(({ value, attributes }) => `${name} ${value} ${unit} ${JSON.stringify(attributes)}`),
  );
console.log(seen.join('\n'));
for (const expected of [
  'webrtc.data.bitrate 1000000 bit/s {"call.id":"test","direction":"outbound"}',
  'webrtc.jitter 0.01 s {"call.id":"test","direction":"inbound","kind":"video"}',
  'webrtc.freezes 2 {freeze} {"call.id":"test"}',
]) {
  if (!seen.includes(expected)) throw new Error(`not reported: ${expected}`);
}
