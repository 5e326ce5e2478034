import type { RTCPeerConnection } from 'strict-webrtc';
import { element } from './element.ts';
import { bits, milliseconds, UNKNOWN } from './figures.ts';
import type { Measurement } from './measurement.ts';

const fact = (id: string) => element(id, HTMLElement);
const connection = fact('connection-state');
const ice = fact('ice-state');
const signaling = fact('signaling-state');
const roundTrip = fact('round-trip');
const sending = fact('sending');
const receiving = fact('receiving');
const picture = fact('picture');
const route = fact('route');

export function showStates(pc: RTCPeerConnection): void {
  connection.textContent = pc.connectionState;
  ice.textContent = pc.iceConnectionState;
  signaling.textContent = pc.signalingState;
}

/** Figures, or dashes for what is unknown. */
export function showMeasurement(measurement?: Measurement): void {
  roundTrip.textContent = milliseconds(measurement?.roundTripTime);
  sending.textContent = bits(measurement?.sent);
  receiving.textContent = bits(measurement?.received);
  picture.textContent = size(measurement?.picture);
  route.textContent = measurement?.route ?? UNKNOWN;
}

function size(value: Measurement['picture']): string {
  if (!value) return UNKNOWN;
  const rate = value.rate === undefined ? '' : `, ${value.rate.toFixed(0)}/s`;
  return `${value.width} × ${value.height}${rate}`;
}
