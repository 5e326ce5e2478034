import { getStats, type RTCPeerConnection } from 'strict-webrtc';
import { delay } from './delay.ts';
import { type Measurement, measure, type Sample, sample } from './measurement.ts';

/** Measures once a second, one request at a time, until the call is over. */
export async function pollStats(
  pc: RTCPeerConnection,
  signal: AbortSignal,
  measured: (measurement: Measurement) => void,
): Promise<void> {
  let previous: Sample | undefined;
  try {
    while (true) {
      const current = sample(await getStats(pc, null, { signal }));
      measured(measure(previous, current));
      previous = current;
      await delay(1_000, signal);
    }
  } catch (error) {
    if (pc.connectionState !== 'closed') throw error;
  }
}
