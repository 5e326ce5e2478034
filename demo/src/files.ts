import {
  dataChannels,
  messages,
  openDataChannel,
  openScope,
  type RTCDataChannel,
  type RTCPeerConnection,
  states,
  until,
} from 'strict-webrtc';
import {
  FILE_PROTOCOL,
  FILE_WINDOW,
  type FileOffer,
  parseSenderMessage,
  type SenderMessage,
} from './file-message.ts';
import { type Incoming, type OfferView, receiveFile } from './receive-file.ts';
import { sendFile } from './send-file.ts';
import { type TransferView, takeLeave } from './transfer.ts';

/** How many files may be under way at once, in each direction. */
export const MAX_FILES = 32;
/** What comes before the window is open, and the window, in bytes. */
const MAX_KEPT = FILE_WINDOW + 64 * 1024;
/** Larger pieces are not faster, and one that waits for its turn keeps the others waiting, in bytes. */
const MAX_PIECE = 64 * 1024;

export interface FilesView {
  /** Files can be sent: `send` takes one, and returns whether there was room for it. */
  opened(send: (file: File) => boolean): void;
  closed(): void;
  /** Whether the connection is interrupted, so that nothing goes on for now. */
  interrupted(isInterrupted: boolean): void;
  sending(offer: FileOffer): TransferView;
  offered(offer: FileOffer): OfferView;
  /** Something came that is no offer of a file; it was refused. */
  refused(): void;
}

/** Exchanges files over `pc`, each over a channel of its own; returns when the connection is closed. */
export async function files(pc: RTCPeerConnection, view: FilesView): Promise<void> {
  await using scope = openScope();
  const underWay = { sent: 0, received: 0 };

  function offer(file: File): boolean {
    if (underWay.sent >= MAX_FILES || pc.connectionState === 'closed') return false;
    underWay.sent++;
    const channel = openDataChannel(pc, 'file', { protocol: FILE_PROTOCOL });
    const pieceSize = Math.min(pc.sctp?.maxMessageSize || MAX_PIECE, MAX_PIECE);
    const row = view.sending({ name: file.name, size: file.size, mediaType: file.type });
    scope.launch(async () => {
      row.ended(await sendFile(channel, file, pieceSize, row));
      underWay.sent--;
    });
    return true;
  }

  async function receive(channel: RTCDataChannel): Promise<void> {
    const incoming = messages(channel, { maxBufferedBytes: MAX_KEPT, overflow: 'close' });
    if (underWay.received >= MAX_FILES) {
      takeLeave(channel, 'busy');
      return;
    }
    underWay.received++;
    try {
      const message = await firstMessage(incoming);
      if (message === 'none') return;
      if (message?.type !== 'offer' || channel.protocol !== FILE_PROTOCOL) {
        takeLeave(channel, 'nonsense');
        view.refused();
        return;
      }
      const row = view.offered(message);
      row.ended(await receiveFile(channel, incoming, message, row));
    } finally {
      underWay.received--;
    }
  }

  scope.launch(async () => {
    for await (const state of states(pc, 'connectionState')) {
      view.interrupted(state === 'disconnected' || state === 'failed');
    }
  });
  until(pc, 'connectionState', 'connected').then(
    () => view.opened(offer),
    () => {},
  );
  try {
    for await (const channel of dataChannels(pc, { maxBufferedBytes: 64 * 1024 })) {
      scope.launch(() => receive(channel));
    }
  } finally {
    view.closed();
  }
}

/** `undefined` when it makes no sense, or when there is too much of it. */
async function firstMessage(incoming: Incoming): Promise<SenderMessage | 'none' | undefined> {
  try {
    const { done, value } = await incoming.next();
    return done ? 'none' : parseSenderMessage(value);
  } catch {
    return undefined;
  }
}
