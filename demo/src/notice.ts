import { element } from './element.ts';

/** How a notice looks. */
export type Tone = 'waiting' | 'good' | 'trouble' | 'over';

const box = document.querySelector('[data-testid="notice"]');
const state = element('notice-state', HTMLParagraphElement);
const note = element('notice-note', HTMLParagraphElement);

let media = '';
let files = '';
let warning = '';
let warnings = 0;

/** How the call stands, in a sentence. */
export function showState(text: string, tone: Tone): void {
  setText(state, text);
  box?.setAttribute('data-tone', tone);
}

/** What is wrong with camera and microphone; '' for nothing. */
export function showMediaNote(text: string): void {
  media = text;
  showNote();
}

/** What the other side waits for, below in the list of files; '' for nothing. */
export function showFilesNote(text: string): void {
  files = text;
  showNote();
}

/** Something that was set right without the person, but that they should know of. */
export function showWarning(text: string): void {
  warnings = text === warning ? warnings + 1 : 1;
  warning = text;
  showNote();
}

export function clearWarning(): void {
  warning = '';
  warnings = 0;
  showNote();
}

function showNote(): void {
  const counted = warnings > 1 ? `${warning} (${warnings} times)` : warning;
  setText(note, [files, media, counted].filter(Boolean).join(' '));
}

/** A screen reader announces every change, so what stays the same isn't touched. */
function setText(target: HTMLElement, text: string): void {
  if (target.textContent !== text) target.textContent = text;
}
