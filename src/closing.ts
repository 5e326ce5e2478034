import { closedError } from './errors.ts';
import { type Closable, onConnectionEnd } from './lifetime.ts';
import { onPartClose } from './parts.ts';
import type { Source } from './settle.ts';

/** Rejects with `InvalidStateError` once the connection is closed. */
export function connectionClosing(pc: Closable, operation: string): Source<never> {
  return (_resolve, reject) => onConnectionEnd(pc, () => reject(closedError(operation)));
}

/** Rejects with `InvalidStateError` once the connection that `part` belongs to closes. */
export function partClosing(part: object, operation: string): Source<never> {
  return (_resolve, reject) => onPartClose(part, () => reject(closedError(operation)));
}
