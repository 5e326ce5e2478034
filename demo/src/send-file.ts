import { messages, opened, type RTCDataChannel, send } from 'strict-webrtc';
import { FileHash } from './file-hash.ts';
import { FILE_WINDOW, parseReceiverMessage, type SenderMessage } from './file-message.ts';
import { SendWindow } from './send-window.ts';
import { CUT_OFF, type Outcome, type TransferView, takeLeave } from './transfer.ts';

/** How much of the file is read at once, in bytes. */
const BLOCK = 1024 * 1024;

/**
 * Offers `file` on `channel`, which is its own, and sends it once the other side has accepted. Returns how that ended,
 * with the channel closed.
 *
 * @param pieceSize - How many bytes one message may hold.
 */
export async function sendFile(
  channel: RTCDataChannel,
  file: File,
  pieceSize: number,
  view: TransferView,
): Promise<Outcome> {
  const failed = new AbortController();
  const signal = AbortSignal.any([view.cancelled, failed.signal]);
  const window = new SendWindow(FILE_WINDOW);
  const content = { isAccepted: false, isComplete: false };

  async function sendContent(): Promise<void> {
    await sendBytes(channel, file, pieceSize, window, signal);
    content.isComplete = true;
  }

  try {
    // From before the offer, so that the answer is not missed.
    const answers = messages(channel, { signal, maxBufferedBytes: BLOCK });
    await opened(channel, { signal });
    await say(channel, { type: 'offer', name: file.name, size: file.size, mediaType: file.type }, signal);
    for await (const data of answers) {
      const answer = parseReceiverMessage(data);
      if (answer?.type === 'accept' && !content.isAccepted) {
        content.isAccepted = true;
        view.started();
        sendContent().catch((error: unknown) => {
          // When the channel closes, the reason has come before that, as an answer that is still to be read. The state
          // tells of a call that ends only in a later task; the error of `send()` does so at once.
          const isOfClose = error instanceof DOMException && error.name === 'InvalidStateError';
          if (channel.readyState === 'open' && !isOfClose) failed.abort(error);
        });
      } else if (answer?.type === 'written' && window.acknowledge(answer.bytes)) {
        view.progress(answer.bytes);
      } else if (answer?.type === 'over' && (answer.end !== 'verified' || content.isComplete)) {
        return { end: answer.end, by: 'them' };
      } else {
        return takeLeave(channel, 'nonsense');
      }
    }
    return CUT_OFF;
  } catch {
    if (view.cancelled.aborted) return takeLeave(channel, 'cancelled');
    return failed.signal.aborted ? takeLeave(channel, 'unreadable') : CUT_OFF;
  } finally {
    failed.abort();
    channel.close();
  }
}

async function sendBytes(
  channel: RTCDataChannel,
  file: File,
  pieceSize: number,
  window: SendWindow,
  signal: AbortSignal,
): Promise<void> {
  const hash = new FileHash();
  try {
    for (let start = 0; start < file.size; start += BLOCK) {
      const block = new Uint8Array(await file.slice(start, start + BLOCK).arrayBuffer());
      const hashed = hash.update(block);
      for (let at = 0; at < block.length; at += pieceSize) {
        const piece = block.subarray(at, at + pieceSize);
        await window.take(piece.length, signal);
        await send(channel, piece, { signal });
      }
      await hashed;
    }
    await say(channel, { type: 'complete', sha256: await hash.digest() }, signal);
  } finally {
    hash.close();
  }
}

function say(channel: RTCDataChannel, message: SenderMessage, signal: AbortSignal): Promise<void> {
  return send(channel, JSON.stringify(message), { signal });
}
