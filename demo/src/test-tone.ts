/**
 * A soft tone in place of a microphone, heard by the other side only, until `signal` aborts.
 *
 * A browser starts no sound before the person has touched the page: until then the tone is silence.
 */
export function openTestTone(signal: AbortSignal): MediaStreamTrack {
  const context = new AudioContext();
  const destination = context.createMediaStreamDestination();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('This browser can make no sound track.');

  const tone = context.createOscillator();
  tone.frequency.value = 330;
  const swell = context.createOscillator();
  swell.frequency.value = 0.5;
  const swellDepth = context.createGain();
  swellDepth.gain.value = 0.015;
  const volume = context.createGain();
  volume.gain.value = 0.02;
  swell.connect(swellDepth).connect(volume.gain);
  tone.connect(volume).connect(destination);
  tone.start();
  swell.start();

  const touched = new AbortController();
  const resume = () => {
    context.resume().then(
      () => touched.abort(),
      () => {},
    );
  };
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, resume, { signal: touched.signal });
  signal.addEventListener('abort', () => {
    touched.abort();
    track.stop();
    context.close().catch(() => {});
  });
  return track;
}
