import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { PATIENCE, part } from './pages.ts';

/** A file that a test sends: what is in it follows from its name and size. */
export interface Sample {
  readonly name: string;
  readonly size: number;
}

export const MEGABYTE = 1_048_576;

/** Runs in the page before its own scripts: keeps what a test looks at, or changes. */
export function watchFiles({ hasPicker }: { hasPicker: boolean }): void {
  const connections: RTCPeerConnection[] = [];
  const channels: RTCDataChannel[] = [];
  const kept = new Map<string, Blob>();
  const picked = new Map<string, FileSystemFileHandle>();

  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.push(this);
      this.addEventListener('datachannel', ({ channel }) => channels.push(channel));
    }
    override createDataChannel(label: string, init?: RTCDataChannelInit): RTCDataChannel {
      const channel = super.createDataChannel(label, init);
      channels.push(channel);
      return channel;
    }
  };
  const { createObjectURL } = URL;
  URL.createObjectURL = (content) => {
    const address = createObjectURL(content);
    if (content instanceof Blob) kept.set(address, content);
    return address;
  };
  Object.assign(window, { connections, channels, kept, picked, isHeld: false });

  // A test can't answer the browser's own question; the handle is a real one, of a private file.
  const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(`picked-${crypto.randomUUID()}`, { create: true });
    picked.set(suggestedName, handle);
    return handle;
  };
  Object.assign(window, { showSaveFilePicker: hasPicker ? showSaveFilePicker : undefined });
  if (typeof FileSystemWritableFileStream === 'undefined') return;
  const { write } = FileSystemWritableFileStream.prototype;
  const writes = new WeakMap<FileSystemWritableFileStream, number>();
  FileSystemWritableFileStream.prototype.write = async function (data) {
    const count = (writes.get(this) ?? 0) + 1;
    writes.set(this, count);
    while (count > 2 && Reflect.get(window, 'isHeld'))
      await new Promise((resolve) => setTimeout(resolve, 20));
    return write.call(this, data);
  };
}

/** Runs in the page before its own scripts: gives it the greatest id there is, so that it makes the offers, or the least. */
export function chooseRole({ offers }: { offers: boolean }): void {
  const { getRandomValues } = Crypto.prototype;
  Crypto.prototype.getRandomValues = <Values extends ArrayBufferView | null>(values: Values): Values => {
    Crypto.prototype.getRandomValues = getRandomValues;
    if (values instanceof Uint8Array) values.fill(offers ? 255 : 0);
    return values;
  };
}

/** Whether the page is kept from writing more than the first two blocks of each file, so that it stays in its middle. */
export async function holdWrites(page: Page, isHeld: boolean): Promise<void> {
  await page.evaluate((isHeld) => void Object.assign(window, { isHeld }), isHeld);
}

/**
 * Chooses or drops files on the page, and tells the SHA-256 of each. They are made there: handing them over would take
 * longer than sending them.
 */
export function give(page: Page, how: 'choose' | 'drop', ...samples: Sample[]): Promise<string[]> {
  return page.evaluate(
    async ({ how, samples }) => {
      const transfer = new DataTransfer();
      const digests: string[] = [];
      for (const { name, size } of samples) {
        const bytes = new Uint8Array(Math.ceil(size / 4) * 4);
        const words = new Uint32Array(bytes.buffer);
        let state = 0x9e3779b9 ^ (size + name.length);
        for (let index = 0; index < words.length; index++) {
          state ^= state << 13;
          state ^= state >>> 17;
          state ^= state << 5;
          words[index] = state;
        }
        const content = bytes.subarray(0, size);
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
        digests.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
        transfer.items.add(new File([content], name, { type: 'application/x-sample' }));
      }
      const input = document.querySelector('[data-testid="file-input"]');
      if (how === 'drop') {
        for (const type of ['dragover', 'drop']) {
          const init = { dataTransfer: transfer, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new DragEvent(type, init));
        }
      } else if (input instanceof HTMLInputElement) {
        input.files = transfer.files;
        input.dispatchEvent(new Event('change'));
      }
      return digests;
    },
    { how, samples },
  );
}

/** The latest row of the file with this name. */
export function row(page: Page, name: string): Locator {
  return part(page, 'file')
    .filter({ has: page.locator('.file-name').getByText(name, { exact: true }) })
    .first();
}

/** What the row of a file says about it. */
export async function expectFile(page: Page, name: string, text: RegExp): Promise<void> {
  const textOf = async () => (await row(page, name).locator('.file-text').allTextContents()).join();
  await expect.poll(textOf, { timeout: PATIENCE, interval: 100 }).toMatch(text);
}

export async function press(page: Page, action: string, name: string): Promise<void> {
  await row(page, name).getByRole('button', { name: action }).click();
}

/** The SHA-256 of what was saved, read back from where it is. */
export async function savedDigest(page: Page, name: string): Promise<string> {
  const link = row(page, name).getByRole('link');
  const address = (await link.count()) > 0 ? await link.getAttribute('href') : null;
  return page.evaluate(
    async ({ name, address }) => {
      const content: Blob =
        address === null
          ? await Reflect.get(window, 'picked').get(name).getFile()
          : Reflect.get(window, 'kept').get(address);
      const digest = await crypto.subtle.digest('SHA-256', await content.arrayBuffer());
      return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    { name, address },
  );
}

/** The names of all private files of the browser, those of `picked` too. */
export function privateFiles(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    const look = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const [name, handle] of folder.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await look(handle);
        else names.push(name);
      }
    };
    await look(await navigator.storage.getDirectory());
    return names;
  });
}

/** The states of the channels that files have had. */
export function fileChannels(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels: RTCDataChannel[] = Reflect.get(window, 'channels');
    return channels.filter(({ label }) => label === 'file').map(({ readyState }) => readyState);
  });
}

/** That nothing of any transfer is left: rows are removed, and with them what the page keeps. */
export async function expectNothingLeft(...pages: Page[]): Promise<void> {
  for (const page of pages) {
    const remove = part(page, 'files').getByRole('button', { name: 'Remove' });
    while ((await remove.count()) > 0) await remove.first().click();
    expect(await part(page, 'file').count()).toBe(0);
    await expect
      .poll(async () => (await fileChannels(page)).filter((state) => state !== 'closed'), {
        timeout: PATIENCE,
      })
      .toEqual([]);
  }
}

/**
 * Tells both pages that their connection is interrupted, as their browsers would; they take it for real and restart
 * ICE. Returns once both have new credentials, with the pages told that the connection is back.
 */
export async function interrupt(pages: readonly [Page, Page], meanwhile: () => Promise<void>): Promise<void> {
  const credentials = () =>
    Promise.all(
      pages.map((page) =>
        page.evaluate(() => {
          const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
          const pc = connections.at(-1);
          const isSettled = pc?.signalingState === 'stable';
          return isSettled ? /a=ice-ufrag:(.+)/.exec(pc?.localDescription?.sdp ?? '')?.[1] : undefined;
        }),
      ),
    );
  const tell = (page: Page, state: string | null) =>
    page.evaluate((state) => {
      const connections: RTCPeerConnection[] = Reflect.get(window, 'connections');
      const pc = connections.at(-1);
      if (!pc) return;
      if (state) Object.defineProperty(pc, 'connectionState', { value: state, configurable: true });
      else Reflect.deleteProperty(pc, 'connectionState');
      pc.dispatchEvent(new Event('connectionstatechange'));
    }, state);

  const before = await credentials();
  await Promise.all(pages.map((page) => tell(page, 'disconnected')));
  await meanwhile();
  await expect
    .poll(
      async () =>
        (await credentials()).every((now, index) => now !== undefined && now !== before[index]) &&
        before.every((one) => one !== undefined),
      { timeout: PATIENCE },
    )
    .toBe(true);
  await Promise.all(pages.map((page) => tell(page, null)));
}
