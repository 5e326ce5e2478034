import { delay } from './delay.ts';
import type { Link, LinkListener } from './link.ts';

const MAX_QUEUED = 256;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 15_000;
/** A connection that is cut sooner than this counts as a failure: the relay doesn't want us now. */
const SHORTEST_SUCCESS = 5_000;
/** A relay that never answered isn't there: the page lies on a static host. */
const TRIES_BEFORE_THE_FIRST_SUCCESS = 5;

/** The relay on the server that the page came from. Comes back by itself, more and more patiently. */
export function openRelayLink(room: string, id: string, listener: LinkListener): Link {
  const closed = new AbortController();
  const queue: string[] = [];
  let socket: WebSocket | undefined;

  const url = new URL('relay', document.baseURI);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  url.search = new URLSearchParams({ room, id }).toString();
  url.hash = '';

  /** Resolves, when the connection has ended, with how long it was open; `undefined` for never. */
  function connect(): Promise<number | undefined> {
    return new Promise((resolve) => {
      let openedAt: number | undefined;
      const connecting = new WebSocket(url);
      socket = connecting;
      connecting.addEventListener('open', () => {
        openedAt = performance.now();
        for (const text of queue.splice(0)) connecting.send(text);
        listener.up(true);
      });
      connecting.addEventListener('message', ({ data }) => {
        if (closed.signal.aborted) return;
        const left = typeof data === 'string' ? /^left ([0-9a-f]{32})$/.exec(data)?.[1] : undefined;
        if (left) listener.left(left);
        else listener.received(data);
      });
      connecting.addEventListener('close', () => {
        if (openedAt !== undefined && !closed.signal.aborted) listener.up(false);
        resolve(openedAt === undefined ? undefined : performance.now() - openedAt);
      });
    });
  }

  async function stayConnected(): Promise<void> {
    let everOpen = false;
    for (let failures = 0; everOpen || failures < TRIES_BEFORE_THE_FIRST_SUCCESS; failures++) {
      const lasted = await connect();
      if (lasted !== undefined) everOpen = true;
      if (lasted !== undefined && lasted >= SHORTEST_SUCCESS) failures = 0;
      const wait = Math.min(FIRST_WAIT * 2 ** Math.min(failures, 10), LONGEST_WAIT);
      // Spread out, so that all pages don't come back to a restarted server in the same moment.
      await delay(wait * (0.75 + Math.random() / 2), closed.signal);
    }
  }
  stayConnected().catch(() => {});

  return {
    send(text) {
      if (socket?.readyState === WebSocket.OPEN) socket.send(text);
      else if (queue.push(text) > MAX_QUEUED) queue.shift();
    },
    close() {
      closed.abort();
      socket?.close();
    },
  };
}
