import type { RTCStats } from './stats-base.js';

/**
 * A track that senders of the connection are sending, before it is encoded.
 *
 * In a report it is always an {@link RTCAudioSourceStats} or an {@link RTCVideoSourceStats}; `kind` tells
 * which.
 *
 * Browsers: Chrome 80, Firefox 113, Safari 14.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcmediasourcestats | WebRTC Statistics: RTCMediaSourceStats}
 */
export interface RTCMediaSourceStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'media-source';

  /**
   * The `id` of the track.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcmediasourcestats-trackidentifier | WebRTC Statistics: trackIdentifier}
   */
  trackIdentifier: string;

  /**
   * The `kind` of the track; narrows to the dictionary that describes it.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcmediasourcestats-kind | WebRTC Statistics: kind}
   */
  kind: 'audio' | 'video';
}

/**
 * An audio track that senders of the connection are sending, before it is encoded.
 *
 * Browsers: Chrome 80, Firefox 113, Safari 14.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats | WebRTC Statistics: RTCAudioSourceStats}
 */
export interface RTCAudioSourceStats extends RTCMediaSourceStats {
  /**
   * What tells a source of sound from one of pictures.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcmediasourcestats-kind | WebRTC Statistics: kind}
   */
  kind: 'audio';

  /**
   * How loud the source is, from 0 (silence) to 1 (full scale), linear, over a short time. Not cumulative.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats-audiolevel | WebRTC Statistics: audioLevel}
   */
  audioLevel?: number;

  /**
   * The energy of the sound: for each sample, the square of its level (0 to 1) times its duration, in seconds.
   * The square root of its growth divided by that of `totalSamplesDuration` is the average level. Cumulative.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats-totalaudioenergy | WebRTC Statistics: totalAudioEnergy}
   */
  totalAudioEnergy?: number;

  /**
   * The duration of all audio samples that the source has given, in seconds. Cumulative.
   *
   * Browsers: Chrome 80, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats-totalsamplesduration | WebRTC Statistics: totalSamplesDuration}
   */
  totalSamplesDuration?: number;

  /**
   * How much weaker the echo is than the sound it comes from, in decibels. Absent unless the track comes from
   * a microphone with echo cancellation. Not cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats-echoreturnloss | WebRTC Statistics: echoReturnLoss}
   */
  echoReturnLoss?: number;

  /**
   * How much weaker echo cancellation makes the echo, in decibels. Absent unless the track comes from a
   * microphone with echo cancellation. Not cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudiosourcestats-echoreturnlossenhancement | WebRTC Statistics: echoReturnLossEnhancement}
   */
  echoReturnLossEnhancement?: number;
}

/**
 * A video track that senders of the connection are sending, before it is encoded.
 *
 * Browsers: Chrome 80, Firefox 113, Safari 14.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcvideosourcestats | WebRTC Statistics: RTCVideoSourceStats}
 */
export interface RTCVideoSourceStats extends RTCMediaSourceStats {
  /**
   * What tells a source of pictures from one of sound.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcmediasourcestats-kind | WebRTC Statistics: kind}
   */
  kind: 'video';

  /**
   * The width of the last frame, in pixels. Absent before the first.
   *
   * Browsers: Chrome 80, Firefox 116, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcvideosourcestats-width | WebRTC Statistics: width}
   */
  width?: number;

  /**
   * The height of the last frame, in pixels. Absent before the first.
   *
   * Browsers: Chrome 80, Firefox 116, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcvideosourcestats-height | WebRTC Statistics: height}
   */
  height?: number;

  /**
   * Frames that the source has given. Cumulative.
   *
   * Browsers: Chrome 90, Firefox 116, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcvideosourcestats-frames | WebRTC Statistics: frames}
   */
  frames?: number;

  /**
   * Frames that the source gave in the last second. Absent in its first second. Not cumulative.
   *
   * Browsers: Chrome 80, Firefox 116, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcvideosourcestats-framespersecond | WebRTC Statistics: framesPerSecond}
   */
  framesPerSecond?: number;
}

/**
 * The way of received sound to a loudspeaker; several streams that are mixed share one.
 *
 * Browsers: Chrome 111, Firefox no, Safari no.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats | WebRTC Statistics: RTCAudioPlayoutStats}
 */
export interface RTCAudioPlayoutStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'media-playout';

  /**
   * The kind of media that is played: always `audio`.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-kind | WebRTC Statistics: kind}
   */
  kind: 'audio';

  /**
   * The duration of the audio samples that were made up because none came in time for the device, in seconds.
   * Samples made up for lost packets are not among them. Cumulative.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-synthesizedsamplesduration | WebRTC Statistics: synthesizedSamplesDuration}
   */
  synthesizedSamplesDuration?: number;

  /**
   * How often samples had to be made up for the device; samples in a row count once. Cumulative.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-synthesizedsamplesevents | WebRTC Statistics: synthesizedSamplesEvents}
   */
  synthesizedSamplesEvents?: number;

  /**
   * The duration of all audio samples played, those made up included, in seconds. Cumulative.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-totalsamplesduration | WebRTC Statistics: totalSamplesDuration}
   */
  totalSamplesDuration?: number;

  /**
   * The sum, over all audio samples, of the estimated time from leaving here to being heard, in seconds.
   * Divide its growth by that of `totalSamplesCount` for the average. Cumulative.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-totalplayoutdelay | WebRTC Statistics: totalPlayoutDelay}
   */
  totalPlayoutDelay?: number;

  /**
   * Audio samples given to the device. Cumulative.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcaudioplayoutstats-totalsamplescount | WebRTC Statistics: totalSamplesCount}
   */
  totalSamplesCount?: number;
}
