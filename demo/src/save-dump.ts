import type { StatsDump } from 'strict-webrtc';

/** The name that Chrome gives it, which the viewers of such files look for. */
const FILE_NAME = 'webrtc_internals_dump.txt';

/** Downloads what has been recorded. */
export function saveDump(dump: StatsDump): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(dump)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = FILE_NAME;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
