import { expect, test, vi } from 'vitest';
import { abortion, native, type Source, settle } from '../../src/settle.ts';

test('the first source to settle wins, and every source lets go once', async () => {
  const releases = [vi.fn(), vi.fn()];
  const sources: Source<string>[] = [
    (resolve) => {
      queueMicrotask(() => resolve('first'));
      return releases[0];
    },
    (resolve, reject) => {
      setTimeout(() => reject(new Error('late')), 0);
      setTimeout(() => resolve('later'), 0);
      return releases[1];
    },
  ];
  expect(await settle(...sources)).toBe('first');
  await new Promise((resolve) => setTimeout(resolve, 5));
  for (const release of releases) expect(release).toHaveBeenCalledTimes(1);
});

test('a source that settles at once lets go, and later ones do not start', async () => {
  const release = vi.fn();
  const later = vi.fn();
  const atOnce: Source<string> = (resolve) => {
    resolve('at once');
    return release;
  };
  expect(await settle(atOnce, later)).toBe('at once');
  expect(release).toHaveBeenCalledTimes(1);
  expect(later).not.toHaveBeenCalled();
});

test('a source that throws rejects, and those before it let go', async () => {
  const release = vi.fn();
  const thrown = new TypeError('no such thing');
  const throwing = () => {
    throw thrown;
  };
  await expect(settle(() => release, throwing)).rejects.toBe(thrown);
  await expect(settle(() => release, native(throwing))).rejects.toBe(thrown);
  expect(release).toHaveBeenCalledTimes(2);
});

test('an abort with any reason is an abort', async () => {
  for (const reason of [null, '', 0, false, 'left']) {
    const controller = new AbortController();
    const waiting = settle(abortion(controller.signal), () => undefined);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  }
});
