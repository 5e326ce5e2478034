import type { Blob } from '../types/platform.d.ts';
import { describe } from './describe.ts';

/** What can be sent in one message. */
export type MessageData = string | Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer>;

/** Besides its bytes, a message takes memory of its own: about so many. */
export const bytesPerMessage = 64;

/** The number of bytes that `data` takes on the way, or `undefined` for what cannot be sent. */
export function messageSize(data: unknown): number | undefined {
  if (typeof data === 'string') return utf8Length(data);
  if (ArrayBuffer.isView(data)) return viewLength(data);
  // By its tag, for those of another frame.
  if (!/ (ArrayBuffer|Blob|File)]/.test(Object.prototype.toString.call(data))) return undefined;
  const { byteLength, size } = data as { readonly byteLength?: number; readonly size?: number };
  return byteLength ?? size;
}

/** A `DataView` throws where its buffer was transferred away; other views have no bytes then. */
function viewLength(view: ArrayBufferView): number {
  try {
    return view.byteLength;
  } catch {
    return 0;
  }
}

/** Whether the buffer of `data` was transferred away, which has no bytes then: a new view of such a one throws. */
export function isDetached(data: MessageData): boolean {
  if (typeof data === 'string' || 'size' in data) return false;
  try {
    new Uint8Array(ArrayBuffer.isView(data) ? data.buffer : data);
    return false;
  } catch {
    return true;
  }
}

/** The number of bytes that `data` takes on the way; throws where it cannot be sent. */
export function assertMessage(operation: string, data: MessageData): number {
  const size = messageSize(data);
  if (size === undefined) {
    throw new TypeError(
      `${operation}: the data is ${describe(data)}; accepted: text, a Blob, a buffer, a view of one.`,
    );
  }
  if (size === 0 && isDetached(data)) {
    throw new TypeError(`${operation}: the bytes of the message were transferred away; accepted: no change.`);
  }
  return size;
}

/** Counted, not encoded: a copy of a large message would cost as much memory again. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // A pair of surrogates is two units and four bytes; a lone one becomes U+FFFD, of three bytes.
    if (unit >= 0xd800 && unit < 0xdc00 && isLowSurrogate(text.charCodeAt(index + 1))) {
      length += 2;
      index++;
    } else {
      length += unit < 0x800 ? 1 : 2;
    }
  }
  return length;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
