import { randomId } from './random.ts';

const FOLDER = 'received-files';

/** A file that only this page can see, until it is removed. */
export interface PrivateFile {
  readonly handle: FileSystemFileHandle;
  remove(): Promise<void>;
}

/** A new private file on disk, or `undefined` where the browser has none that can be written. */
export async function createPrivateFile(): Promise<PrivateFile | undefined> {
  try {
    if (!('createWritable' in FileSystemFileHandle.prototype)) return undefined;
    const name = randomId();
    const letGo = await hold(name);
    const folder = await openFolder();
    return {
      handle: await folder.getFileHandle(name, { create: true }),
      async remove() {
        await folder.removeEntry(name).catch(() => {});
        letGo();
      },
    };
  } catch {
    // Not in every mode of every browser: Firefox has none in a private window.
    return undefined;
  }
}

/** Removes the files of pages that are no longer there. */
export async function removeStrayFiles(): Promise<void> {
  try {
    const folder = await openFolder();
    for await (const name of folder.keys()) {
      await navigator.locks.request(lockOf(name), { ifAvailable: true }, async (lock) => {
        if (lock) await folder.removeEntry(name);
      });
    }
  } catch {
    // Where there are no private files, none has strayed.
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

/** The browser lets go of the lock when the page goes away, however that happens. Returns what lets go of it before. */
function hold(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks.request(lockOf(name), () => new Promise<void>((letGo) => resolve(letGo))).catch(reject);
  });
}

function lockOf(name: string): string {
  return `strict-webrtc demo ${FOLDER} ${name}`;
}
