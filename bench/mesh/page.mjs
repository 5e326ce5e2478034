/** Runs in the page: what all its connections have carried so far. */
export async function sumOfStats() {
  const sum = { bytesSent: 0, bytesReceived: 0, frames: 0, heights: [] };
  for (const pc of globalThis.connections) {
    if (pc.signalingState === 'closed') continue;
    for (const stats of (await pc.getStats()).values()) {
      if (stats.type === 'outbound-rtp') sum.bytesSent += stats.bytesSent;
      if (stats.type !== 'inbound-rtp') continue;
      sum.bytesReceived += stats.bytesReceived;
      if (stats.kind !== 'video') continue;
      sum.frames += stats.framesDecoded ?? 0;
      sum.heights.push(stats.frameHeight ?? 0);
    }
  }
  return sum;
}
