/** What somebody writes in a worker who stays with the global types. */
import 'strict-webrtc/global';
import type * as strict from 'strict-webrtc';

export function exchange(
  channel: RTCDataChannel,
  data: string | ArrayBuffer,
): strict.RTCPriorityType | undefined {
  channel.send(data);
  channel.addEventListener('message', ({ data }) => channel.send(data));
  const listener = ({ error }: strict.RTCErrorEvent): void => console.error(error.errorDetail);
  channel.addEventListener('error', listener);
  channel.removeEventListener('error', listener);
  return channel.priority;
}

export function watch(transformer: RTCRtpScriptTransformer): void {
  transformer.onkeyframerequest = ({ rid }) => console.log(rid);
}

export function times(frame: RTCEncodedVideoFrame, sound: RTCEncodedAudioFrame): (number | undefined)[] {
  return [frame.getMetadata().captureTime, frame.getMetadata().receiveTime, sound.getMetadata().audioLevel];
}

/** A library without connections has the strict type under the global name. */
export function close(pc: RTCPeerConnection): strict.RTCPeerConnection {
  pc.close();
  return pc;
}
