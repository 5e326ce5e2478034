import { afterEach, describe, expect, test } from 'vitest';
import { negotiate, signalingPair } from '../../src/index.ts';
import { keepChannels } from '../support/garbage.ts';

/** What each side has, the polite one first, when both begin at once. */
const cases: readonly (readonly [string, string])[] = [
  ['channel', 'audio'],
  ['audio', 'channel'],
  ['channel', 'channel'],
  ['channel', 'audio channel'],
  ['audio channel', 'channel'],
  ['channel audio', 'channel'],
  ['audio channel', 'audio channel'],
  ['negotiated', 'negotiated'],
  ['negotiated audio', 'negotiated'],
  ['negotiated', 'audio negotiated'],
];

const open: RTCPeerConnection[] = [];
afterEach(() => {
  for (const pc of open.splice(0)) pc.close();
});

function newConnection(): RTCPeerConnection {
  const pc = new RTCPeerConnection();
  open.push(pc);
  keepChannels(pc);
  return pc;
}

function fill(pc: RTCPeerConnection, what: string): RTCDataChannel[] {
  return what.split(' ').flatMap((each) => {
    if (each === 'audio') pc.addTransceiver('audio');
    if (each === 'audio') return [];
    return [pc.createDataChannel('chat', each === 'negotiated' ? { negotiated: true, id: 0 } : {})];
  });
}

/** In Chromium, bare code loses channels in seven of these cases, or fails: an offer is rolled back before there is SCTP. */
describe('both begin in the same moment', () => {
  test.each(cases)('with %s, and with %s', async (polite, impolite) => {
    for (let round = 0; round < 3; round++) {
      const [near, far] = [newConnection(), newConnection()];
      const [nearSignaling, farSignaling] = signalingPair();
      const outcomes = Promise.allSettled([
        negotiate(near, nearSignaling, { polite: true }),
        negotiate(far, farSignaling, { polite: false }),
      ]);
      const channels = [...fill(near, polite), ...fill(far, impolite)];
      const kinds = new Set(`${polite} ${impolite}`.replaceAll('negotiated', 'channel').split(' '));
      await expect
        .poll(() => channels.map(({ readyState }) => readyState), { timeout: 10_000 })
        .toEqual(channels.map(() => 'open'));
      await expect.poll(() => [near, far].map((pc) => pc.signalingState)).toEqual(['stable', 'stable']);
      for (const pc of [near, far]) {
        const sections = pc.currentLocalDescription?.sdp.match(/^m=\w+/gm) ?? [];
        expect(sections.filter((section) => section === 'm=application').length).toBe(1);
        expect(sections.length).toBeGreaterThanOrEqual(kinds.size);
      }
      near.close();
      far.close();
      expect((await outcomes).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    }
  });
});
