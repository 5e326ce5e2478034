import { MAX_TEXT_LENGTH } from './chat.ts';
import { element } from './element.ts';
import { showWarning } from './notice.ts';

const MAX_LINES = 500;

const log = element('chat-log', HTMLDivElement);
const empty = element('chat-empty', HTMLParagraphElement);
const form = element('chat-form', HTMLFormElement);
const input = element('chat-input', HTMLInputElement);
const send = element('chat-send', HTMLButtonElement);

let say: ((text: string) => boolean) | undefined;

input.maxLength = MAX_TEXT_LENGTH;
closeChat();
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = input.value.trim();
  if (text === '' || !say) return;
  if (!say(text)) return showWarning('Your line was not sent: too much is waiting to be sent already.');
  input.value = '';
  addLine('You', text, 'mine');
});

export function openChat(send_: (text: string) => boolean): void {
  say = send_;
  input.disabled = send.disabled = false;
  input.placeholder = 'Write a message';
}

export function closeChat(): void {
  say = undefined;
  input.disabled = send.disabled = true;
  input.placeholder = 'Opens with the call';
}

export function showLine(text: string): void {
  addLine('Other side', text, 'theirs');
}

function addLine(who: string, text: string, whose: 'mine' | 'theirs'): void {
  empty.remove();
  const isAtEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 40;
  const line = document.createElement('p');
  line.className = `line line-${whose}`;
  const name = document.createElement('span');
  name.className = 'line-who';
  name.textContent = who;
  const said = document.createElement('span');
  said.className = 'line-text';
  // Never as HTML: the text comes from outside.
  said.textContent = text;
  line.append(name, said);
  log.append(line);
  if (log.childElementCount > MAX_LINES) log.firstElementChild?.remove();
  // Someone who has scrolled back to read is left there.
  if (isAtEnd || whose === 'mine') log.scrollTop = log.scrollHeight;
}
