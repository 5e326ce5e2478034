import type { EnumObject } from './enum-object.js';
import type { EventHandler } from './events.js';
import type { Event, PlatformMediaStreamTrack } from './platform.js';

/**
 * One source of sound or pictures, with what WebRTC adds to it. Whatever takes a track takes the platform's as well.
 *
 * Browsers: Chrome 26, Firefox 22, Safari 11.
 *
 * @see {@link https://w3c.github.io/mediacapture-main/#mediastreamtrack | Media Capture: MediaStreamTrack}
 */
export interface MediaStreamTrack extends PlatformMediaStreamTrack {
  /**
   * What the track carries: sound or pictures.
   *
   * Browsers: Chrome 26, Firefox 22, Safari 11.
   *
   * @see {@link https://w3c.github.io/mediacapture-main/#dom-mediastreamtrack-kind | Media Capture: kind}
   */
  readonly kind: 'audio' | 'video';

  /**
   * Makes another track of the same source, which is stopped, muted and hinted by itself.
   *
   * Browsers: Chrome 35, Firefox 48, Safari 11.
   *
   * @see {@link https://w3c.github.io/mediacapture-main/#dom-mediastreamtrack-clone | Media Capture: clone()}
   */
  clone(): MediaStreamTrack;

  /**
   * What the track shows or plays, so that senders can encode it well. Initially empty: the engine guesses.
   *
   * For audio:
   * - `speech`: words; noise may be suppressed.
   * - `speech-recognition`: words for a machine to understand; nothing is made up for human ears.
   * - `music`: music; processing that is meant for speech stays off.
   *
   * For video:
   * - `motion`: moving pictures; the frame rate is kept rather than the detail.
   * - `detail`: details matter, as in a still picture; the resolution is kept rather than the frame rate.
   * - `text`: as `detail`, with sharp edges and plain areas.
   *
   * A value of the other kind is ignored. Not every engine has the attribute, though `lib.dom` says so.
   *
   * Browsers: Chrome 70, Firefox no, Safari 12.1.
   *
   * @see {@link https://w3c.github.io/mst-content-hint/#dom-mediastreamtrack-contenthint | Content Hints: contentHint}
   */
  contentHint: '' | 'speech' | 'speech-recognition' | 'music' | 'motion' | 'detail' | 'text';

  /**
   * Whether the page is kept from the content of the track, because it is meant for one identity only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-mediastreamtrack-isolated | WebRTC Identity: isolated}
   */
  readonly isolated?: boolean;

  /**
   * Called when `isolated` changes.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-identity/#dom-mediastreamtrack-onisolationchange | WebRTC Identity: onisolationchange}
   */
  onisolationchange?: EventHandler<Event, MediaStreamTrack>;
}

/**
 * What a sender gives up first when bandwidth or processing power is short.
 *
 * - `maintain-framerate`: gives up resolution, so that motion stays smooth.
 * - `maintain-resolution`: gives up frames, so that details stay sharp.
 * - `balanced`: gives up some of both.
 * - `maintain-framerate-and-resolution`: gives up neither; the picture gets coarser, and frames may be dropped.
 *
 * @see {@link https://w3c.github.io/mst-content-hint/#dom-rtcdegradationpreference | Content Hints: RTCDegradationPreference}
 */
export type RTCDegradationPreference =
  | 'maintain-framerate'
  | 'maintain-resolution'
  | 'balanced'
  | 'maintain-framerate-and-resolution';

/** The values of `RTCDegradationPreference` by name. */
export declare const RTCDegradationPreference: EnumObject<RTCDegradationPreference>;
