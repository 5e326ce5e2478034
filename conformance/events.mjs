/** Which events each interface fires, and of which interface they are: @webref/events and what it lacks. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { specifications } from './specifications.mjs';

/** Events that @webref/events has no entry for, read from the prose beside their handler. */
const addedByHand = [
  { target: 'RTCIceTransport', type: 'icecandidatepairadd', interface: 'RTCIceCandidatePairEvent' },
  { target: 'RTCIceTransport', type: 'icecandidatepairremove', interface: 'RTCIceCandidatePairEvent' },
  { target: 'RTCIceTransport', type: 'icecandidatepairnominate', interface: 'RTCIceCandidatePairEvent' },
  { target: 'RTCRtpReceiver', type: 'ssrcchange', interface: 'Event' },
  { target: 'RTCRtpReceiver', type: 'csrcchange', interface: 'Event' },
  // Listed under the interfaces that include the mixin; the handler is the mixin's.
  { target: 'SFrameDecryptorManager', type: 'error', interface: 'SFrameTransformErrorEvent' },
];

/** Handlers whose event is not the one that they are named after. */
const handlersOfOtherEvents = {
  // https://w3c.github.io/webrtc-ice/#dom-rtcicetransport-onerror
  'RTCIceTransport.onerror': 'icecandidateerror',
};

/** @typedef {Map<string, Map<string, string>>} Events For each target, the interface of each event type. */

/** @returns {Events} */
export function readEvents() {
  const path = createRequire(import.meta.url).resolve('@webref/events/events.json');
  const addresses = Object.values(specifications);
  const listed = JSON.parse(readFileSync(path, 'utf8'))
    .filter(({ href }) => addresses.some((address) => href?.startsWith(address)))
    .flatMap((event) => event.targets.map(({ target }) => ({ ...event, target })));
  return eventsOf(listed, addedByHand);
}

/** @returns {Events} */
export function eventsOf(listed, added = []) {
  const events = new Map();
  const add = (row) => {
    const types = events.get(row.target) ?? new Map();
    events.set(row.target, types.set(row.type, row.interface));
  };
  for (const row of listed) add(row);
  for (const row of added) {
    if (events.get(row.target)?.has(row.type)) {
      throw new Error(`${row.target}: ${row.type} is listed now, the row added by hand can go`);
    }
    add(row);
  }
  return events;
}

/**
 * The interface of the events that a handler attribute is called with.
 *
 * @param {Events} events
 */
export function handledEvent(events, target, attribute) {
  const type = handlersOfOtherEvents[`${target}.${attribute}`] ?? attribute.slice('on'.length);
  const found = events.get(target)?.get(type);
  if (!found) throw new Error(`${target}.${attribute}: no event ${JSON.stringify(type)} is known`);
  return found;
}
