import { pollStats as poll, type RTCPeerConnection, type RTCStatsReport, summarize } from 'strict-webrtc';
import { type Measurement, measurementOf } from './measurement.ts';

/** Measures once a second, one request at a time, until the call is over. */
export async function pollStats(
  pc: RTCPeerConnection,
  signal: AbortSignal,
  measured: (measurement: Measurement) => void,
): Promise<void> {
  let previous: RTCStatsReport | undefined;
  for await (const report of poll(pc, { signal })) {
    measured(measurementOf(summarize(previous, report)));
    previous = report;
  }
}
