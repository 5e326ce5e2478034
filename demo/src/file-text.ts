import type { Outcome } from './transfer.ts';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const;

/** A size as people read it, such as `20.4 MB`. */
export function sizeText(bytes: number): string {
  const exponent = exponentOf(bytes);
  return `${numberText(bytes, exponent)} ${bytes === 1 ? 'byte' : units[exponent]}`;
}

/** How much of it is done, such as `4.2 of 20.4 MB`. */
export function doneText(bytes: number, size: number): string {
  return `${numberText(bytes, exponentOf(size))} of ${sizeText(size)}`;
}

/** How fast it goes and how long it takes, such as `3.1 MB/s · 5 s left`; '' while nothing can be said. */
export function paceText(bytesPerSecond: number | undefined, secondsLeft: number | undefined): string {
  if (bytesPerSecond === undefined || secondsLeft === undefined) return '';
  const rate = bytesPerSecond / 1_000_000;
  if (rate < 0.005) return 'stalled';
  return `${rate.toFixed(rate < 1 ? 2 : 1)} MB/s · ${timeLeftText(secondsLeft)} left`;
}

function timeLeftText(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  return seconds < 3_600 ? `${Math.ceil(seconds / 60)} min` : `${Math.ceil(seconds / 3_600)} h`;
}

/** How the transfer of a file ended, in a sentence that is true on this side. */
export function outcomeText({ end, by, saved }: Outcome, isSender: boolean): string {
  const isOurs = by === 'us';
  switch (end) {
    case 'verified':
      if (isSender) return 'Sent and verified.';
      return saved === 'on-disk' ? 'Saved and verified.' : 'Received and verified.';
    case 'declined':
      return isOurs ? 'You declined it.' : 'The other side declined it.';
    case 'cancelled':
      return isOurs ? 'You cancelled it.' : 'The other side cancelled it.';
    case 'unreadable':
      return isOurs ? 'The file could not be read.' : 'The other side could not read the file.';
    case 'unsaved':
      return isOurs ? 'The file could not be saved.' : 'The other side could not save it.';
    case 'no-room':
      return isOurs ? 'There is not enough room to save it.' : 'The other side has not enough room for it.';
    case 'too-large':
      return `It is too large: ${isOurs ? 'this browser' : 'the other side’s browser'} keeps 512 MB at the most.`;
    case 'busy':
      return 'The other side takes no more files for now.';
    case 'damaged':
      return isOurs
        ? 'It arrived damaged and was removed.'
        : 'It arrived damaged. The other side removed it.';
    case 'nonsense':
      return isOurs
        ? 'The other side sent something that made no sense.'
        : 'The other side did not understand it.';
    case 'cut-off':
      return 'The connection closed before it was complete.';
  }
}

function exponentOf(bytes: number): number {
  let exponent = 0;
  // From what would be shown as 1000.0 on, the next unit.
  while (bytes >= 999.95 * 1_000 ** exponent && exponent < units.length - 1 && bytes >= 1_000) exponent++;
  return exponent;
}

function numberText(bytes: number, exponent: number): string {
  return (bytes / 1_000 ** exponent).toFixed(exponent === 0 ? 0 : 1);
}
