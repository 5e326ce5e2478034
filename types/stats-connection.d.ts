import type { RTCDataChannelState } from './data-channel.js';
import type { RTCStats } from './stats-base.js';

/**
 * The connection as a whole.
 *
 * `dataChannelsOpened` less `dataChannelsClosed` are open now.
 *
 * Browsers: Chrome 80, Firefox 113, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcpeerconnectionstats | WebRTC Statistics: RTCPeerConnectionStats}
 */
export interface RTCPeerConnectionStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'peer-connection';

  /**
   * Data channels that have become open. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcpeerconnectionstats-datachannelsopened | WebRTC Statistics: dataChannelsOpened}
   */
  dataChannelsOpened?: number;

  /**
   * Data channels that were open and are no longer. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 113, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcpeerconnectionstats-datachannelsclosed | WebRTC Statistics: dataChannelsClosed}
   */
  dataChannelsClosed?: number;
}

/**
 * A data channel.
 *
 * Browsers: Chrome 80, Firefox 79, Safari 13.1.
 *
 * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats | WebRTC Statistics: RTCDataChannelStats}
 */
export interface RTCDataChannelStats extends RTCStats {
  /**
   * What tells these statistics from the others.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-pc/#dom-rtcstats-type | WebRTC: type}
   */
  type: 'data-channel';

  /**
   * The `label` of the channel.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-label | WebRTC Statistics: label}
   */
  label?: string;

  /**
   * The `protocol` of the channel.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-protocol | WebRTC Statistics: protocol}
   */
  protocol?: string;

  /**
   * The `id` of the channel, 0 to 65534. Absent while it has none.
   *
   * Browsers: Chrome 85, Firefox 79, Safari no.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-datachannelidentifier | WebRTC Statistics: dataChannelIdentifier}
   */
  dataChannelIdentifier?: number;

  /**
   * The `readyState` of the channel.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-state | WebRTC Statistics: state}
   */
  state: RTCDataChannelState;

  /**
   * Messages sent. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-messagessent | WebRTC Statistics: messagesSent}
   */
  messagesSent?: number;

  /**
   * Bytes of messages sent, without headers and padding. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-bytessent | WebRTC Statistics: bytesSent}
   */
  bytesSent?: number;

  /**
   * Messages received. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-messagesreceived | WebRTC Statistics: messagesReceived}
   */
  messagesReceived?: number;

  /**
   * Bytes of messages received, without headers and padding. Cumulative.
   *
   * Browsers: Chrome 80, Firefox 79, Safari 13.1.
   *
   * @see {@link https://w3c.github.io/webrtc-stats/#dom-rtcdatachannelstats-bytesreceived | WebRTC Statistics: bytesReceived}
   */
  bytesReceived?: number;
}
