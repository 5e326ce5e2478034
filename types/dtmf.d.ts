import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { Event, EventInit } from './platform.js';

/** The events of an {@link RTCDTMFSender}. */
export interface RTCDTMFSenderEventMap {
  /** A tone starts, or (with an empty `tone`) the last one has ended. */
  tonechange: RTCDTMFToneChangeEvent;
}

/**
 * Sends telephone tones (DTMF) on an audio sender.
 *
 * Taken from {@link RTCRtpSender.dtmf}; never constructed.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcdtmfsender | WebRTC: RTCDTMFSender}
 */
export interface RTCDTMFSender extends TypedEventTarget<RTCDTMFSenderEventMap, RTCDTMFSender> {
  /**
   * Whether {@link RTCDTMFSender.insertDTMF} would be accepted now: the connection is up, the direction allows
   * sending, and a telephone-event codec was negotiated.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmfsender-caninsertdtmf | WebRTC: canInsertDTMF}
   */
  readonly canInsertDTMF: boolean;

  /** Called when a tone starts or the last one has ended. */
  get ontonechange(): CurrentEventHandler;
  set ontonechange(handler: EventHandler<RTCDTMFToneChangeEvent, RTCDTMFSender>);
}

/** The interface object of {@link RTCDTMFSender}; it has no constructor. */
export declare const RTCDTMFSender: InterfaceObject<RTCDTMFSender>;

/** What {@link RTCDTMFToneChangeEvent}'s constructor accepts. */
export interface RTCDTMFToneChangeEventInit extends EventInit {
  tone?: string | undefined;
}

export interface RTCDTMFToneChangeEvent extends Event {
  readonly tone: string;
}
export declare const RTCDTMFToneChangeEvent: InterfaceObject<RTCDTMFToneChangeEvent> & {
  new (type: string, init?: RTCDTMFToneChangeEventInit | null): RTCDTMFToneChangeEvent;
};
