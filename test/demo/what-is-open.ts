import type { Page } from 'playwright';

/** What a page that was watched has opened and not closed. */
export function whatIsOpen(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'whatIsOpen')());
}

/** Runs in the page before its own scripts: keeps count of what has been opened and not closed. */
export function watchWhatIsOpen(): void {
  const connections: RTCPeerConnection[] = [];
  const sockets: WebSocket[] = [];
  const tracks: MediaStreamTrack[] = [];
  const timers = new Set<string>();
  const workers = new Set<Worker>();

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
    }
  };
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL) {
      super(url);
      sockets.push(this);
    }
  };
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      workers.add(this);
    }
    override terminate(): void {
      super.terminate();
      workers.delete(this);
    }
  };
  const { addTrack } = MediaStream.prototype;
  MediaStream.prototype.addTrack = function (track) {
    // What comes from the other side belongs to the connection.
    tracks.push(track);
    addTrack.call(this, track);
  };
  const { setTimeout, clearTimeout } = window;
  Object.assign(window, {
    setTimeout(callback: () => void, delay?: number) {
      const id: number = setTimeout(() => {
        timers.delete(`timer ${id} of ${delay} ms`);
        callback();
      }, delay);
      timers.add(`timer ${id} of ${delay} ms`);
      return id;
    },
    clearTimeout(id: number) {
      clearTimeout(id);
      for (const timer of timers) if (timer.startsWith(`timer ${id} `)) timers.delete(timer);
    },
    whatIsOpen: () => [
      ...connections.filter((pc) => pc.connectionState !== 'closed').map(() => 'connection'),
      ...sockets.filter(({ readyState }) => readyState !== WebSocket.CLOSED).map(() => 'socket'),
      ...tracks.filter(({ readyState }) => readyState === 'live').map(({ kind }) => `${kind} track`),
      ...[...workers].map(() => 'worker'),
      ...timers,
    ],
  });
}
