import type { FileOffer } from './file-message.ts';
import { createPrivateFile } from './private-files.ts';

/** The largest file that is kept in memory, in bytes. */
const MAX_IN_MEMORY = 512 * 1024 * 1024;

/** Where the bytes of a file go. It looks complete only after `close()`. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<SavedFile>;
  /** Removes what was written; never rejects. */
  abort(): Promise<void>;
}

/** A file that is where the person wanted it, or one that the page keeps until they save it. */
export type SavedFile = 'on-disk' | { readonly content: Blob; remove(): void };

declare global {
  interface Window {
    /** Only in Chromium, and only on a page that was loaded securely. */
    showSaveFilePicker?(options: { suggestedName: string }): Promise<FileSystemFileHandle>;
  }
  interface FileSystemFileHandle {
    remove?(): Promise<void>;
  }
}

/**
 * Opens the best place there is: a file that the person chooses, a private one on disk, or memory. Call it for a click:
 * browsers let nobody be asked for a file otherwise.
 *
 * @returns `undefined` when the person has closed the question without an answer.
 */
export async function openFileSink(
  offer: FileOffer,
): Promise<FileSink | 'no-room' | 'too-large' | undefined> {
  if (window.showSaveFilePicker) {
    const chosen = await chooseFile(offer.name);
    return chosen && writeTo(chosen, async () => chosen.remove?.(), 'on-disk');
  }
  const file = await createPrivateFile();
  if (!file) return offer.size <= MAX_IN_MEMORY ? keepInMemory() : 'too-large';
  if ((await freeRoom()) >= offer.size) return writeTo(file.handle, file.remove, 'kept');
  await file.remove();
  return 'no-room';
}

async function chooseFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  try {
    return await window.showSaveFilePicker?.({ suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

async function freeRoom(): Promise<number> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = await navigator.storage.estimate();
  return quota - usage;
}

async function writeTo(
  handle: FileSystemFileHandle,
  remove: () => Promise<void>,
  where: 'on-disk' | 'kept',
): Promise<FileSink> {
  const writable = await handle.createWritable();
  return {
    write: (bytes) => writable.write(bytes),
    async close() {
      await writable.close();
      return where === 'on-disk' ? where : kept(await handle.getFile(), remove);
    },
    async abort() {
      await writable.abort().catch(() => {});
      // The browser has made an empty file when it was chosen.
      await remove().catch(() => {});
    },
  };
}

function keepInMemory(): FileSink {
  let pieces: Blob[] = [];
  return {
    async write(bytes) {
      pieces.push(new Blob([bytes]));
    },
    close: async () => kept(new Blob(pieces)),
    async abort() {
      pieces = [];
    },
  };
}

/** Of no type that a browser would show: as a page it would have all the rights of this one. */
function kept(content: Blob, remove: () => void = () => {}): SavedFile {
  return { content: content.slice(0, content.size, 'application/octet-stream'), remove };
}
