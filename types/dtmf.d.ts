import type { CurrentEventHandler, EventHandler, InterfaceObject, TypedEventTarget } from './events.js';
import type { Event, EventInit } from './platform.js';

/** The events of an {@link RTCDTMFSender}. */
export interface RTCDTMFSenderEventMap {
  /**
   * A tone starts, or (with an empty `tone`) the last one has ended.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#event-RTCDTMFSender-tonechange | WebRTC: tonechange}
   */
  tonechange: RTCDTMFToneChangeEvent;
}

/**
 * Sends telephone tones (DTMF) on an audio sender.
 *
 * Taken from {@link RTCRtpSender.dtmf}; never constructed.
 *
 * Browsers: Chrome 27, Firefox 52, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#rtcdtmfsender | WebRTC: RTCDTMFSender}
 */
export interface RTCDTMFSender extends TypedEventTarget<RTCDTMFSenderEventMap, RTCDTMFSender> {
  /**
   * Whether {@link RTCDTMFSender.insertDTMF} would be accepted now: the connection is up, the direction
   * allows sending, and a telephone-event codec was negotiated.
   *
   * Browsers: Chrome 27, Firefox 129, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmfsender-caninsertdtmf | WebRTC: canInsertDTMF}
   */
  readonly canInsertDTMF: boolean;

  /**
   * The tones that are still to be sent; empty when there are none.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-RTCDTMFSender-tonebuffer | WebRTC: toneBuffer}
   */
  readonly toneBuffer: string;

  /**
   * Sends tones one after the other, in place of those that are still to be sent; the one that sounds now is
   * finished.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @param tones - The tones: `0` to `9`, `A` to `D` in either case, `#`, `*`, and `,` for a pause of two
   * seconds. Empty to send no more.
   * @param duration - The length of each tone, in milliseconds; brought into the range 40 to 6000. Default:
   * `100`.
   * @param interToneGap - The silence between two tones, in milliseconds; brought into the range 30 to 6000.
   * Default: `70`.
   *
   * @throws `InvalidStateError` when {@link RTCDTMFSender.canInsertDTMF} is false.
   * @throws `InvalidCharacterError` when there is something else among the tones.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-RTCDTMFSender-insertDTMF | WebRTC: insertDTMF()}
   */
  insertDTMF(tones: string, duration?: number, interToneGap?: number): void;

  /**
   * Called when a tone starts or the last one has ended.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmfsender-ontonechange | WebRTC: ontonechange}
   */
  get ontonechange(): CurrentEventHandler;
  set ontonechange(handler: EventHandler<RTCDTMFToneChangeEvent, RTCDTMFSender>);
}

/** The interface object of {@link RTCDTMFSender}; it has no constructor. */
export declare const RTCDTMFSender: InterfaceObject<RTCDTMFSender>;

/**
 * Tells which tone starts, or that the last one has ended.
 *
 * Browsers: Chrome 27, Firefox 52, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmftonechangeevent | WebRTC: RTCDTMFToneChangeEvent}
 */
export interface RTCDTMFToneChangeEvent extends Event {
  /**
   * The tone that starts, or empty when the last one has ended.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmftonechangeevent-tone | WebRTC: tone}
   */
  readonly tone: string;
}

/** The interface object of {@link RTCDTMFToneChangeEvent}. */
export declare const RTCDTMFToneChangeEvent: InterfaceObject<RTCDTMFToneChangeEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @param type - The event type, as a rule `tonechange`.
   * @param eventInitDict - What the event carries.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmftonechangeevent-constructor | WebRTC: RTCDTMFToneChangeEvent()}
   */
  new (type: string, eventInitDict?: RTCDTMFToneChangeEventInit | null): RTCDTMFToneChangeEvent;
};

/**
 * What the constructor of {@link RTCDTMFToneChangeEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmftonechangeeventinit | WebRTC: RTCDTMFToneChangeEventInit}
 */
export interface RTCDTMFToneChangeEventInit extends EventInit {
  /**
   * The tone that starts, or empty when the last one has ended. Default: `''`.
   *
   * Browsers: Chrome 27, Firefox 52, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcdtmftonechangeeventinit-tone | WebRTC: tone}
   */
  tone?: string | undefined;
}
