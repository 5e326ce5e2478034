import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ours } from '../../bench/iterators/adapters.mjs';
import { cases } from '../../bench/iterators/cases.mjs';
import { events, once } from '../../src/index.ts';

test.each(cases)('$name: $wanted', async ({ run }) => {
  const { result, passes } = await run(ours({ events, once }));
  expect(passes, result).toBe(true);
});

test('docs/iterators.md has the table that a fresh run prints', { timeout: 180_000 }, async () => {
  const script = fileURLToPath(new URL('../../bench/iterators.mjs', import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, '--check'])).resolves.toBeDefined();
});
