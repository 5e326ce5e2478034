import { maxMessageSize } from './channel-connection.ts';

/** Throws where a message of `size` bytes is larger than the other side of `channel` takes, as told or as known. */
export function assertFits(channel: object, size: number, told: number | undefined): void {
  const limit = (told ?? maxMessageSize(channel)) || Number.POSITIVE_INFINITY;
  if (size <= limit) return;
  throw new TypeError(`send(): the message has ${size} bytes; accepted: at most ${limit}.`);
}
