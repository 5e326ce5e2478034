import type * as declared from '../types/index.js';

/** The platform's constructor as it is now: it may have been provided after the package was imported. */
export function platformPeerConnection(operation: string): typeof declared.RTCPeerConnection {
  const found = Reflect.get(globalThis as object, 'RTCPeerConnection');
  if (!found) throw new TypeError(`${operation}: this platform has no RTCPeerConnection.`);
  return found;
}
