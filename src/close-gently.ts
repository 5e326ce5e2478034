import type { AbortSignal } from '../types/platform.d.ts';
import { after } from './after.ts';
import type { MessageSink } from './channel.ts';
import { onChannelEnd } from './ending.ts';
import { flush } from './flush.ts';
import { opened } from './opened.ts';
import { abortion, settle } from './settle.ts';

/**
 * Milliseconds that a channel stays open after its last message. Chromium drops what has come for a channel that it
 * sees close while it still opens it: of 150 channels that sent one message and were closed, up to 84 came empty, none
 * of 600 that were closed 100 ms later, and, on a machine that was slow and busy, 1 of 60 after 150 ms (bare code loses
 * them as well, as in https://github.com/murat-dogan/node-datachannel/issues/188).
 */
const pause = 300;

/** Closes `channel` once everything that was sent on it has had the time to arrive, as far as this side can tell. */
export async function closeGently(channel: MessageSink, signal: AbortSignal): Promise<void> {
  // The other side would never see a channel that is closed before.
  if (channel.readyState === 'connecting') await opened(channel, { signal });
  await flush(channel, signal);
  await settle<void>(
    abortion(signal),
    (resolve) => after(pause, resolve),
    (resolve) => onChannelEnd(channel, resolve),
  );
  channel.close();
}
