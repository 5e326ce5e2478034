import type { MediaStream, MediaStreamTrack } from 'strict-webrtc';
import { assertOneOf } from '../assert-option.ts';
import { FakeTarget } from './fake-target.ts';

export type Kind = 'audio' | 'video';

let made = 0;

class FakeTrack extends FakeTarget {
  readonly kind: Kind;
  readonly id: string = `track-${++made}`;
  readonly label: string = 'fake';
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  enabled = true;
  contentHint = '';

  constructor(kind: Kind) {
    super(['ended', 'mute', 'unmute']);
    this.kind = kind;
  }

  stop(): void {
    this.readyState = 'ended';
  }

  clone(): FakeTrack {
    const clone = new FakeTrack(this.kind);
    Object.assign(clone, { readyState: this.readyState, enabled: this.enabled });
    return clone;
  }

  getSettings(): object {
    return {};
  }

  getConstraints(): object {
    return {};
  }

  getCapabilities(): object {
    return {};
  }

  applyConstraints(): Promise<void> {
    return Promise.resolve();
  }
}

export class FakeStream extends FakeTarget {
  readonly id: string;
  readonly #tracks = new Set<MediaStreamTrack>();

  constructor(id: string) {
    super(['addtrack', 'removetrack']);
    this.id = id;
  }

  get active(): boolean {
    return this.getTracks().some(({ readyState }) => readyState === 'live');
  }

  getTracks(): MediaStreamTrack[] {
    return [...this.#tracks];
  }

  getAudioTracks(): MediaStreamTrack[] {
    return this.getTracks().filter(({ kind }) => kind === 'audio');
  }

  getVideoTracks(): MediaStreamTrack[] {
    return this.getTracks().filter(({ kind }) => kind === 'video');
  }

  getTrackById(id: string): MediaStreamTrack | null {
    return this.getTracks().find((track) => track.id === id) ?? null;
  }

  addTrack(track: MediaStreamTrack): void {
    this.#tracks.add(track);
  }

  removeTrack(track: MediaStreamTrack): void {
    this.#tracks.delete(track);
  }
}

/**
 * A track for code under test to send: it is live, and carries nothing.
 *
 * `dispatch(track, 'mute')` and `change(track, { readyState: 'ended' })` do what the source of a real one would.
 *
 * @param kind - `'audio'` or `'video'`.
 * @throws `TypeError` when it is another kind.
 * @example
 * ```ts
 * import { FakePeerConnection, fakeTrack } from 'strict-webrtc/testing';
 *
 * const sender = new FakePeerConnection().addTrack(fakeTrack('video'));
 * console.assert(sender.track?.kind === 'video');
 * ```
 */
export function fakeTrack(kind: Kind): MediaStreamTrack {
  assertOneOf('fakeTrack()', 'kind', kind, ['audio', 'video']);
  return new FakeTrack(kind) as unknown as MediaStreamTrack;
}

/**
 * A media stream of tracks, as `getUserMedia()` gives one.
 *
 * @param tracks - What is in it.
 * @example
 * ```ts
 * import { fakeStream, fakeTrack } from 'strict-webrtc/testing';
 *
 * const stream = fakeStream([fakeTrack('audio'), fakeTrack('video')]);
 * console.assert(stream.active);
 * ```
 */
export function fakeStream(tracks: Iterable<MediaStreamTrack>): MediaStream {
  const stream = new FakeStream(`stream-${++made}`);
  for (const track of tracks) stream.addTrack(track);
  return stream as unknown as MediaStream;
}
