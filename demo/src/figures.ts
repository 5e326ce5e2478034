/** How figures are written; a dash for what is unknown. */
export const UNKNOWN = '–';

export function milliseconds(seconds: number | undefined): string {
  if (seconds === undefined) return UNKNOWN;
  // Browsers count in whole milliseconds: less than one is not nothing.
  return seconds < 0.001 ? '< 1 ms' : `${(seconds * 1_000).toFixed(0)} ms`;
}

export function bits(rate: number | undefined): string {
  if (rate === undefined) return UNKNOWN;
  return rate < 1_000_000 ? `${(rate / 1_000).toFixed(0)} kbit/s` : `${(rate / 1_000_000).toFixed(2)} Mbit/s`;
}

export function percent(part: number | undefined): string {
  return part === undefined ? UNKNOWN : `${Number((part * 100).toFixed(1))} %`;
}

export function perSecond(rate: number | undefined): string {
  return rate === undefined ? UNKNOWN : `${rate.toFixed(0)}/s`;
}

/** The time of day, of seconds since the Unix epoch. */
export function clock(seconds: number): string {
  return new Date(seconds * 1_000).toLocaleTimeString([], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
