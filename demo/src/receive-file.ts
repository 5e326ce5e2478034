import { abortable, type messages, type RTCDataChannel, send } from 'strict-webrtc';
import { FileIntake } from './file-intake.ts';
import { type FileEnd, type FileOffer, parseSenderMessage, type ReceiverMessage } from './file-message.ts';
import { type FileSink, openFileSink } from './file-sink.ts';
import { CUT_OFF, type Outcome, type TransferView, takeLeave } from './transfer.ts';

export interface OfferView extends TransferView {
  /** What the person answers to the offer. */
  answer(): Promise<'save' | 'decline'>;
}

export type Incoming = ReturnType<typeof messages<RTCDataChannel>>;
type Next = Awaited<ReturnType<Incoming['next']>>;

/**
 * Asks the person whether they want the file that was offered on `channel`, and receives it. Returns how that ended,
 * with the channel closed; what was written of a file that has not become complete is removed by then.
 *
 * @param incoming - What comes after the offer.
 */
export async function receiveFile(
  channel: RTCDataChannel,
  incoming: Incoming,
  offer: FileOffer,
  view: OfferView,
): Promise<Outcome> {
  view.cancelled.addEventListener('abort', () => void incoming.return());
  // The other side can only take its offer back before it is answered.
  const next = incoming.next();
  const opening = openWanted(offer, view);
  try {
    const sink = await Promise.race([opening, next.then(() => undefined)]);
    if (typeof sink === 'object') return await receiveContent(channel, next, incoming, sink, offer, view);
    if (sink) return takeLeave(channel, sink);
    discard(opening);
    return ending(channel, await next, view);
  } catch {
    discard(opening);
    return ending(channel, undefined, view);
  } finally {
    channel.close();
  }
}

async function openWanted(offer: FileOffer, view: OfferView): Promise<FileSink | FileEnd> {
  while ((await view.answer()) === 'save') {
    try {
      const sink = await openFileSink(offer);
      // Asked where to, the person has not answered: the offer still stands.
      if (sink) return sink;
    } catch {
      return 'unsaved';
    }
  }
  return 'declined';
}

async function receiveContent(
  channel: RTCDataChannel,
  first: Promise<Next>,
  incoming: Incoming,
  sink: FileSink,
  offer: FileOffer,
  view: TransferView,
): Promise<Outcome> {
  const intake = new FileIntake(sink, offer.size);
  let isSaved = false;
  const say = (message: ReceiverMessage) => send(channel, JSON.stringify(message));
  try {
    view.started();
    await say({ type: 'accept' });
    let next = await first;
    while (!next.done && next.value instanceof ArrayBuffer && intake.add(next.value)) {
      // Of a channel that is closing, only its last word still counts.
      if (intake.isDue && channel.readyState === 'open') {
        await abortable(intake.write(), view.cancelled);
        view.progress(intake.written);
        say({ type: 'written', bytes: intake.written }).catch(() => {});
      }
      next = await incoming.next();
    }
    const message = next.done ? undefined : parseSenderMessage(next.value);
    if (message?.type !== 'complete') return ending(channel, next, view);
    const saved = await intake.complete(message.sha256);
    if (saved === 'damaged') return takeLeave(channel, saved);
    isSaved = true;
    return { ...takeLeave(channel, 'verified'), saved };
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (channel.readyState === 'open' && !view.cancelled.aborted) {
      return takeLeave(channel, isFull ? 'no-room' : 'unsaved');
    }
    // Not the disk is full but the memory: the sender has not kept to the window.
    return isFull ? takeLeave(channel, 'nonsense') : ending(channel, undefined, view);
  } finally {
    intake.close();
    if (!isSaved) await sink.abort();
  }
}

/** What it means that this came, or that the channel closed, in place of what was expected. */
function ending(channel: RTCDataChannel, next: Next | undefined, view: TransferView): Outcome {
  if (view.cancelled.aborted) return takeLeave(channel, 'cancelled');
  if (!next || next.done) return CUT_OFF;
  const message = parseSenderMessage(next.value);
  return message?.type === 'over' ? { end: message.end, by: 'them' } : takeLeave(channel, 'nonsense');
}

/** The person's answer may come after the offer is gone. */
function discard(opening: Promise<FileSink | FileEnd>): void {
  opening.then((sink) => {
    if (typeof sink === 'object') sink.abort();
  });
}
