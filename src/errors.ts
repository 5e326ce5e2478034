// The build has no lib.dom (types/platform.d.ts says why); every browser, worker and Node 20 has this class.
declare const DOMException: new (message: string, name: string) => Error;

/** The error of an operation that ends because its connection is closed. */
export function closedError(operation: string): Error {
  return new DOMException(`${operation}: the connection is closed`, 'InvalidStateError');
}

/** The error of a wait that ends because of the state of its target; `message` tells of both. */
export function invalidStateError(message: string): Error {
  return new DOMException(message, 'InvalidStateError');
}

/** The error of an iterator that was not read in time. */
export function overflowError(operation: string, capacity: number): Error {
  const message = `${operation}: more than ${capacity} events are waiting to be read.`;
  return new DOMException(message, 'QuotaExceededError');
}

/** The error of an operation that ends because its channel is closed. */
export function channelClosedError(operation: string): Error {
  return invalidStateError(`${operation}: the channel is closed`);
}

/** The error of messages that were not read in time. */
export function backlogError(operation: string, bytes: number): Error {
  const message = `${operation}: more than ${bytes} bytes, or too many messages, are waiting to be read.`;
  return new DOMException(message, 'QuotaExceededError');
}
