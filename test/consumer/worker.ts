/** What the developer of a worker writes, where there are data channels and encoded frames but no connections. */
import { events, type RTCDataChannel, type RTCEncodedVideoFrame } from 'strict-webrtc';

export async function read(channel: RTCDataChannel): Promise<void> {
  for await (const { data } of events(channel, 'message')) channel.send(data);
}

export function size(frame: RTCEncodedVideoFrame): number {
  return frame.data.byteLength;
}
