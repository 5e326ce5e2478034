import type { MessageSink } from './channel.ts';
import { listen, onChannelOver } from './ending.ts';
import { channelClosedError } from './errors.ts';
import { settle } from './settle.ts';
import { sweep } from './sweep.ts';

/** Resolves once everything that was sent on `channel` has left the browser's buffer. */
export function flush(channel: MessageSink): Promise<void> {
  return settle<void>((resolve, reject) => {
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
