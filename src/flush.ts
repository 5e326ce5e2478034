import type { AbortSignal } from '../types/platform.d.ts';
import type { MessageSink } from './channel.ts';
import { listen, onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { abortion, settle } from './settle.ts';
import { sweep } from './sweep.ts';

/** Resolves once everything that was sent on `channel` has left the browser's buffer. */
export function flush(channel: MessageSink, signal: AbortSignal): Promise<void> {
  return settle<void>(abortion(signal), (resolve, reject) => {
    const threshold = channel.bufferedAmountLowThreshold;
    const look = () => {
      if (channel.bufferedAmount === 0) resolve();
      else if (channel.readyState === 'closed') reject(channelClosedError('close()'));
    };
    const releases = [
      listen(channel, 'bufferedamountlow', look),
      onChannelOver(channel, look, reject),
      sweep(look),
    ];
    channel.bufferedAmountLowThreshold = 0;
    look();
    return () => {
      channel.bufferedAmountLowThreshold = threshold;
      for (const release of releases) release();
    };
  });
}
