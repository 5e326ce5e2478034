import { afterEach, expect, test } from 'vitest';
import { once, replaceTrack } from '../../src/index.ts';

const { prototype } = RTCPeerConnection;
const nativeClose = prototype.close;

afterEach(() => {
  expect(prototype.close).toBe(nativeClose);
});

function dtmfOf(pc: RTCPeerConnection): RTCDTMFSender {
  return pc.addTransceiver('audio').sender.dtmf as RTCDTMFSender;
}

test('waits end also after other code has replaced and restored the close of all connections', async () => {
  prototype.close = function () {
    nativeClose.call(this);
  };
  const controller = new AbortController();
  const pc = new RTCPeerConnection();
  const abandoned = once(dtmfOf(pc), 'tonechange', { signal: controller.signal }).catch(() => {});
  prototype.close = nativeClose;
  pc.close();
  controller.abort();
  await abandoned;

  const other = new RTCPeerConnection();
  const waiting = once(dtmfOf(other), 'tonechange');
  other.close();
  await expect(waiting).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('waits end when a close that was kept from before the wait is called', async () => {
  const pc = new RTCPeerConnection();
  const original = pc.close;
  pc.close = () => original.call(pc);
  await pc.createOffer();
  const { sender } = pc.addTransceiver('audio');
  const [tone, replaced] = [once(sender.dtmf as RTCDTMFSender, 'tonechange'), replaceTrack(sender, null)];
  const { closedSignal } = await import('../../src/index.ts');
  closedSignal(pc);
  pc.close();
  await expect(tone).rejects.toMatchObject({ name: 'InvalidStateError' });
  await Promise.allSettled([replaced]);
});

test('a connection that cannot tell its parts closes while somebody waits on those of another', async () => {
  class Broken extends RTCPeerConnection {
    override getSenders(): RTCRtpSender[] {
      throw new Error('no senders');
    }
  }
  const pc = new RTCPeerConnection();
  const waiting = once(dtmfOf(pc), 'tonechange');
  const broken = new Broken();
  broken.close();
  expect(broken.signalingState).toBe('closed');
  expect(() => prototype.close.call({} as RTCPeerConnection)).toThrow(TypeError);
  pc.close();
  await expect(waiting).rejects.toMatchObject({ name: 'InvalidStateError' });
});

test('a track that is stopped ends those who wait for it', async () => {
  const [track] = (await navigator.mediaDevices.getUserMedia({ audio: true })).getAudioTracks();
  const waiting = once(track as MediaStreamTrack, 'mute');
  track?.stop();
  await expect(waiting).rejects.toMatchObject({ name: 'InvalidStateError' });
});
