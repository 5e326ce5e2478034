import type { EnumObject } from './enum-object.js';
/**
 * Which way the media of a transceiver flows, seen from this side.
 *
 * - `sendrecv`: offers to send and to receive.
 * - `sendonly`: offers to send, not to receive.
 * - `recvonly`: offers to receive, not to send.
 * - `inactive`: offers neither; the transceiver can be put to use again later.
 * - `stopped`: has ended for good. Only ever read: a page stops a transceiver with {@link RTCRtpTransceiver.stop}.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcrtptransceiverdirection | WebRTC: RTCRtpTransceiverDirection}
 */
export type RTCRtpTransceiverDirection = 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive' | 'stopped';

/** The values of `RTCRtpTransceiverDirection` by name. */
export declare const RTCRtpTransceiverDirection: EnumObject<RTCRtpTransceiverDirection>;
