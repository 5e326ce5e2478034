import type { RTCIceServer } from 'strict-webrtc';

/**
 * None by default: the page asks no server in the world, which is enough within one network. An address with
 * `&stun=stun.example.org` names one for calls between networks.
 */
export function iceServersIn(address: URL): RTCIceServer[] {
  const stun = address.searchParams.get('stun');
  return stun !== null && /^[a-z0-9.-]+(:\d{1,5})?$/i.test(stun) ? [{ urls: `stun:${stun}` }] : [];
}
