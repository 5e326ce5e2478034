import type { RTCStatsOf, RTCStatsReport } from 'strict-webrtc';

/**
 * A report of statistics, for a call of `getStats()` to resolve with.
 *
 * @param stats - What is in it, each with an `id` of its own.
 * @throws `TypeError` when an `id` is there twice.
 * @example
 * ```ts
 * import { getStats } from 'strict-webrtc';
 * import { called, FakePeerConnection, fakeStatsReport } from 'strict-webrtc/testing';
 *
 * const pc = new FakePeerConnection();
 * const report = getStats(pc);
 * const stats = { id: 'P', type: 'peer-connection', timestamp: 0, dataChannelsOpened: 1, dataChannelsClosed: 0 } as const;
 * (await called(pc, 'getStats')).resolve(fakeStatsReport([stats]));
 * console.assert((await report).get('P')?.type === 'peer-connection');
 * ```
 */
export function fakeStatsReport(stats: Iterable<RTCStatsOf>): RTCStatsReport {
  const report = new Map<string, RTCStatsOf>();
  for (const each of stats) {
    if (report.has(each.id)) throw new TypeError(`fakeStatsReport(): the id ${each.id} is there twice.`);
    report.set(each.id, each);
  }
  return report;
}
