import type { MessageSink } from './channel.ts';

/** The `bufferedAmountLowThreshold` of a channel, as long as somebody waits for its event. */
export interface Threshold {
  set(bytes: number): void;
  /** Puts back what the app had set last, be it while this was borrowed. */
  giveBack(): void;
}

/** The largest value that the attribute takes; a larger one would become 0. */
const largest = 0xffff_ffff;

export function borrowThreshold(channel: MessageSink): Threshold {
  let theirs = channel.bufferedAmountLowThreshold;
  let ours = theirs;
  const look = () => {
    const now = channel.bufferedAmountLowThreshold;
    if (now !== ours) theirs = now;
  };
  return {
    set(bytes) {
      look();
      channel.bufferedAmountLowThreshold = Math.min(bytes, largest);
      ours = channel.bufferedAmountLowThreshold;
    },
    giveBack() {
      look();
      channel.bufferedAmountLowThreshold = theirs;
    },
  };
}
