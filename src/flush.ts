import type { AbortSignal } from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { listen } from './listen.ts';
import { abortion, settle } from './settle.ts';
import { sweep } from './sweep.ts';
import { borrowThreshold } from './threshold.ts';
import { watchAll } from './watches.ts';

/** Resolves once everything that was sent on `channel` has left the browser's buffer. */
export function flush(channel: MessageSink, signal: AbortSignal): Promise<void> {
  return settle<void>(abortion(signal), (resolve, reject) => {
    const threshold = borrowThreshold(channel);
    const look = () => {
      if (channel.bufferedAmount === 0) resolve();
      // The buffer of a channel that the other side closes empties as well, into nothing.
      else if (channel.readyState !== 'open') reject(channelClosedError('close()', channel));
    };
    const release = watchAll(
      () => threshold.giveBack,
      ...['bufferedamountlow', 'closing'].map((type) => () => listen(channel, type, look)),
      () => onChannelOver(channel, look, reject),
      () => sweep(look),
    );
    threshold.set(0);
    look();
    return release;
  });
}
