import { expect, test } from 'vitest';
import { withDtlsRole } from '../../src/dtls-role.ts';

const sdp = (setup: string) => `v=0\r\nm=audio\r\na=setup:${setup}\r\nm=video\r\na=setup:${setup}\r\n`;
const offer = sdp('actpass');

test.each([
  ['actpass', 'active', 'passive'],
  ['actpass', 'passive', 'active'],
  ['active', 'actpass', 'active'],
  ['passive', 'actpass', 'passive'],
  ['passive', 'active', 'passive'],
])('an offer names the role of this side: %s here and %s there', (local, remote, role) => {
  const pc = { currentLocalDescription: { sdp: sdp(local) }, currentRemoteDescription: { sdp: sdp(remote) } };
  expect(withDtlsRole(offer, pc)).toBe(sdp(role));
});

test('the first offer, and one that names a role, stay as they are', () => {
  expect(withDtlsRole(offer, { currentLocalDescription: null, currentRemoteDescription: null })).toBe(offer);
  expect(withDtlsRole(offer, {})).toBe(offer);
  const pc = { currentLocalDescription: { sdp: sdp('active') } };
  expect(withDtlsRole(sdp('passive'), pc)).toBe(sdp('passive'));
});
