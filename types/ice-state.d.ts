import type { EnumObject } from './enum-object.js';
/**
 * Which side decides on the pair of candidates.
 *
 * - `unknown`: not settled yet.
 * - `controlling`: this side decides.
 * - `controlled`: the other side decides.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicerole | WebRTC: RTCIceRole}
 */
export type RTCIceRole = 'unknown' | 'controlling' | 'controlled';

/** The values of `RTCIceRole` by name. */
export declare const RTCIceRole: EnumObject<RTCIceRole>;

/**
 * How far one transport is with gathering its candidates.
 *
 * - `new`: has not begun.
 * - `gathering`: is looking for candidates.
 * - `complete`: has found them all and said so. A restart or a new server sets it back to `gathering`.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicegathererstate | WebRTC: RTCIceGathererState}
 */
export type RTCIceGathererState = 'new' | 'gathering' | 'complete';

/** The values of `RTCIceGathererState` by name. */
export declare const RTCIceGathererState: EnumObject<RTCIceGathererState>;

/**
 * How far one transport is with finding a way to the other side.
 *
 * - `closed`: was shut down and does nothing any more.
 * - `failed`: every pair was tried in vain. Only an ICE restart helps.
 * - `disconnected`: the other side has gone quiet. This may pass by itself, within seconds.
 * - `new`: gathers candidates or waits for those of the other side.
 * - `checking`: has candidates of the other side and tries them.
 * - `completed`: has a working pair and will try no others.
 * - `connected`: has a working pair and may still find a better one.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicetransportstate | WebRTC: RTCIceTransportState}
 */
export type RTCIceTransportState =
  | 'closed'
  | 'failed'
  | 'disconnected'
  | 'new'
  | 'checking'
  | 'completed'
  | 'connected';

/** The values of `RTCIceTransportState` by name. */
export declare const RTCIceTransportState: EnumObject<RTCIceTransportState>;

/**
 * How far a connection is with gathering candidates, all its transports taken together.
 *
 * - `new`: no transport has begun, or there is none.
 * - `gathering`: at least one is looking for candidates.
 * - `complete`: all have found theirs.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcicegatheringstate | WebRTC: RTCIceGatheringState}
 */
export type RTCIceGatheringState = 'new' | 'gathering' | 'complete';

/** The values of `RTCIceGatheringState` by name. */
export declare const RTCIceGatheringState: EnumObject<RTCIceGatheringState>;

/**
 * How far a connection is with finding a way to the other side, all its transports taken together.
 *
 * - `closed`: the connection was closed.
 * - `failed`: at least one transport has failed.
 * - `disconnected`: at least one transport has lost contact, none has failed.
 * - `new`: no transport has begun to check, or there is none.
 * - `checking`: at least one transport is trying candidates.
 * - `completed`: all transports have settled on a pair.
 * - `connected`: all transports have a working pair, and at least one still looks for a better one.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtciceconnectionstate | WebRTC: RTCIceConnectionState}
 */
export type RTCIceConnectionState =
  | 'closed'
  | 'failed'
  | 'disconnected'
  | 'new'
  | 'checking'
  | 'completed'
  | 'connected';

/** The values of `RTCIceConnectionState` by name. */
export declare const RTCIceConnectionState: EnumObject<RTCIceConnectionState>;
