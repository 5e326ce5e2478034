import { opened } from '../../src/index.ts';

/** What a connection knows of its path: its states, candidates and pairs. */
async function report(pc: RTCPeerConnection): Promise<object> {
  const { connectionState, iceConnectionState, iceGatheringState } = pc;
  const stats: { readonly type: string }[] = [...(await pc.getStats()).values()];
  const path = stats.filter(({ type }) => /candidate|transport/.test(type));
  return { connectionState, iceConnectionState, iceGatheringState, path };
}

/** Resolves when `channel` opens; fails after 20 seconds with what its connections know. */
export async function openedOrReported(
  channel: RTCDataChannel,
  connections: readonly RTCPeerConnection[],
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(async () => {
      const reports = await Promise.all(connections.map(report));
      reject(new Error(`not open after 20 s: ${JSON.stringify(reports)}`));
    }, 20_000);
  });
  try {
    await Promise.race([opened(channel), late]);
  } finally {
    clearTimeout(timer);
  }
}
