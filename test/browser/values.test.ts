import { expect, test } from 'vitest';
import * as strict from '../../src/index.ts';

test("the constructors are the browser's own", () => {
  expect(strict.RTCPeerConnection).toBe(globalThis.RTCPeerConnection);
  expect(strict.RTCSessionDescription).toBe(globalThis.RTCSessionDescription);
  expect(new strict.RTCPeerConnection()).toBeInstanceOf(RTCPeerConnection);
});

test('isRTCError knows an RTCError, and nothing else', async () => {
  const error = new RTCError(
    { errorDetail: strict.RTCErrorDetailType.sdpSyntaxError, sdpLineNumber: 3 },
    'wrong',
  );
  expect(strict.isRTCError(error)).toBe(true);
  for (const other of [
    new Error('wrong'),
    new DOMException('wrong', 'OperationError'),
    'wrong',
    null,
    undefined,
  ]) {
    expect(strict.isRTCError(other)).toBe(false);
  }
});

test('the error of a malformed description comes through unchanged', async () => {
  const pc = new RTCPeerConnection();
  const error = await strict
    .setRemoteDescription(pc, { type: 'offer', sdp: 'nonsense' })
    .catch((reason) => reason);
  const native = await pc.setRemoteDescription({ type: 'offer', sdp: 'nonsense' }).catch((reason) => reason);
  expect([error.name, error.message]).toEqual([native.name, native.message]);
  expect(strict.isRTCError(error)).toBe(strict.isRTCError(native));
  pc.close();
});
