import type { RTCConfiguration } from 'strict-webrtc';
import { type CallEnd, type CallView, call } from './call.ts';
import { LocalMedia, type LocalMediaOptions } from './local-media.ts';
import { Mailbox } from './mailbox.ts';
import type { CallMessage, Envelope } from './message.ts';
import { type Pair, Pairing } from './pairing.ts';
import { openSignaling, type Signaling } from './signaling.ts';

/** More unread messages than a call can ever have; what exceeds it is a flood. */
const MAX_UNREAD = 512;

export interface SessionOptions {
  readonly room: string;
  readonly id: string;
  /** The id that this tab had before it was reloaded. */
  readonly replaces: string | undefined;
  readonly configuration: RTCConfiguration;
  readonly media: LocalMediaOptions;
  readonly view: SessionView;
}

export interface SessionView extends CallView {
  mediaOpened(media: LocalMedia): void;
  waiting(): void;
  callStarted(): void;
  callEnded(end: CallEnd): void;
  /** Two others have the room: this session is over. */
  full(): void;
  /** Joining was not possible: this session is over. */
  failed(error: unknown): void;
  relay(isUp: boolean): void;
  /** A message from outside made no sense and was ignored. */
  ignored(): void;
}

interface RunningCall {
  readonly pair: Pair;
  readonly mailbox: Mailbox<CallMessage>;
  /** Aborts with why the call ends. */
  readonly ending: AbortController;
  isPeerGone: boolean;
}

/** One stay in a room: from joining, over any number of calls, to leaving, after which nothing is left open. */
export class Session {
  readonly #options: SessionOptions;
  readonly #signaling: Signaling;
  readonly #pairing: Pairing;
  #media: LocalMedia | undefined;
  #running: RunningCall | undefined;
  #isOver = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    const { room, id, view } = options;
    this.#signaling = openSignaling(room, id, {
      received: (envelope) => this.#received(envelope),
      malformed: view.ignored,
      left: (gone) => {
        this.#pairing.gone(gone);
        if (this.#running?.pair.peer === gone) this.#running.isPeerGone = true;
      },
      relay: (isUp) => {
        view.relay(isUp);
        if (isUp) this.#pairing.greet();
      },
    });
    this.#pairing = new Pairing({
      id,
      send: (to, message) => this.#signaling.send(to, message),
      paired: (pair) => this.#start(pair),
      ended: (pair) => this.#stop(pair, 'left'),
      full: () => {
        this.leave();
        view.full();
      },
    });
    this.#join().catch((error: unknown) => {
      this.leave();
      view.failed(error);
    });
  }

  /** Ends everything at once; it tells the other side, also while the page is being closed. */
  leave(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    if (this.#running) this.#stop(this.#running.pair, 'ended');
    this.#pairing.stop();
    this.#signaling.close();
    this.#media?.stop();
  }

  /** Says again that we are here. */
  greet(): void {
    this.#pairing.greet();
  }

  async #join(): Promise<void> {
    const media = await LocalMedia.open(this.#options.media);
    if (this.#isOver) return media.stop();
    this.#media = media;
    this.#options.view.mediaOpened(media);
    this.#options.view.waiting();
    this.#pairing.start(this.#options.replaces);
  }

  #received({ from, message }: Envelope): void {
    if (message.type !== 'description' && message.type !== 'candidate') {
      this.#pairing.received(from, message);
      return;
    }
    const running = this.#running;
    if (running?.pair.peer !== from || running.pair.call !== message.call) return;
    running.isPeerGone = false;
    if (!running.mailbox.put(message)) this.#options.view.ignored();
  }

  #start(pair: Pair): void {
    const { configuration, view } = this.#options;
    const media = this.#media;
    if (!media) return;
    const running: RunningCall = {
      pair,
      mailbox: new Mailbox(MAX_UNREAD),
      ending: new AbortController(),
      isPeerGone: false,
    };
    this.#running = running;
    view.callStarted();
    call({
      configuration,
      media,
      view,
      messages: running.mailbox,
      offers: pair.offers,
      signal: running.ending.signal,
      send: (message) => this.#signaling.send(pair.peer, { ...message, call: pair.call }),
      isPeerGone: () => running.isPeerGone,
    })
      .catch((error: unknown): CallEnd => ({ error }))
      .then((end) => {
        // Also what ended by itself is told to the other side; a call that has been stopped is told already.
        if (this.#running === running) this.#finish(running, end);
      });
  }

  /** The other page or the person has ended the call. */
  #stop(pair: Pair, end: CallEnd): void {
    const running = this.#running;
    if (running?.pair.call === pair.call) this.#finish(running, end);
  }

  #finish(running: RunningCall, end: CallEnd): void {
    this.#running = undefined;
    running.ending.abort();
    this.#pairing.release(running.pair);
    this.#options.view.callEnded(end);
  }
}
