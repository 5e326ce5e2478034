import { expect, test } from 'vitest';
import { send } from '../../src/index.ts';

/** A channel whose buffer empties when the test says so. */
class FakeChannel extends EventTarget {
  readonly readyState = 'open';
  bufferedAmount = 0;
  bufferedAmountLowThreshold = 777;
  count = 0;

  send(text: string): void {
    this.count++;
    this.bufferedAmount += text.length;
  }

  emptyDownTo(bytes: number): void {
    const wasAbove = this.bufferedAmount > this.bufferedAmountLowThreshold;
    this.bufferedAmount = bytes;
    if (wasAbove && bytes <= this.bufferedAmountLowThreshold)
      this.dispatchEvent(new Event('bufferedamountlow'));
  }
}

test('hands over at most 16 384 messages until the buffer is empty, and then the next ones', async () => {
  const channel = new FakeChannel();
  const sending = Promise.all(
    Array.from({ length: 40_000 }, () => send(channel as unknown as RTCDataChannel, 'x')),
  );
  expect(channel.count).toBe(16_384);
  channel.emptyDownTo(1);
  expect(channel.count).toBe(16_384);
  channel.emptyDownTo(0);
  expect(channel.count).toBe(2 * 16_384);
  channel.emptyDownTo(0);
  expect(channel.count).toBe(40_000);
  await sending;
  expect(channel.bufferedAmountLowThreshold).toBe(777);
});

test('the marks hold for large messages as ever', () => {
  const channel = new FakeChannel();
  const text = 'x'.repeat(100_000);
  for (let index = 0; index < 20; index++) send(channel as unknown as RTCDataChannel, text);
  expect(channel.count).toBe(11);
  channel.emptyDownTo(200_000);
  expect(channel.count).toBe(20);
});
