import { expect, test } from 'vitest';
import { withAgreedExtensions } from '../../src/header-extensions.ts';

const mid = 'urn:ietf:params:rtp-hdrext:sdes:mid';
const level = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level';
const orientation = 'urn:3gpp:video-orientation';
const repaired = 'urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id';

const sdp = (...lines: string[]) => ['v=0', 'm=audio 9', ...lines, ''].join('\r\n');

test('an extension has the same identifier, whatever the browser gave it', () => {
  const offer = (...identifiers: number[]) =>
    sdp(...[mid, level, orientation, repaired].map((uri, index) => `a=extmap:${identifiers[index]} ${uri}`));
  expect(withAgreedExtensions(offer(1, 2, 3, 4), '')).toBe(withAgreedExtensions(offer(9, 8, 7, 6), ''));
});

test('two extensions have two identifiers, in all sections together', () => {
  const offer = sdp(`a=extmap:1 ${mid}`, 'm=video 9', `a=extmap:1 ${level}`, `a=extmap:2 ${mid}`);
  const lines = withAgreedExtensions(offer, '').match(/^a=extmap.*/gm);
  expect(lines).toEqual([`a=extmap:4 ${mid}`, `a=extmap:1 ${level}`, `a=extmap:4 ${mid}`]);
});

test('what has been negotiated keeps its identifier, and its place is not given to another', () => {
  const offer = sdp(`a=extmap:3 ${mid}`, `a=extmap:5 ${level}`);
  const lines = withAgreedExtensions(offer, sdp(`a=extmap:1 ${mid}`)).match(/^a=extmap.*/gm);
  expect(lines).toEqual([`a=extmap:1 ${mid}`, `a=extmap:16 ${level}`]);
});

test('directions and attributes stay, and so do all other lines', () => {
  const offer = sdp('a=extmap-allow-mixed', 'a=extmap:7/sendonly urn:unknown with attributes', 'a=mid:0');
  expect(withAgreedExtensions(offer, '')).toBe(offer.replace('a=extmap:7', 'a=extmap:16'));
});
