import { once } from 'strict-webrtc';
import { expect, test } from 'vitest';
import readme from '../../README.md?raw';
import { connect } from './readme-sample.ts';
import sample from './readme-sample.ts?raw';

test('the sample of the README is the one that is tested here', () => {
  expect(readme).toContain(sample);
});

test('the sample of the README makes a call', async () => {
  const { port1, port2 } = new MessageChannel();
  const controller = new AbortController();
  const { signal } = controller;
  const [caller, callee] = await Promise.all([
    connect(port1, 'caller', signal),
    connect(port2, 'callee', signal),
  ]);
  const message = once(callee, 'message');
  caller.send('hello');
  expect((await message).data).toBe('hello');
  const close = once(callee, 'close');
  controller.abort();
  expect((await close).type).toBe('close');
});
