/**
 * How many messages are handed over in a while. An ordered channel has 65 536 numbers for them (RFC 9260, section
 * 3.3.1); when half of these are sent after a packet that is lost, Chromium takes an old number for a new one, and nothing
 * is delivered any more. No browser says what has arrived. What is lost twice, SCTP sends again when its timer ends, after
 * 400 ms in Chromium, and may lose once more: so at most 21 000 messages follow in half a second.
 */

/** The messages of a block; the next one begins with an empty buffer. */
const size = 7_000;

/** Milliseconds from the beginning of a block to that of the next one. */
const span = 255;

// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node has it.
declare const performance: { now(): number };

/** The block of a channel that is being handed over. */
export interface Block {
  /** How many of its messages were. */
  sent: number;
  start: number;
}

export const newBlock = (): Block => ({ sent: 0, start: performance.now() });

export const isComplete = ({ sent }: Block): boolean => sent >= size;

/** Whether the next message may be handed over to a buffer with so many bytes; it may be the first of another block. */
export function isOpen(block: Block, bufferedAmount: number): boolean {
  if (!isComplete(block)) return true;
  const now = performance.now();
  if (bufferedAmount > 0 || now < block.start + span) return false;
  block.start = now;
  block.sent = 0;
  return true;
}
