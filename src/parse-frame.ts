import { describe } from './describe.ts';
import { messageSize } from './message-size.ts';
import { parseSignalMessage, type SignalMessage } from './signal-message.ts';

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has this class.
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean },
) => { decode(bytes: ArrayBuffer): string };

/** The most that is looked at, in bytes: the longest description has room in it even where half of it is escaped. */
const maxSize = 2_097_152;

/** A message, and how many bytes it took. */
export interface Frame {
  readonly message: SignalMessage;
  readonly size: number;
}

/** The message in what has come over a medium of text or bytes. Throws what is wrong where there is none. */
export function parseFrame(data: unknown): Frame {
  const size = messageSize(data) ?? 0;
  if (size > maxSize) throw new TypeError(`The frame has ${size} bytes; accepted: at most ${maxSize}.`);
  return { message: parseSignalMessage(JSON.parse(textOf(data))), size };
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  const { byteLength } = Object(data) as { readonly byteLength?: number };
  if (byteLength !== undefined) return new TextDecoder('utf-8', { fatal: true }).decode(data as ArrayBuffer);
  throw new TypeError(`The frame is ${describe(data)}; accepted: text, or its UTF-8 in an ArrayBuffer.`);
}
