import type { RTCRtpScriptTransform } from './script-transform.js';
import type { RTCRtpSFrameDecryptor, RTCRtpSFrameEncryptor } from './sframe.js';

export * from './encoded-frame.js';
export * from './encoded-frame-metadata.js';
export * from './script-transform.js';
export * from './sframe.js';

/**
 * What the encoded frames of a sender can go through: a script in a worker, or encryption (SFrame).
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#typedefdef-rtcrtpsendertransform | WebRTC Encoded Transform: RTCRtpSenderTransform}
 */
export type RTCRtpSenderTransform = RTCRtpSFrameEncryptor | RTCRtpScriptTransform;

/**
 * What the encoded frames of a receiver can go through: a script in a worker, or decryption (SFrame).
 *
 * @see {@link https://w3c.github.io/webrtc-encoded-transform/#typedefdef-rtcrtpreceivertransform | WebRTC Encoded Transform: RTCRtpReceiverTransform}
 */
export type RTCRtpReceiverTransform = RTCRtpSFrameDecryptor | RTCRtpScriptTransform;
