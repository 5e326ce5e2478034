/** A strict object passes for the augmented global type, beside a `lib.dom` that requires what all browsers have. */
import 'strict-webrtc/global';
import type * as strict from 'strict-webrtc';

/** Its kind is a string here, which whatever takes a kind takes. */
export function kinds(pc: RTCPeerConnection, track: MediaStreamTrack): unknown[] {
  return [
    pc.addTransceiver(track.kind),
    pc.addTransceiver(track),
    RTCRtpReceiver.getCapabilities(track.kind),
    pc.addTrack(track),
    pc.getStats(track),
  ];
}

export function toGlobal(
  pc: strict.RTCPeerConnection,
  event: strict.RTCTrackEvent,
  channelEvent: strict.RTCDataChannelEvent,
  sctp: strict.RTCSctpTransport,
): unknown[] {
  const connections: RTCPeerConnection[] = [pc];
  const events: RTCTrackEvent[] = [event];
  const senders: RTCRtpSender[] = [...pc.getSenders()];
  const receivers: RTCRtpReceiver[] = [event.receiver];
  const transceivers: RTCRtpTransceiver[] = [event.transceiver];
  const tracks: MediaStreamTrack[] = [event.track];
  const associations: RTCSctpTransport[] = [sctp];
  const transports: RTCIceTransport[] = [sctp.transport.iceTransport];
  const channelEvents: RTCDataChannelEvent[] = [channelEvent];
  return [
    connections,
    events,
    senders,
    receivers,
    transceivers,
    tracks,
    associations,
    transports,
    channelEvents,
  ];
}
