export type Kind = 'video' | 'audio';

/** Why there is no camera or microphone. */
export type Trouble = 'insecure' | 'refused' | 'missing' | 'busy' | 'waiting' | 'lost' | 'unknown';

export interface Devices {
  readonly tracks: readonly MediaStreamTrack[];
  readonly troubles: ReadonlyMap<Kind, Trouble>;
}

const wishes: Record<Kind, MediaTrackConstraints> = {
  video: { width: { ideal: 960 }, height: { ideal: 540 }, frameRate: { ideal: 24 } },
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** Camera and microphone, as far as there are any; says why, for each that isn't there. Never rejects. */
export async function openDevices(): Promise<Devices> {
  // Not there at all on a page that was not loaded securely.
  if (!navigator.mediaDevices) return troubled('insecure');
  try {
    const stream = await navigator.mediaDevices.getUserMedia(wishes);
    return { tracks: stream.getTracks(), troubles: new Map() };
  } catch (error) {
    const trouble = troubleOf(error);
    // A person who has just said no is not asked twice more.
    if (trouble === 'refused') return troubled(trouble);
  }
  // One of the two is missing or busy: take the other.
  const [video, audio] = await Promise.all([openDevice('video'), openDevice('audio')]);
  return {
    tracks: [...video.tracks, ...audio.tracks],
    troubles: new Map([...video.troubles, ...audio.troubles]),
  };
}

async function openDevice(kind: Kind): Promise<Devices> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ [kind]: wishes[kind] });
    return { tracks: stream.getTracks(), troubles: new Map() };
  } catch (error) {
    return { tracks: [], troubles: new Map([[kind, troubleOf(error)]]) };
  }
}

function troubled(trouble: Trouble): Devices {
  return {
    tracks: [],
    troubles: new Map([
      ['video', trouble],
      ['audio', trouble],
    ]),
  };
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'unknown';
}
