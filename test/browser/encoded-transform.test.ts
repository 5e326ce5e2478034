import { expect, test } from 'vitest';
import { openPeerConnection } from '../../src/index.ts';
import { exchange } from '../support/calls.ts';
import type { Asked } from '../support/transform-worker.ts';

/** A picture that changes, so that there is something to encode. */
function picture(): { track: MediaStreamTrack; stop(): void } {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 64;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  let count = 0;
  const timer = setInterval(() => {
    context.fillStyle = `hsl(${count++ * 10} 100% 50%)`;
    context.fillRect(0, 0, 64, 64);
  }, 20);
  const [track] = canvas.captureStream(30).getVideoTracks();
  return { track: track as MediaStreamTrack, stop: () => clearInterval(timer) };
}

test('a worker asks for key frames on both ends of a call', async () => {
  const worker = new Worker(new URL('../support/transform-worker.ts', import.meta.url), { type: 'module' });
  const failed = new Promise<never>((_resolve, reject) => {
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  const ask = (side: string, operation: string, ...args: unknown[]) => {
    const answer = new Promise<Asked>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
    });
    worker.postMessage({ side, operation, args });
    return Promise.race([answer, failed]);
  };
  using local = openPeerConnection();
  using remote = openPeerConnection();
  const { track, stop } = picture();
  const sender = local.addTrack(track);
  sender.transform = new RTCRtpScriptTransform(worker, 'sender');
  remote.ontrack = ({ receiver }) => {
    receiver.transform = new RTCRtpScriptTransform(worker, 'receiver');
  };
  local.onicecandidate = ({ candidate }) => remote.addIceCandidate(candidate).catch(() => {});
  remote.onicecandidate = ({ candidate }) => local.addIceCandidate(candidate).catch(() => {});
  await exchange(local, remote);

  expect(await ask('receiver', 'sendKeyFrameRequest')).toMatchObject({ status: 'fulfilled' });
  expect(await ask('sender', 'sendKeyFrameRequest')).toMatchObject({ name: 'InvalidStateError' });
  const generated = await ask('sender', 'generateKeyFrame');
  if (generated.hasIt) {
    expect(generated.status).toBe('fulfilled');
    expect(await ask('sender', 'generateKeyFrame', 'nope')).toMatchObject({ name: 'NotFoundError' });
    expect(await ask('receiver', 'generateKeyFrame')).toMatchObject({ name: 'InvalidStateError' });
  } else {
    expect(generated).toMatchObject({ status: 'rejected', name: 'NotSupportedError' });
  }
  stop();
  track.stop();
  worker.terminate();
});
