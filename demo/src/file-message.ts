import { type Fields, isCount, isText, parseFields } from './fields.ts';
import { fileName } from './file-name.ts';

/**
 * What goes over the channel of a file. Text is one of the messages below, bytes are the file's content: first an
 * offer, content only after the other side has accepted, `complete` after the last of it, and `over` before either
 * side closes the channel.
 */
export const FILE_PROTOCOL = 'strict-webrtc-file';

/** The sender is at most this much ahead of what the receiver has written, in bytes. */
export const FILE_WINDOW: number = 8 * 1024 * 1024;

/** What is sent. */
export interface FileOffer {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** The media type, such as `image/png`; '' when it is not known. */
  readonly mediaType: string;
}

/** Why a transfer is over, as one side tells the other. */
export type FileEnd = (typeof ends)[number];

const ends = [
  'verified',
  'declined',
  'cancelled',
  /** The sender could not read the file. */
  'unreadable',
  /** The receiver could not write the file. */
  'unsaved',
  /** The receiver has no room for the file. */
  'no-room',
  /** The receiver can only keep smaller files. */
  'too-large',
  /** The receiver takes no more files for now. */
  'busy',
  /** What arrived is not what was sent. */
  'damaged',
  /** The other side has sent what makes no sense. */
  'nonsense',
] as const;

export interface FileOver {
  readonly type: 'over';
  readonly end: FileEnd;
}

export type SenderMessage =
  | (FileOffer & { readonly type: 'offer' })
  /** That was all; the SHA-256 of the content, in hex. */
  | { readonly type: 'complete'; readonly sha256: string }
  | FileOver;

export type ReceiverMessage =
  | { readonly type: 'accept' }
  /** So many bytes of the content have been written by now. */
  | { readonly type: 'written'; readonly bytes: number }
  | FileOver;

/** The longest message, in UTF-16 units. */
const MAX_LENGTH = 16_384;

/** What the sender says, built anew from the fields we know, or `undefined` when it makes no sense. */
export function parseSenderMessage(data: unknown): SenderMessage | undefined {
  const fields = parse(data);
  if (!fields) return undefined;
  const { type, name, size, mediaType, sha256 } = fields;
  if (type === 'offer') {
    if (!isText(name, MAX_LENGTH) || !isCount(size) || !isText(mediaType, MAX_LENGTH)) return undefined;
    return { type, name: fileName(name), size, mediaType: plainMediaType(mediaType) };
  }
  if (type === 'complete') {
    return isText(sha256, 64) && /^[0-9a-f]{64}$/.test(sha256) ? { type, sha256 } : undefined;
  }
  return overOf(fields);
}

/** What the receiver says, built anew from the fields we know, or `undefined` when it makes no sense. */
export function parseReceiverMessage(data: unknown): ReceiverMessage | undefined {
  const fields = parse(data);
  if (!fields) return undefined;
  const { type, bytes } = fields;
  if (type === 'accept') return { type };
  if (type === 'written') return isCount(bytes) ? { type, bytes } : undefined;
  return overOf(fields);
}

function parse(data: unknown): Fields | undefined {
  return isText(data, MAX_LENGTH) ? parseFields(data) : undefined;
}

function overOf({ type, end }: Fields): FileOver | undefined {
  const known = ends.find((one) => one === end);
  return type === 'over' && known ? { type, end: known } : undefined;
}

/** A media type without its parameters; '' for what is none. */
function plainMediaType(text: string): string {
  return /^[a-z0-9][a-z0-9!#$&^_.+-]{0,63}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,63}/i.exec(text)?.[0] ?? '';
}
