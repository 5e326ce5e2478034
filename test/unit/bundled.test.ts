import { expect, test } from 'vitest';
import { bundledAway } from '../../src/bundled.ts';

const sdp = (...lines: string[]) => ['v=0', ...lines, ''].join('\r\n');

test('only the sections behind the first one of a bundle that both have agreed on are bundled away', () => {
  const between = (local: string, remote: string) => [
    ...bundledAway({ currentLocalDescription: { sdp: local }, currentRemoteDescription: { sdp: remote } }),
  ];
  const bundle = sdp('a=group:BUNDLE 0 1 2');
  expect(between(bundle, bundle)).toEqual(['1', '2']);
  expect(between(bundle, sdp('a=group:BUNDLE 0 2'))).toEqual(['2']);
  expect(between(bundle, sdp('a=group:BUNDLE 0'))).toEqual([]);
  expect(between(sdp('a=group:BUNDLE 0 1', 'a=group:BUNDLE 2 3'), sdp('a=group:BUNDLE 2 3'))).toEqual(['3']);
});

test('nothing is before anything has been agreed on', () => {
  expect(bundledAway({ currentLocalDescription: null, currentRemoteDescription: null }).size).toBe(0);
  expect(bundledAway({}).size).toBe(0);
});
