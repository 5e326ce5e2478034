import { afterEach, expect, test } from 'vitest';
import { messageSignaling, negotiate, opened, type SignalMessage } from '../../src/index.ts';
import { countListeners } from '../support/listeners.ts';

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function connection(): RTCPeerConnection {
  const pc = new RTCPeerConnection();
  cleanups.push(() => pc.close());
  return pc;
}

const message: SignalMessage = {
  version: 1,
  session: 'a',
  to: null,
  sequence: 0,
  acknowledged: 0,
  type: 'acknowledgement',
};

async function call(
  near: Parameters<typeof messageSignaling>[0],
  far: Parameters<typeof messageSignaling>[0],
) {
  const [caller, callee] = [connection(), connection()];
  negotiate(caller, messageSignaling(near), { polite: false });
  negotiate(callee, messageSignaling(far), { polite: true });
  await opened(caller.createDataChannel('call'));
}

test('carries a call over a MessageChannel', async () => {
  const { port1, port2 } = new MessageChannel();
  await call(port1, port2);
});

test('carries a call over a BroadcastChannel', async () => {
  const [near, far] = [new BroadcastChannel('call'), new BroadcastChannel('call')];
  cleanups.push(() => near.close());
  cleanups.push(() => far.close());
  await call(near, far);
});

test('keeps what comes before it is read, and passes over what is no signal', async () => {
  const { port1, port2 } = new MessageChannel();
  const errors: unknown[] = [];
  const signaling = messageSignaling(port2, { onInvalid: (error) => errors.push(error) });
  port1.postMessage('hello');
  port1.postMessage(message);
  await expect.poll(() => errors).toHaveLength(1);
  expect(errors[0]).toBeInstanceOf(TypeError);
  expect(await signaling.next()).toEqual({ value: message, done: false });
});

test('takes its listener off when its loop is left, and when it is aborted', async () => {
  const { port1 } = new MessageChannel();
  const listeners = countListeners(port1);
  const signaling = messageSignaling(port1);
  expect(listeners.count).toBe(1);
  await signaling.return();
  expect(listeners.count).toBe(0);
  const controller = new AbortController();
  const aborted = messageSignaling(port1, { signal: controller.signal });
  const reason = new Error('enough');
  controller.abort(reason);
  await expect(aborted.next()).rejects.toBe(reason);
  expect(listeners.count).toBe(0);
});

test('loses nothing of a port where it is aborted before', async () => {
  const { port1, port2 } = new MessageChannel();
  port1.postMessage(message);
  const aborted = messageSignaling(port2, { signal: AbortSignal.abort('before') });
  await expect(aborted.next()).rejects.toBe('before');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await messageSignaling(port2).next()).toEqual({ value: message, done: false });
});

/** A frame that sends everything back that it gets. */
async function echoingFrame(): Promise<Window> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  frame.srcdoc = '<script>onmessage = ({ data, source }) => source.postMessage(data, "*")</script>';
  document.body.append(frame);
  cleanups.push(() => frame.remove());
  await loaded;
  if (!frame.contentWindow) throw new Error('the frame has no window');
  return frame.contentWindow;
}

test('takes from a window what that one sends, and nothing from another', async () => {
  const [window, other] = [await echoingFrame(), await echoingFrame()];
  const signaling = messageSignaling(window, { targetOrigin: location.origin });
  other.postMessage({ ...message, session: 'of another' }, location.origin);
  await new Promise((resolve) => setTimeout(resolve, 100));
  signaling.send(message);
  expect(await signaling.next()).toEqual({ value: message, done: false });
  await signaling.return();
});

test('sends nothing to a document of another origin', async () => {
  const window = await echoingFrame();
  const signaling = messageSignaling(window, { targetOrigin: 'https://example.org' });
  let got = 0;
  window.addEventListener('message', () => got++);
  signaling.send(message);
  window.postMessage('last', location.origin);
  await expect.poll(() => got).toBe(1);
  await signaling.return();
});

test.each([
  ['nothing', undefined, undefined],
  ['an object', {}, undefined],
  ['a window without an origin', window, {}],
  ['a window and any origin', window, { targetOrigin: '*' }],
  ['a window and a path', window, { targetOrigin: 'https://example.org/' }],
])('refuses %s by a TypeError', (_, carrier, options) => {
  expect(() => Reflect.apply(messageSignaling, undefined, [carrier, options])).toThrow(TypeError);
});
