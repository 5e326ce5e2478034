import { events, once, type RTCDataChannel } from 'strict-webrtc';

export const MAX_TEXT_LENGTH = 2_000;
/** A channel with this much still to be sent takes no more for now, in bytes. */
const MAX_UNSENT = 256 * 1024;

export interface ChatView {
  /** The chat can be used: `say` sends a text, and returns whether it could. */
  opened(say: (text: string) => boolean): void;
  closed(): void;
  heard(text: string): void;
  /** Something came over the channel that is no chat line; it was ignored. */
  malformed(): void;
}

/** Shows what comes over `channel` and lets the person answer; returns when it is closed, by either side. */
export async function chat(channel: RTCDataChannel, view: ChatView): Promise<void> {
  // From before it opens, so that the first line is not missed; bounded, so that a flood can't fill the memory.
  const messages = events(channel, 'message', { capacity: 1_000, overflow: 'drop-oldest' });
  try {
    if (channel.readyState === 'connecting') await once(channel, 'open');
    view.opened((text) => {
      if (channel.readyState !== 'open' || channel.bufferedAmount > MAX_UNSENT) return false;
      channel.send(text);
      return true;
    });
    for await (const { data } of messages) {
      if (typeof data === 'string' && data !== '' && data.length <= MAX_TEXT_LENGTH) view.heard(data);
      else view.malformed();
    }
  } catch (error) {
    // A channel also fails when the other side goes away without a word; that it is over is all we need.
    if (channel.readyState === 'open') throw error;
  } finally {
    view.closed();
  }
}
