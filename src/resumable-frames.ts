import { ownData } from './own-data.ts';

/**
 * How far one side has come with both directions. It goes first on each channel, and whenever something of it is new
 * that the other side waits for.
 */
export interface ResumableStatus {
  /** Who says so: a side that has forgotten everything has another name. */
  readonly session: string;
  /** How often it has resumed: what it has sent before, on this channel too, is no part of this time. */
  readonly turn: number;
  /** The turn of the other side that it has heard of on this channel, or 0. */
  readonly heard: number;
  /** How many messages it has written, once it writes no more. */
  readonly sent: number | null;
  /** Whether it has given up writing, so that not all of them come. */
  readonly isAborted: boolean;
  /** How many messages have come. */
  readonly received: number;
  /** How many of those its reader has taken. */
  readonly read: number;
  /** Whether it takes any more. */
  readonly isReading: boolean;
}

/** Bytes that may be on their way or unread, before the one who writes waits. */
export const resumableWindow = 4_194_304;

/** A text that begins so is a status; one of the writer's own that does has another such mark before it. */
const mark = '\0';

export function statusFrame(status: ResumableStatus): string {
  return mark + JSON.stringify({ version: 1, ...status });
}

export function messageFrame<Message>(message: Message): Message | string {
  return typeof message === 'string' && message.startsWith(mark) ? mark + message : message;
}

/** The status in a frame, or else its message. Throws `TypeError` where it is neither. */
export function parseResumableFrame<Bytes>(
  operation: string,
  frame: string | Bytes,
): { readonly status: ResumableStatus } | { readonly message: string | Bytes } {
  if (typeof frame !== 'string' || !frame.startsWith(mark)) return { message: frame };
  const text = frame.slice(mark.length);
  if (text.startsWith(mark)) return { message: text };
  const data = ownData(operation, 'status', parseJson(text));
  data.count('version', 1, 1);
  return {
    status: {
      session: data.text('session', 64, 1),
      turn: data.count('turn', 1),
      heard: data.count('heard', 0),
      sent: data.orNull('sent', (name) => data.count(name, 0)),
      isAborted: data.flag('isAborted'),
      received: data.count('received', 0),
      read: data.count('read', 0),
      isReading: data.flag('isReading'),
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
