import type {
  RTCCertificate,
  RTCDataChannel,
  RTCDataChannelEvent,
  RTCDTMFSender,
  RTCDtlsTransport,
  RTCIceCandidate,
  RTCIceTransport,
  RTCPeerConnection,
  RTCPeerConnectionIceEvent,
  RTCRtpReceiver,
  RTCRtpSender,
  RTCRtpTransceiver,
  RTCSctpTransport,
  RTCSessionDescription,
  RTCStatsReport,
  RTCTrackEvent,
} from '../types/index.js';

/** What {@link asPlatform} takes, by name. */
interface StrictInterfaces {
  RTCCertificate: RTCCertificate;
  RTCDataChannel: RTCDataChannel;
  RTCDataChannelEvent: RTCDataChannelEvent;
  RTCDTMFSender: RTCDTMFSender;
  RTCDtlsTransport: RTCDtlsTransport;
  RTCIceCandidate: RTCIceCandidate;
  RTCIceTransport: RTCIceTransport;
  RTCPeerConnection: RTCPeerConnection;
  RTCPeerConnectionIceEvent: RTCPeerConnectionIceEvent;
  RTCRtpReceiver: RTCRtpReceiver;
  RTCRtpSender: RTCRtpSender;
  RTCRtpTransceiver: RTCRtpTransceiver;
  RTCSctpTransport: RTCSctpTransport;
  RTCSessionDescription: RTCSessionDescription;
  RTCStatsReport: RTCStatsReport;
  RTCTrackEvent: RTCTrackEvent;
}

/** The type that `lib.dom`, or what stands for it, gives a strict object; the strict type where there is none. */
export type PlatformTypeOf<Value> = {
  [Name in keyof StrictInterfaces]: Value extends StrictInterfaces[Name] ? PlatformType<Name, Value> : never;
}[keyof StrictInterfaces];

type PlatformType<Name extends string, Fallback> = typeof globalThis extends {
  [Key in Name]: { prototype: infer Instance };
}
  ? Instance
  : Fallback;

/**
 * The same object, with the type that `lib.dom` gives it.
 *
 * Mostly a strict object passes as it is. But a `lib.dom` may require a member that some browser lacks, and that is
 * optional here; then this hands the object to code that wants the type of `lib.dom`.
 *
 * @param value - A connection, or what hangs on it. Returned unchanged.
 * @returns `value`.
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransport-role | WebRTC: role}, such a member
 * @example
 * ```ts
 * import { asPlatform, type RTCIceTransport } from 'strict-webrtc';
 *
 * declare function watch(transport: globalThis.RTCIceTransport): void;
 *
 * export const watchStrict = (transport: RTCIceTransport): void => watch(asPlatform(transport));
 * ```
 */
export function asPlatform<Value extends StrictInterfaces[keyof StrictInterfaces]>(
  value: Value,
): PlatformTypeOf<Value>;
export function asPlatform(value: unknown): unknown {
  return value;
}
