import type { DOMHighResTimeStamp } from './platform.js';
import type { RTCReceivedRtpStreamStats } from './stats-rtp.js';

/**
 * An RTP stream that arrives here, as this side measures it.
 *
 * Browsers: Chrome 79, Firefox 27, Safari 11.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats | WebRTC Statistics: RTCInboundRtpStreamStats}
 */
export interface RTCInboundRtpStreamStats extends RTCReceivedRtpStreamStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 72, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'inbound-rtp';

  /**
   * The `id` of the track that the stream plays on.
   *
   * Browsers: Chrome 105, Firefox 111, Safari 16.4.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-trackidentifier | WebRTC Statistics: trackIdentifier}
   */
  trackIdentifier: string;

  /**
   * The `mid` of the transceiver that receives the stream. Absent before it has one.
   *
   * Browsers: Chrome 105, Firefox 135, Safari 17.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-mid | WebRTC Statistics: mid}
   */
  mid?: string;

  /**
   * The `id` of the {@link RTCRemoteOutboundRtpStreamStats} of the same stream.
   *
   * Browsers: Chrome 91, Firefox 68, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-remoteid | WebRTC Statistics: remoteId}
   */
  remoteId?: string;

  /**
   * Frames decoded. Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 56, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framesdecoded | WebRTC Statistics: framesDecoded}
   */
  framesDecoded?: number;

  /**
   * Key frames decoded; `framesDecoded` counts them too. Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-keyframesdecoded | WebRTC Statistics: keyFramesDecoded}
   */
  keyFramesDecoded?: number;

  /**
   * Frames shown. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framesrendered | WebRTC Statistics: framesRendered}
   */
  framesRendered?: number;

  /**
   * Frames thrown away before decoding, or because they missed the time to be shown. Cumulative. For video
   * only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framesdropped | WebRTC Statistics: framesDropped}
   */
  framesDropped?: number;

  /**
   * The width of the last decoded frame, in pixels. Absent before the first. For video only.
   *
   * Browsers: Chrome 86, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framewidth | WebRTC Statistics: frameWidth}
   */
  frameWidth?: number;

  /**
   * The height of the last decoded frame, in pixels. Absent before the first. For video only.
   *
   * Browsers: Chrome 86, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-frameheight | WebRTC Statistics: frameHeight}
   */
  frameHeight?: number;

  /**
   * Frames decoded in the last second. Not cumulative. For video only.
   *
   * Browsers: Chrome 86, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framespersecond | WebRTC Statistics: framesPerSecond}
   */
  framesPerSecond?: number;

  /**
   * The sum of the quantization parameters of the decoded frames; what one is worth depends on the codec,
   * lower is finer. Divide its growth by that of `framesDecoded` for the average. Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-qpsum | WebRTC Statistics: qpSum}
   */
  qpSum?: number;

  /**
   * Time spent on decoding, in seconds. Divide its growth by that of `framesDecoded` for the average.
   * Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totaldecodetime | WebRTC Statistics: totalDecodeTime}
   */
  totalDecodeTime?: number;

  /**
   * The sum of the times between two frames shown one after the other, in seconds. Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalinterframedelay | WebRTC Statistics: totalInterFrameDelay}
   */
  totalInterFrameDelay?: number;

  /**
   * The sum of the squares of the times between two frames shown one after the other, in seconds squared; with
   * `totalInterFrameDelay` and `framesRendered` it gives the variance. Cumulative. For video only.
   *
   * Browsers: Chrome 79, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalsquaredinterframedelay | WebRTC Statistics: totalSquaredInterFrameDelay}
   */
  totalSquaredInterFrameDelay?: number;

  /**
   * How often the picture stood still for more than 5 seconds; counted when it moves again. Cumulative. For
   * video only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-pausecount | WebRTC Statistics: pauseCount}
   */
  pauseCount?: number;

  /**
   * How long the picture was paused (see `pauseCount`), in seconds. Cumulative. For video only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalpausesduration | WebRTC Statistics: totalPausesDuration}
   */
  totalPausesDuration?: number;

  /**
   * How often the picture froze: a frame stayed for three times the average, and at least 150 milliseconds
   * longer than it. Cumulative. For video only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-freezecount | WebRTC Statistics: freezeCount}
   */
  freezeCount?: number;

  /**
   * How long the picture was frozen (see `freezeCount`), in seconds. Cumulative. For video only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalfreezesduration | WebRTC Statistics: totalFreezesDuration}
   */
  totalFreezesDuration?: number;

  /**
   * When the last packet of the stream arrived, in milliseconds since the Unix epoch.
   *
   * Browsers: Chrome 80, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-lastpacketreceivedtimestamp | WebRTC Statistics: lastPacketReceivedTimestamp}
   */
  lastPacketReceivedTimestamp?: DOMHighResTimeStamp;

  /**
   * Bytes of RTP headers and padding received, retransmissions included. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-headerbytesreceived | WebRTC Statistics: headerBytesReceived}
   */
  headerBytesReceived?: number;

  /**
   * Packets that the jitter buffer threw away because they came too late or too early. Cumulative.
   *
   * Browsers: Chrome 94, Firefox 96, Safari 15.4.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-packetsdiscarded | WebRTC Statistics: packetsDiscarded}
   */
  packetsDiscarded?: number;

  /**
   * Bytes of payload received for forward error correction; `bytesReceived` counts them too. Cumulative.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-fecbytesreceived | WebRTC Statistics: fecBytesReceived}
   */
  fecBytesReceived?: number;

  /**
   * Packets received for forward error correction, alone or inside media packets. Cumulative.
   *
   * Browsers: Chrome 81, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-fecpacketsreceived | WebRTC Statistics: fecPacketsReceived}
   */
  fecPacketsReceived?: number;

  /**
   * Packets for forward error correction that were of no use: nothing was missing, or they came too late.
   * Cumulative.
   *
   * Browsers: Chrome 81, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-fecpacketsdiscarded | WebRTC Statistics: fecPacketsDiscarded}
   */
  fecPacketsDiscarded?: number;

  /**
   * Bytes of payload received, retransmissions included, without headers and padding. Cumulative.
   *
   * Browsers: Chrome 79, Firefox 27, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-bytesreceived | WebRTC Statistics: bytesReceived}
   */
  bytesReceived?: number;

  /**
   * Requests to send packets again (NACK) that this side sent. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 55, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-nackcount | WebRTC Statistics: nackCount}
   */
  nackCount?: number;

  /**
   * Requests for a key frame of the kind "full intra" (FIR) that this side sent. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-fircount | WebRTC Statistics: firCount}
   */
  firCount?: number;

  /**
   * Requests for a key frame of the kind "picture loss" (PLI) that this side sent. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-plicount | WebRTC Statistics: pliCount}
   */
  pliCount?: number;

  /**
   * The sum, over all frames or audio samples, of the time from the first packet's arrival to the end of
   * decoding, in seconds. Divide its growth by that of `framesDecoded` for the average of video. Cumulative.
   *
   * Browsers: Chrome 103, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalprocessingdelay | WebRTC Statistics: totalProcessingDelay}
   */
  totalProcessingDelay?: number;

  /**
   * The time of capture of what plays now, in milliseconds on the sender's NTP clock, as far as the sender's
   * reports tell. The difference between an audio and a video stream tells how far they are out of step. Not
   * cumulative.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-estimatedplayouttimestamp | WebRTC Statistics: estimatedPlayoutTimestamp}
   */
  estimatedPlayoutTimestamp?: DOMHighResTimeStamp;

  /**
   * The sum, over all frames or audio samples, of the time spent in the jitter buffer, in seconds. Divide its
   * growth by that of `jitterBufferEmittedCount` for the average. Cumulative.
   *
   * Browsers: Chrome 86, Firefox 104, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-jitterbufferdelay | WebRTC Statistics: jitterBufferDelay}
   */
  jitterBufferDelay?: number;

  /**
   * The sum, over all frames or audio samples, of the delay that the jitter buffer was aiming at, in seconds.
   * Divide its growth by that of `jitterBufferEmittedCount` for the average. Cumulative.
   *
   * Browsers: Chrome 105, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-jitterbuffertargetdelay | WebRTC Statistics: jitterBufferTargetDelay}
   */
  jitterBufferTargetDelay?: number;

  /**
   * Frames, or audio samples, that have left the jitter buffer. Cumulative.
   *
   * Browsers: Chrome 86, Firefox 104, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-jitterbufferemittedcount | WebRTC Statistics: jitterBufferEmittedCount}
   */
  jitterBufferEmittedCount?: number;

  /**
   * The sum, over all frames or audio samples, of the delay that the network alone asks for, without
   * `jitterBufferTarget` or lip synchronization, in seconds. Divide its growth by that of
   * `jitterBufferEmittedCount` for the average. Cumulative.
   *
   * Browsers: Chrome 105, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-jitterbufferminimumdelay | WebRTC Statistics: jitterBufferMinimumDelay}
   */
  jitterBufferMinimumDelay?: number;

  /**
   * Audio samples received, those made up for missing ones included. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 104, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalsamplesreceived | WebRTC Statistics: totalSamplesReceived}
   */
  totalSamplesReceived?: number;

  /**
   * Audio samples made up in place of missing ones. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 104, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-concealedsamples | WebRTC Statistics: concealedSamples}
   */
  concealedSamples?: number;

  /**
   * Audio samples made up as silence or comfort noise; `concealedSamples` counts them too. Cumulative. For
   * audio only.
   *
   * Browsers: Chrome 86, Firefox 104, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-silentconcealedsamples | WebRTC Statistics: silentConcealedSamples}
   */
  silentConcealedSamples?: number;

  /**
   * How often audio samples had to be made up; samples in a row count once. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-concealmentevents | WebRTC Statistics: concealmentEvents}
   */
  concealmentEvents?: number;

  /**
   * Audio samples put in to slow playback down. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-insertedsamplesfordeceleration | WebRTC Statistics: insertedSamplesForDeceleration}
   */
  insertedSamplesForDeceleration?: number;

  /**
   * Audio samples taken out to speed playback up. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-removedsamplesforacceleration | WebRTC Statistics: removedSamplesForAcceleration}
   */
  removedSamplesForAcceleration?: number;

  /**
   * How loud the track is, from 0 (silence) to 1 (full scale), linear, over a short time. Not cumulative. For
   * audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-audiolevel | WebRTC Statistics: audioLevel}
   */
  audioLevel?: number;

  /**
   * The energy of the sound: for each sample, the square of its level (0 to 1) times its duration, in seconds.
   * The square root of its growth divided by that of `totalSamplesDuration` is the average level. Cumulative.
   * For audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalaudioenergy | WebRTC Statistics: totalAudioEnergy}
   */
  totalAudioEnergy?: number;

  /**
   * The duration of all audio samples received, in seconds. Cumulative. For audio only.
   *
   * Browsers: Chrome 86, Firefox 106, Safari 14.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalsamplesduration | WebRTC Statistics: totalSamplesDuration}
   */
  totalSamplesDuration?: number;

  /**
   * Complete frames received. Cumulative. For video only.
   *
   * Browsers: Chrome 86, Firefox 101, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framesreceived | WebRTC Statistics: framesReceived}
   */
  framesReceived?: number;

  /**
   * The name of the decoder in use. Absent unless the page may know about hardware, as while it captures. For
   * video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-decoderimplementation | WebRTC Statistics: decoderImplementation}
   */
  decoderImplementation?: string;

  /**
   * The `id` of the {@link RTCAudioPlayoutStats} of the way to the loudspeaker. Absent while the sound is not
   * played. For audio only.
   *
   * Browsers: Chrome 111, Firefox no, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-playoutid | WebRTC Statistics: playoutId}
   */
  playoutId?: string;

  /**
   * Whether the decoder in use saves power, as hardware does. Absent unless the page may know about hardware,
   * as while it captures. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-powerefficientdecoder | WebRTC Statistics: powerEfficientDecoder}
   */
  powerEfficientDecoder?: boolean;

  /**
   * Frames decoded that came in more than one packet. Cumulative. For video only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-framesassembledfrommultiplepackets | WebRTC Statistics: framesAssembledFromMultiplePackets}
   */
  framesAssembledFromMultiplePackets?: number;

  /**
   * The sum of the times from the first to the last packet of frames that came in more than one, in seconds.
   * Divide its growth by that of `framesAssembledFromMultiplePackets` for the average. Cumulative. For video
   * only.
   *
   * Browsers: Chrome no, Firefox 142, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalassemblytime | WebRTC Statistics: totalAssemblyTime}
   */
  totalAssemblyTime?: number;

  /**
   * Packets received that were sent again; `packetsReceived` counts them too. Cumulative. Absent where
   * retransmission (RTX) was not negotiated.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-retransmittedpacketsreceived | WebRTC Statistics: retransmittedPacketsReceived}
   */
  retransmittedPacketsReceived?: number;

  /**
   * Bytes of payload received that were sent again; `bytesReceived` counts them too. Cumulative. Absent where
   * retransmission (RTX) was not negotiated.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-retransmittedbytesreceived | WebRTC Statistics: retransmittedBytesReceived}
   */
  retransmittedBytesReceived?: number;

  /**
   * The synchronization source of the stream that carries retransmissions. Absent where there is none of its
   * own.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-rtxssrc | WebRTC Statistics: rtxSsrc}
   */
  rtxSsrc?: number;

  /**
   * The synchronization source of the stream that carries forward error correction. Absent where there is none
   * of its own.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-fecssrc | WebRTC Statistics: fecSsrc}
   */
  fecSsrc?: number;

  /**
   * The sum of the measured probabilities (0 to 1) that a frame was corrupted. Divide its growth by that of
   * `corruptionMeasurements` for the average. Cumulative. For video only; absent unless the sender adds what
   * is needed to measure it.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalcorruptionprobability | WebRTC Statistics: totalCorruptionProbability}
   */
  totalCorruptionProbability?: number;

  /**
   * The sum of the squares of the measured probabilities that a frame was corrupted; with
   * `totalCorruptionProbability` it gives the variance. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-totalsquaredcorruptionprobability | WebRTC Statistics: totalSquaredCorruptionProbability}
   */
  totalSquaredCorruptionProbability?: number;

  /**
   * How often the probability that a frame was corrupted was measured. Cumulative. For video only.
   *
   * Browsers: no data.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcinboundrtpstreamstats-corruptionmeasurements | WebRTC Statistics: corruptionMeasurements}
   */
  corruptionMeasurements?: number;
}
