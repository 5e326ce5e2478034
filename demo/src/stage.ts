import { element } from './element.ts';

const stage = element('stage', HTMLDivElement);
const hint = element('empty-hint', HTMLParagraphElement);
const newRoom = element('new-room', HTMLAnchorElement);
const unmute = element('unmute', HTMLButtonElement);
const self = element('self', HTMLDivElement);
const remote = video('remote-video');
const local = video('local-video');

// React to what really happens on screen: the picture is shown once there is one.
remote.addEventListener('loadeddata', () => stage.classList.add('has-picture'));
unmute.addEventListener('click', () => {
  remote.muted = false;
  remote.play().catch(() => {});
  unmute.hidden = true;
  remote.focus();
});

/** The other side's picture and sound, or nothing. */
export function showRemote(stream: MediaStream | null): void {
  if (!stream) {
    remote.srcObject = null;
    stage.classList.remove('has-picture');
    unmute.hidden = true;
    return;
  }
  if (remote.srcObject !== stream) remote.srcObject = stream;
  play();
}

function play(): void {
  remote.play().catch((error: unknown) => {
    if (!(error instanceof DOMException) || error.name !== 'NotAllowedError' || remote.muted) return;
    // No sound before the person has touched the page: show the picture, and offer the sound.
    remote.muted = true;
    unmute.hidden = false;
    remote.play().catch(() => {});
  });
}

/** The own picture: none, shown, or hidden from the other side by the person. */
export function showLocal(stream: MediaStream | null, isShown: boolean): void {
  // A video that waits for the first track of an empty stream keeps the page from being loaded.
  const shown = stream?.active ? stream : null;
  if (local.srcObject !== shown) local.srcObject = shown;
  self.hidden = !shown;
  self.classList.toggle('is-off', !isShown);
}

/** What to do while there is nobody to see. */
export function showHint(text: string, offersNewRoom = false): void {
  hint.textContent = text;
  newRoom.hidden = !offersNewRoom;
}

function video(name: string): HTMLVideoElement {
  const found = document.querySelector(`[data-testid="${name}"]`);
  if (!(found instanceof HTMLVideoElement)) throw new Error(`The page has no ${name}.`);
  return found;
}
