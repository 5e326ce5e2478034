/**
 * The browser's own interface objects under their own names, strictly typed. Where the platform has none, the
 * value is `undefined` and importing it is harmless.
 */

import type * as declared from '../types/index.js';

function native<InterfaceObject>(name: string): InterfaceObject {
  return Reflect.get(globalThis, name);
}

export const RTCPeerConnection: typeof declared.RTCPeerConnection =
  /* @__PURE__ */ native('RTCPeerConnection');
