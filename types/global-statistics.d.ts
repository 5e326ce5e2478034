import type { Added } from './global-additions.js';
import type * as strict from './index.js';

declare global {
  /** A read-only map from `id` to a dictionary, which `type` tells from the others. */
  interface RTCStatsReport extends Added<strict.RTCStatsReport> {
    readonly size: number;
    get(id: string): strict.RTCStatsOf | undefined;
    has(id: string): boolean;
    keys(): ReturnType<strict.RTCStatsReport['keys']>;
    values(): ReturnType<strict.RTCStatsReport['values']>;
    entries(): ReturnType<strict.RTCStatsReport['entries']>;
    [Symbol.iterator](): ReturnType<strict.RTCStatsReport['entries']>;
    forEach(
      callbackfn: (stats: strict.RTCStatsOf, id: string, report: RTCStatsReport) => void,
      thisArg?: unknown,
    ): void;
  }

  interface RTCInboundRtpStreamStats extends Added<strict.RTCInboundRtpStreamStats> {}
  interface RTCOutboundRtpStreamStats extends Added<strict.RTCOutboundRtpStreamStats> {}
  interface RTCReceivedRtpStreamStats extends Added<strict.RTCReceivedRtpStreamStats> {}
  interface RTCTransportStats extends Added<strict.RTCTransportStats> {}
}
