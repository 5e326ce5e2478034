import { describe, expect, test } from 'vitest';
import { doneText, outcomeText, paceText, sizeText } from '../../demo/src/file-text.ts';

describe('what is said about a file', () => {
  test.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_950, '1.0 MB'],
    [20_400_000, '20.4 MB'],
    [1_073_741_824, '1.1 GB'],
    [Number.MAX_SAFE_INTEGER, '9007.2 TB'],
  ])('%i bytes are %j', (bytes, text) => {
    expect(sizeText(bytes)).toBe(text);
  });

  test('what is done is told in the unit of the whole', () => {
    expect(doneText(420_000, 20_400_000)).toBe('0.4 of 20.4 MB');
    expect(doneText(0, 5)).toBe('0 of 5 bytes');
  });

  test.each([
    [undefined, undefined, ''],
    [3_140_000, 4.2, '3.1 MB/s · 5 s left'],
    [250_000, 59.5, '0.25 MB/s · 60 s left'],
    [250_000, 61, '0.25 MB/s · 2 min left'],
    [50_000, 10_000, '0.05 MB/s · 3 h left'],
    [1_000, 10_000, 'stalled'],
  ])('a rate of %s with %s s left is %j', (rate, left, text) => {
    expect(paceText(rate, left)).toBe(text);
  });

  test.each(['declined', 'cancelled', 'unreadable', 'unsaved', 'no-room', 'damaged', 'nonsense'] as const)(
    'a transfer that ended as %s says on each side whose doing that was',
    (end) => {
      const [here, there] = (['us', 'them'] as const).map((by) => outcomeText({ end, by }, false));
      expect(here).not.toBe(there);
      expect(there).toMatch(/other side/);
    },
  );
});
