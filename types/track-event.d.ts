import type { InterfaceObject } from './events.js';
import type { MediaStreamTrack } from './media-stream-track.js';
import type { Event, EventInit, MediaStream, PlatformMediaStreamTrack } from './platform.js';
import type { RTCRtpReceiver } from './rtp-receiver.js';
import type { RTCRtpTransceiver } from './rtp-transceiver.js';

/**
 * Tells that the other side is about to send a track.
 *
 * Browsers: Chrome 56, Firefox 22, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackevent | WebRTC: RTCTrackEvent}
 */
export interface RTCTrackEvent extends Event {
  /**
   * What receives the track.
   *
   * Browsers: Chrome 56, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-trackevent-receiver | WebRTC: receiver}
   */
  readonly receiver: RTCRtpReceiver;

  /**
   * The track: that of the receiver. Muted until media arrives.
   *
   * Browsers: Chrome 56, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackevent-track | WebRTC: track}
   */
  readonly track: MediaStreamTrack;

  /**
   * The streams that the other side put the track into; empty if it named none.
   *
   * Browsers: Chrome 56, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackevent-streams | WebRTC: streams}
   */
  readonly streams: readonly MediaStream[];

  /**
   * The transceiver that the receiver belongs to.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-trackevent-transceiver | WebRTC: transceiver}
   */
  readonly transceiver: RTCRtpTransceiver;
}

/** The interface object of {@link RTCTrackEvent}. */
export declare const RTCTrackEvent: InterfaceObject<RTCTrackEvent> & {
  /**
   * Makes an event, to dispatch it in a test for instance.
   *
   * Browsers: Chrome 64, Firefox 46, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackevent-constructor | WebRTC: RTCTrackEvent()}
   */
  new (type: string, eventInitDict: RTCTrackEventInit): RTCTrackEvent;
};

/**
 * What the constructor of {@link RTCTrackEvent} takes.
 *
 * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackeventinit | WebRTC: RTCTrackEventInit}
 */
export interface RTCTrackEventInit extends EventInit {
  /**
   * What receives the track.
   *
   * Browsers: Chrome 56, Firefox 34, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackeventinit-receiver | WebRTC: receiver}
   */
  receiver: RTCRtpReceiver;

  /**
   * The track.
   *
   * Browsers: Chrome 56, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackeventinit-track | WebRTC: track}
   */
  track: PlatformMediaStreamTrack;

  /**
   * The streams that the track belongs to. Default: `[]`.
   *
   * Browsers: Chrome 56, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackeventinit-streams | WebRTC: streams}
   */
  streams?: readonly MediaStream[] | undefined;

  /**
   * The transceiver that the receiver belongs to.
   *
   * Browsers: Chrome 69, Firefox 59, Safari 11.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtctrackeventinit-transceiver | WebRTC: transceiver}
   */
  transceiver: RTCRtpTransceiver;
}
