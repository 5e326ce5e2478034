import type { Link, LinkListener } from './link.ts';

/** The other tabs of the same browser. Needs no server, so it works wherever the page is hosted. */
export function openBroadcastLink(room: string, { received, up }: LinkListener): Link {
  const channel = new BroadcastChannel(`strict-webrtc demo ${room}`);
  channel.addEventListener('message', ({ data }) => received(data));
  channel.addEventListener('messageerror', () => received(undefined));
  up(true);
  return {
    send: (text) => channel.postMessage(text),
    close: () => channel.close(),
  };
}
