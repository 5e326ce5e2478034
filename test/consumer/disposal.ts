/** What the developer of a page writes who has `using`. */
import { events, openPeerConnection } from 'strict-webrtc';

export async function scope(): Promise<void> {
  using pc = openPeerConnection();
  await using candidates = events(pc, 'icecandidate');
  for await (const { candidate } of candidates) if (!candidate) break;
  console.log(candidates.dropped);
}
