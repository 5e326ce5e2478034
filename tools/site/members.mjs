import { readFileSync } from 'node:fs';
import compat from '@mdn/browser-compat-data' with { type: 'json' };
import { root } from '../bootstrap.mjs';

/** What MDN lists of RTCPeerConnection: what is standard and not deprecated, as the anchors of our page. */
function onMdn() {
  return Object.entries(compat.api.RTCPeerConnection).flatMap(([name, { __compat: status }]) => {
    if (name === '__compat' || status?.status?.deprecated || status?.status?.standard_track === false)
      return [];
    if (name === 'RTCPeerConnection') return 'new';
    return name.replace(/^(.+)_event$/, 'on$1').replace('_static', '');
  });
}

/**
 * What Kotlin's page lists: an operation that returns a promise and one that suspends are one, a function that gives the
 * events of a type is a handler. What only Kotlin has is no member of the connection: docs/kotlin.md has a row for it.
 */
function onKotlin() {
  const members = JSON.parse(readFileSync(`${root}test/unit/kotlin-members.json`, 'utf8'));
  const own = new Set(['use', 'trackEvent']);
  const nameOf = (text) => /^\w+/.exec(text)?.[0] ?? text;
  const names = [
    ...['inherited', 'function', 'property', 'handler', 'suspending'].flatMap((kind) =>
      members[kind].map(nameOf),
    ),
    ...['companion', 'promise'].flatMap((kind) =>
      members[kind].map((text) => nameOf(text).replace(/Async$/, '')),
    ),
    ...members.event.map((text) => `on${nameOf(text).replace(/Event$/, '')}`),
    'new',
  ];
  return names.filter((name) => !own.has(name));
}

/** The members of RTCPeerConnection on the pages of MDN and Kotlin, and which of them are on none of ours. */
export function compareMembers(folder) {
  const page = (kind, name) =>
    readFileSync(`${folder}/${kind}/strict-webrtc.${name}.html`, 'utf8').toLowerCase();
  const ours = ['interfaces', 'variables'].map((kind) => page(kind, 'RTCPeerConnection')).join('\n');
  // TypeDoc gives no anchor to what is static.
  const isThere = (name) =>
    [`id="${name}"`, `>${name}</span>`, `<code>${name}()</code>`].some((mark) =>
      ours.includes(mark.toLowerCase()),
    );
  const lack = (names) => [...new Set(names)].filter((name) => !isThere(name));
  return [
    { source: 'MDN', count: onMdn().length, missing: lack(onMdn()) },
    { source: 'Kotlin’s page', count: new Set(onKotlin()).size, missing: lack(onKotlin()) },
  ];
}
