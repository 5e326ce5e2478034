import { describe, expect, test } from 'vitest';
import { TransferRate } from '../../demo/src/transfer-rate.ts';

/** What is measured four times a second, from `bytes` at `start` on. */
function measure(
  rate: TransferRate,
  bytesPerSecond: number,
  seconds: number,
  { start = 0, bytes = 0 } = {},
): void {
  for (let index = 0; index <= seconds * 4; index++) {
    rate.measured(bytes + (bytesPerSecond * index) / 4, start + index * 250);
  }
}

describe('the rate of a transfer', () => {
  test('is unknown before something has been measured, and while nothing has come', () => {
    const rate = new TransferRate();
    expect(rate.rate).toBeUndefined();
    expect(rate.timeLeft(1_000)).toBeUndefined();
    measure(rate, 0, 1);
    expect(rate.rate).toBeUndefined();
    expect(rate.timeLeft(1_000)).toBeUndefined();
  });

  test('is right from the first quarter of a second on, and stays so', () => {
    const rate = new TransferRate();
    for (const seconds of [0.25, 1, 60]) {
      measure(rate, 1_000_000, seconds);
      rate.reset();
      measure(rate, 1_000_000, seconds);
      expect(rate.rate).toBeCloseTo(1_000_000);
      expect(rate.timeLeft(100_000_000)).toBeCloseTo(100 - seconds);
    }
  });

  test('follows a change without a jump', () => {
    const rate = new TransferRate();
    measure(rate, 1_000_000, 20);
    rate.measured(20_000_000 + 500_000, 20_250);
    expect(rate.rate).toBeGreaterThan(1_000_000);
    expect(rate.rate).toBeLessThan(1_200_000);
    measure(rate, 2_000_000, 20, { start: 20_250, bytes: 20_500_000 });
    expect(rate.rate).toBeCloseTo(2_000_000, -4);
  });

  test('forgets what was before a wait', () => {
    const rate = new TransferRate();
    measure(rate, 1_000_000, 5);
    rate.reset();
    expect(rate.rate).toBeUndefined();
    rate.measured(5_000_000, 60_000);
    expect(rate.rate).toBeUndefined();
    rate.measured(5_500_000, 61_000);
    expect(rate.rate).toBeCloseTo(500_000);
  });

  test('takes no notice of a moment that is not later', () => {
    const rate = new TransferRate();
    rate.measured(0, 1_000);
    rate.measured(1_000, 2_000);
    rate.measured(2_000, 2_000);
    expect(rate.rate).toBe(1_000);
  });
});
