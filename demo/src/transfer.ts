import type { RTCDataChannel } from 'strict-webrtc';
import type { FileEnd, FileOver } from './file-message.ts';
import type { SavedFile } from './file-sink.ts';

/** How a transfer ended, and by whose word; `cut-off` when the channel closed without one. */
export interface Outcome {
  readonly end: FileEnd | 'cut-off';
  readonly by: 'us' | 'them';
  /** What was received. */
  readonly saved?: SavedFile;
}

/** What the person sees of one file. */
export interface TransferView {
  /** Aborts when the person cancels. */
  readonly cancelled: AbortSignal;
  /** The other side has accepted, or the person has. */
  started(): void;
  /** So many bytes have been written on the receiving side. */
  progress(bytes: number): void;
  ended(outcome: Outcome): void;
}

export const CUT_OFF: Outcome = { end: 'cut-off', by: 'them' };

/**
 * Says why the transfer is over and closes the channel, which first delivers what was sent. This message does not
 * wait for its turn behind others: on a connection that is interrupted these would keep it back.
 */
export function takeLeave(channel: RTCDataChannel, end: FileEnd): Outcome {
  if (channel.readyState === 'open') {
    channel.send(JSON.stringify({ type: 'over', end } satisfies FileOver));
  }
  channel.close();
  return { end, by: 'us' };
}
