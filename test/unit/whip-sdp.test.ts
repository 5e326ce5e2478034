import { expect, test } from 'vitest';
import {
  fragment,
  problemOfAnswer,
  readFragment,
  restartedAnswer,
  taggedSection,
} from '../../src/whip-sdp.ts';

const session = ['v=0', 'o=- 1 1 IN IP4 127.0.0.1', 's=-', 't=0 0'];
const section = (kind: string, mid: string, ...lines: string[]) => [
  `m=${kind} 9 UDP/TLS/RTP/SAVPF 111`,
  `a=mid:${mid}`,
  'a=ice-ufrag:old',
  'a=ice-pwd:secret',
  'a=fingerprint:sha-256 00',
  ...lines,
];
const sdp = (...lines: string[]) => [...session, ...lines, ''].join('\r\n');

test('a fragment has the lines of the section that gathers for the bundle', () => {
  const tagged = taggedSection(
    sdp(
      'a=group:BUNDLE 1 0',
      'a=ice-options:trickle ice2',
      ...section('audio', '0'),
      ...section('video', '1'),
    ),
  );
  expect(fragment(tagged, ['a=candidate:1', 'a=end-of-candidates'])).toBe(
    [
      'a=ice-options:trickle ice2',
      'a=group:BUNDLE 1 0',
      'm=video 9 UDP/TLS/RTP/SAVPF 111',
      'a=mid:1',
      'a=ice-ufrag:old',
      'a=ice-pwd:secret',
      'a=candidate:1',
      'a=end-of-candidates',
      '',
    ].join('\r\n'),
  );
});

test('an answer has the media sections of the offer, and what ICE and DTLS need', () => {
  const offer = sdp(...section('audio', '0'), ...section('video', '1'));
  expect(problemOfAnswer(offer, offer)).toBe(undefined);
  expect(problemOfAnswer(sdp(...section('audio', '0')), offer)).toMatch(/audio for an offer of audio, video/);
  expect(problemOfAnswer(offer.replaceAll(/a=fingerprint.*\r\n/g, ''), offer)).toMatch(/fingerprint/);
  expect(problemOfAnswer(`\r\n${offer}`, offer)).toMatch(/v=0/);
});

test('a restart changes the credentials and the candidates, and nothing else', () => {
  const remote = sdp(...section('audio', '0', 'a=setup:passive', 'a=candidate:1'), ...section('video', '1'));
  const credentials = readFragment('a=ice-ufrag:new\r\na=ice-pwd:other\r\na=candidate:2\r\n');
  if (!credentials) throw new Error('no credentials');
  expect(restartedAnswer(remote, '', remote, credentials)).toBe(
    remote
      .replaceAll('ufrag:old', 'ufrag:new')
      .replaceAll('pwd:secret', 'pwd:other')
      .replace('candidate:1', 'candidate:2'),
  );
  // One without candidates keeps those that are known.
  expect(restartedAnswer(remote, '', remote, { ...credentials, candidates: [] })).toMatch(/candidate:1\r\n/);
  expect(readFragment('a=ice-ufrag:new\r\n')).toBe(undefined);
});

test('where the server had made the offer, it becomes an answer', () => {
  const remote = sdp(
    ...section('audio', '0', 'a=setup:actpass', 'a=extmap:1 urn:a', 'a=extmap:2/sendonly urn:b'),
  );
  const local = sdp(...section('audio', '0', 'a=setup:active', 'a=extmap:2 urn:b'));
  const answer = restartedAnswer(remote, local, local, { ufrag: 'u', pwd: 'p', candidates: [] });
  expect(answer).toMatch(/a=setup:passive/);
  expect(answer).not.toMatch(/urn:a/);
  expect(answer).toMatch(/urn:b/);
});
