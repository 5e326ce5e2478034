import { startCall } from './call.ts';

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] {
  const found = document.querySelector(tag);
  if (!found) throw new Error(`The page has no <${tag}>.`);
  return found;
}

const [toggle, output, video, form, input, list] = [
  element('button'),
  element('output'),
  element('video'),
  element('form'),
  element('input'),
  element('ul'),
];
let controller: AbortController | undefined;
let say: ((text: string) => Promise<void>) | undefined;

function hangUp(): void {
  controller?.abort();
  controller = say = undefined;
  video.srcObject = null;
  list.replaceChildren();
  output.value = '';
  toggle.textContent = 'Start a call';
}

async function call(): Promise<void> {
  controller = new AbortController();
  const { signal } = controller;
  toggle.textContent = 'Hang up';
  const view = {
    state: (state: string) => {
      if (!signal.aborted) output.value = state;
    },
    stream: (stream: MediaStream) => {
      video.srcObject = stream;
    },
    message: (text: string) => {
      const item = document.createElement('li');
      item.textContent = text;
      list.append(item);
    },
  };
  try {
    say = await startCall(view, signal);
  } catch (error) {
    if (!signal.aborted) output.value = String(error);
  }
}

toggle.addEventListener('click', () => void (controller ? hangUp() : call()));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  say?.(input.value).catch(reportError);
});
