import { delay } from './delay.ts';
import { type Devices, type Kind, openDevices, type Trouble } from './devices.ts';
import { openTestPicture } from './test-picture.ts';
import { openTestTone } from './test-tone.ts';

/** How long a call waits for the answer to «may this page use your camera?» before it goes ahead without. */
const PATIENCE = 2_500;

export interface LocalMediaOptions {
  /** What the test picture says below the clock. */
  readonly caption: string;
  /** What is wrong with the devices, each time that changes. */
  troubled(troubles: ReadonlyMap<Kind, Trouble>): void;
}

/**
 * What this side sends: one picture and one sound, from camera and microphone, or generated in their place. They
 * may be exchanged at any time: a camera allowed late, a microphone unplugged.
 */
export class LocalMedia {
  readonly stream: MediaStream = new MediaStream();
  /** Called with each track that takes another's place. */
  exchanged: (track: MediaStreamTrack) => void = () => {};

  readonly #options: LocalMediaOptions;
  /** What ends the generated ones. */
  readonly #generated = new Map<Kind, AbortController>();
  readonly #troubles = new Map<Kind, Trouble>();
  readonly #enabled: Record<Kind, boolean> = { video: true, audio: true };

  #isStopped = false;

  private constructor(options: LocalMediaOptions) {
    this.#options = options;
  }

  /** The media, live; stop them to let go of the devices. */
  static async open(options: LocalMediaOptions): Promise<LocalMedia> {
    const media = new LocalMedia(options);
    const opening = openDevices();
    const patience = new AbortController();
    const early = await Promise.race([opening, delay(PATIENCE, patience.signal)]);
    patience.abort();
    if (early) {
      media.#use(early);
    } else {
      for (const kind of ['video', 'audio'] as const) media.#substitute(kind, 'waiting');
      opening.then((late) => media.#use(late)).catch(() => {});
    }
    return media;
  }

  /** Sends black or silence instead, or no longer. */
  enable(kind: Kind, enabled: boolean): void {
    this.#enabled[kind] = enabled;
    for (const track of this.stream.getTracks()) if (track.kind === kind) track.enabled = enabled;
  }

  stop(): void {
    this.#isStopped = true;
    for (const generated of this.#generated.values()) generated.abort();
    for (const track of this.stream.getTracks()) track.stop();
  }

  #use({ tracks, troubles }: Devices): void {
    if (this.#isStopped) {
      for (const track of tracks) track.stop();
      return;
    }
    for (const [kind, trouble] of troubles) this.#substitute(kind, trouble);
    for (const track of tracks) {
      const kind = track.kind === 'video' ? 'video' : 'audio';
      this.#troubles.delete(kind);
      this.#put(track);
      this.#generated.get(kind)?.abort();
      this.#generated.delete(kind);
      track.addEventListener('ended', () => this.#substitute(kind, 'lost'), { once: true });
    }
    this.#options.troubled(this.#troubles);
  }

  #substitute(kind: Kind, trouble: Trouble): void {
    if (this.#isStopped) return;
    this.#troubles.set(kind, trouble);
    if (!this.#generated.has(kind)) this.#generate(kind);
    this.#options.troubled(this.#troubles);
  }

  #generate(kind: Kind): void {
    const ending = new AbortController();
    const { signal } = ending;
    try {
      this.#put(kind === 'video' ? openTestPicture(this.#options.caption, signal) : openTestTone(signal));
      this.#generated.set(kind, ending);
    } catch {
      // A browser that can't even do that makes its call without.
      ending.abort();
    }
  }

  #put(track: MediaStreamTrack): void {
    track.enabled = this.#enabled[track.kind === 'video' ? 'video' : 'audio'];
    const previous = this.stream.getTracks().find(({ kind }) => kind === track.kind);
    if (previous) {
      this.stream.removeTrack(previous);
      previous.stop();
    }
    this.stream.addTrack(track);
    if (previous) this.exchanged(track);
  }
}
