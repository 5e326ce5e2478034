import { closedError } from './errors.ts';
import { type Closable, connectionClosed } from './lifetime.ts';
import { onPartClose } from './parts.ts';
import { abortion, type Source } from './settle.ts';

/** Rejects with `InvalidStateError` once the connection is closed. */
export function connectionClosing(pc: Closable, operation: string): Source<never> {
  return (...settlers) => abortion(connectionClosed(pc), () => closedError(operation))(...settlers);
}

/** Rejects with `InvalidStateError` once the connection that `part` belongs to closes. */
export function partClosing(part: object, operation: string): Source<never> {
  return (_resolve, reject) => onPartClose(part, () => reject(closedError(operation)));
}
