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

/** The error of what the browser or the other side cannot do; `message` tells of it. */
export function operationError(message: string): Error {
  return new DOMException(message, 'OperationError');
}

/** The error of more than may be kept; `message` tells of what. */
export function quotaError(message: string): Error {
  return new DOMException(message, 'QuotaExceededError');
}

/** The error of a connection to a server that failed; `cause` is what is known of it. */
export function networkError(message: string, cause?: unknown): Error {
  return Object.assign(new DOMException(message, 'NetworkError'), { cause });
}

/** The error of an operation that ends because its channel closes; one of a closed connection may not say so yet. */
export function channelClosedError(
  operation: string,
  { readyState }: { readonly readyState: string },
): Error {
  return invalidStateError(
    `${operation}: the channel is ${readyState === 'closing' ? readyState : 'closed'}`,
  );
}
