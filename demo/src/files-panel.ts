import { acceptDrops } from './drop-files.ts';
import { element } from './element.ts';
import type { FileOffer } from './file-message.ts';
import { FileRow } from './file-row.ts';
import { outcomeText } from './file-text.ts';
import type { FilesView } from './files.ts';
import { showFilesNote, showWarning } from './notice.ts';
import { removeStrayFiles } from './private-files.ts';

/** How many files are shown; those that are over longest make room. */
const MAX_ROWS = 100;
/** How often figures change, in milliseconds: faster can't be read. */
const REFRESH = 250;

const list = element('files', HTMLUListElement);
const empty = element('files-empty', HTMLParagraphElement);
const status = element('files-status', HTMLParagraphElement);
const choose = element('choose-files', HTMLButtonElement);
const input = element('file-input', HTMLInputElement);

const rows = new Set<FileRow>();
let send: ((file: File) => boolean) | undefined;
let isInterrupted = false;
let refreshing: ReturnType<typeof setInterval> | undefined;

export const filesView: FilesView = {
  opened(send_) {
    send = send_;
    choose.disabled = false;
    empty.textContent = 'Choose files or drop them on this page. The other side is asked first.';
  },
  closed,
  interrupted(isInterrupted_) {
    isInterrupted = isInterrupted_;
    for (const row of rows) row.interrupted(isInterrupted);
  },
  sending: (offer) => addRow(offer, true),
  offered(offer) {
    const row = addRow(offer, false);
    showOffers();
    return row;
  },
  refused: () => showWarning('A file that made no sense was refused.'),
};

function closed(): void {
  send = undefined;
  choose.disabled = true;
  empty.textContent = 'Files can be sent during a call, straight to the other page.';
}

function sendAll(files: readonly File[]): void {
  const unsent = files.filter((file) => !send?.(file)).length;
  if (!send) showWarning('Files can be sent once the other side is there.');
  else if (unsent > 0) showWarning(`Too many files at once: ${unsent} of ${files.length} were not sent.`);
}

function addRow(offer: FileOffer, isSender: boolean): FileRow {
  const row = new FileRow({
    offer,
    isSender,
    changed: () => changed(row, offer, isSender),
    removed: () => removeRow(row),
  });
  rows.add(row);
  list.prepend(row.element);
  // Who is busy in the list stays there.
  if (!list.contains(document.activeElement)) list.scrollTop = 0;
  row.interrupted(isInterrupted);
  if (rows.size > MAX_ROWS) [...rows].find(({ stage }) => stage === 'over')?.remove();
  empty.hidden = true;
  return row;
}

function removeRow(row: FileRow): void {
  const hadFocus = row.element.contains(document.activeElement);
  const next = row.element.nextElementSibling ?? row.element.previousElementSibling;
  row.element.remove();
  rows.delete(row);
  empty.hidden = rows.size > 0;
  if (hadFocus) (next?.querySelector<HTMLElement>('button, a') ?? choose).focus();
}

function changed(row: FileRow, { name }: FileOffer, isSender: boolean): void {
  // Figures that change all the time would drown everything else that a screen reader has to say.
  if (row.outcome) status.textContent = `${name}: ${outcomeText(row.outcome, isSender)}`;
  showOffers();
  const isAnyRunning = [...rows].some(({ stage }) => stage === 'running');
  if (!isAnyRunning) {
    clearInterval(refreshing);
    refreshing = undefined;
  } else {
    refreshing ??= setInterval(refresh, REFRESH);
  }
}

function refresh(): void {
  for (const row of rows) if (row.stage === 'running') row.show();
}

/** Somebody who looks at the picture does not see what happens below it. */
function showOffers(): void {
  const count = list.querySelectorAll('[data-direction="in"][data-stage="offered"]').length;
  showFilesNote(
    count === 0 ? '' : `The other side offers you ${count === 1 ? 'a file' : `${count} files`}: see Files.`,
  );
}

closed();
choose.addEventListener('click', () => input.click());
input.addEventListener('change', () => {
  sendAll([...(input.files ?? [])]);
  // The same file can be chosen again.
  input.value = '';
});
acceptDrops((files, folders) => {
  if (folders > 0) showWarning('Folders cannot be sent, only files.');
  if (files.length > 0) sendAll(files);
});
removeStrayFiles();
